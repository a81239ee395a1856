import { dayInPakistan } from '#shared/base/calendar';
import type { File, Stamp } from '#shared/domain/files/file-state';
import { holdOn, keptUntil, outOn, signaturesOf } from '#shared/domain/files/record-room';
import type { Registers } from '../registers/registers';
import type { RoomFile, RoomList, RoomQueries, RoomRow } from '../room-views';
import { actorView, anywhere, isoOf, present } from './shape';

type Row = {
  file: string;
  number: string;
  about: string;
  retention: string | null;
  keep_until: string | null;
  room: string | null;
  rack: string | null;
  shelf: string | null;
  bundle: string | null;
  held: number;
  signatures: number;
  weeded: string | null;
  asked: number;
  due: string | null;
  waiting: string | null;
  out_with: string | null;
};

const rowsSql = `
  SELECT f.number, f.about, r.*,
    (SELECT COUNT(*) FROM retrievals q WHERE q.file = r.file AND q.returned = 0) AS asked,
    (SELECT MIN(q.due) FROM retrievals q WHERE q.file = r.file AND q.returned = 0) AS due,
    (SELECT GROUP_CONCAT(q.post) FROM retrievals q WHERE q.file = r.file AND q.returned = 0 AND q.due IS NULL) AS waiting,
    (SELECT q.post FROM retrievals q WHERE q.file = r.file AND q.returned = 0 AND q.due IS NOT NULL
     ORDER BY q.due, q.act) AS out_with
  FROM record_room r JOIN files f ON f.file = r.file`;

/** Which files are in a list; `?1` is today. */
const lists: Readonly<Record<RoomList, string>> = {
  index:
    "f.status = 'recorded' AND ?1 IS NOT NULL ORDER BY r.room IS NULL DESC, r.room, r.rack, r.shelf, r.bundle, f.number",
  requests:
    'EXISTS (SELECT 1 FROM retrievals q WHERE q.file = r.file AND q.returned = 0) AND ?1 IS NOT NULL ORDER BY due IS NULL, due, f.number',
  weeding: 'r.keep_until < ?1 ORDER BY r.weeded IS NOT NULL, r.keep_until, f.number',
};

const doneOf = (stamp: Stamp) => ({ by: actorView(stamp.by), at: isoOf(stamp.at) });

/** The record room as screens see it. `now` is the wall clock in milliseconds. */
export function createRoomViews({ sql, folded }: Registers, now: () => number): RoomQueries {
  const today = (): string => dayInPakistan(now());

  const toRow = (row: Row): RoomRow => {
    const { room, rack, shelf, bundle } = row;
    return {
      ...present({
        retention: row.retention ?? undefined,
        keepUntil: row.keep_until ?? undefined,
        weeded: row.weeded ?? undefined,
        due: row.due ?? undefined,
        outWith: row.out_with ?? undefined,
        place:
          room === null ? undefined : { room, rack: rack ?? '', shelf: shelf ?? '', bundle: bundle ?? '' },
      }),
      ...{ file: row.file, number: row.number, about: row.about },
      ...{ held: row.held === 1, signatures: row.signatures, asked: row.asked },
      waiting: row.waiting?.split(',') ?? [], // a post's name has no comma
      overdue: row.due !== null && row.due < today(),
    };
  };

  return {
    recordRoom({ list, text, limit }) {
      const like = anywhere(text);
      const where = `(f.number LIKE ?2 ESCAPE '\\' OR f.about LIKE ?2 ESCAPE '\\'
        OR (r.room || '/' || r.rack || '/' || r.shelf || '/' || r.bundle) LIKE ?2 ESCAPE '\\') AND ${lists[list]} LIMIT ?3`;
      return sql.all<Row>(`${rowsSql} WHERE ${where}`, [today(), like, limit ?? 500]).map(toRow);
    },
    roomFile(file): RoomFile | null {
      const row = sql.get<Row>(`${rowsSql} WHERE r.file = ?`, [file]);
      const state = folded<File>(file)?.state;
      if (!row || !state) return null;
      const hold = holdOn(state);
      const until = keptUntil(state);
      return {
        ...toRow(row),
        ...present({ hold: hold && { ...doneOf(hold), reason: hold.reason } }),
        status: state.status,
        retrievals: (state.room?.retrievals ?? []).map((one) => ({
          ...doneOf(one),
          ...present({
            issued: one.issued && { ...doneOf(one.issued), due: one.issued.due },
            returned: one.returned && doneOf(one.returned),
          }),
          ...{ act: one.act, post: one.post, purpose: one.purpose },
        })),
        signed: signaturesOf(state).map((one) => ({ ...doneOf(one), order: one.order, dated: one.dated })),
        mayWeed: until !== undefined && until < today() && !hold && !outOn(state) && !state.room?.weeded,
      };
    },
  };
}
