import { expect, test } from 'vitest';
import { sheetCsv } from '#shared/domain/ledger/statements/csv';
import type { CashBookRow, CashBookView, ReconcileView } from '#engine/views';
import { brsSheet, cashBookSheet } from './cash-sheets';

const say = (key: string) => key;
const head = { title: 'x', about: [], rightToLeft: false };
const row = (change: Partial<CashBookRow>): CashBookRow => ({
  date: '2025-07-05',
  voucher: 'voucher:a',
  number: 'PV-1',
  particulars: 'PESCO: electricity',
  receipt: 0,
  payment: 0,
  balance: 0,
  payee: 'PESCO',
  about: 'electricity',
  contra: false,
  classification: 'A03303',
  columns: { pay: 0, allowances: 0, contingencies: 0, miscellaneous: 0 },
  ...change,
});
/** The page of the worked example F5. */
const book = (form: CashBookView['form']): CashBookView => ({
  account: 'account:bank0001',
  title: 'Bank',
  sort: 'bank',
  form,
  month: '2025-07',
  opening: 350_000_00,
  receipts: 258_200_00,
  payments: 61_500_00,
  closing: 546_700_00,
  rows: [
    row({ date: '2025-07-02', number: 'RV-0', receipt: 240_000_00, balance: 590_000_00 }),
    row({
      instrument: '001201',
      payment: 61_500_00,
      balance: 528_500_00,
      columns: { pay: 0, allowances: 0, contingencies: 61_500_00, miscellaneous: 0 },
    }),
    row({ date: '2025-07-09', number: 'RV-1', receipt: 18_200_00, balance: 546_700_00 }),
  ],
});

test('worked example F5 as a table: opening, entries, totals and closing stand in their columns', () => {
  expect(sheetCsv(cashBookSheet(book('bank'), say, head)).split('\r\n')).toEqual([
    'date,number,particulars,reference,receipts,payments,balance',
    ',openingBF,,,,,350000.00',
    '2025-07-02,RV-0,PESCO: electricity,,240000.00,,590000.00',
    '2025-07-05,PV-1,PESCO: electricity,001201,,61500.00,528500.00',
    '2025-07-09,RV-1,PESCO: electricity,,18200.00,,546700.00',
    ',monthTotals,,,258200.00,61500.00,',
    ',closingCF,,,,,546700.00',
    '',
  ]);
});

test('a daily closing stands below the last entry of its day, with its balance and who checked it', () => {
  const by = { person: 'p', name: 'Checker', post: 'superintendent', postTitle: 'Superintendent' };
  const closing = (day: string, balance: number) => ({
    day,
    balance,
    entries: 1,
    by,
    at: '',
    balanceNow: balance,
  });
  const closings = [closing('2025-07-05', 528_500_00), closing('2025-07-31', 546_700_00)];
  const lines = sheetCsv(cashBookSheet(book('bank'), say, head, closings)).split('\r\n');
  expect(lines.slice(3, 6).map((line) => line.slice(0, 12))).toEqual([
    '2025-07-05,P',
    '2025-07-05,"',
    '2025-07-09,R',
  ]);
  expect(lines[4]).toBe(
    '2025-07-05,"cash-balanced 05-07-2025; cash-checked-by Checker, Superintendent",,,,,528500.00',
  );
  expect(lines[6]).toMatch(/^2025-07-31,.*,546700\.00$/);
});

test.each(['bank', 'government', 'local-fund'] as const)(
  'the amounts of the %s form add up to its totals, column by column',
  (form) => {
    const { columns, rows } = cashBookSheet(book(form), say, head);
    const totals = rows.at(-2)?.cells ?? [];
    columns.forEach(({ kind, title }, at) => {
      if (kind !== 'money' || title === 'balance') return;
      const sum = rows.slice(1, -2).reduce((total, one) => total + Number(one.cells[at] ?? 0), 0);
      expect([title, sum]).toEqual([title, totals[at]]);
    });
    expect(rows.at(-1)?.cells.at(-1)).toBe(546_700_00);
  },
);

test('worked example F6 as a table: what explains the difference stands between book and bank', () => {
  const found: ReconcileView = {
    account: 'account:bank0001',
    title: 'Bank',
    month: '2025-07',
    state: 'reconciling',
    sums: { book: 546_700_00, unpresented: 61_500_00, uncredited: 18_200_00, bank: 590_000_00, bankOnly: 0 },
    calculated: 590_000_00,
    difference: 0,
    unexplained: 0,
    unpresented: [
      {
        voucher: 'v',
        number: 'PV-1',
        date: '2025-07-05',
        particulars: '=PESCO',
        instrument: '001201',
        receipt: 0,
        payment: 61_500_00,
      },
    ],
    uncredited: [
      {
        voucher: 'w',
        number: 'RV-1',
        date: '2025-07-09',
        particulars: 'water',
        receipt: 18_200_00,
        payment: 0,
      },
    ],
    bankOnly: [],
    matched: [],
    proposals: [],
    statements: [],
    changed: false,
  };
  expect(sheetCsv(brsSheet(found, say, head)).split('\r\n')).toEqual([
    'date,number,reference,particulars,amount',
    ',,,cash-brs-book,546700.00',
    ',,,cash-brs-add,61500.00',
    "2025-07-05,PV-1,001201,'=PESCO,61500.00",
    ',,,cash-brs-less,18200.00',
    '2025-07-09,RV-1,,water,18200.00',
    ',,,cash-brs-calculated,590000.00',
    ',,,cash-brs-actual,590000.00',
    ',,,cash-brs-difference,0.00',
    '',
  ]);
  expect(
    brsSheet({ ...found, state: 'draft' }, say, head)
      .rows.at(-1)
      ?.cells.at(-1),
  ).toBeNull();
});
