import { expect, test } from 'vitest';
import { readCsv } from '../bank/read-csv';
import type { ImportFault } from './check';
import type { ImportFacts } from './facts';
import { guessImport, rememberedImport } from './mapping';
import { readVouchers, yearOf } from './read-vouchers';

const heads = new Set(['A03303', 'A03901', 'C03431', 'F01406', 'F01403', 'G01204']);
const account = (id: string, title: string, head: string) => ({
  ...{ account: `account:${id}`, title, head, opening: 0, on: '2020-07-01' },
  sort: head === 'F01403' ? ('cash' as const) : ('bank' as const),
});
const facts = (change: Partial<ImportFacts> = {}): ImportFacts => ({
  today: '2026-11-20',
  year: '2025-26',
  accounts: [
    account('bank0001', 'Main bank account', 'F01406'),
    account('cash0001', 'Cash in hand', 'F01403'),
  ],
  taken: new Set(['payment PV-900']),
  head: (code, day) => {
    if (code === 'A03902') return { why: day > '2025-12-31' ? 'head-closed' : 'head-divided' };
    return heads.has(code)
      ? { name: { from: '2020-07-01', name: `Name of ${code}` } }
      : { why: 'unknown-head' };
  },
  closed: (day) =>
    day.startsWith('2025-08') ? 'period-closed' : day === '2025-09-01' ? 'day-closed' : undefined,
  ...change,
});

const title = 'Voucher no,Date,Payee,Particulars,Head,Debit,Credit,Cheque no';
const read = (lines: readonly string[], titles = title, change: Partial<ImportFacts> = {}) => {
  const rows = readCsv([titles, ...lines].join('\n'));
  const mapping = guessImport(rows);
  return readVouchers(rows, { mapping, account: 'account:bank0001' }, facts(change));
};
const pair = (
  number: string,
  change: Partial<Record<'date' | 'head' | 'debit' | 'credit' | 'payee', string>> = {},
) => {
  const { date = '05/07/2025', head = 'A03303', debit = '61500', credit = '', payee = 'PESCO' } = change;
  return [
    `${number},${date},${payee},Electricity,${head},${debit},${credit},001201`,
    `${number},${date},${payee},Electricity,F01406,,61500,001201`,
  ];
};

test('a file with both sides is read into vouchers: sort, account and cheque are found', () => {
  const { vouchers, faults } = read([
    ...pair('PV-1'),
    'RV-1,09-07-2025,Consumers,Water rates,F01406,"18,200.00",,',
    ',,,,C03431,,"18,200.00",',
    '7,10-Jul-2025,Self,Cash drawn,F01403,500,,001202',
    '7,10-Jul-2025,Self,Cash drawn,F01406,,500.00,001202',
    'x9,11/07/2025,,Tax put right,A03303,10,,',
    'x9,11/07/2025,,,G01204,,10,',
  ]);
  expect(faults).toEqual([]);
  expect(vouchers).toMatchObject([
    {
      ...{ line: 2, number: 'PV-1', type: 'payment', date: '2025-07-05', payee: 'PESCO' },
      ...{ account: 'account:bank0001', instrument: '001201' },
      lines: [
        { head: 'A03303', name: 'Name of A03303', debit: 61_500_00, credit: 0 },
        { head: 'F01406', debit: 0, credit: 61_500_00 },
      ],
    },
    { line: 4, number: 'RV-1', type: 'receipt', account: 'account:bank0001' },
    { line: 6, type: 'contra', account: 'account:bank0001', toAccount: 'account:cash0001' },
    { line: 8, type: 'journal', payee: 'Tax put right' },
  ]);
});

test('a file with one column of amounts gets the line of the account', () => {
  const titles = 'No,Date,Type,Paid to,On account of,Head of account,Amount (Rs),Bank account';
  const { vouchers, faults } = read(
    [
      '1,05/07/2025,Payment,PESCO,Electricity,A03303 Electricity,61500,',
      '1,,,,,A03901,500.50,',
      '2,06/07/2025,Receipt,Consumers,Water,C03431,18200,Cash in hand',
    ],
    titles,
  );
  expect(faults).toEqual([]);
  expect(vouchers.map((one) => one.lines.map((line) => [line.head, line.debit, line.credit]))).toEqual([
    [
      ['A03303', 61_500_00, 0],
      ['A03901', 500_50, 0],
      ['F01406', 0, 62_000_50],
    ],
    [
      ['C03431', 0, 18_200_00],
      ['F01403', 18_200_00, 0],
    ],
  ]);
});

