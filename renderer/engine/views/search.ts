import { ftsQuery } from '../registers/search-tables';
import type { Registers } from '../registers/registers';
import type { SearchHit } from '../views';
import { isoOf, present } from './shape';

type Hit = {
  sort: SearchHit['sort'];
  subject: string;
  part: string;
  title: string;
  at: string;
  snippet: string;
};

const hitsSql = `
  SELECT f.sort, f.subject, f.part, f.title, f.at, snippet(words, -1, char(1), char(2), ' … ', 14) AS snippet
  FROM words JOIN found f ON f.row = words.rowid WHERE words MATCH ? ORDER BY bm25(words, 4.0, 1.0), f.at DESC LIMIT 40`;

/** Finds files, notes, letters, vouchers and text inside pages, in both scripts. */
export function createSearchView({ sql }: Registers) {
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
      return {
        ...present({ document: row?.document }),
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
  return (typed: string): readonly SearchHit[] => {
    const query = ftsQuery(typed);
    return query === undefined ? [] : sql.all<Hit>(hitsSql, [query]).map(toHit);
  };
}
