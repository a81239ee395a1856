import { foldText } from '#shared/domain/records/fold-text';
import { readSearch, type SearchQuery, type SearchTerm } from '#shared/domain/records/search-query';
import { firstPageRow, ftsQuery } from '../registers/search-tables';
import type { Registers } from '../registers/registers';
import type { SearchHit } from '../views';
import { isoOf, present } from './shape';
import { createSpellings } from './spellings';

type Hit = {
  sort: SearchHit['sort'];
  subject: string;
  part: string;
  title: string;
  at: string;
  snippet: string;
};

/** How many hits of pages, and of everything else together, are answered. */
const shown = { pages: 20, others: 40 } as const;
/** Other spellings that a word may stand for. */
const spellings = 8;
/** Words with the same beginning that are looked for one by one. */
const beginnings = 200;

/** The hours between the clock of acts (UTC) and the day in Pakistan. */
const pakistan = 5;

/** The beginning of a day in Pakistan, as the clock of acts writes it; `days` later. */
const clockOf = (day: string, days = 0): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + (days * 24 - pakistan) * 3_600_000)
    .toISOString()
    .slice(0, 13)
    .replace(/-/g, '');

/** What narrows a search, as conditions on `found`, and their values. */
function conditions({ kinds, file, from, to }: SearchQuery): readonly [string, readonly string[]] {
  const parts: string[] = [];
  const values: string[] = [];
  const add = (sql: string, ...given: readonly string[]): void => {
    parts.push(sql);
    values.push(...given);
  };
  if (kinds.length > 0) add('f.sort IN (SELECT value FROM json_each(?))', JSON.stringify(kinds));
  if (from !== undefined) add('f.at >= ?', clockOf(from));
  if (to !== undefined) add('f.at < ?', clockOf(to, 1));
  if (file !== undefined)
    add(
      `f.subject IN (
        WITH named AS (SELECT file FROM files WHERE number LIKE ? ESCAPE '\\'),
          filed AS (SELECT document, letter FROM papers WHERE file IN (SELECT file FROM named))
        SELECT file FROM named UNION SELECT letter FROM filed WHERE letter IS NOT NULL
        UNION SELECT l.letter FROM filed JOIN letters l ON l.document = filed.document
        UNION SELECT draft FROM drafts WHERE file IN (SELECT file FROM named)
        UNION SELECT 'page:' || p.page FROM filed JOIN document_pages p ON p.document = filed.document)`,
      `%${file.replace(/[\\%_]/g, '\\$&')}%`,
    );
  return [parts.map((part) => `AND ${part}`).join(' '), values];
}

/** Newest first: FTS5 gives rows in that order and looks no further than is asked, the snippets with them. */
const hitsSql = (more: string, pages: boolean): string => `
  SELECT f.row, f.sort, f.subject, f.part, f.title, f.at,
    snippet(words, -1, char(1), char(2), ' … ', 14) AS snippet
  FROM words JOIN found f ON f.row = words.rowid
  WHERE words MATCH ? AND words.rowid ${pages ? '>=' : '<'} ${firstPageRow} ${more}
  ORDER BY words.rowid DESC LIMIT ?`;
const newestSql = (more: string): string =>
  `SELECT f.sort, f.subject, f.part, f.title, f.at, '' AS snippet FROM found f WHERE 1 ${more} ORDER BY f.at DESC LIMIT 40`;

/** The words between the marks of a snippet, each once. */
const markedIn = (snippet: string): string =>
  [...new Set([...snippet.matchAll(/\u0001([^\u0002]+)\u0002/g)].map(([, word]) => word ?? ''))].join(' ');

/** "M/s", that is Messrs, stands before the name of every firm and finds nothing by itself. */
const isMessrs = ({ words }: SearchTerm): boolean => words.join(' ') === 'm s';

type Others = ReadonlyMap<string, readonly string[]>;

