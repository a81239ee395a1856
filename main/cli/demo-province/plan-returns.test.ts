import { expect, test } from 'vitest';
import { fiscalYearOf, periodOf } from '#shared/base/calendar';
import { planEntity } from './plan-entity';
import { laggardsOf, planReturns } from './plan-returns';

const today = '2026-11-20';
const plans = Array.from({ length: 40 }, (_, n) =>
  planEntity(
    { office: `KP-${String(n + 101).padStart(4, '0')}`, name: `Body ${n}`, kind: 'TMA', district: 'Swat' },
    ...([n, 6, today, '7'] as const),
  ),
);

test('each return that is not in time is listed once, with what is the matter with it', () => {
  const all = plans.flatMap((plan) => laggardsOf(plan, today, '7'));
  expect(new Set(all.map((one) => one.what))).toEqual(new Set(['late', 'unsigned', 'unsent']));
  for (const plan of plans) {
    const listed = new Map(
      laggardsOf(plan, today, '7').map((one) => [`${one.year} ${one.period}`, one.what]),
    );
    const planned = new Map(planReturns(plan, today, '7').map((one) => [one.month, one]));
    for (const month of plan.months.filter((one) => one <= '2026-10')) {
      const what = listed.get(`${fiscalYearOf(`${month}-01`)} ${periodOf(`${month}-01`)}`);
      const one = planned.get(month);
      if (!one) expect(what).toBe('unsent');
      else if (one.signed === undefined) expect(what).toBe('unsigned');
      else expect(what).toBe(Number(one.signed.slice(8)) > 10 ? 'late' : undefined);
    }
    expect([...listed.keys()]).not.toContain('2026-27 5'); // November's is not due yet
  }
});

test('who is not silent on purpose has written something on the last day', () => {
  for (const plan of plans) {
    const isSilent = plan.planted.some((one) => one.what === 'silent');
    expect(plan.vouchers.some((one) => one.date === today)).toBe(!isSilent);
  }
});
