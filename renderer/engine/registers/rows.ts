import type { Params, Sql } from './sql';

const utf8 = new TextEncoder(); // several times faster than what SQLite's own bindings do with a text

function write(sql: Sql, how: string, table: string, rows: readonly Params[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = first.map((_, n) => `value ->> ${n}`).join(', ');
  sql.run(`${how} INTO ${table} SELECT ${columns} FROM jsonb_each(CAST(? AS TEXT))`, [
    utf8.encode(JSON.stringify(rows)),
  ]);
}

/**
 * Inserts rows of one table with a single value bound: in WebAssembly, handing a text over to SQLite costs more than
 * storing it; and binary, since `json_each` would write each row out as text to parse it again. `table` can name its columns: "acts (id, at)".
 */
export const insertRows = (sql: Sql, table: string, rows: readonly Params[]): void =>
  write(sql, 'INSERT', table, rows);

/** As `insertRows`; rows with the same key are replaced. */
export const replaceRows = (sql: Sql, table: string, rows: readonly Params[]): void =>
  write(sql, 'INSERT OR REPLACE', table, rows);
