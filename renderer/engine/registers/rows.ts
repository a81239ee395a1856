import type { Params, Sql } from './sql';

function write(sql: Sql, how: string, table: string, rows: readonly Params[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = first.map((_, n) => `value ->> ${n}`).join(', ');
  sql.run(`${how} INTO ${table} SELECT ${columns} FROM json_each(?)`, [JSON.stringify(rows)]);
}

/**
 * Inserts rows of one table with a single value bound: in WebAssembly, handing a text over to SQLite costs more than
 * storing it. `table` can name its columns: "acts (id, at)".
 */
export const insertRows = (sql: Sql, table: string, rows: readonly Params[]): void =>
  write(sql, 'INSERT', table, rows);

/** As `insertRows`; rows with the same key are replaced. */
export const replaceRows = (sql: Sql, table: string, rows: readonly Params[]): void =>
  write(sql, 'INSERT OR REPLACE', table, rows);
