import type { Document } from '#shared/domain/records/document';
import type { Page } from '#shared/domain/records/page';
import type { File } from '#shared/domain/files/file';
import { writeEntries, type Entry } from './search-tables';
import type { Sql } from './sql';

/** Writes the rows of a document: its pages in order and what came in with it. */
export function projectDocument(sql: Sql, document: string, state: Document | undefined): void {
  for (const table of ['documents', 'document_pages', 'scans'])
    sql.run(`DELETE FROM ${table} WHERE document = ?`, [document]);
  if (!state) return;
  for (const scan of state.scans)
    sql.run('INSERT INTO scans VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
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

/** Writes what is known of a page's text. Text read with a confidence under 50 is not indexed: it would be junk. */
export function projectPage(sql: Sql, subject: string, state: Page | undefined): void {
  const page = subject.slice('page:'.length);
  sql.run('DELETE FROM readings WHERE page = ?', [page]);
  if (state)
    sql.run('INSERT INTO readings VALUES (?, ?, ?)', [
      page,
      state.reading.confidence,
      state.reading.rotation,
    ]);
  const readable = state && state.reading.confidence >= 50 && state.reading.text !== '';
  const entry = readable && {
    sort: 'page' as const,
    part: page,
    title: '',
    body: state.reading.text,
    at: state.at,
  };
  writeEntries(sql, subject, entry ? [entry] : []);
}

/** Writes a line of the file register, where the file has been, and its paragraphs for the search. */
export function projectFile(sql: Sql, file: string, state: File | undefined): void {
  for (const table of ['files', 'movements', 'papers'])
    sql.run(`DELETE FROM ${table} WHERE file = ?`, [file]);
  if (!state) return writeEntries(sql, file, []);
  sql.run('INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    file,
    state.year,
    state.series,
    state.serial,
    state.number,
    state.about,
    state.holder,
    state.since,
    state.openedAt,
  ]);
  for (const move of state.movements)
    sql.run('INSERT INTO movements VALUES (?, ?, ?, ?)', [file, move.act, move.from, move.at]);
  for (const paper of state.correspondence)
    sql.run('INSERT INTO papers VALUES (?, ?, ?)', [file, paper.document, paper.letter ?? null]);
  const cover: Entry = { sort: 'file', part: '', title: state.about, body: state.number, at: state.openedAt };
  const notes = state.notes.map((note): Entry => ({
    sort: 'note',
    part: String(note.paragraph),
    title: '',
    body: note.text,
    at: note.at,
  }));
  writeEntries(sql, file, [cover, ...notes]);
}
