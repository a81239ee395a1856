import { expect, test } from 'vitest';
import { readBankAmount, readBankDay } from './cells';
import { instrumentKey, proposeMatches, type OpenEntry, type OpenLine } from './propose';
import { readCsv } from './read-csv';
import { guessMapping, mappingFrom, readStatement, withoutKnown } from './read-statement';

const read = (text: string) => {
  const rows = readCsv(text);
  const mapping = guessMapping(rows);
  return { mapping, ...readStatement(rows, mapping) };
};

test.each([
  ['31/07/2026', '2026-07-31'],
  ['31-07-2026', '2026-07-31'],
  ['2026-07-31', '2026-07-31'],
  ['1.7.2026', '2026-07-01'],
  ['31-Jul-2026', '2026-07-31'],
  ['31/07/2026 11:20', '2026-07-31'],
  ['31/02/2026', undefined],
  ['07/31/2026', undefined],
  ['31-Xyz-2026', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('a bank’s day %s is %s', (cell, day) => {
  expect(readBankDay(cell)).toBe(day);
});

test.each([
  ['1,234.50', { amount: 123450 }],
  ['1,23,456', { amount: 12345600 }],
  ['Rs. 500', { amount: 50000 }],
  ['(75.00)', { amount: 7500, side: 'out' }],
  ['-75', { amount: 7500, side: 'out' }],
  ['75-', { amount: 7500, side: 'out' }],
  ['75.00 Dr', { amount: 7500, side: 'out' }],
  ['75.00CR', { amount: 7500, side: 'in' }],
  ['', 'blank'],
  ['-', 'blank'],
  ['12.345', undefined],
  ['twelve', undefined],
  ['99,999,999,999,999,999.00', undefined],
])('a bank’s amount "%s"', (cell, amount) => {
  expect(readBankAmount(cell)).toEqual(amount);
});

test('two columns, in any order, with headings, quotes and a summary row', () => {
  const result = read(
    'Account statement of PLA-0000123\n\nBalance,Cheque No,Credit,Debit,Particulars,Value Date\n' +
      '"350,000.00",,,,Opening balance,01/07/2026\n' +
      '"590,000.00",-,"240,000.00",,"PFC share,\nfirst quarter",02/07/2026\n' +
      '"528,500.00",001201,,"61,500.00",PESCO,05/07/2026\n' +
      ',,"240,000.00","61,500.00",Total,\n',
  );
  expect(result.faults).toEqual([]);
  expect(result.closing).toBe(528_500_00);
  expect(result.lines).toEqual([
    {
      ...{ line: 5, date: '2026-07-02', text: 'PFC share, first quarter' },
      ...{ withdrawal: 0, deposit: 240_000_00, balance: 590_000_00 },
    },
    {
      ...{ line: 7, date: '2026-07-05', text: 'PESCO', instrument: '001201' },
      ...{ withdrawal: 61_500_00, deposit: 0, balance: 528_500_00 },
    },
  ]);
});

test.each([
  ['signed', 'Date;Description;Amount\n2026-07-05;PESCO;-61500\n2026-07-09;Water;18200'],
  [
    'marked in the cell',
    'Date\tNarration\tAmount\n05-07-2026\tPESCO\t61,500.00 Dr\n09-07-2026\tWater\t18,200.00 Cr',
  ],
  ['marked in a column', 'Date|Detail|Dr/Cr|Amount\n05/07/2026|PESCO|DR|61500\n09/07/2026|Water|CR|18200'],
])('one column of amounts, %s', (_, text) => {
  expect(read(text).lines).toMatchObject([
    { date: '2026-07-05', text: 'PESCO', withdrawal: 61_500_00, deposit: 0 },
    { date: '2026-07-09', text: 'Water', withdrawal: 0, deposit: 18_200_00 },
  ]);
});

test('of 10,000 rows 37 are bad: each is named by its line, all others are read', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) =>
    n % 271 === 7 ? `31/02/2026,row ${n},100,` : `05/07/2026,row ${n},${n + 1}.50,`,
  );
  const result = read(`Date,Description,Withdrawal,Deposit\n${rows.join('\n')}`);
  expect(result.faults).toHaveLength(37);
  expect(result.faults.slice(0, 2)).toEqual([
    { line: 9, why: 'bad-date', cell: '31/02/2026' },
    { line: 280, why: 'bad-date', cell: '31/02/2026' },
  ]);
  expect(result.lines).toHaveLength(9963);
});

