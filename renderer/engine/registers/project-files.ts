import type { File } from '#shared/domain/files/file';
import { staysOf } from '#shared/domain/files/stays';
import { writeEntries, type Entry } from './search-tables';
import type { Sql } from './sql';

/** Writes a line of the file register, where the file has been and how long, and its paragraphs for the search. */
export function projectFile(sql: Sql, file: string, state: File | undefined): void {
  for (const table of ['files', 'movements', 'stays']) sql.run(`DELETE FROM ${table} WHERE file = ?`, [file]);
  sql.run('DELETE FROM papers WHERE file = ? AND document NOT IN (SELECT value FROM json_each(?))', [
    file,
    JSON.stringify(state?.correspondence.map(({ document }) => document) ?? []),
  ]);
  if (!state) {
    sql.run('DELETE FROM words_of_files WHERE file = ?', [file]);
    return writeEntries(sql, file, []);
  }
  const keywords = (state.keywords ?? []).join(' ');
  sql.run(
    `INSERT INTO words_of_files (file, said) VALUES (?, ?)
     ON CONFLICT (file) DO UPDATE SET said = excluded.said WHERE said <> excluded.said`,
    [file, [state.number, state.about, keywords].join('\n')],
  );
  sql.run('INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    ...[file, state.year, state.series, state.serial, state.number],
    ...[state.about, state.holder, state.since, state.openedAt, state.status],
    ...[state.urgency, state.section ?? null, keywords, state.follows ?? null],
  ]);
  for (const move of state.movements)
    sql.run('INSERT INTO movements VALUES (?, ?, ?, ?, ?, ?, ?)', [
      ...[file, move.act, move.from, move.to],
      ...[move.move, move.at, move.recalled ? 1 : 0],
    ]);
  staysOf(state).forEach((stay, n) =>
    sql.run('INSERT INTO stays VALUES (?, ?, ?, ?, ?)', [
      ...[file, n, stay.post, stay.since, stay.until ?? null],
    ]),
  );
  for (const paper of state.correspondence)
    sql.run(
      `INSERT INTO papers VALUES (?, ?, ?)
       ON CONFLICT (file, document) DO UPDATE SET letter = excluded.letter WHERE letter IS NOT excluded.letter`,
      [file, paper.document, paper.letter ?? null],
    );
  const cover: Entry = {
    sort: 'file',
    part: '',
    title: state.about,
    body: `${state.number} ${keywords}`.trim(),
    at: state.openedAt,
  };
  const notes = state.notes.map((note): Entry => ({
    sort: 'note',
    part: String(note.paragraph),
    title: '',
    body: note.text,
    at: note.at,
  }));
  writeEntries(sql, file, [cover, ...notes]);
}
