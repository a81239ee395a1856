import { expect, test } from 'vitest';
import type { RateTable } from '#shared/domain/ledger/bills/withholding';
import {
  rateChanges,
  rateKinds,
  ratesFaults,
  ratesFormOf,
  readPercent,
  tableOf,
  type RatesForm,
} from './rates-form';

const table: RateTable = {
  from: '2026-07-01',
  source: 'Notice 1',
  standard: 1800,
  heads: { payable: 'G01101', incomeTax: 'G01204', salesTax: 'G01205', stampDuty: 'G01206' },
  rows: rateKinds.map((kind) => ({ ...kind, incomeTax: 550, salesTax: 2000, stampDuty: 0 })),
};
const typed = (part: Partial<RatesForm>): RatesForm => ({
  ...ratesFormOf(table, '2026-12-01'),
  source: 'Notice 2',
  ...part,
});

test.each([
  ['5.5', 550],
  ['5.5 %', 550],
  ['۵٫۵', 550],
  ['0', 0],
  ['100', 10_000],
  ['100.01', undefined],
  ['-1', undefined],
  ['5.555', undefined],
  ['', undefined],
  ['five', undefined],
] as const)('%j typed as a percent is %j basis points', (text, points) => {
  expect(readPercent(text)).toBe(points);
});

test('a new table begins as the one that holds and changes nothing until something is typed', () => {
  const form = typed({});
  expect(rateChanges(table, form)).toEqual([]);
  expect(tableOf(form)).toEqual({ ...table, from: '2026-12-01', source: 'Notice 2' });
  expect(ratesFaults(form)).toEqual({ fields: new Set(), cells: new Set() });
});

test('every share and head that differs is named with before and after', () => {
  const form = typed({});
  const [first, ...rest] = form.rows;
  if (!first) throw new Error('there are twelve rows');
  const changed = typed({
    rows: [{ ...first, incomeTax: '6' }, ...rest],
    standard: '17',
    heads: { ...form.heads, stampDuty: 'G01299' },
  });
  expect(rateChanges(table, changed)).toEqual([
    { row: { ...first, incomeTax: '6' }, tax: 'incomeTax', before: 550, after: 600 },
    { row: null, tax: 'standard', before: 1800, after: 1700 },
    { row: null, head: 'stampDuty', before: 'G01206', after: 'G01299' },
  ]);
});

test('a cell that is no percent, a missing source and a day that is none are faults', () => {
  const [first, ...rest] = typed({}).rows;
  if (!first) throw new Error('there are twelve rows');
  const faults = ratesFaults(
    typed({ from: '2026-02-31', source: ' ', rows: [{ ...first, salesTax: '' }, ...rest] }),
  );
  expect(faults).toEqual({ fields: new Set(['from', 'source']), cells: new Set(['0.salesTax']) });
});

test('without any table before, the form is empty and each share is new', () => {
  const form = ratesFormOf(undefined, '2026-07-01');
  expect(form.rows.every((row) => row.incomeTax === '')).toBe(true);
  expect(rateChanges(undefined, typed({}))).toHaveLength(12 * 3 + 1 + 4);
});
