import { expect, test } from 'vitest';
import { insertRows, replaceRows } from './rows';
import { openSql, type Params } from './sql';

async function withTable() {
  const { sql } = await openSql('memory');
  sql.script('CREATE TABLE things (name TEXT PRIMARY KEY, a, b, c)');
  return {
    sql,
    rows: () =>
      sql
        .all<{ name: string; a: unknown; b: unknown; c: unknown }>('SELECT * FROM things ORDER BY rowid')
        .map(({ name, a, b, c }) => [name, a, b, c]),
  };
}

test('rows come out as they went in: any script, long texts, large and broken numbers, nothing', async () => {
  const { sql, rows } = await withTable();
  const given: readonly Params[] = [
    ['a', 'نقد بہی 📒', 1, null],
    ['b', 'نقد بہی 📒', 1, null],
    ['c', '', -1, 'nothing before'],
    ['d', 'é'.repeat(47), 2 ** 31, 2 ** 31 - 1],
    ['e', 'a'.repeat(300_000), Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
    ['f', 'a'.repeat(300_000), 0.25, -(2 ** 31) - 1],
    ['g', null, 0, 'a\u0000b'],
    ['h', '7', 7, '7'],
  ];
  insertRows(sql, 'things', given);
  expect(rows().filter(([name]) => name !== 'g')).toEqual(given.filter(([name]) => name !== 'g'));
  expect(
    sql.get("SELECT typeof(a) AS a, typeof(b) AS b, typeof(c) AS c FROM things WHERE name = 'h'"),
  ).toEqual({
    ...{ a: 'text', b: 'integer', c: 'text' },
  });
  expect(sql.get("SELECT a, b, length(CAST(c AS BLOB)) AS c FROM things WHERE name = 'g'")).toEqual({
    a: null,
    b: 0,
    c: 3,
  });
});

test('more rows than one block of memory holds are all there, each with its own text', async () => {
  const { sql, rows } = await withTable();
  const given = Array.from({ length: 3000 }, (_, n) => [
    `row ${n}`,
    n % 7 === 0 ? 'ہر ساتواں' : 'same',
    n,
    `${n}`.repeat(9),
  ]);
  insertRows(sql, 'things', given);
  expect(rows()).toEqual(given);
});

test('a row that SQLite refuses is an error that names the rule, and the statement works again after it', async () => {
  const { sql, rows } = await withTable();
  const twice = [
    ['a', 1, 2, 3],
    ['a', 4, 5, 6],
  ];
  expect(() => sql.transaction(() => insertRows(sql, 'things', twice))).toThrow(
    /UNIQUE constraint failed: things.name/,
  );
  expect(rows()).toEqual([]);
  replaceRows(sql, 'things', twice);
  expect(rows()).toEqual([['a', 4, 5, 6]]);
  insertRows(sql, 'things', [['b', 4, 'x', 6]]);
  expect(rows()).toContainEqual(['b', 4, 'x', 6]);
});

test('a transaction inside another is a part of it: what fails in the larger one takes both away', async () => {
  const { sql, rows } = await withTable();
  const inner = (): void => sql.transaction(() => insertRows(sql, 'things', [['inner', 1, 1, 1]]));
  const outer = (): void =>
    sql.transaction(() => {
      inner();
      throw new Error('after it');
    });
  expect(outer).toThrow('after it');
  expect(rows()).toEqual([]);
  sql.transaction(inner);
  expect(rows()).toEqual([['inner', 1, 1, 1]]);
});
