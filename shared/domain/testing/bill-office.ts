import type { Context } from '../context';
import type { BillContext } from '../ledger/bills/bill-context';
import type { TypedBill } from '../ledger/bills/bill-commands';
import type { Payee } from '../ledger/bills/payee';
import type { RateTable } from '../ledger/bills/withholding';
import { context } from './decision-context';

type Row = RateTable['rows'][number];
const row = (
  supply: Row['supply'],
  filer: Row['filer'],
  entity: Row['entity'],
  incomeTax: number,
  salesTax: number,
): Row => ({
  ...{ supply, filer, entity, incomeTax, salesTax },
  stampDuty: supply === 'works' ? 100 : 0,
});

/** The table of domain.md A5 in basis points. */
export const table: RateTable = {
  from: '2025-07-01',
  source: 'domain.md A5',
  standard: 1800,
  heads: { payable: 'G01101', incomeTax: 'G01204', salesTax: 'G01205', stampDuty: 'G01206' },
  rows: [
    row('goods', 'filer', 'company', 500, 2000),
    row('goods', 'filer', 'individual', 550, 2000),
    row('goods', 'non-filer', 'company', 1000, 10_000),
    row('goods', 'non-filer', 'individual', 1100, 10_000),
    row('services', 'filer', 'company', 1500, 5000),
    row('services', 'filer', 'individual', 1500, 5000),
    row('services', 'non-filer', 'company', 3000, 10_000),
    row('services', 'non-filer', 'individual', 3000, 10_000),
    row('works', 'filer', 'company', 750, 10_000),
    row('works', 'filer', 'individual', 800, 10_000),
    row('works', 'non-filer', 'company', 1500, 10_000),
    row('works', 'non-filer', 'individual', 1600, 10_000),
  ],
};

export const payee = (change: Partial<Payee> = {}): Payee => ({
  name: 'Stationer',
  number: '12345-1234567-1',
  entity: 'individual',
  filer: 'filer',
  checkedOn: '2026-07-01',
  act: '',
  at: '',
  changes: [],
  ...change,
});

export const objection = { code: 'TOT', text: 'Totals are wrong', textUrdu: 'میزان غلط ہے' };

const heads = [
  'A03901',
  'A13101',
  'A03805',
  'A01101',
  'G01101',
  'G01204',
  'G01205',
  'G01206',
  'F01406',
  'G05103',
];

/** A context with a chart, a large release, the table, a rule for three persons and one payee. */
export const billContext = (bills: Partial<BillContext> = {}, change: Partial<Context> = {}): Context =>
  context({
    chart: () => ({
      heads: Object.fromEntries(heads.map((code) => [code, [{ from: '2000-07-01', name: `Head ${code}` }]])),
    }),
    budget: (year, head) => ({
      ...{ year, head, sanctioned: 1_000_000_000 },
      releases: [{ quarter: 1, amount: 1_000_000_000, on: '2026-07-01' }],
    }),
    bills: {
      payee: () => payee(),
      payeeNumbered: () => undefined,
      bill: () => undefined,
      rates: () => ({ tables: [table] }),
      rules: () => ({
        rules: [
          { from: '2025-07-01', source: 'order', scanRequired: true, persons: 3, objections: [objection] },
        ],
      }),
      alike: () => [],
      ...bills,
    },
    ...change,
  });

/** F1 as it is typed: goods of Rs 100,000 with Rs 15,254.24 of sales tax on the invoice. */
export const typedBill = (change: Partial<TypedBill> = {}): TypedBill => ({
  form: 'supplier',
  date: '2026-11-20',
  payee: 'payee:aaaa',
  about: 'Stationery',
  supply: 'goods',
  invoice: { number: 'INV-17', date: '2026-11-18', tax: 15_254_24 },
  legs: [],
  lines: [{ head: 'A03901', amount: 100_000_00 }],
  overrides: [],
  deductions: [],
  documents: ['document:abcd'],
  ...change,
});
