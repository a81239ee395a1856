import { foldText } from '#shared/domain/records/fold-text';
import { insertRows } from './rows';
import type { Sql } from './sql';

/** Full text of everything that can be found: titles and bodies are folded, so that spelling variants meet. */
export const searchTables = `
  CREATE TABLE found (
    row INTEGER PRIMARY KEY, sort TEXT NOT NULL, subject TEXT NOT NULL, part TEXT NOT NULL, title TEXT NOT NULL, at TEXT NOT NULL
  );
  CREATE INDEX found_by_subject ON found (subject);
  CREATE VIRTUAL TABLE words USING fts5 (title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
`;

/** One thing to be found. `part` tells hits of the same subject apart (a paragraph, a page). */
export type Entry = {
  readonly sort:
    'file' | 'note' | 'letter' | 'voucher' | 'bill' | 'payee' | 'payer' | 'demand' | 'claim' | 'page';
  readonly part: string;
  readonly title: string;
  readonly body: string;
  readonly at: string;
};

/** Replaces everything that can be found of a subject. */
export const writeEntries = (sql: Sql, subject: string, entries: readonly Entry[]): void =>
  writeManyEntries(sql, new Map([[subject, entries]]), [subject]);

/** As `writeEntries`, for many subjects. Only what was found of `known` ones is taken away first. */
export function writeManyEntries(
  sql: Sql,
  found: ReadonlyMap<string, readonly Entry[]>,
  known: readonly string[],
): void {
  const subjects = JSON.stringify(known);
  const ofKnown = 'FROM found WHERE subject IN (SELECT value FROM json_each(?))';
  if (known.length > 0 && sql.get(`SELECT 1 AS one ${ofKnown} LIMIT 1`, [subjects])) {
    sql.run(`DELETE FROM words WHERE rowid IN (SELECT row ${ofKnown})`, [subjects]);
    sql.run(`DELETE ${ofKnown}`, [subjects]);
  }
  const last = sql.get<{ row: number | null }>('SELECT MAX(row) AS row FROM found')?.row ?? 0;
  const entries = [...found]
    .flatMap(([subject, all]) => all.map((entry) => ({ subject, entry })))
    .map((one, n) => ({ row: last + n + 1, ...one }));
  insertRows(
    sql,
    'found (row, sort, subject, part, title, at)',
    entries.map(({ row, subject, entry }) => [
      ...[row, entry.sort, subject],
      ...[entry.part, entry.title, entry.at],
    ]),
  );
  insertRows(
    sql,
    'words (rowid, title, body)',
    entries.map(({ row, entry }) => [row, foldText(entry.title), foldText(entry.body)]),
  );
}

/** What a person typed as an FTS5 query: every word must occur, the last as a prefix; "quoted words" as a phrase. */
export function ftsQuery(typed: string): string | undefined {
  const phrases = [...foldText(typed).matchAll(/"([^"]+)"|([^\s"]+)/g)].map((match) =>
    (match[1] ?? match[2] ?? '').trim(),
  );
  const words = phrases
    .map((phrase) => phrase.replace(/[^\p{L}\p{N}\s]+/gu, ' ').trim())
    .filter((phrase) => phrase !== '');
  if (words.length === 0) return undefined;
  const last = words.length - 1;
  return words
    .map((word, n) => `"${word}"${n === last && !typed.trimEnd().endsWith('"') ? '*' : ''}`)
    .join(' ');
}
