import type { RoomRow } from '#engine/room-views';

/** What is to be done about a file of the record room: give it out, fetch it back, or bring it back oneself. */
export type RoomErrand = { readonly row: RoomRow; readonly what: 'give' | 'fetch' | 'bring' };

type Me = { readonly post: string; readonly powers: readonly string[] };

/**
 * What waits for an officer: who keeps the record room (the power `diarise`) gives out what is asked for and is here, and
 * fetches what is overdue; who has a file brings it back by its day. Overdue ones stand first. `today` in Pakistan.
 */
export function roomErrands(rows: readonly RoomRow[], me: Me, today: string): readonly RoomErrand[] {
  const keeps = me.powers.includes('diarise');
  const errandOn = (row: RoomRow): RoomErrand['what'] | undefined => {
    if (row.outWith === me.post) return row.due !== undefined && row.due <= today ? 'bring' : undefined;
    if (!keeps) return undefined;
    if (row.outWith !== undefined) return row.overdue ? 'fetch' : undefined;
    return row.waiting.length > 0 ? 'give' : undefined;
  };
  const errands = rows.flatMap((row) => {
    const what = errandOn(row);
    return what ? [{ row, what }] : [];
  });
  return errands.sort((a, b) => Number(b.row.overdue) - Number(a.row.overdue));
}
