import type { File } from '#shared/domain/files/file';
import { holdOn, keepingOf, signaturesOf } from '#shared/domain/files/record-room';
import type { Sql } from './sql';

/** Writes what the record room knows of a file: a row once it is recorded, was in the room, or is held. */
export function projectRoom(sql: Sql, file: string, state: File | undefined): void {
  sql.run('DELETE FROM record_room WHERE file = ?', [file]);
  sql.run('DELETE FROM retrievals WHERE file = ?', [file]);
  if (!state || (state.status !== 'recorded' && !state.room)) return;
  const { room } = state;
  const keeping = keepingOf(state);
  sql.run('INSERT INTO record_room VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    ...[file, keeping?.retention ?? null, keeping?.keepUntil ?? null],
    ...[room?.place?.room ?? null, room?.place?.rack ?? null],
    ...[room?.place?.shelf ?? null, room?.place?.bundle ?? null],
    ...[holdOn(state) ? 1 : 0, signaturesOf(state).length, room?.weeded?.order ?? null],
  ]);
  for (const one of room?.retrievals ?? [])
    sql.run('INSERT INTO retrievals VALUES (?, ?, ?, ?, ?, ?)', [
      ...[file, one.act, one.post, one.at],
      ...[one.issued?.due ?? null, one.returned ? 1 : 0],
    ]);
}
