import { describe, expect, it, test } from 'vitest';
import { demandIssued } from '#shared/acts/kinds/demand-issued';
import type { Context } from '#shared/domain/context';
import { decide } from '#shared/domain/decide';
import { context } from '#shared/domain/testing/decision-context';
import type { Command } from '#shared/domain/commands';
import { noReceipts, type ReceiptsContext } from './receipts-context';
import { dueDayOf, monthDays, planMonth } from './plan-month';
import { tariffOn, type Tariff, type TariffItem } from './tariff';
import type { Holding } from './payer';

const terms = { graceDays: 10, rate: 100, cap: 200 };
const item = (change: Partial<TariffItem> = {}): TariffItem => ({
  ...{ from: '2026-07-01', source: 's', code: 'RENT', name: 'Rent', head: 'C03431', penaltyHead: 'C03431' },
  ...{ amount: 100_00, dueDay: 10, terms },
  ...change,
});
const holding = (change: Partial<Holding> = {}): Holding => ({
  ...{ kind: 'property' as const, type: 'Shop', place: '2', status: 'rented-out' as const },
  ...{ payer: 'payer:aaaa', charges: [{ item: 'RENT', from: '2026-07-01' }], act: '', at: '' },
  ...change,
});
const tariff: Tariff = { items: [item()] };
const plan = (change: Partial<Holding>, items: Tariff = tariff, month = '2026-11') =>
  planMonth(month, [{ holding: 'holding:aaaa', state: holding(change) }], items).map((one) => [
    ...[one.demand, one.amount],
  ]);

describe('what the tariff charges for a month', () => {
  it('is each charge of a holding that somebody pays for, under a name that the month has only once', () => {
    expect(plan({})).toEqual([['demand:aaaa_RENT_2026-11', 100_00]]);
  });

  it.each([
    ['is vacant', { status: 'vacant' as const }],
    ['is in own use', { status: 'self-use' as const }],
    ['is a lapsed licence', { status: 'lapsed' as const }],
    ['begins to be charged later', { charges: [{ item: 'RENT', from: '2026-11-02' }] }],
    ['was charged until before', { charges: [{ item: 'RENT', from: '2026-07-01', to: '2026-10-31' }] }],
    ['has no such item', { charges: [{ item: 'WATER', from: '2026-07-01' }] }],
    ['is free', { charges: [{ item: 'RENT', amount: 0, from: '2026-07-01' }] }],
  ])('is nothing for what %s', (_, change) => {
    expect(plan(change)).toEqual([]);
  });

  it('takes an agreed amount in place of the tariff’s, and the newest line of an item', () => {
    const agreed = { item: 'RENT', amount: 80_00, from: '2026-07-01' };
    expect(plan({ charges: [agreed] })).toEqual([['demand:aaaa_RENT_2026-11', 80_00]]);
    expect(plan({ charges: [agreed, { item: 'RENT', amount: 90_00, from: '2026-11-01' }] })).toEqual([
      ['demand:aaaa_RENT_2026-11', 90_00],
    ]);
  });

  it('goes by the tariff of the month’s first day', () => {
    const dearer = { items: [item(), item({ from: '2026-11-02', amount: 120_00 })] };
    expect(plan({}, dearer)[0]?.[1]).toBe(100_00);
    expect(plan({}, dearer, '2026-12')[0]?.[1]).toBe(120_00);
    expect(plan({}, { items: [item(), item({ from: '2026-10-01', ended: true })] })).toEqual([]);
    expect(plan({}, { items: [item({ months: [7] })] })).toEqual([]);
    expect(plan({}, { items: [item({ months: [7] })] }, '2027-07')).toHaveLength(1);
  });
});

