import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noBaseRates } from './base-rates';
import { addDays } from './days';
import { debtLine, maturities, sumLines, type LoanBook } from './statement';
import { drawn, fixedTerms, kibor, loanOf, paid } from './testing/loans';

const loan = loanOf(fixedTerms);
const moves = [drawn('2026-07-01', 1_000_000_00), paid('2026-10-01', 250_000_00, 30_246_58)];
const book: LoanBook = { loan: 'loan:aaaa', state: loan, moves };

describe('the statement of debt', () => {
  test('a quarter with a draw-down, and the next with a payment', () => {
    expect(debtLine(book, noBaseRates, '2026-07-01', '2026-09-30')).toEqual({
      ...{ opening: 0, drawn: 1_000_000_00, repaid: 0, closing: 1_000_000_00 },
      ...{ dueBefore: 0, accrued: 30_246_58, paid: 0, dueAfter: 30_246_58 },
    });
    expect(debtLine(book, noBaseRates, '2026-10-01', '2026-10-30')).toEqual({
      ...{ opening: 1_000_000_00, drawn: 0, repaid: 250_000_00, closing: 750_000_00 },
      ...{ dueBefore: 30_246_58, accrued: 7_397_26, paid: 30_246_58, dueAfter: 7_397_26 },
    });
  });

  test('a loan that the books began with stands in the opening of the days after, once', () => {
    const opening = { on: '2026-06-30', drawn: 600_000_00, repaid: 100_000_00, markUpDue: 1_234_56 };
    const old = { ...book, state: loanOf(fixedTerms, { opening }), moves: [] };
    expect(debtLine(old, noBaseRates, '2026-07-01', '2026-07-31')).toMatchObject({
      ...{ opening: 500_000_00, drawn: 0, repaid: 0, closing: 500_000_00 },
      ...{ dueBefore: 1_398_94, accrued: 5_095_89 }, // one day at 12 % of 5,00,000 is Rs 164.38
    });
    expect(debtLine(old, noBaseRates, '2026-06-01', '2026-06-30')).toMatchObject({
      ...{ opening: 0, drawn: 600_000_00, repaid: 100_000_00, closing: 500_000_00 },
      ...{ dueBefore: 0, accrued: 1_398_94 },
    });
  });

  const day = fc.nat(700).map((count) => addDays('2026-06-15', count));
  test('opening and what changed is closing, and the next days begin where these end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, fc.nat(9_000_00), fc.boolean()), { maxLength: 8 }),
        day,
        day,
        day,
        (list, ...days) => {
          const [a = '', b = '', c = ''] = [...days].sort();
          const all = [...list]
            .sort(([x], [y]) => (x < y ? -1 : 1))
            .map(([on, amount, isDraw]) => (isDraw ? drawn(on, amount) : paid(on, amount, amount % 7)));
          const of = (from: string, to: string) => debtLine({ ...book, moves: all }, noBaseRates, from, to);
          const [first, second, whole] = [of(a, b), of(addDays(b, 1), c), of(a, c)];
          for (const one of [first, second, whole]) {
            expect(one.opening + one.drawn - one.repaid).toBe(one.closing);
            expect(one.dueBefore + one.accrued - one.paid).toBe(one.dueAfter);
          }
          if (b === c) return;
          expect([second.opening, second.dueBefore]).toEqual([first.closing, first.dueAfter]);
          const flows = sumLines([first, second]);
          for (const name of ['drawn', 'repaid', 'accrued', 'paid'] as const)
            expect(flows[name]).toBe(whole[name]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('maturities', () => {
  test('arrears first, then year by year, all principal that is outstanding in them', () => {
    expect(maturities([{ ...book, moves: moves.slice(0, 1) }], noBaseRates, '2026-10-15')).toEqual([
      { year: 'overdue', principal: 250_000_00, markUp: 30_246_58 },
      // 78 days on 7,50,000 after the arrears and 14 on 10,00,000 before, then 90 on 5,00,000
      { year: '2026-27', principal: 500_000_00, markUp: 23_835_61 + 14_794_52 },
      { year: '2027-28', principal: 250_000_00, markUp: 7_479_45 },
    ]);
  });

  test('a loan that is paid up to its day owes the coming instalments only', () => {
    const found = maturities([book], noBaseRates, '2026-10-15');
    expect(found.map((one) => [one.year, one.principal])).toEqual([
      ['2026-27', 500_000_00],
      ['2027-28', 250_000_00],
    ]);
    expect(found.reduce((sum, one) => sum + (one.markUp ?? 0), 0)).toBe(22_684_93 + 14_794_52 + 7_479_45);
  });

  test('mark-up that nobody can know is nothing, not zero', () => {
    const markUp = { kind: 'floating', base: 'KIBOR', spread: 200, resets: 'on-change' } as const;
    const floating = { ...book, state: loanOf({ ...fixedTerms, markUp }) };
    const found = maturities([floating], kibor(['2030-01-01', 1000]), '2026-10-15');
    expect(found.map((one) => one.markUp)).toEqual(found.map(() => null));
    expect(found.length).toBeGreaterThan(1);
  });
});
