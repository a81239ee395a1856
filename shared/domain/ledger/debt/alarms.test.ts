import { expect, test } from 'vitest';
import { debtAlarms, type DebtBooks } from './alarms';
import { noBaseRates } from './base-rates';
import type { LoanBook } from './statement';
import { ended, guaranteeOf, rule } from './testing/debt-office';
import { clerk, drawn, fixedTerms, loanOf, paid } from './testing/loans';

const consents = [{ act: 'a1', at: '', by: clerk, number: 'FD/7', date: '2026-06-20' }];
const loan: LoanBook = {
  loan: 'loan:aaaa',
  state: loanOf(fixedTerms, { consents }),
  moves: [drawn('2026-07-01', 1_000_000_00)],
};
const { fund: _fund, ...withoutFund } = rule;
const books = (change: Partial<DebtBooks> = {}): DebtBooks => ({
  ...{ loans: [], guarantees: [], rates: noBaseRates, rules: { rules: [withoutFund] }, contributed: {} },
  ...change,
});
const told = (day: string, change: Partial<DebtBooks>) =>
  debtAlarms(books(change), day).map((one) => [one.what, one.due, one.amount, one.overdue]);
const paidUp = { ...loan, moves: [...loan.moves, paid('2026-10-01', 250_000_00, 30_246_58)] };
const markUp = { kind: 'floating', base: 'KIBOR', spread: 200, resets: 'on-change' } as const;

test.each([
  ['31 days before it is due', '2026-08-31', loan, []],
  ['30 days before', '2026-09-01', loan, [['instalment', '2026-10-01', 280_246_58, false]]],
  ['on its day', '2026-10-01', loan, [['instalment', '2026-10-01', 280_246_58, false]]],
  ['the day after', '2026-10-02', loan, [['instalment', '2026-10-01', 280_246_58, true]]],
  ['paid', '2026-10-02', paidUp, []],
  [
    'not consented to',
    '2026-08-01',
    { ...loan, state: loanOf(fixedTerms) },
    [['no-consent', '2026-06-15', 1_000_000_00, true]],
  ],
  [
    'drawn by two computers',
    '2026-08-01',
    { ...loan, moves: [...loan.moves, drawn('2026-07-02', 5_00)] },
    [['over-drawn', '2026-08-01', 5_00, true]],
  ],
  [
    'repaid by two computers',
    '2026-08-01',
    { ...loan, moves: [...loan.moves, paid('2026-07-02', 1_000_007_00, 0)] },
    [['over-paid', '2026-08-01', 7_00, true]],
  ],
  [
    'without its base rate',
    '2026-08-01',
    { ...loan, state: loanOf({ ...fixedTerms, markUp }, { consents }) },
    [['no-base-rate', '2026-07-01', 0, true]],
  ],
])('a loan is told of: %s', (_, day, one, expected) => {
  expect(told(day, { loans: [one] })).toEqual(expected);
});

const guarantee = (change: object = {}, settled = 0, feeReceived = 5_000_00) => ({
  ...{
    guarantee: 'guarantee:aaaa',
    state: guaranteeOf({ consents, ...change }),
    paid: settled,
    feeReceived,
  },
});
const calls = [ended('2026-08-01', 200_000_00)];
test.each([
  ['in force', '2026-08-01', guarantee(), []],
  ['30 days before it expires', '2027-05-31', guarantee(), [['expiry', '2027-06-30', 500_000_00, false]]],
  ['after it expired', '2027-07-01', guarantee(), []],
  ['called', '2026-08-02', guarantee({ calls }), [['call', '2026-08-01', 200_000_00, true]]],
  [
    'called and paid in part',
    '2026-08-02',
    guarantee({ calls }, 50_000_00),
    [['call', '2026-08-01', 150_000_00, true]],
  ],
  ['called and paid', '2026-08-02', guarantee({ calls }, 200_000_00), []],
  ['31 days before its fee is due', '2026-07-01', guarantee({}, 0, 0), []],
  ['30 days before', '2026-07-02', guarantee({}, 0, 0), [['fee', '2026-08-01', 5_000_00, false]]],
  [
    'its fee received in part',
    '2026-08-02',
    guarantee({}, 0, 1_000_00),
    [['fee', '2026-08-01', 4_000_00, true]],
  ],
  [
    'not consented to',
    '2026-08-02',
    guarantee({ consents: [] }),
    [['no-consent', '2026-07-01', 500_000_00, true]],
  ],
  [
    'wholly released',
    '2027-06-01',
    guarantee({ consents: [], releases: [ended('2026-08-01', 500_000_00)] }),
    [],
  ],
])('a guarantee is told of: %s', (_, day, one, expected) => {
  expect(told(day, { guarantees: [one] })).toEqual(expected);
});

const old = {
  ...loan,
  moves: [],
  state: loanOf(
    { ...fixedTerms, first: '2030-01-01' },
    {
      consents,
      opening: { on: '2026-06-30', drawn: 1_000_000_00, repaid: 0, markUpDue: 0 },
    },
  ),
};
test.each([
  ['31 days before', '2026-11-30', {}, []],
  ['30 days before', '2026-12-01', {}, [['contribution', '2026-12-31', 50_000_00, false]]],
  [
    'paid in part',
    '2026-12-01',
    { '2026-27': 20_000_00 },
    [['contribution', '2026-12-31', 30_000_00, false]],
  ],
  ['paid', '2026-12-01', { '2026-27': 50_000_00 }, []],
  [
    'still unpaid in the next year',
    '2027-07-01',
    { '2027-28': 50_000_00 },
    [['contribution', '2026-12-31', 50_000_00, true]],
  ],
])('the contribution to the fund is told of: %s', (_, day, contributed, expected) => {
  expect(told(day, { loans: [old], contributed, rules: { rules: [rule] } })).toEqual(expected);
});

test('the oldest stands first, and without rules only what is overdue is told of', () => {
  const late = {
    ...loan,
    loan: 'loan:bbbb',
    state: loanOf({ ...fixedTerms, first: '2026-09-15' }, { consents }),
  };
  expect(told('2026-10-02', { loans: [loan, late] }).map(([, due]) => due)).toEqual([
    '2026-09-15',
    '2026-10-01',
  ]);
  expect(told('2026-09-30', { loans: [loan], rules: undefined })).toEqual([]);
});
