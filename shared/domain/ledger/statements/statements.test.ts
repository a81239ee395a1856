import { expect, test } from 'vitest';
import { line } from '../control/testing/control-context';
import { csvText, sheetCsv, statementCsv } from './csv';
import { plainRupees, type StatementWords } from './sheet';
import { budgetAgainstActual, monthlyExpenditure } from './expenditure';
import { generalLedger } from './general-ledger';
import { pendingLiabilities } from './liabilities';
import { plainJournal } from './plain-journal';
import { receiptsAndPayments } from './receipts-payments';
import { percent } from './statement';
import { trialBalance } from './trial-balance';

const nameOf = (head: string) => ({ name: `Head ${head}` });
const year = '2025-26';
const month = '2025-07';
// Worked example F5 in paisa: opening 350,000; release 240,000; electricity 61,500; water rates 18,200.
const opening = [
  { head: 'F01406', debit: 350_000_00, credit: 0 },
  { head: 'H01101', debit: 0, credit: 350_000_00 },
];
const moved = [
  { head: 'A03303-04', debit: 61_500_00, credit: 0 },
  { head: 'C03431', debit: 0, credit: 18_200_00 },
  { head: 'C03683', debit: 0, credit: 240_000_00 },
  { head: 'F01406', debit: 258_200_00, credit: 61_500_00 },
];

test('worked example F5 as a trial balance: both sides of each pair of columns are equal', () => {
  const { rows, notes } = trialBalance({ year, month, opening, carried: false, moved, nameOf });
  expect(rows.at(-1)?.cells).toEqual({
    openingDebit: 350_000_00,
    openingCredit: 350_000_00,
    debit: 319_700_00,
    credit: 319_700_00,
    closingDebit: 608_200_00,
    closingCredit: 608_200_00,
  });
  expect(rows.find((row) => row.head === 'F01406')?.cells.closingDebit).toBe(546_700_00);
  expect(notes).toEqual(['openingProvisional']);
});

test('worked example F5 as receipts and payments: cash at the end is the balance of the cash book', () => {
  const none = { year: '2024-25', opening: [], moved: [] };
  const { rows } = receiptsAndPayments({
    month,
    years: [{ year, opening, moved }, none],
    cashHeads: ['F01406'],
    nameOf,
  });
  const of = (key: string) => rows.find((row) => row.key === key)?.cells;
  expect(of('openingCash')).toEqual({ now: 350_000_00, before: 0 });
  expect(of('totalReceipts')).toEqual({ now: 258_200_00, before: 0 });
  expect(of('A03')).toEqual({ now: 61_500_00, before: 0 });
  expect(of('totalPayments')).toEqual({ now: 61_500_00, before: 0 });
  expect(of('closingCash')).toEqual({ now: 546_700_00, before: 0 });
});

test('worked example F1: what is withheld and not deposited stays pending, and cash still adds up', () => {
  const bill = [
    { head: 'A03901', debit: 100_000_00, credit: 0 },
    { head: 'G01101', debit: 91_449_15, credit: 91_449_15 },
    { head: 'G01204', debit: 0, credit: 5_500_00 },
    { head: 'G01205', debit: 0, credit: 3_050_85 },
    { head: 'F01406', debit: 0, credit: 91_449_15 },
  ];
  const pending = pendingLiabilities({ year, month, opening: [], moved: bill, nameOf });
  expect(pending.rows.map((row) => [row.key, row.cells.pending])).toEqual([
    ['G01101', 0],
    ['G01204', 5_500_00],
    ['G01205', 3_050_85],
    ['total', 8_550_85],
  ]);
  const cash = receiptsAndPayments({
    month,
    years: [
      { year, opening: [], moved: bill },
      { year: '2024-25', opening: [], moved: [] },
    ],
    cashHeads: ['F01406'],
    nameOf,
  });
  expect(cash.rows.at(-1)?.cells.now).toBe(-91_449_15);
});