test('what is wrong with a row is said', () => {
  const result = read(
    'Date,Description,Withdrawal,Deposit,Balance\n05/07/2026,a,x,,1\n05/07/2026,b,5,6,1\n05/07/2026,c,,,1\n05/07/2026,d,5,,?\n',
  );
  expect(result.faults.map(({ line, why }) => [line, why])).toEqual([
    [2, 'bad-amount'],
    [3, 'both-sides'],
    [4, 'no-amount'],
    [5, 'bad-balance'],
  ]);
});

test('a file that goes back from the newest line closes with its first', () => {
  expect(
    read('Date,Text detail,Debit,Credit,Balance\n09/07/2026,a,,5,105\n05/07/2026,b,,100,100').closing,
  ).toBe(105_00);
});

test('a remembered mapping is used only when it is whole', () => {
  const { mapping } = read('Date,Description,Debit,Credit\n05/07/2026,a,,5');
  expect(mappingFrom({ ...mapping })).toEqual(mapping);
  expect(mappingFrom({ date: 1 })).toBeUndefined();
  expect(mappingFrom(null)).toBeUndefined();
});

test('lines that an earlier file brought are left out, as often as it brought them', () => {
  const line = (n: number, text: string) => ({
    line: n,
    date: '2026-07-05',
    text,
    withdrawal: 100,
    deposit: 0,
  });
  const lines = [line(1, 'fee'), line(2, 'fee'), line(3, 'fee'), line(4, 'other')];
  expect(withoutKnown(lines, [line(9, 'fee'), line(8, 'fee')]).map((one) => one.line)).toEqual([3, 4]);
  expect(withoutKnown(lines, [])).toEqual(lines);
});

const bankLine = (line: number, date: string, withdrawal: number, instrument?: string): OpenLine => ({
  ...{ statement: 'statement:s', line, date, withdrawal, deposit: 0 },
  instrument,
});
const entry = (voucher: string, date: string, payment: number, instrument?: string): OpenEntry => ({
  ...{ voucher, date, payment, receipt: 0 },
  instrument,
});

test('a match is strong by cheque and amount, weak by amount and nearness, and nothing is proposed twice', () => {
  const proposals = proposeMatches(
    [
      bankLine(1, '2026-07-20', 100, '00001201'),
      bankLine(2, '2026-07-06', 100),
      bankLine(3, '2026-07-07', 250, '9999'),
      bankLine(4, '2026-07-30', 700),
    ],
    [
      entry('a', '2026-07-05', 100, 'CB-001201'),
      entry('b', '2026-07-01', 100),
      entry('c', '2026-07-04', 100),
      entry('d', '2026-07-07', 251),
      entry('e', '2026-07-01', 700),
    ],
    10,
  );
  expect(proposals.map(({ line, voucher, why, days, others }) => [line, voucher, why, days, others])).toEqual(
    [
      [1, 'a', 'strong', 15, 0],
      [2, 'c', 'weak', 2, 1],
    ],
  );
});

test('money in is never matched with money out', () => {
  const deposit = { ...bankLine(1, '2026-07-05', 0), deposit: 100 };
  expect(proposeMatches([deposit], [entry('a', '2026-07-05', 100)], 10)).toEqual([]);
});

test('the same cheque is the same however it is written', () => {
  expect(['CB-001201', '1201', '0001201', 'CHQ 1201'].map(instrumentKey)).toEqual([
    '1201',
    '1201',
    '1201',
    '1201',
  ]);
  expect([undefined, '', 'transfer'].map(instrumentKey)).toEqual(['', '', '']);
});
