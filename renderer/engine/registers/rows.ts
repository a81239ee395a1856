import type { Params, Sql } from './sql';

function write(sql: Sql, how: string, table: string, rows: readonly Params[]): void {
  const [first] = rows;
  if (first) sql.each(`${how} INTO ${table} VALUES (${first.map(() => '?').join(', ')})`, rows);
}

/** Inserts rows of one table. `table` can name its columns: "acts (id, at)". */
export const insertRows = (sql: Sql, table: string, rows: readonly Params[]): void =>
  write(sql, 'INSERT', table, rows);

/** As `insertRows`; rows with the same key are replaced. */
export const replaceRows = (sql: Sql, table: string, rows: readonly Params[]): void =>
  write(sql, 'INSERT OR REPLACE', table, rows);
