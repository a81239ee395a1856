import { ownTextEngine } from '../intake/own-reading';
import { dayInPakistan } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import type { Document } from '#shared/domain/records/document';
import type { Page } from '#shared/domain/records/page';
import { pageAccuracy, pageText } from '#shared/domain/records/page-text';
import { writeEntries } from './search-tables';
import type { Sql } from './sql';

/** Writes the rows of a document: its pages in order and what came in with it. */
export function projectDocument(sql: Sql, document: string, state: Document | undefined): void {
  for (const table of ['documents', 'document_pages', 'scans'])
    sql.run(`DELETE FROM ${table} WHERE document = ?`, [document]);
  if (!state) return;
  for (const scan of state.scans)
    sql.run('INSERT INTO scans VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      scan.page,
      document,
      scan.act,
      scan.mime,
      scan.bytes,
      scan.width,
      scan.height,
      scan.thumbnail,
      scan.thumbnailBytes,
      scan.source ?? null,
      scan.sourcePage ?? null,
      scan.act.split('.')[1] ?? '',
      dayInPakistan(readClock(scan.at).milliseconds),
      scan.person ?? '',
      scan.readable?.object ?? null,
      scan.readable?.bytes ?? null,
      scan.signs ? JSON.stringify(scan.signs) : null,
      scan.signs?.likeness ?? null,
    ]);
  state.order.forEach(({ page, rotation }, position) =>
    sql.run('INSERT OR IGNORE INTO document_pages VALUES (?, ?, ?, ?)', [document, page, position, rotation]),
  );
  const title = state.title ?? state.scans[0]?.source ?? '';
  sql.run('INSERT INTO documents VALUES (?, ?, ?, ?, ?)', [
    document,
    title,
    state.order.length,
    state.scannedAt,
    JSON.stringify(state.by),
  ]);
}

/** What is indexed of a page: the text as it stands; of one that could not be read only what persons checked. */
function indexed(state: Page | undefined): string {
  const { text, typed, words } = pageText(state);
  if (typed || (state?.reading?.confidence ?? 0) >= 50) return text;
  return [...words.values()].map((word) => word.new).join(' ');
}

/** Writes what is known of a page's text. Text read with a confidence under 50 is not indexed: it would be junk. */
export function projectPage(sql: Sql, subject: string, state: Page | undefined): void {
  const page = subject.slice('page:'.length);
  sql.run('DELETE FROM readings WHERE page = ?', [page]);
  sql.run('DELETE FROM page_checks WHERE page = ?', [page]);
  if (state?.reading)
    sql.run('INSERT INTO readings VALUES (?, ?, ?, ?, ?)', [
      page,
      state.reading.confidence,
      state.reading.rotation,
      state.reading.asked ?? state.reading.rotation,
      state.reading.engine === ownTextEngine ? 1 : 0,
    ]);
  const accuracy = pageAccuracy(state);
  if (accuracy)
    sql.run('INSERT INTO page_checks VALUES (?, ?, ?, ?)', [
      page,
      dayInPakistan(readClock(accuracy.at).milliseconds).slice(0, 7),
      accuracy.read,
      accuracy.corrected,
    ]);
  const body = indexed(state);
  const entry = state && body !== '' && { sort: 'page' as const, part: page, title: '', body, at: state.at };
  writeEntries(sql, subject, entry ? [entry] : []);
}
