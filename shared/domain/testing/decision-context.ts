import type { Command } from '../commands';
import type { Context } from '../context';
import { budgetParts, type Budget } from '../ledger/budget';
import { noCash } from '../ledger/cash-facts';
import { noImports } from '../ledger/import/facts';
import type { BudgetLine, ControlContext } from '../ledger/control/context';
import { noReceipts } from '../ledger/receipts/receipts-context';
import { noDrafts } from '../drafts/draft-context';
import { noOversight } from '../oversight/oversight-context';
import { noDebt } from '../ledger/debt/debt-context';
import type { Document } from '../records/document';

/** Values for the rules' tests: one document of three pages, a small chart, a release of 1,000 paisa. */
export const hash = (letter: string) => letter.repeat(64);
export const [a, b, c] = [hash('a'), hash('b'), hash('c')];
export const actor = { person: 'p', name: 'P', post: 'clerk', postTitle: 'Clerk' };
export const document: Document = {
  scannedAt: '',
  by: actor,
  scans: [],
  order: [
    { page: a, rotation: 0 },
    { page: b, rotation: 90 },
    { page: c, rotation: 0, from: 'document:older' },
  ],
  removed: [],
};
export const budget = (released: number): Budget => ({
  year: '2026-27',
  head: 'A03901',
  sanctioned: 120_000_000,
  releases: [{ quarter: 1, amount: released, on: '2026-07-01' }],
});
/** The register line that a budget and what was spent of it make, for rules that look at lines. */
const lineOf = (found: Budget | undefined, head: string, spent: number): BudgetLine | undefined =>
  found && {
    ...budgetParts(found),
    year: found.year,
    head,
    reappropriated: 0,
    committed: 0,
    spent,
  };
const control = (base: Pick<Context, 'budget' | 'spent'>): ControlContext => ({
  person: 'p',
  policy: () => undefined,
  lines: () => [],
  line: (year, head) => lineOf(base.budget(year, head), head, base.spent(year, head)),
  commitment: () => undefined,
  openCommitments: () => [],
  exception: () => undefined,
  period: () => undefined,
  agreement: () => undefined,
  spending: () => [],
  lastPoster: () => undefined,
  monthTotal: () => ({ lines: 0, debit: 0 }),
  seen: () => [],
  closing: () => [],
});
export const context = (change: Partial<Context> = {}): Context => {
  const base = { ...values, ...change };
  return { control: control(base), ...base };
};
const values: Omit<Context, 'control'> = {
  office: 'KP-0123',
  series: 'A',
  today: '2026-11-20',
  post: 'clerk',
  newName: () => 'newname',
  nextSerial: (register, year) => (register === 'letter' && year === '2026' ? 12 : 7),
  chart: () => ({
    heads: {
      A03901: [{ from: '2000-07-01', name: 'Stationery' }],
      F01406: [{ from: '2000-07-01', name: 'Bank' }],
      C03431: [{ from: '2000-07-01', name: 'Water rates' }],
      A03902: [{ from: '2027-01-01', name: 'Printing' }],
    },
  }),
  account: (subject) =>
    subject === 'account:bank0001'
      ? { title: 'Bank', sort: 'bank', head: 'F01406', on: '2026-07-01', opening: 0 }
      : undefined,
  budget: (year, head) => (year === '2026-27' && head === 'A03901' ? budget(1000) : undefined),
  spent: () => 0,
  bills: {
    payee: () => undefined,
    payeeNumbered: () => undefined,
    bill: () => undefined,
    rates: () => undefined,
    rules: () => undefined,
    alike: () => [],
  },
  cash: noCash,
  imports: noImports,
  debt: noDebt,
  drafts: noDrafts,
  oversight: noOversight,
  receipts: noReceipts,
  document: (subject) => (subject === 'document:abcd' ? document : undefined),
  voucher: () => undefined,
};
export const line = (head: string, debit: number, credit: number) => ({ head, debit, credit });
export const payment = (amount: number, change: object = {}): Command => ({
  do: 'prepare-voucher',
  voucher: {
    type: 'payment',
    date: '2026-11-20',
    payee: 'Stationer',
    about: 'Stationery',
    account: 'account:bank0001',
    lines: [line('A03901', amount, 0), line('F01406', 0, amount)],
    documents: ['document:abcd'],
    ...change,
  },
});
export const note = { text: 'May be paid.', language: 'en' } as const;
export const pages = (...list: readonly [string, 0 | 90 | 180 | 270][]) =>
  list.map(([page, rotation]) => ({ page, rotation }));
