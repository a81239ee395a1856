import {
  plainRupees,
  plainText,
  statementSheet,
  type Sheet,
  type SheetCell,
  type SheetColumn,
  type StatementWords,
} from './sheet';
import type { Statement } from './statement';

/**
 * A text as a CSV field (RFC 4180): bidi marks taken out, and a text that a spreadsheet would run as a formula (in ASCII
 * or in full-width letters) kept a text by an apostrophe before it.
 */
export function csvText(text: string): string {
  const plain = plainText(text);
  const safe = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const field = ({ kind }: SheetColumn, cell: SheetCell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (kind === 'money') return plainRupees(Number(cell));
  return typeof cell === 'number' ? String(cell) : csvText(cell);
};

/** A table as CSV: its columns' titles, one record per row, lines ended by CR LF. Amounts are rupees with two decimals. */
export function sheetCsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string {
  const heading = columns.map((column) => csvText(column.title));
  const records = rows.map((row) => columns.map((column, at) => field(column, row.cells[at])));
  return [heading, ...records].map((record) => `${record.join(',')}\r\n`).join('');
}

/** A statement as CSV. */
export const statementCsv = (statement: Statement, words: StatementWords): string =>
  sheetCsv(statementSheet(statement, words, { title: '', about: [], rightToLeft: false }));
