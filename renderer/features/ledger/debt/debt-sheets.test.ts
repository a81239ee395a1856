import { expect, it } from 'vitest';
import { sheetCsv } from '#shared/domain/ledger/statements/csv';
import { maturitiesSheet, statementSheet } from './debt-sheets';

const head = { title: 'T', about: [], rightToLeft: false };
const say = (key: string): string => key;
const line = { opening: 5, drawn: 3, repaid: 2, closing: 6, dueBefore: 1, accrued: 4, paid: 2, dueAfter: 3 };

it('adds the statement up, and leaves an empty one without a total', () => {
  const rows = ['L-1', 'L-2'].map((number) => ({ ...line, loan: `loan:${number}`, number, lender: 'Bank' }));
  expect(statementSheet(rows, say, head).rows.map((row) => row.cells)).toEqual([
    ['Bank', 'L-1', 5, 3, 2, 6, 1, 4, 2, 3],
    ['Bank', 'L-2', 5, 3, 2, 6, 1, 4, 2, 3],
    ['total', null, 10, 6, 4, 12, 2, 8, 4, 6],
  ]);
  expect(statementSheet([], say, head).rows).toEqual([]);
});

it('has no sum of mark-up that is not known', () => {
  const known = maturitiesSheet([{ year: 'overdue', principal: 3, markUp: 1 }], say, head);
  expect(known.rows.map((row) => row.cells)).toEqual([
    ['debt-overdue', 3, 1, 4],
    ['total', 3, 1, 4],
  ]);
  const rows = [
    { year: '2026-27', principal: 3, markUp: 1 },
    { year: '2027-28', principal: 4, markUp: null },
  ];
  expect(maturitiesSheet(rows, say, head).rows.map((row) => row.cells)).toEqual([
    ['2026-27', 3, 1, 4],
    ['2027-28', 4, null, null],
    ['total', 7, null, null],
  ]);
});

it('is saved as CSV to the paisa, a column for each figure of the statement', () => {
  const rows = [{ ...line, opening: 1_000_000_05, loan: 'loan:1', number: 'L-1', lender: 'Bank, Peshawar' }];
  expect(
    sheetCsv(statementSheet(rows, say, head))
      .split('\r\n')
      .slice(1),
  ).toEqual([
    '"Bank, Peshawar",L-1,1000000.05,0.03,0.02,0.06,0.01,0.04,0.02,0.03',
    'total,,1000000.05,0.03,0.02,0.06,0.01,0.04,0.02,0.03',
    '',
  ]);
});
