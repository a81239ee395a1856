import type { Act } from '#shared/acts/act';
import { bodyOf } from '#shared/acts/kinds';
import { fileClassified } from '#shared/acts/kinds/file-classified';
import { fileIssued } from '#shared/acts/kinds/file-issued';
import { fileReopened } from '#shared/acts/kinds/file-reopened';
import { fileReplaced } from '#shared/acts/kinds/file-replaced';
import { fileRequested } from '#shared/acts/kinds/file-requested';
import { fileShelved } from '#shared/acts/kinds/file-shelved';
import { holdLifted } from '#shared/acts/kinds/hold-lifted';
import { holdPlaced } from '#shared/acts/kinds/hold-placed';
import { weedingSigned } from '#shared/acts/kinds/weeding-signed';
import { dayInPakistan, type Day } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Actor } from '../people/authority';
import type { Why } from '../refusals';
import { stampOf, type File, type FileStep } from './file-state';
import type { RecordRoom, Signature } from './record-room-state';

type RoomStep = (file: File, room: RecordRoom, act: Act, by: Actor) => Result<RecordRoom, Why> | undefined;

const emptyRoom: RecordRoom = { retrievals: [], holds: [], signatures: [] };

/** The hold that keeps a file, if there is one. */
export const holdOn = ({ room }: Pick<File, 'room'>) => room?.holds.findLast((one) => !one.lifted);

/** The request on which a file is out. */
export const outOn = ({ room }: Pick<File, 'room'>) =>
  room?.retrievals.find((one) => one.issued && !one.returned);

/** The last day that a recorded file is kept; nothing while it is current, and for a file that is kept for ever. */
export const keptUntil = (file: Keeping): Day | undefined => keepingOf(file)?.keepUntil;

type Keeping = Pick<File, 'status' | 'recordings' | 'room'>;

/** For how long a recorded file is kept: as it was recorded, or as the record room reviewed it since. */
export function keepingOf({ status, recordings, room }: Keeping) {
  const last = recordings.at(-1);
  if (status !== 'recorded' || last?.what !== 'recorded') return undefined;
  const reviewed = room?.classified;
  return reviewed && reviewed.at > last.at ? reviewed : last;
}

/** The signatures that count: those under one order since the file was recorded last. */
export const signaturesOf = (
  file: Pick<File, 'room' | 'recordings'>,
  order?: string,
): readonly Signature[] => {
  const since = file.recordings.at(-1)?.at ?? '';
  const all = (file.room?.signatures ?? []).filter((one) => one.at > since);
  const wanted = order ?? all.at(-1)?.order;
  return all.filter((one) => one.order === wanted);
};

const stepShelved: RoomStep = (file, room, act, by) => {
  const place = bodyOf(fileShelved, act);
  if (!place) return undefined;
  if (file.status !== 'recorded') return refuse('not-recorded');
  const old = room.place;
  const parts = ['room', 'rack', 'shelf', 'bundle'] as const;
  if (old && parts.every((part) => old[part] === place[part])) return refuse('no-change');
  return ok({ ...room, place: { ...place, ...stampOf(act, by) } });
};

const stepClassified: RoomStep = (file, room, act, by) => {
  const classified = bodyOf(fileClassified, act);
  if (!classified) return undefined;
  if (file.status !== 'recorded') return refuse('not-recorded');
  return ok({ ...room, classified: { ...classified, ...stampOf(act, by) } });
};

const stepRetrieval: RoomStep = (file, room, act, by) => {
  const requested = bodyOf(fileRequested, act);
  if (requested) {
    if (!room.place) return refuse('not-shelved');
    if (room.retrievals.some((one) => one.post === act.post && !one.returned))
      return refuse('already-requested');
    const asked = { ...requested, ...stampOf(act, by), post: act.post };
    return ok({ ...room, retrievals: [...room.retrievals, asked] });
  }
  const issued = bodyOf(fileIssued, act);
  const replaced = bodyOf(fileReplaced, act);
  const named = issued ?? replaced;
  if (!named) return undefined;
  const request = room.retrievals.find((one) => one.act === named.request);
  if (!request || request.returned) return refuse('no-change');
  if (issued && outOn(file)) return refuse('file-out');
  if (replaced && !request.issued) return refuse('no-change');
  const after = issued
    ? { ...request, issued: { ...stampOf(act, by), due: issued.due } }
    : { ...request, returned: stampOf(act, by) };
  return ok({ ...room, retrievals: room.retrievals.map((one) => (one === request ? after : one)) });
};

const stepHold: RoomStep = (file, room, act, by) => {
  const placed = bodyOf(holdPlaced, act);
  const hold = holdOn(file);
  if (placed)
    return hold
      ? refuse('no-change')
      : ok({ ...room, holds: [...room.holds, { ...placed, ...stampOf(act, by) }] });
  const lifted = bodyOf(holdLifted, act);
  if (!lifted) return undefined;
  if (!hold) return refuse('no-change');
  const after = { ...hold, lifted: { ...lifted, ...stampOf(act, by) } };
  return ok({ ...room, holds: room.holds.map((one) => (one === hold ? after : one)) });
};

/** Two persons sign under the same order; days are those of Pakistan on which they sign. */
const stepWeeding: RoomStep = (file, room, act, by) => {
  const signed = bodyOf(weedingSigned, act);
  if (!signed) return undefined;
  if (file.status !== 'recorded') return refuse('not-recorded');
  const until = keptUntil(file);
  if (until === undefined || dayInPakistan(readClock(act.at).milliseconds) <= until)
    return refuse('retention-runs');
  if (holdOn(file)) return refuse('legal-hold');
  if (outOn(file)) return refuse('file-out');
  const before = signaturesOf(file, signed.order);
  if (before.some((one) => one.by.person === by.person)) return refuse('same-signer');
  const signature = { ...signed, ...stampOf(act, by) };
  return ok({
    ...room,
    signatures: [...room.signatures, signature],
    ...(before.length > 0 ? { weeded: signature } : {}),
  });
};

const roomSteps: readonly RoomStep[] = [stepClassified, stepShelved, stepRetrieval, stepHold, stepWeeding];

/**
 * A recorded file in the record room: where it stands, who has it, what holds it, and how it is weeded. A weeded file
 * stays as it is: nothing of it is deleted, and neither the room nor its last holder does anything more with it.
 */
export const stepRecordRoom: FileStep = (file, act, by) => {
  const room = file.room ?? emptyRoom;
  for (const step of roomSteps) {
    const next = step(file, room, act, by);
    if (next && room.weeded) return refuse('file-weeded');
    if (next) return next.ok ? ok({ ...file, room: next.value }) : next;
  }
  return room.weeded && bodyOf(fileReopened, act) ? refuse('file-weeded') : undefined;
};
