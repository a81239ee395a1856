import { paisa } from '#shared/base/money';
import type { Statement, StatementColumn, StatementRow } from './statement';

/**
 * A statement or register as a table to be kept: on paper, as CSV, as a workbook. `money` cells are paisa, `day` cells
 * calendar days, `percent` cells whole percents. `about` stands above the columns: the office, the year, the account.
 */
export type Sheet = {
  readonly title: string;
  readonly about: readonly string[];
  readonly rightToLeft: boolean;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
};
export type SheetColumn = { readonly title: string; readonly kind: StatementColumn['kind'] | 'count' };
export type SheetCell = string | number | null;
export type SheetRow = { readonly level: 'group' | 'line' | 'total'; readonly cells: readonly SheetCell[] };

const marks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g; // bidi marks: a spreadsheet would keep them as letters
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g; // no cell can hold them, and XML refuses them

/** A text as a cell can hold it: without bidi marks and control characters. */
export const plainText = (text: string): string => text.replace(marks, '').replace(controls, '');

/** Paisa as a plain number of rupees, "-1234567.05", which every spreadsheet reads as one. */
export function plainRupees(amount: number): string {
  const whole = Math.abs(paisa(amount));
  return `${amount < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

/** What the reader's language calls columns and labelled rows, and which of two names it shows. */
export type StatementWords = {
  readonly code: string;
  readonly name: string;
  column(column: StatementColumn): string;
  label(label: string): string;
  nameOf(row: StatementRow): string;
};

/** A statement as a table to be kept. */
export const statementSheet = (
  { columns, rows }: Statement,
  words: StatementWords,
  head: Pick<Sheet, 'title' | 'about' | 'rightToLeft'>,
): Sheet => ({
  ...head,
  columns: [
    { title: words.code, kind: 'text' },
    { title: words.name, kind: 'text' },
    ...columns.map((column) => ({ title: words.column(column), kind: column.kind })),
  ],
  rows: rows.map((row) => ({
    level: row.level,
    cells: [
      row.code ?? null,
      row.label === undefined ? words.nameOf(row) : words.label(row.label),
      ...columns.map((column) => row.cells[column.name] ?? null),
    ],
  })),
});
