import { writeManyEntries, type Entry } from './search-tables';
import type { Sql } from './sql';

/** So many subjects are written together. */
const most = 1500;

/** A database into which what can be found is written many subjects at a time. */
export type Holding = {
  /** The same database; entries given to it are held. */
  readonly sql: Sql;
  /** Writes what is held, if it is much. */
  writeMany(): void;
  /** Writes all that is held, and leaves the search as it is at other times. */
  end(): void;
};

/**
 * Holds what can be found while a whole journal is taken in. Full text writes each small part into a tree of its own, and
 * joins these again and again: with a few hundred entries at a time that takes longer than writing them. A subject that
 * changes meanwhile is written once. A transaction must be open throughout.
 */
export function holdEntries(sql: Sql): Holding {
  const held = new Map<string, readonly Entry[]>();
  const written = new Set<string>(); // of those held: what was written of them must be taken away
  const write = (): void => {
    writeManyEntries(sql, held, [...written]);
    held.clear();
    written.clear();
  };
  sql.run("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", [2 * 1024 * 1024]);
  return {
    sql: {
      ...sql,
      holdEntries(found, known) {
        for (const subject of known) {
          if (!held.delete(subject)) written.add(subject); // what is no longer found is not held either
        }
        for (const [subject, entries] of found) {
          held.delete(subject); // the newest last: the search gives them in this order
          held.set(subject, entries);
        }
      },
    },
    writeMany: () => (held.size < most ? undefined : write()),
    end() {
      write();
      sql.run("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", [1024 * 1024]);
    },
  };
}
