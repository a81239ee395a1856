import type { Act } from '#shared/acts/act';
import { nothingFolded, type Folded } from '#shared/domain/fold';
import { sortOf } from '#shared/base/ids';
import { noteNumber } from './numbers';
import type { Sql } from './sql';

/** Which acts are folded into the registers, and the folded state of each subject. */
export const actsTables = `
  CREATE TABLE acts (
    id TEXT PRIMARY KEY, subject TEXT NOT NULL, kind TEXT NOT NULL, at TEXT NOT NULL, office TEXT NOT NULL,
    device TEXT NOT NULL, counter INTEGER NOT NULL, author TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX acts_by_subject ON acts (subject, at, id);
  CREATE INDEX acts_by_author ON acts (author, subject);
  CREATE TABLE subjects (
    subject TEXT PRIMARY KEY, sort TEXT NOT NULL, last_at TEXT NOT NULL, last_id TEXT NOT NULL,
    problems INTEGER NOT NULL, folded TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX subjects_with_problems ON subjects (subject) WHERE problems > 0;
  CREATE TABLE registry (id TEXT PRIMARY KEY, act TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

export const hasAct = (sql: Sql, id: string): boolean =>
  sql.get('SELECT 1 AS one FROM acts WHERE id = ?', [id]) !== undefined;

export function addAct(sql: Sql, act: Act): void {
  sql.run(
    'INSERT INTO acts (id, subject, kind, at, office, device, counter, author) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    [act.id, act.subject, act.kind, act.at, act.office, act.device, act.counter, act.by],
  );
  noteNumber(sql, act);
}

export const actIdsOf = (sql: Sql, subject: string): readonly string[] =>
  sql
    .all<{ id: string }>('SELECT id FROM acts WHERE subject = ? ORDER BY at, id', [subject])
    .map((row) => row.id);

/** The folded state of a subject, or nothing if no act about it is known. */
export function readFolded<S>(sql: Sql, subject: string): Folded<S> | undefined {
  const row = sql.get<{ folded: string }>('SELECT folded FROM subjects WHERE subject = ?', [subject]);
  return row ? { ...nothingFolded, ...(JSON.parse(row.folded) as Folded<S>) } : undefined; // written by `writeFolded` of the same sort
}

export const writeFolded = (sql: Sql, subject: string, folded: Folded<unknown>): void =>
  sql.run(
    'INSERT OR REPLACE INTO subjects (subject, sort, last_at, last_id, problems, folded) VALUES (?, ?, ?, ?, ?, ?)',
    [subject, sortOf(subject), folded.lastAt, folded.lastId, folded.problems.length, JSON.stringify(folded)],
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
