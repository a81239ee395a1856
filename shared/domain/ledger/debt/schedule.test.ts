import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noBaseRates } from './base-rates';
import { addDays } from './days';
import { scheduleOf, type Instalment, type Plan } from './schedule';
import { fixedTerms, kibor } from './testing/loans';

const plan = (change: Partial<Plan['terms']>, more: Partial<Plan> = {}): Plan => ({
  terms: { ...fixedTerms, ...change },
  from: '2026-07-01',
  principal: 0,
  draws: [{ day: '2026-07-01', amount: 1_000_000_00 }],
  rates: noBaseRates,
  ...more,
});
const rows = (found: readonly Instalment[]) => found.map((row) => [row.due, row.principal, row.markUp]);

describe('schedules by hand', () => {
  test('equal principal: four parts of Rs 2,50,000 and mark-up on what is left', () => {
    expect(rows(scheduleOf(plan({})))).toEqual([
      ['2026-10-01', 250_000_00, 30_246_58], // 92 days on 10,00,000
      ['2027-01-01', 250_000_00, 22_684_93], // 92 days on 7,50,000
      ['2027-04-01', 250_000_00, 14_794_52], // 90 days on 5,00,000
      ['2027-07-01', 250_000_00, 7_479_45], // 91 days on 2,50,000
    ]);
  });

  test('the last part carries the odd paisa', () => {
    const found = scheduleOf(plan({ instalments: 3 }, { draws: [{ day: '2026-07-01', amount: 100 }] }));
    expect(found.map((row) => row.principal)).toEqual([33, 33, 34]);
  });

  test('bullet: mark-up every quarter, the whole principal on the last day', () => {
    expect(scheduleOf(plan({ method: 'bullet' })).map((row) => row.principal)).toEqual([
      0, 0, 0, 1_000_000_00,
    ]);
  });

  test('grace: the first due days carry mark-up only', () => {
    const found = scheduleOf(plan({ grace: 2 }));
    expect(rows(found).slice(0, 2)).toEqual([
      ['2026-10-01', 0, 30_246_58],
      ['2027-01-01', 0, 30_246_57],
    ]);
    expect(found.map((row) => row.principal)).toEqual([0, 0, 500_000_00, 500_000_00]);
  });

  test('equal instalments: every row pays the same to the paisa, the last at most that', () => {
    const found = scheduleOf(
      plan({ method: 'equal-instalment', every: 1, first: '2026-08-01', instalments: 12 }),
    );
    const sums = found.map((row) => row.principal + (row.markUp ?? 0));
    expect(new Set(sums.slice(0, -1)).size).toBe(1);
    expect(sums[0]).toBe(88_869_59); // 10,00,000 / Σ 1 / Π (1 + 12 % x days / 365) = 88,869.5893…, up to the paisa
    expect((sums[0] ?? 0) - (sums.at(-1) ?? 0)).toBeGreaterThanOrEqual(0);
    expect((sums[0] ?? 0) - (sums.at(-1) ?? 0)).toBeLessThan(12);
  });

  test('a second draw-down is spread over the due days after it', () => {
    const draws = [
      { day: '2026-07-01', amount: 400_000_00 },
      { day: '2026-11-01', amount: 300_000_00 },
    ];
    expect(scheduleOf(plan({}, { draws })).map((row) => row.principal)).toEqual([
      100_000_00, 200_000_00, 200_000_00, 200_000_00,
    ]);
  });

  test('mark-up that nobody can know yet is shown as nothing, not as zero', () => {
    const markUp = { kind: 'floating', base: 'KIBOR', spread: 200, resets: 'on-change' } as const;
    const rates = kibor(['2026-10-01', 1000]);
    expect(scheduleOf(plan({ markUp }, { rates })).map((row) => row.markUp === null)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  terms: fc
    .record({
      method: fc.constantFrom('equal-principal' as const, 'equal-instalment' as const, 'bullet' as const),
      every: fc.constantFrom(1 as const, 3 as const, 6 as const),
      instalments: fc.integer({ min: 1, max: 40 }),
      graced: fc.nat(39),
      rate: fc.integer({ min: 0, max: 3000 }),
      isFloating: fc.boolean(),
      basis: fc.constantFrom('actual/365' as const, 'actual/360' as const),
    })
    .map(({ graced, rate, isFloating, ...rest }) => ({
      ...rest,
      first: '2026-10-31',
      grace: graced % rest.instalments,
      markUp: isFloating
        ? ({ kind: 'floating', base: 'KIBOR', spread: 200, resets: 'on-change' } as const)
        : ({ kind: 'fixed', rate } as const),
    })),
  from: fc.constant('2026-07-01'),
  principal: fc.nat(1_000_000_00),
  draws: fc
    .array(
      fc.record({ day: fc.nat(2000).map((n) => addDays('2026-07-01', n)), amount: fc.nat(9_000_000_00) }),
      {
        maxLength: 5,
      },
    )
    .map((draws) => [...draws].sort((a, b) => (a.day < b.day ? -1 : 1))),
  rates: fc.constant(kibor(['2026-01-01', 1100], ['2026-12-10', 950], ['2028-03-01', 1310])),
});

test('the principal of all instalments is what was drawn, to the paisa, by every method', () => {
  fc.assert(
    fc.property(anyPlan, (one) => {
      const found = scheduleOf(one);
      const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
      expect(sum(found.map((row) => row.principal))).toBe(
        one.principal + sum(one.draws.map((draw) => draw.amount)),
      );
      expect(found.every((row) => row.principal >= 0 && (row.markUp ?? 0) >= 0)).toBe(true);
      expect(found.at(-1)?.balance).toBe(0);
      expect(found.slice(0, one.terms.grace).every((row) => row.principal === 0)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
