import type { Chart } from '#shared/domain/ledger/chart';
import type { Named } from '#shared/domain/ledger/statements/statement';
import type { ReturnPart } from '#shared/domain/oversight/return';
import type { Registers } from '../registers/registers';
import { present } from './shape';

/** The period of a return: its last month, and its first and last day. */
export type PeriodAsked = {
  readonly year: string;
  readonly month: string;
  readonly first: string;
  readonly last: string;
};
type Row = ReturnPart['rows'][number];
type Columns = ReturnPart['columns'];

export const money = (...names: readonly string[]): Columns =>
  names.map((name) => ({ name, kind: 'money' as const }));
export const counts = (...names: readonly string[]): Columns =>
  names.map((name) => ({ name, kind: 'count' as const }));

/** A line of a head or of something else with a code. */
export const line = (code: string, { name, nameUrdu }: Named, cells: Row['cells']): Row => ({
  ...{ key: code, level: 'line', code, name: name || undefined, nameUrdu: nameUrdu || undefined, cells },
});

/** Rows as a part, with the sums of its columns of money and counts below them. */
export function withTotal(part: string, columns: Columns, rows: readonly Row[]): ReturnPart {
  const sums = columns
    .filter((column) => column.kind === 'money' || column.kind === 'count')
    .map(({ name }) => [name, rows.reduce((sum, row) => sum + Number(row.cells[name] ?? 0), 0)] as const);
  const total: Row = { key: 'total', level: 'total', label: 'total', cells: Object.fromEntries(sums) };
  return { part, columns, rows: rows.length === 0 ? [] : [...rows, total] };
}

/** The names of heads and of the groups above them. */
export function headNamer({ sql, folded }: Registers, office: string): (head: string) => Named {
  return (head) => {
    const row = sql.get<{ name: string; name_urdu: string | null }>(
      'SELECT name, name_urdu FROM heads WHERE code = ?',
      [head],
    );
    if (row) return present({ name: row.name, nameUrdu: row.name_urdu ?? undefined });
    return folded<Chart>(`chart:${office}`)?.state?.groups?.[head] ?? { name: head };
  };
}
