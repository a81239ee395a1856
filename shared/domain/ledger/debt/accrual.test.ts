import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accruals, accruedBefore, accruedParts, partsPerPaisa, type LoanMove } from './accrual';
import { noBaseRates, type BaseRates } from './base-rates';
import { addDays, addMonths, daysBetween } from './days';
import type { Loan, LoanTerms } from './loan';
import { drawn, fixedTerms, kibor, loanOf, paid } from './testing/loans';

const floating = (change: Partial<LoanTerms> = {}): LoanTerms => ({
  ...fixedTerms,
  markUp: { kind: 'floating', base: 'KIBOR', spread: 200, resets: 'on-change' },
  ...change,
});

describe('days', () => {
  test('months end where the month ends, and come back to the day of the first', () => {
    const ends = [0, 1, 2, 12].map((count) => addMonths('2027-01-31', count));
    expect(ends).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2028-01-31']);
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysBetween('2026-07-01', '2027-07-01')).toBe(365);
  });
});

describe('mark-up by hand', () => {
  const loan = loanOf(fixedTerms);
  const draws = [drawn('2026-07-01', 1_000_000_00)];

  test('ten lakh at 12 % for 92 days of 365 are Rs 30,246.58 (30,246.575 half up)', () => {
    expect(accruedBefore(loan, noBaseRates, draws, '2026-10-01')).toBe(30_246_58);
  });

  test('of 360 days they are Rs 30,666.67', () => {
    const other = loanOf({ ...fixedTerms, basis: 'actual/360' });
    expect(accruedBefore(other, noBaseRates, draws, '2026-10-01')).toBe(30_666_67);
  });

  test('the day of a payment earns no mark-up on what it repays', () => {
    const moves = [...draws, paid('2026-10-01', 250_000_00, 30_246_58)];
    // 30,246.575342… + 7,50,000 x 12 % x 30 / 365 = 7,397.260273… = 37,643.835616…
    expect(accruedBefore(loan, noBaseRates, moves, '2026-10-31')).toBe(37_643_84);
  });

  test('a base rate that changes in the middle counts from its day: 40 days at 13 %, 52 at 11.5 %', () => {
    const rates = kibor(['2026-01-01', 1100], ['2026-08-10', 950]);
    const found = accruals(loanOf(floating()), rates, draws, '2026-10-01');
    expect(found.map((one) => [one.from, one.to, one.rate, one.principal])).toEqual([
      ['2026-07-01', '2026-08-10', 1300, 1_000_000_00],
      ['2026-08-10', '2026-10-01', 1150, 1_000_000_00],
    ]);
    // 10,00,000 x (13 % x 40 + 11.5 % x 52) / 365 = 14,246.575… + 16,383.561… = 30,630.136…
    expect(accruedBefore(loanOf(floating()), rates, draws, '2026-10-01')).toBe(30_630_14);
  });

  test('a loan that takes its rate anew on due days only keeps it until the next', () => {
    const markUp = { kind: 'floating', base: 'KIBOR', spread: 200, resets: 'on-due-days' } as const;
    const rates = kibor(['2026-01-01', 1100], ['2026-08-10', 950]);
    const found = accruals(loanOf(floating({ markUp })), rates, draws, '2026-11-01');
    expect(found.map((one) => [one.from, one.rate])).toEqual([
      ['2026-07-01', 1300],
      ['2026-10-01', 1150],
    ]);
  });

  test('days before the first base rate are known to be unknown, and earn nothing', () => {
    const found = accruals(loanOf(floating()), kibor(['2026-08-10', 950]), draws, '2026-10-01');
    expect(found.map((one) => [one.from, one.rate])).toEqual([
      ['2026-07-01', undefined],
      ['2026-08-10', 1150],
    ]);
  });

  test('a spread below the base never makes the rate negative', () => {
    const markUp = { kind: 'floating', base: 'KIBOR', spread: -1500, resets: 'on-change' } as const;
    const loanWith = loanOf(floating({ markUp }));
    expect(accruedBefore(loanWith, kibor(['2026-01-01', 1100]), draws, '2026-10-01')).toBe(0);
  });

  test('what was due when the books began is part of it, and a rescheduling changes the rate from its day', () => {
    const [period] = loan.periods;
    const lower = {
      ...period,
      from: '2026-08-01',
      terms: { ...fixedTerms, markUp: { kind: 'fixed', rate: 600 } },
    };
    const old = loanOf(fixedTerms, {
      opening: { on: '2026-07-01', drawn: 600_000_00, repaid: 100_000_00, markUpDue: 1_234_56 },
      periods: [period, lower as typeof period],
    });
    // 5,00,000 x (12 % x 31 + 6 % x 61) / 365 = 5,095.890… + 5,013.698… = 10,109.589…
    expect(accruedBefore(old, noBaseRates, [], '2026-10-01')).toBe(1_234_56 + 10_109_59);
  });
});