/** Whether every term is in a title; `other` gives words that a word may stand for. It only puts hits in order. */
function isInTitle(terms: readonly SearchTerm[], other: Others, title: string): boolean {
  const tokens: readonly string[] = foldText(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  return terms.every(({ words, prefix }) => {
    const [first = ''] = words;
    if (words.length === 1 && other.get(first)?.some((word) => tokens.includes(word))) return true;
    return tokens.some((_, at) =>
      words.every((word, n) =>
        prefix && n === words.length - 1 ? tokens[at + n]?.startsWith(word) : tokens[at + n] === word,
      ),
    );
  });
}

/** Finds files, notes, letters, vouchers and text inside pages, in both scripts. */
export function createSearchView({ sql }: Registers) {
  const spelledLike = createSpellings(sql);
  const fileTitle = (file: string): string => {
    const row = sql.get<{ number: string; about: string }>('SELECT number, about FROM files WHERE file = ?', [
      file,
    ]);
    return row ? `${row.number} ${row.about}` : file;
  };
  const toHit = ({ sort, subject, part, title, at, snippet }: Hit): SearchHit => {
    if (sort === 'page') {
      const row = sql.get<{ document: string; title: string }>(
        'SELECT d.document, d.title FROM document_pages p JOIN documents d ON d.document = p.document WHERE p.page = ? LIMIT 1',
        [part],
      );
      const marked = markedIn(snippet);
      return {
        ...present({ document: row?.document, find: marked === '' ? undefined : marked }),
        sort,
        subject: row?.document ?? subject,
        page: part,
        title: row?.title ?? '',
        snippet,
        at: isoOf(at),
      };
    }
    return {
      sort,
      subject,
      title:
        sort === 'note' ? `${fileTitle(subject)} ¶${part}` : sort === 'file' ? fileTitle(subject) : title,
      snippet,
      at: isoOf(at),
    };
  };

  /**
   * Hits of an FTS5 query: of pages the newest; of the rest those first that have it in their title. Where all of the
   * rest are at hand, their titles are looked at here: FTS5 would read every row of each word again.
   */
  const find = (
    match: string,
    query: SearchQuery,
    terms: readonly SearchTerm[],
    other: Others = new Map(),
  ): readonly Hit[] => {
    const [more, values] = conditions(query);
    const hits = (wanted: string, pages: boolean, most: number) =>
      sql.all<Hit & { row: number }>(hitsSql(more, pages), [wanted, ...values, most]);
    const anywhere = hits(match, false, shown.others);
    const titled =
      anywhere.length < shown.others
        ? anywhere.filter(({ title }) => isInTitle(terms, other, title))
        : hits(`title : (${match})`, false, shown.others);
    const rows = new Set(titled.map(({ row }) => row));
    const others = [...titled, ...anywhere.filter(({ row }) => !rows.has(row))].slice(0, shown.others);
    const hasPages =
      sql.get('SELECT 1 AS one FROM found WHERE row >= ? LIMIT 1', [firstPageRow]) !== undefined;
    return hasPages ? [...others, ...hits(match, true, shown.pages)] : others;
  };

  /**
   * Words that begin so, as the words themselves: FTS5 reads the rows of given words only as far as they are wanted, but
   * those of a beginning that is longer than its index (3) all at once.
   */
  const opened = (terms: readonly SearchTerm[]): string => {
    const last = terms.at(-1);
    const [word = ''] = last?.words ?? [];
    if (!last?.prefix || last.words.length > 1 || [...word].length < 4) return ftsQuery(terms);
    const words = sql
      .all<{ word: string }>('SELECT word FROM words_seen WHERE word >= ? AND word < ? LIMIT ?', [
        word,
        `${word}\uffff`,
        beginnings + 1,
      ])
      .map((row) => row.word);
    if (words.length === 0) return ftsQuery(terms);
    const whole = [...terms.slice(0, -1), { words: last.words, prefix: false }];
    if (words.length > beginnings) return words.includes(word) ? ftsQuery(whole) : ftsQuery(terms);
    return ftsQuery(whole, new Map([[word, words]]));
  };

  return (typed: string): readonly SearchHit[] => {
    const query = readSearch(typed);
    const named = query.terms.filter((term) => !isMessrs(term));
    const terms = named.length > 0 ? named : query.terms;
    if (terms.length === 0) {
      const [more, values] = conditions(query);
      return more === '' ? [] : sql.all<Hit>(newestSql(more), values).map(toHit);
    }
    const exact = find(opened(terms), query, terms);
    if (exact.length > 0) return exact.map(toHit);
    const other = new Map(
      terms.flatMap(({ words: [word = '', ...rest] }) =>
        rest.length === 0 ? [[word, spelledLike(word, spellings)] as const] : [],
      ),
    );
    if ([...other.values()].every((words) => words.length === 0)) return [];
    return find(ftsQuery(terms, other), query, terms, other).map((hit) => ({ ...toHit(hit), similar: true }));
  };
}