const cases: readonly (readonly [ImportFault, readonly string[], number])[] = [
  ['bad-date', pair('PV-1', { date: '31/02/2026' }), 2],
  ['outside-year', pair('PV-1', { date: '05/07/2024' }), 2],
  ['period-closed', pair('PV-1', { date: '05/08/2025' }), 2],
  ['day-closed', pair('PV-1', { date: '01/09/2025' }), 2],
  ['no-number', [',05/07/2025,PESCO,x,A03303,1,,', ',05/07/2025,PESCO,x,F01406,,1,'], 2],
  ['number-taken', pair('PV-900'), 2],
  ['number-twice', [...pair('PV-1'), ...pair('PV-2'), ...pair('PV-1')], 6],
  ['differs', [pair('PV-1')[0] ?? '', 'PV-1,06/07/2025,,,F01406,,61500,001201'], 3],
  ['no-text', ['PV-1,05/07/2025,,,A03303,1,,', 'PV-1,05/07/2025,,,F01406,,1,'], 2],
  ['too-long', pair('PV-1', { payee: 'x'.repeat(161) }), 2],
  ['bad-amount', pair('PV-1', { debit: '61500.001' }), 2],
  ['bad-amount', pair('PV-1', { debit: 'sixty' }), 2],
  ['negative', pair('PV-1', { debit: '-61500' }), 2],
  ['negative', pair('PV-1', { debit: '(61500)' }), 2],
  ['too-large', pair('PV-1', { debit: '90071992547409930' }), 2],
  ['no-amount', pair('PV-1', { debit: '' }), 2],
  ['both-sides', pair('PV-1', { credit: '1' }), 2],
  ['no-head', pair('PV-1', { head: '' }), 2],
  ['unknown-head', pair('PV-1', { head: 'A99999' }), 2],
  ['head-divided', pair('PV-1', { head: 'A03902' }), 2],
  ['head-closed', pair('PV-1', { head: 'A03902', date: '05/01/2026' }), 2],
  ['unbalanced', pair('PV-1', { debit: '61499.99' }), 2],
  ['too-few-lines', [pair('PV-1')[1] ?? ''], 2],
];

test.each(cases)('what is %s is told by its line, and nothing else is', (why, lines, line) => {
  expect(read(lines).faults.map((fault) => [fault.why, fault.line])).toEqual([[why, line]]);
});

test('nothing is dated before the account was opened: its opening balance holds that already', () => {
  const later = facts().accounts.map((one) => ({ ...one, on: '2025-07-06' }));
  expect(read(pair('PV-1'), title, { accounts: later }).faults.map((one) => one.why)).toEqual([
    'before-opening',
  ]);
  expect(read(pair('PV-1', { date: '06/07/2025' }), title, { accounts: later }).faults).toEqual([]);
});

test('a day that is still to come, an unknown account and an unknown sort are told', () => {
  expect(read(pair('PV-1'), title, { today: '2025-07-04' }).faults.map((one) => one.why)).toEqual(['future']);
  const titles = 'No,Date,Type,Payee,Particulars,Head,Amount,Account';
  const faults = read(
    [
      '1,05/07/2025,Payment,a,b,A03303,5,Nowhere',
      '2,05/07/2025,Barter,a,b,A03303,5,',
      '3,05/07/2025,Journal,a,b,A03303,5,',
    ],
    titles,
  ).faults;
  expect(faults.map((one) => one.why)).toEqual(['unknown-account', 'bad-type', 'bad-type']);
});

test('of 10,000 rows of which 37 are bad, exactly the 37 are listed by line', () => {
  const bad = new Map<number, ImportFault>();
  const kinds: readonly ImportFault[] = [
    'unknown-head',
    'bad-amount',
    'negative',
    'bad-date',
    'too-large',
    'outside-year',
  ];
  for (let n = 0; n < 37; n++) bad.set(2 + ((n * 7919) % 4999) * 2, kinds[n % kinds.length] ?? 'negative');
  const lines = Array.from({ length: 5000 }, (_, n) => {
    const why = bad.get(2 + n * 2);
    return pair(`PV-${10_000 + n}`, {
      ...(why === 'unknown-head' ? { head: 'A99999' } : {}),
      ...(why === 'bad-amount' ? { debit: '6I500' } : {}),
      ...(why === 'negative' ? { debit: '-61500' } : {}),
      ...(why === 'too-large' ? { debit: '9007199254740993' } : {}),
      ...(why === 'bad-date' ? { date: '32/07/2025' } : {}),
      ...(why === 'outside-year' ? { date: '05/07/2019' } : {}),
    });
  }).flat();
  expect(lines).toHaveLength(10_000);
  const { vouchers, faults } = read(lines);
  expect(bad.size).toBe(37);
  expect(faults.map((one) => [one.line, one.why])).toEqual([...bad].sort((a, b) => a[0] - b[0]));
  expect(vouchers).toHaveLength(5000 - 37);
});

test('a mapping is remembered for a file with the same titles, and for no other', () => {
  const rows = readCsv([title, ...pair('PV-1')].join('\n'));
  const mapping = { ...guessImport(rows), payee: 3, about: 2 };
  expect(rememberedImport({ ...mapping }, rows)).toEqual(mapping);
  expect(rememberedImport({ ...mapping }, readCsv(['a,b,c', ...pair('PV-1')].join('\n')))).toBeUndefined();
  expect(rememberedImport({ heading: 1 }, rows)).toBeUndefined();
  expect(yearOf(rows, mapping)).toBe('2025-26');
});
