import type { Print } from '#shared/domain/records/print';
import type { Sql } from './sql';

/** Signed prints that were scanned and bound: by the page with the code, and all pages that belong to each. */
export const printTables = `
  CREATE TABLE prints (
    print TEXT PRIMARY KEY, page TEXT NOT NULL, document TEXT NOT NULL, target TEXT NOT NULL, act TEXT NOT NULL,
    at TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX prints_by_target ON prints (target, at);
  CREATE INDEX prints_by_document ON prints (document);
  CREATE TABLE print_pages (
    print TEXT NOT NULL, document TEXT NOT NULL, page TEXT NOT NULL, PRIMARY KEY (print, page)
  ) WITHOUT ROWID;
  CREATE INDEX print_pages_by_document ON print_pages (document, page);
`;

/** Of a document `d`: pages are left that belong to no bound print. */
export const notAllBound =
  '(SELECT COUNT(DISTINCT b.page) FROM print_pages b WHERE b.document = d.document) < d.pages';

/** Writes the rows of a print: none while it is bound to nothing. */
export function projectPrint(sql: Sql, print: string, state: Print | undefined): void {
  sql.run('DELETE FROM prints WHERE print = ?', [print]);
  sql.run('DELETE FROM print_pages WHERE print = ?', [print]);
  const bound = state?.bound;
  if (!bound) return;
  const page = print.slice('print:'.length);
  sql.run('INSERT INTO prints VALUES (?, ?, ?, ?, ?, ?)', [
    ...[print, page, bound.document, bound.target, bound.act, bound.at],
  ]);
  for (const one of new Set(bound.pages))
    sql.run('INSERT INTO print_pages VALUES (?, ?, ?)', [print, bound.document, one]);
}
