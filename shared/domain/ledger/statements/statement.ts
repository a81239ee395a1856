import type { HeadSum } from '../control/context';

/** Every statement has this shape, so that one screen shows it, one writer exports it, and every figure can be opened. */
export type StatementName =
  | 'trial-balance'
  | 'general-ledger'
  | 'budget-actual'
  | 'monthly-expenditure'
  | 'receipts-payments'
  | 'pending-liabilities'
  | 'payables'
  | 'accounts-office';

export const statementNames: readonly StatementName[] = [
  'trial-balance',
  'budget-actual',
  'monthly-expenditure',
  'receipts-payments',
  'pending-liabilities',
  'payables',
  'accounts-office',
  'general-ledger',
];

/** `money` cells are paisa, `percent` cells whole percents, `day` cells calendar days. */
export type StatementColumn = {
  readonly name: string;
  readonly kind: 'text' | 'day' | 'money' | 'percent';
  /** What the column's title is filled with: a fiscal year. */
  readonly blank?: string;
};

/**
 * A row: `label` is a word of the house ("total"), `name` a name as it is. `head`, `voucher` and `bill` say what the row opens.
 */
export type StatementRow = {
  readonly key: string;
  readonly level: 'group' | 'line' | 'total';
  readonly label?: string;
  readonly code?: string;
  readonly name?: string;
  readonly nameUrdu?: string | undefined;
  readonly cells: Readonly<Record<string, number | string | null>>;
  readonly head?: string;
  readonly voucher?: string;
  readonly bill?: string;
};

export type Statement = {
  readonly name: StatementName;
  readonly year: string;
  /** The last month that is in it, "2026-11". */
  readonly month: string;
  readonly head?: string;
  readonly columns: readonly StatementColumn[];
  readonly rows: readonly StatementRow[];
  /** Words of the house below it. */
  readonly notes: readonly string[];
};

export type Named = { readonly name: string; readonly nameUrdu?: string | undefined };
export type NameOf = (head: string) => Named;

export const money = (...names: readonly string[]): readonly StatementColumn[] =>
  names.map((name) => ({ name, kind: 'money' }));

/** The sums of columns over rows, in paisa. */
export const sumCells = (
  rows: readonly StatementRow[],
  names: readonly string[],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    names.map((name) => [name, rows.reduce((sum, row) => sum + Number(row.cells[name] ?? 0), 0)]),
  );

/** A share in whole percents, half up; nothing of nothing is none. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 200 + whole) / (2 * whole));

/** Debits less credits by head, in paisa. */
export function netByHead(sums: readonly HeadSum[]): ReadonlyMap<string, number> {
  const net = new Map<string, number>();
  for (const { head, debit, credit } of sums) net.set(head, (net.get(head) ?? 0) + debit - credit);
  return net;
}
