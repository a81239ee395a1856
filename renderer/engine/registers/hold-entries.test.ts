import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdEntries } from './hold-entries';
import { searchTables, writeManyEntries, type Entry } from './search-tables';
import { openSql, type Sql } from './sql';

async function withSearch(): Promise<Sql> {
  const { sql } = await openSql('memory');
  sql.script(searchTables);
  return sql;
}

const foundIn = (sql: Sql) =>
  sql.all<{ subject: string; title: string }>(
    'SELECT f.subject, w.title FROM found f JOIN words w ON w.rowid = f.row ORDER BY f.subject, w.title',
  );

const entry = (title: string): Entry => ({ sort: 'file', part: '', title, body: '', at: '' });

/** What is found of some subjects now: nothing, or entries of these titles. */
const step = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.array(fc.constantFrom('one', 'two', 'three')), {
  minKeys: 1,
  noNullPrototype: true,
});

test('what is held is found in the end as if each change had been written, also what is found no more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { maxLength: 12 }), async (steps) => {
      const [plain, holder] = [await withSearch(), await withSearch()];
      let holding = holdEntries(holder);
      for (const [changes, isWritten] of steps) {
        const known = Object.keys(changes);
        const found = new Map(
          Object.entries(changes).flatMap(([subject, titles]) =>
            titles.length > 0 ? [[subject, titles.map(entry)] as const] : [],
          ),
        );
        writeManyEntries(plain, found, known);
        writeManyEntries(holding.sql, found, known);
        if (!isWritten) continue;
        holding.end();
        expect(foundIn(holder)).toEqual(foundIn(plain));
        holding = holdEntries(holder);
      }
      holding.end();
      expect(foundIn(holder)).toEqual(foundIn(plain));
      for (const sql of [plain, holder]) sql.close();
    }),
    { numRuns: 60 },
  );
});
