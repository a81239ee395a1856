import { foldText } from '#shared/domain/records/fold-text';
import type { SearchKind, SearchTerm } from '#shared/domain/records/search-query';
import { insertRows } from './rows';
import type { Sql } from './sql';

/** Full text of everything that can be found: titles and bodies are folded, so that spelling variants meet. */
export const searchTables = `
  CREATE TABLE found (
    row INTEGER PRIMARY KEY, sort TEXT NOT NULL, subject TEXT NOT NULL, part TEXT NOT NULL, title TEXT NOT NULL, at TEXT NOT NULL
  );
  CREATE INDEX found_by_subject ON found (subject);
  CREATE VIRTUAL TABLE words USING fts5 (title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
  CREATE TABLE words_seen (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE);
`;

/**
 * Rows from here on are pages: there are a hundred for each other thing, and FTS5 finds within a range of rows at no
 * cost, so that neither hides the other.
 */
export const firstPageRow = 2 ** 40;

/** One thing to be found. `part` tells hits of the same subject apart (a paragraph, a page). */
export type Entry = {
  readonly sort: SearchKind;
  readonly part: string;
  readonly title: string;
  readonly body: string;
  readonly at: string;
};

/** Replaces everything that can be found of a subject. */
export const writeEntries = (sql: Sql, subject: string, entries: readonly Entry[]): void =>
  writeManyEntries(sql, new Map([[subject, entries]]), [subject]);

/** Entries by their subject. */
export type Found = ReadonlyMap<string, readonly Entry[]>;

/** As `writeEntries`, for many subjects. Only what was found of `known` ones is taken away first. */
export function writeManyEntries(sql: Sql, found: Found, known: readonly string[]): void {
  if (sql.holdEntries) return sql.holdEntries(found, known);
  const subjects = JSON.stringify(known);
  const ofKnown = 'FROM found WHERE subject IN (SELECT value FROM json_each(?))';
  if (known.length > 0 && sql.get(`SELECT 1 AS one ${ofKnown} LIMIT 1`, [subjects])) {
    sql.run(`DELETE FROM words WHERE rowid IN (SELECT row ${ofKnown})`, [subjects]);
    sql.run(`DELETE ${ofKnown}`, [subjects]);
  }
  const next = (isPage: boolean): number => {
    const range = isPage ? `row >= ${firstPageRow}` : `row < ${firstPageRow}`;
    const least = isPage ? firstPageRow - 1 : 0;
    return (
      (sql.get<{ row: number | null }>(`SELECT MAX(row) AS row FROM found WHERE ${range}`)?.row ?? least) + 1
    );
  };
  let [row, pageRow] = [next(false), next(true)];
  const entries = [...found].flatMap(([subject, all]) =>
    all.map((entry) => ({ row: entry.sort === 'page' ? pageRow++ : row++, subject, entry })),
  );
  insertRows(
    sql,
    'found (row, sort, subject, part, title, at)',
    entries.map(({ row, subject, entry }) => [
      ...[row, entry.sort, subject],
      ...[entry.part, entry.title, entry.at],
    ]),
  );
  const texts = entries.map(
    ({ row: at, entry }) => [at, foldText(entry.title), foldText(entry.body)] as const,
  );
  insertRows(sql, 'words (rowid, title, body)', texts);
  noteWords(sql, texts);
}

/** Keeps each spelling once, so that one that nobody typed right can be found by those that are like it. */
function noteWords(sql: Sql, texts: readonly (readonly [number, string, string])[]): void {
  const words = new Set(texts.flatMap(([, title, body]) => `${title} ${body}`.match(spelling) ?? []));
  sql.each(
    'INSERT OR IGNORE INTO words_seen (word) VALUES (?)',
    [...words].map((word) => [word]),
  );
}

/** Words that are worth comparing: four to twenty letters, with at least one that is no digit. */
const spelling = /(?<![\p{L}\p{N}])(?=\d*\p{L})[\p{L}\p{N}]{4,20}(?![\p{L}\p{N}])/gu;

const quoted = ({ words, prefix }: SearchTerm): string => `"${words.join(' ')}"${prefix ? '*' : ''}`;

/**
 * The terms as an FTS5 query: every one must occur. `other` gives other spellings of a word, any of which will do.
 */
export const ftsQuery = (
  terms: readonly SearchTerm[],
  other: ReadonlyMap<string, readonly string[]> = new Map(),
): string =>
  terms
    .map((term) => {
      const [word = ''] = term.words;
      const more = term.words.length === 1 ? (other.get(word) ?? []) : [];
      return more.length === 0
        ? quoted(term)
        : `(${[quoted(term), ...more.map((one) => `"${one}"`)].join(' OR ')})`;
    })
    .join(' AND ');