test('a month has its days, and a due day is never before the day of issue', () => {
  expect(monthDays('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(dueDayOf('2026-11', 5, '2026-11-01')).toBe('2026-11-05');
  expect(dueDayOf('2026-11', 5, '2026-11-21')).toBe('2026-11-21');
  expect(tariffOn(tariff, 'RENT', '2026-06-30')).toBeUndefined();
});

const office = (receipts: Partial<ReceiptsContext> = {}): Context =>
  context({
    receipts: {
      ...noReceipts,
      payer: () => ({ name: 'Shop', act: '', at: '' }),
      holdings: () => [{ holding: 'holding:aaaa', state: holding() }],
      tariff: () => tariff,
      ...receipts,
    },
  });
const whyOf = (command: Command, around = office()) => {
  const decision = decide(command, around);
  return decision.ok ? undefined : decision.refusal;
};
const typed = {
  ...{ payer: 'payer:aaaa', head: 'C03431', penaltyHead: 'C03431', about: 'Rent' },
  period: { from: '2026-11-01', to: '2026-11-30' },
  ...{ issued: '2026-11-20', due: '2026-11-20', amount: 1, terms },
};
const one = (change: object): Command => ({ do: 'issue-demand', demand: { ...typed, ...change } });

describe('demands are refused', () => {
  it.each([
    ['for a payer who is not registered', one({}), { payer: () => undefined }, { why: 'unknown-payer' }],
    [
      'before they are issued',
      one({ due: '2026-11-19' }),
      {},
      { why: 'bad-input', detail: { field: 'due' } },
    ],
    ['of tomorrow', one({ issued: '2026-11-21' }), {}, { why: 'bad-input', detail: { field: 'issued' } }],
    ['of nothing', one({ amount: 0 }), {}, { why: 'bad-input', detail: { field: 'amount' } }],
    [
      'of more than a book holds',
      one({ amount: 2 ** 53 }),
      {},
      { why: 'bad-input', detail: { field: 'amount' } },
    ],
    [
      'under an expenditure head',
      one({ head: 'A03901' }),
      {},
      { why: 'bad-input', detail: { field: 'head' } },
    ],
    ['under no head', one({ head: 'C09999' }), {}, { why: 'unknown-head', detail: { head: 'C09999' } }],
  ] as const)('%s', (_, command, receipts, refusal) => {
    expect(whyOf(command, office(receipts))).toEqual(refusal);
  });

  it('when nothing is left to issue for a month', () => {
    const issue: Command = { do: 'issue-demands', month: '2026-11', issued: '2026-11-20' };
    expect(whyOf(issue)).toBeUndefined();
    expect(whyOf(issue, office({ holdings: () => [] }))).toMatchObject({ why: 'nothing-to-demand' });
  });
});

test('a charge needs an item of the tariff when it is entered, and stays when the item ended since', () => {
  const { act: _act, at: _at, ...entry } = holding();
  const ended = { tariff: () => ({ items: [item({ ended: true })] }) };
  const register = { do: 'register-holding' as const, entry };
  expect(whyOf(register)).toBeUndefined();
  expect(whyOf(register, office(ended))).toMatchObject({ why: 'no-tariff', detail: { item: 'RENT' } });
  const again = { ...register, holding: 'holding:aaaa' };
  expect(whyOf(again, office({ ...ended, holding: () => holding() }))).toBeUndefined();
});

test('the demands of a month are numbered one after another', () => {
  const shops = ['aaaa', 'bbbb', 'cccc'].map((name) => ({ holding: `holding:${name}`, state: holding() }));
  const decision = decide(
    { do: 'issue-demands', month: '2026-11', issued: '2026-11-20' },
    office({ holdings: () => shops }),
  );
  expect(decision.ok && decision.value.drafts.map((draft) => [draft.subject, draft.body.number])).toEqual([
    ['demand:aaaa_RENT_2026-11', 'DM/2026-27/A-00007'],
    ['demand:bbbb_RENT_2026-11', 'DM/2026-27/A-00008'],
    ['demand:cccc_RENT_2026-11', 'DM/2026-27/A-00009'],
  ]);
  if (decision.ok)
    for (const draft of decision.value.drafts)
      expect(demandIssued.body.safeParse(draft.body).success).toBe(true);
});
