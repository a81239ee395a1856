import type { Sql } from '../registers/sql';

type Row = Readonly<Record<string, unknown>>;

/** Tables that say how these registers came to be, and not what they hold. */
const local = new Set(['sent_objects', 'objects_here', 'found', 'province_feed']);

const asSet = (rows: readonly Row[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

/**
 * Everything that the registers hold, table by table, as sorted rows: two registers are identical when their dumps are
 * equal. Left out is what belongs to one computer only: row numbers of the search, the places in the journal, the tape's position, the name given
 * at birth, and which pictures are here or at the hub.
 */
export function dumpRegisters(sql: Sql): Readonly<Record<string, readonly string[]>> {
  const tables = sql
    .all<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .map((row) => row.name)
    .filter((name) => !/^(sqlite_|words|payee_letters)/.test(name) && !local.has(name));
  const dump: Record<string, readonly string[]> = {};
  for (const table of tables)
    dump[table] = asSet(
      sql
        .all<Row>(`SELECT * FROM ${table}`)
        .filter(({ name }) => !(table === 'meta' && /^(born|position)$/.test(String(name))))
        .map((row) => (table === 'acts' ? { ...row, place: undefined } : row)),
    );
  dump.search = asSet(
    sql.all<Row>(
      'SELECT f.sort, f.subject, f.part, f.title, f.at, w.title AS folded, w.body FROM found f LEFT JOIN words w ON w.rowid = f.row',
    ),
  );
  dump.orphans = asSet(
    sql.all<Row>('SELECT w.rowid, w.body FROM words w WHERE w.rowid NOT IN (SELECT row FROM found)'),
  );
  return dump;
}
