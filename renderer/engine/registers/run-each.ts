import type { Database, PreparedStatement, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { Params } from './sql';

/** The functions of SQLite itself, as the WebAssembly module exports them: their results are SQLite's codes. */
type Exports = {
  sqlite3_bind_text(statement: number, at: number, text: number, bytes: number, keep: number): number;
  sqlite3_bind_int(statement: number, at: number, value: number): number;
  sqlite3_bind_int64(statement: number, at: number, value: bigint): number;
  sqlite3_bind_double(statement: number, at: number, value: number): number;
  sqlite3_bind_null(statement: number, at: number): number;
  sqlite3_clear_bindings(statement: number): number;
  sqlite3_step(statement: number): number;
  sqlite3_reset(statement: number): number;
};

/** Texts up to this length are written letter by letter: faster than a call of the encoder, which longer ones get. */
const short = 48;
/** Bytes of SQLite's memory that texts are written into. */
const leastBlock = 65_536;
const utf8 = new TextEncoder();

/**
 * Runs a statement for each of many rows. The bindings that come with SQLite's WebAssembly take a block of its memory
 * for each text, copy the text there and let SQLite copy it once more: that costs more than storing the row. Here texts
 * are written side by side into one block that is kept, and SQLite is told where they are. What is the same as in the
 * row before (a day, a head, an account) is still bound and not written again.
 */
export function createRunEach({ wasm, capi, oo1 }: Sqlite3Static, database: Database) {
  const sqlite = wasm.exports as Exports; // typed above as far as it is used
  let block = 0;
  let size = 0;

  /** Makes the block large enough; texts in it are lost. */
  const room = (bytes: number): void => {
    if (bytes <= size) return;
    if (block !== 0) wasm.dealloc(block);
    size = Math.max(bytes, leastBlock);
    block = wasm.alloc(size) as number;
  };

  /** Writes a text into the block; answers with its bytes. */
  const put = (memory: Uint8Array, text: string, at: number): number => {
    if (text.length <= short) {
      let n = 0;
      for (; n < text.length; n++) {
        const code = text.charCodeAt(n);
        if (code > 127) break;
        memory[at + n] = code;
      }
      if (n === text.length) return n;
    }
    return utf8.encodeInto(text, memory.subarray(at, block + size)).written;
  };

  const bindNumber = (statement: number, at: number, value: number): void => {
    if ((value | 0) === value) sqlite.sqlite3_bind_int(statement, at, value);
    else if (Number.isSafeInteger(value)) sqlite.sqlite3_bind_int64(statement, at, BigInt(value));
    else sqlite.sqlite3_bind_double(statement, at, value);
  };

  return (prepared: PreparedStatement, rows: readonly Params[]): void => {
    const statement = prepared.pointer as number; // WebAssembly's pointers are numbers
    let before: Params = [];
    let used = 0;
    for (const row of rows) {
      let most = 0;
      for (const value of row) if (typeof value === 'string') most += 3 * value.length;
      if (used + most > size) {
        room(most);
        used = 0;
        before = [];
      }
      const memory = wasm.heap8u(); // another one when a step has made SQLite's memory larger
      for (let n = 0; n < row.length; n++) {
        const value = row[n] ?? null;
        if (value === before[n]) continue;
        if (typeof value === 'string') {
          const bytes = put(memory, value, block + used);
          sqlite.sqlite3_bind_text(statement, n + 1, block + used, bytes, capi.SQLITE_STATIC);
          used += bytes;
        } else if (typeof value === 'number') bindNumber(statement, n + 1, value);
        else sqlite.sqlite3_bind_null(statement, n + 1);
      }
      const code = sqlite.sqlite3_step(statement);
      if (code !== capi.SQLITE_DONE) oo1.DB.checkRc(database, code);
      sqlite.sqlite3_reset(statement);
      before = row;
    }
    sqlite.sqlite3_clear_bindings(statement);
  };
}
