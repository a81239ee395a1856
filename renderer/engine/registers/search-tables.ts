import { foldText } from '#shared/domain/records/fold-text';
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
  readonly sort: 'file' | 'note' | 'letter' | 'voucher' | 'bill' | 'payee' | 'page';
  readonly part: string;
  readonly title: string;
  readonly body: string;
  readonly at: string;
};

/** Replaces everything that can be found of a subject. */
export function writeEntries(sql: Sql, subject: string, entries: readonly Entry[]): void {
  for (const { row } of sql.all<{ row: number }>('SELECT row FROM found WHERE subject = ?', [subject]))
    sql.run('DELETE FROM words WHERE rowid = ?', [row]);
  sql.run('DELETE FROM found WHERE subject = ?', [subject]);
  for (const entry of entries) {
    sql.run('INSERT INTO found (sort, subject, part, title, at) VALUES (?, ?, ?, ?, ?)', [
      entry.sort,
      subject,
      entry.part,
      entry.title,
      entry.at,
    ]);
    sql.run('INSERT INTO words (rowid, title, body) VALUES (last_insert_rowid(), ?, ?)', [
      foldText(entry.title),
      foldText(entry.body),
    ]);
  }
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
