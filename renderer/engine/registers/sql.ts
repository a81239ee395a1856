import sqlite3InitModule, {
  type Database,
  type PreparedStatement,
  type Sqlite3Static,
} from '@sqlite.org/sqlite-wasm';
import { withGatheredFiles, type FileOpener } from './gathered-writes';
import { createRunEach } from './run-each';
import type { Found } from './search-tables';

type Value = string | number | null;
export type Params = readonly Value[];

/** A SQLite database behind the few calls that registers need. Everything is synchronous. Statements are kept prepared. */
export type Sql = {
  run(sql: string, params?: Params): void;
  all<Row>(sql: string, params?: Params): readonly Row[];
  get<Row>(sql: string, params?: Params): Row | undefined;
  /** Runs one statement for each row of parameters; all rows are as long as the first. */
  each(sql: string, rows: readonly Params[]): void;
  /** Runs several statements without parameters (schema). */
  script(sql: string): void;
  /** All of `work` or none of it. Inside another transaction it becomes a part of that. */
  transaction<T>(work: () => T): T;
  close(): void;
  /** Gathers what is written to the file (`gatherWrites`), or no longer; nothing in memory. */
  gather(pageBytes: number): void;
  /** While a journal is taken in: keeps what can be found of subjects for later (`holdEntries`). */
  holdEntries?(found: Found, known: readonly string[]): void;
};

/** Registers live in the origin's private file system; in tests, in memory. */
export type Place = { readonly file: string } | 'memory';

export type OpenedSql = {
  readonly sql: Sql;
  /** Closes and deletes the database, and opens an empty one in its place. `sql` must not be used any more. */
  renew(): Sql;
};

function wrap(sqlite3: Sqlite3Static, database: Database): Sql {
  const runEach = createRunEach(sqlite3, database);
  const prepared = new Map<string, PreparedStatement>();
  /** Runs a kept statement; it is ready for the next use afterwards, whatever happens. */
  const withStatement = <T>(sql: string, params: Params, work: (running: PreparedStatement) => T): T => {
    let found = prepared.get(sql);
    if (!found) {
      found = database.prepare(sql);
      prepared.set(sql, found);
    }
    try {
      if (params.length > 0) found.bind(params as Value[]); // it only reads them
      return work(found);
    } finally {
      found.reset();
    }
  };
  const sql: Sql = {
    run: (text, params = []) => withStatement(text, params, (running) => void running.step()),
    all: <Row>(text: string, params: Params = []) =>
      withStatement(text, params, (running) => {
        const rows: Row[] = [];
        while (running.step()) rows.push(running.get({}) as Row); // the caller names the columns that it selects
        return rows;
      }),
    get: <Row>(text: string, params: Params = []) =>
      withStatement(text, params, (running) => (running.step() ? (running.get({}) as Row) : undefined)), // as in `all`
    each: (text, rows) => withStatement(text, [], (running) => runEach(running, rows)),
    script: (text) => void database.exec(text),
    transaction(work) {
      if (sqlite3.capi.sqlite3_get_autocommit(database) === 0) return work(); // the larger one is left to its owner
      sql.run('BEGIN IMMEDIATE');
      try {
        const result = work();
        sql.run('COMMIT');
        return result;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    gather: () => undefined,
    close() {
      for (const one of prepared.values()) one.finalize();
      prepared.clear();
      database.close();
    },
  };
  return sql;
}

// Nobody else ever opens the file, so SQLite's log needs no shared memory. After a power cut the last transactions may
// be missing, never half there: the tape has them.
const pragmas =
  'PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA wal_autocheckpoint=4000; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000;';

async function openInOpfs(sqlite3: Sqlite3Static, file: string): Promise<OpenedSql> {
  const opener = FileSystemFileHandle.prototype as unknown as FileOpener; // in a worker it is one
  const { done: pool, gather } = await withGatheredFiles(opener, () =>
    sqlite3.installOpfsSAHPoolVfs({ name: 'daftar', directory: '/daftar-registers', initialCapacity: 6 }),
  );
  const open = (): Sql => {
    const sql = { ...wrap(sqlite3, new pool.OpfsSAHPoolDb(`/${file}`)), gather };
    try {
      sql.script(pragmas);
      return sql;
    } catch (error) {
      sql.close(); // what is damaged would stay locked, and its name with it
      throw error;
    }
  };
  // In the same pool: a second one would find its files held by this one.
  const openNew = (): Sql => {
    for (const name of pool.getFileNames()) pool.unlink(name);
    return open();
  };
  let sql: Sql;
  try {
    sql = open();
  } catch {
    sql = openNew(); // damaged beyond opening: registers are rebuilt from the tape
  }
  const renew = (): Sql => {
    sql.close();
    return (sql = openNew());
  };
  return { sql, renew };
}

/** Opens the registers' database. Throws when another window holds the file system's handles. */
export async function openSql(place: Place): Promise<OpenedSql> {
  const sqlite3 = await sqlite3InitModule();
  if (place !== 'memory') return openInOpfs(sqlite3, place.file);
  const open = (): Sql => wrap(sqlite3, new sqlite3.oo1.DB(':memory:'));
  return { sql: open(), renew: open };
}
