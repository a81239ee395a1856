import type { Act } from '#shared/acts/act';
import { nothingFolded, type Folded } from '#shared/domain/fold';
import { sortOf } from '#shared/base/ids';
import { noteNumbers } from './numbers';
import { insertRows, replaceRows } from './rows';
import type { Sql } from './sql';

/** Which acts are folded into the registers, and the folded state of each subject. */
export const actsTables = `
  CREATE TABLE acts (
    id TEXT PRIMARY KEY, subject TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, office TEXT NOT NULL,
    device TEXT NOT NULL, counter INTEGER NOT NULL, author TEXT NOT NULL,
    place INTEGER NOT NULL
  );
  CREATE INDEX acts_by_subject ON acts (subject);
  CREATE TABLE subjects (
    subject TEXT PRIMARY KEY, sort TEXT NOT NULL, last_at TEXT NOT NULL, last_id TEXT NOT NULL,
    problems INTEGER NOT NULL, folded TEXT NOT NULL
  );
  CREATE INDEX subjects_with_problems ON subjects (subject) WHERE problems > 0;
  CREATE TABLE registry (id TEXT PRIMARY KEY, act TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

export const hasAct = (sql: Sql, id: string): boolean =>
  sql.get('SELECT 1 AS one FROM acts WHERE id = ?', [id]) !== undefined;

/** How many acts are in. None is ever taken out, so the number of the last row says it. */
export const actsIn = (sql: Sql): number =>
  sql.get<{ count: number | null }>('SELECT MAX(rowid) AS count FROM acts')?.count ?? 0;

/** Which of these acts are in already. */
export const actsAmong = (sql: Sql, ids: readonly string[]): ReadonlySet<string> =>
  new Set(
    sql
      .all<{ id: string }>('SELECT acts.id FROM json_each(?) AS asked JOIN acts ON acts.id = asked.value', [
        JSON.stringify(ids),
      ])
      .map((row) => row.id),
  );

/** An act that is in, and its place in the journal. */
export type Kept = { readonly id: string; readonly place: number };

/** Notes that acts are in and at which places of the journal, with the numbers that they take. */
export function addActs(sql: Sql, acts: readonly Act[], places: ReadonlyMap<string, number>): void {
  const rows = acts.map((act) => [
    ...[act.id, act.subject, act.kind, act.at],
    ...[act.office, act.device, act.counter, act.by, places.get(act.id) ?? -1],
  ]);
  insertRows(sql, 'acts (id, subject, kind, at, office, device, counter, author, place)', rows);
  noteNumbers(sql, acts);
}

/** Notes that acts which are in are at other places of the journal now. */
export const moveActs = (sql: Sql, places: readonly Kept[]): void =>
  sql.run(
    'UPDATE acts SET place = moved.value ->> 1 FROM json_each(?) AS moved WHERE acts.id = moved.value ->> 0',
    [JSON.stringify(places.map(({ id, place }) => [id, place]))],
  );

/** The acts of a subject, in the order of their clocks. */
export const actsOfSubject = (sql: Sql, subject: string): readonly Kept[] =>
  sql.all<Kept>('SELECT id, place FROM acts WHERE subject = ? ORDER BY at, id', [subject]);

/** Where acts are in the journal, from one id to another in alphabetical order; so a device's own from one to another. */
export const actsBetween = (sql: Sql, first: string, last: string): readonly Kept[] =>
  sql.all<Kept>('SELECT id, place FROM acts WHERE id BETWEEN ? AND ? ORDER BY id', [first, last]);

/** The folded state of a subject, or nothing if no act about it is known. */
export function readFolded<S>(sql: Sql, subject: string): Folded<S> | undefined {
  const row = sql.get<{ folded: string }>('SELECT folded FROM subjects WHERE subject = ?', [subject]);
  return row ? { ...nothingFolded, ...(JSON.parse(row.folded) as Folded<S>) } : undefined; // written by `writeFolded` of the same sort
}

/** As `readFolded`, for many subjects at once; unknown ones are left out. */
export const readManyFolded = (sql: Sql, subjects: readonly string[]): ReadonlyMap<string, Folded<unknown>> =>
  new Map(
    sql
      .all<{
        subject: string;
        folded: string;
      }>('SELECT subject, folded FROM json_each(?) AS asked JOIN subjects ON subject = asked.value', [
        JSON.stringify(subjects),
      ])
      .map((row) => [
        row.subject,
        { ...nothingFolded, ...(JSON.parse(row.folded) as Folded<unknown>) }, // as in `readFolded`
      ]),
  );

/** Keeps the folded states of subjects. */
export const writeManyFolded = (sql: Sql, folded: ReadonlyMap<string, Folded<unknown>>): void =>
  replaceRows(
    sql,
    'subjects (subject, sort, last_at, last_id, problems, folded)',
    [...folded].map(([subject, one]) => [
      ...[subject, sortOf(subject), one.lastAt, one.lastId],
      ...[one.problems.length, JSON.stringify(one)],
    ]),
  );

export const readMeta = (sql: Sql, name: string): string | undefined =>
  sql.get<{ value: string }>('SELECT value FROM meta WHERE name = ?', [name])?.value;

export const writeMeta = (sql: Sql, name: string, value: string): void =>
  sql.run('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)', [name, value]);

/**
 * What this computer knows of objects (pages and thumbnails) beyond the acts: which the hub has, which are in the vault.
 * Not derived from acts, but safe to lose: the hub and the vault are asked again.
 */
export const objectTables = `
  CREATE TABLE sent_objects (object TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE objects_here (object TEXT PRIMARY KEY) WITHOUT ROWID;
`;