test('the monthly statement adds the month to what was brought forward', () => {
  const lines = [
    line('A03303', { sanctioned: 1000, reappropriated: 50 }),
    line('A03901', { sanctioned: 500 }),
  ];
  const { rows } = monthlyExpenditure({
    year,
    month,
    lines,
    spending: (head) => (head === 'A03303' ? { month: 70, before: 30 } : { month: 0, before: 5 }),
    nameOf,
  });
  expect(rows.map((row) => row.cells)).toEqual([
    { estimate: 1000, revised: 1050, month: 70, before: 30, progressive: 100, left: 950 },
    { estimate: 500, revised: 500, month: 0, before: 5, progressive: 5, left: 495 },
    { estimate: 1500, revised: 1550, month: 70, before: 35, progressive: 105, left: 1445 },
  ]);
});

test('budget against actual shows the difference and the share, in the total as well', () => {
  const lines = [line('A03303', { sanctioned: 1000, spent: 255 }), line('A03901')];
  const { rows } = budgetAgainstActual({ year, month, lines, nameOf });
  expect(rows.map((row) => [row.cells.difference, row.cells.share])).toEqual([
    [745, 26],
    [0, null],
    [745, 26],
  ]);
  expect(percent(1, 0)).toBeNull();
});

test('the ledger of a head runs from opening to closing', () => {
  const entry = { voucher: 'voucher:a', line: 0, date: '2025-07-05', number: 'PV-1', particulars: 'P' };
  const { rows } = generalLedger({
    year,
    month,
    head: 'F01406',
    opening: 100,
    entries: [
      { ...entry, debit: 0, credit: 30 },
      { ...entry, line: 1, debit: 5, credit: 0 },
    ],
  });
  expect(rows.map((row) => row.cells.balance)).toEqual([100, 70, 75, 75]);
  expect(rows.at(-1)?.cells).toMatchObject({ debit: 5, credit: 30 });
});

test.each([
  ['plain', 'plain'],
  ['a, "b"\nc', '"a, ""b""\nc"'],
  ['\u2067بجلی\u2069', 'بجلی'],
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+92', "'+92"],
  ['-1', "'-1"],
  ['@x', "'@x"],
  ['\u200E=1+1', "'=1+1"],
  ['\t=1', "'\t=1"],
  ['＝1+1', "'＝1+1"],
  ['a\u0000=1', 'a=1'],
])('the text %j is the CSV field %j', (text, field) => expect(csvText(text)).toBe(field));

test('a statement is written as CSV with plain amounts', () => {
  const words: StatementWords = {
    code: 'Code',
    name: 'Particulars',
    column: ({ name }) => name,
    label: (label) => label,
    nameOf: (row) => row.name ?? '',
  };
  const statement = pendingLiabilities({
    year,
    month,
    opening: [{ head: 'G01204', debit: 5, credit: 0 }],
    moved: [],
    nameOf: () => ({ name: 'Tax, withheld' }),
  });
  expect(statementCsv(statement, words)).toBe(
    'Code,Particulars,opening,withheld,deposited,pending\r\n' +
      'G01204,"Tax, withheld",-0.05,0.00,0.00,-0.05\r\n' +
      ',total,-0.05,0.00,0.00,-0.05\r\n',
  );
  expect(plainRupees(-1_234_567_05)).toBe('-1234567.05');
});

test('a table is written as CSV: days and shares as they are, user text never as a formula', () => {
  const csv = sheetCsv({
    columns: [
      { title: '=Date', kind: 'day' },
      { title: 'Particulars', kind: 'text' },
      { title: 'Rs', kind: 'money' },
      { title: 'Used', kind: 'percent' },
    ],
    rows: [
      { level: 'line', cells: ['2026-07-31', '=cmd|x', -105, 7] },
      { level: 'total', cells: [null, '', 0] },
    ],
  });
  expect(csv).toBe("'=Date,Particulars,Rs,Used\r\n2026-07-31,'=cmd|x,-1.05,7\r\n,,0.00,\r\n");
});

test('a plain-text journal keeps what a line means, whatever is in a text', () => {
  const text = plainJournal(
    '2025-07-01',
    [],
    [
      {
        number: 'PV(1)',
        date: '2025-07-05',
        about: 'Paid;\n 2025-07-06 x',
        lines: [{ head: 'A03303', debit: 5, credit: 0 }],
      },
    ],
  );
  expect(text).toBe('2025-07-05 (PV1) Paid 2025-07-06 x\n    expenses:A03303  PKR 0.05\n\n');
});
