import type { ReturnPart } from '#shared/domain/oversight/return';
import type { ReturnTemplate } from '#shared/domain/oversight/oversight';
import type { Sql } from '../registers/sql';
import type { BesideRow } from '../review-views';
import { present } from '../views/shape';

type Head = { readonly head: string; readonly amount: number };
type Name = { readonly name: string; readonly name_urdu: string | null };

const measures = { heads: 'spent', receipts: 'received' } as const;
const monthsOf: Readonly<Record<ReturnTemplate['every'], number>> = { month: 1, quarter: 3, year: 12 };

/** What the office's vouchers at the hub add up to, by head, in the period. */
const booksOf = (
  sql: Sql,
  { office, year, period, every }: Period,
  measure: 'spent' | 'received',
): readonly Head[] =>
  sql.all<Head>(
    `SELECT key AS head, SUM(amount) AS amount FROM province_sums
     WHERE office = ? AND year = ? AND period > ? AND period <= ? AND measure = ? GROUP BY key ORDER BY key`,
    [office, year, period - monthsOf[every], period, measure],
  );

type Period = {
  readonly office: string;
  readonly year: string;
  readonly period: number;
  readonly every: ReturnTemplate['every'];
};

/**
 * A return's figures of its period beside those of the vouchers that the hub has, head by head. A sub-head counts under
 * the longest head of the return that it belongs to; what belongs to none stands for itself. Paisa.
 */
export function besideBooks(sql: Sql, period: Period, parts: readonly ReturnPart[]): readonly BesideRow[] {
  const nameOf = (head: string) => {
    const row = sql.get<Name>('SELECT name, name_urdu FROM heads WHERE code = ?', [head]);
    return present({ name: row?.name, nameUrdu: row?.name_urdu ?? undefined });
  };
  return (['heads', 'receipts'] as const).flatMap((part): readonly BesideRow[] => {
    const found = parts.find((one) => one.part === part);
    if (!found?.columns.some(({ name }) => name === 'period')) return [];
    const lines = found.rows.filter(({ level }) => level === 'line');
    const said = new Map(lines.map((row) => [row.code ?? row.key, Number(row.cells['period'] ?? 0)]));
    const books = new Map<string, number>();
    for (const { head, amount } of booksOf(sql, period, measures[part])) {
      const under = [...said.keys()]
        .filter((code) => head.startsWith(code))
        .toSorted((a, b) => b.length - a.length)[0];
      books.set(under ?? head, (books.get(under ?? head) ?? 0) + amount);
    }
    return [...new Set([...said.keys(), ...books.keys()])]
      .toSorted()
      .map((head): BesideRow => ({
        ...{ part, head, ...nameOf(head) },
        ...{ said: said.get(head) ?? null, books: books.get(head) ?? 0 },
      }))
      .filter((row) => row.books !== 0 || (row.said ?? 0) !== 0);
  });
}
