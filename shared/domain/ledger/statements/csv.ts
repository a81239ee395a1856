import { paisa } from '#shared/base/money';
import type { Statement, StatementColumn, StatementRow } from './statement';

const marks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g; // bidi marks: a spreadsheet would keep them as letters

/** Paisa as a plain number of rupees, "-1234567.05", which every spreadsheet reads as one. */
export function plainRupees(amount: number): string {
  const whole = Math.abs(paisa(amount));
  return `${amount < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
}

/**
 * A text as a CSV field (RFC 4180): bidi marks taken out, and a text that a spreadsheet would run as a formula kept a
 * text by an apostrophe before it.
 */
export function csvText(text: string): string {
  const plain = text.replace(marks, '');
  const safe = /^[\s]*[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What the reader's language calls columns and labelled rows, and which of two names it shows. */
export type StatementWords = {
  readonly code: string;
  readonly name: string;
  column(column: StatementColumn): string;
  label(label: string): string;
  nameOf(row: StatementRow): string;
};

const cellText = (column: StatementColumn, value: number | string | null | undefined): string => {
  if (value === null || value === undefined) return '';
  return column.kind === 'money' ? plainRupees(Number(value)) : csvText(String(value));
};

/** A statement as CSV: a heading, one record per row, lines ended by CR LF. Amounts are rupees with two decimals. */
export function statementCsv({ columns, rows }: Statement, words: StatementWords): string {
  const heading = [words.code, words.name, ...columns.map(words.column)].map(csvText);
  const records = rows.map((row) => [
    csvText(row.code ?? ''),
    csvText(row.label === undefined ? words.nameOf(row) : words.label(row.label)),
    ...columns.map((column) => cellText(column, row.cells[column.name])),
  ]);
  return [heading, ...records].map((record) => `${record.join(',')}\r\n`).join('');
}
