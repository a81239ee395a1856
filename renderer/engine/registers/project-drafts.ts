import { dispatchNumber, lastVersion, type Draft } from '#shared/domain/drafts/draft';
import { writeEntries } from './search-tables';
import type { Sql } from './sql';

/** Lists a draft with its file, its line in the dispatch register once it is issued, and what it is found by. */
export function projectDraft(sql: Sql, draft: string, state: Draft | undefined): void {
  for (const table of ['drafts', 'dispatches', 'notices'])
    sql.run(`DELETE FROM ${table} WHERE draft = ?`, [draft]);
  if (!state) return writeEntries(sql, draft, []);
  const { about, to = '', text } = lastVersion(state);
  const { issued } = state;
  const begun = state.versions[0]?.at ?? '';
  sql.run('INSERT INTO drafts VALUES (?, ?, ?, ?)', [draft, state.file, state.status, begun]);
  if (state.notice) sql.run('INSERT INTO notices VALUES (?, ?, ?)', [draft, state.notice.office, begun]);
  if (issued)
    sql.run('INSERT INTO dispatches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      ...[draft, issued.year, issued.series, issued.serial, dispatchNumber(issued)],
      ...[issued.on, to, about, issued.at],
    ]);
  const body = [...(issued ? [dispatchNumber(issued)] : []), to, text].join(' ');
  writeEntries(sql, draft, [{ sort: 'draft', part: '', title: about, body, at: issued?.at ?? begun }]);
}
