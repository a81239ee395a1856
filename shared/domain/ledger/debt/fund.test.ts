import { expect, test } from 'vitest';
import { noBaseRates } from './base-rates';
import { fundDue } from './fund';
import type { LoanBook } from './statement';
import { rule } from './testing/debt-office';
import { drawn, fixedTerms, loanOf, paid } from './testing/loans';

const book = (change: Partial<LoanBook> = {}): LoanBook => ({
  ...{ loan: 'loan:aaaa', state: loanOf(fixedTerms), moves: [drawn('2026-06-20', 1_000_000_00)] },
  ...change,
});
const opening = (on: string) =>
  loanOf(fixedTerms, { opening: { on, drawn: 600_000_00, repaid: 100_000_01, markUpDue: 0 } });
const due = (books: readonly LoanBook[], rules = [rule], year = '2026-27') =>
  fundDue(books, noBaseRates, { rules }, year);

test.each([
  ['what was drawn before the year', [book()], 50_000_00],
  [
    'less what was repaid before it',
    [book({ moves: [drawn('2026-06-20', 100), paid('2026-06-30', 60, 0)] })],
    2,
  ],
  ['not what is drawn in it', [book({ moves: [drawn('2026-07-01', 1_000_000_00)] })], 0],
  [
    'a loan that the books began with on the day before',
    [book({ state: opening('2026-06-30'), moves: [] })],
    25_000_00,
  ],
  [
    'a loan that the books began with on the first day',
    [book({ state: opening('2026-07-01'), moves: [] })],
    25_000_00,
  ],
  [
    'all loans, a loan that was overpaid as nothing',
    [book(), book({ moves: [paid('2026-06-20', 100, 0)] })],
    50_000_00,
  ],
])('5 %% of the principal that is outstanding when the year begins: %s', (_, books, amount) => {
  expect(due(books)).toMatchObject({ amount, share: 500, due: '2026-12-31' });
});

test('a due day of the second half of the fiscal year is in the next calendar year', () => {
  expect(due([book()], [{ ...rule, fund: { share: 500, due: '03-31' } }])?.due).toBe('2027-03-31');
  expect(due([book()], [{ ...rule, fund: { share: 500, due: '07-01' } }])?.due).toBe('2026-07-01');
});

test('the rule that holds when the year begins counts, or the first that comes in it; without one nothing is asked', () => {
  const later = { ...rule, from: '2026-10-01', fund: { share: 1000, due: '12-31' } };
  expect(due([book()], [rule, later])?.share).toBe(500);
  expect(due([book()], [later])?.share).toBe(1000);
  expect(due([book()], [later], '2025-26')).toBeUndefined();
  const { fund: _fund, ...without } = rule;
  expect(due([book()], [without])).toBeUndefined();
});
