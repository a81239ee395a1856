import type { Parcel } from '#shared/domain/parcels/parcel';
import type { Sql } from './sql';

/** What went to other offices and came from them. `device` is the one that sent it, or took it in. */
export const parcelTables = `
  CREATE TABLE parcels (
    parcel TEXT PRIMARY KEY, way TEXT NOT NULL, office TEXT NOT NULL, title TEXT NOT NULL, sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL, act TEXT NOT NULL, device TEXT NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX parcels_by_time ON parcels (at);
  CREATE INDEX parcels_by_state ON parcels (way, state);
`;

const stateOf = (parcel: Parcel): string => {
  if (parcel.way === 'in')
    return parcel.fault !== undefined ? 'refused' : parcel.diarised ? 'diarised' : 'arrived';
  const { refused, diarised, arrived } = parcel.answers;
  return diarised ? 'diarised' : refused ? 'refused' : arrived ? 'arrived' : 'sent';
};

/** Writes a parcel's line. */
export function projectParcel(sql: Sql, parcel: string, state: Parcel | undefined): void {
  sql.run('DELETE FROM parcels WHERE parcel = ?', [parcel]);
  if (!state) return;
  sql.run('INSERT INTO parcels VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
    ...[parcel, state.way, state.way === 'out' ? state.to : state.from, state.title, state.sha256],
    ...[state.bytes, state.act, state.act.split('.')[1] ?? '', state.at, stateOf(state)],
  ]);
}