const start = '2024-02-01';
const dayFrom = (most: number) => fc.nat(most).map((count) => addDays(start, count));
const anyRates: fc.Arbitrary<BaseRates> = fc
  .array(fc.tuple(dayFrom(1500), fc.integer({ min: 0, max: 2500 })), { maxLength: 6 })
  .map((list) => {
    const byDay = new Map(list);
    return kibor(...[...byDay].sort(([a], [b]) => (a < b ? -1 : 1)));
  });
const anyTerms: fc.Arbitrary<LoanTerms> = fc.record({
  markUp: fc.oneof(
    fc.record({ kind: fc.constant('fixed' as const), rate: fc.integer({ min: 0, max: 3000 }) }),
    fc.record({
      kind: fc.constant('floating' as const),
      base: fc.constant('KIBOR'),
      spread: fc.integer({ min: -300, max: 500 }),
      resets: fc.constantFrom('on-change' as const, 'on-due-days' as const),
    }),
  ),
  basis: fc.constantFrom('actual/365' as const, 'actual/360' as const),
  method: fc.constantFrom('equal-principal' as const, 'equal-instalment' as const, 'bullet' as const),
  first: fc.constantFrom('2024-05-01', '2024-08-31', '2025-02-28'),
  every: fc.constantFrom(1 as const, 3 as const, 6 as const),
  instalments: fc.integer({ min: 1, max: 16 }),
  grace: fc.constant(0),
});
const anyMoves: fc.Arbitrary<readonly LoanMove[]> = fc
  .array(
    fc.record({
      date: dayFrom(900),
      amount: fc.integer({ min: 1, max: 9_999_999_99 }),
      isDraw: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((list) =>
    [...list]
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map((one) =>
        one.isDraw ? drawn(one.date, one.amount) : paid(one.date, Math.floor(one.amount / 3), 0),
      ),
  );

/** The mark-up worked out in the plainest way: one day after the other, as a fraction with the denominator of the day. */
function dayByDay(loan: Loan, table: BaseRates, moves: readonly LoanMove[], before: string): bigint {
  const { terms, from } = loan.periods[0];
  const { markUp } = terms;
  let parts = 0n;
  let read = from;
  let [due, count] = [terms.first, 0];
  for (let day = start; day < before; day = addDays(day, 1)) {
    if (day === due && count < terms.instalments) {
      read = day;
      due = addMonths(terms.first, ++count * terms.every);
    }
    const on = (move: LoanMove) => (move.date <= day ? (move.what === 'drawn' ? 1 : -1) : 0);
    const principal = moves.reduce((sum, move) => sum + on(move) * move.principal, 0);
    if (principal <= 0) continue;
    const basis = terms.basis === 'actual/365' ? 365n : 360n;
    const looked = markUp.kind === 'floating' && markUp.resets === 'on-due-days' ? read : day;
    const entries = markUp.kind === 'floating' ? (table.rates[markUp.base] ?? []) : [];
    const base = entries.filter((one) => one.from <= looked).at(-1)?.rate;
    const rate =
      markUp.kind === 'fixed' ? markUp.rate : base === undefined ? 0 : Math.max(0, base + markUp.spread);
    parts += (BigInt(principal) * BigInt(rate) * partsPerPaisa) / (10_000n * basis);
  }
  return parts;
}

test('the mark-up of 50 and more loans is that of an independent count, day by day', () => {
  fc.assert(
    fc.property(anyTerms, anyRates, anyMoves, dayFrom(1100), (terms, rates, moves, before) => {
      const loan = loanOf(terms, {
        agreed: start,
        periods: [{ ...loanOf(terms).periods[0], from: start, terms }],
      });
      expect(accruedParts(loan, rates, moves, before)).toBe(dayByDay(loan, rates, moves, before));
    }),
    { numRuns: 60 },
  );
});

test('the mark-ups of any division of a period add up to that of the whole, to the paisa', () => {
  fc.assert(
    fc.property(
      anyTerms,
      anyRates,
      anyMoves,
      fc.array(dayFrom(1100), { minLength: 2, maxLength: 12 }),
      (terms, rates, moves, days) => {
        const loan = loanOf(terms, { periods: [{ ...loanOf(terms).periods[0], from: start, terms }] });
        const cuts = [...days].sort();
        const at = cuts.map((day) => accruedBefore(loan, rates, moves, day));
        const parts = at.slice(1).map((sum, n) => sum - (at[n] ?? 0));
        expect(parts.every((one) => one >= 0)).toBe(true);
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe((at.at(-1) ?? 0) - (at[0] ?? 0));
        // and the shared calculation of a period never looks beyond it
        const later = [...moves, drawn('2030-01-01', 1)];
        expect(accruedBefore(loan, rates, later, cuts[0] ?? start)).toBe(at[0]);
      },
    ),
    { numRuns: 100 },
  );
});
