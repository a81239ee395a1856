import { bodyOf } from '#shared/acts/kinds';
import { fileMoved } from '#shared/acts/kinds/file-moved';
import { fileRecalled } from '#shared/acts/kinds/file-recalled';
import { fileReceived } from '#shared/acts/kinds/file-received';
import { fileRecorded } from '#shared/acts/kinds/file-recorded';
import { fileReminded } from '#shared/acts/kinds/file-reminded';
import { fileReopened } from '#shared/acts/kinds/file-reopened';
import { ok, refuse } from '#shared/base/result';
import { momentOf, powersAt } from '../people/standing';
import { openedBy, stampOf, type Consultation, type File, type FileStep } from './file-state';

/** The consultations that stay open when the file reaches a post: who asked has it again, and all that he waited for ends. */
const openAfter = (open: readonly Consultation[], to: string): readonly Consultation[] => {
  const asked = open.findIndex((one) => one.from === to);
  return asked < 0 ? open : open.slice(0, asked);
};

/**
 * One holder at a time: of two movements made apart, the one with the earlier clock counts on every device, since the
 * post of the other no longer holds the file then.
 */
export const stepMovement: FileStep = (file, act, by, authority) => {
  const moved = bodyOf(fileMoved, act);
  if (!moved) return undefined;
  if (act.post !== file.holder) return refuse('not-holder');
  if (file.status === 'recorded') return refuse('file-recorded');
  if (!authority.posts[moved.to]) return refuse('no-such-post');
  if (moved.to === file.holder) return refuse('own-post');
  if (moved.move === 'replied' && file.consultations.at(-1)?.from !== moved.to)
    return refuse('not-consulted');
  const consultations =
    moved.move === 'consulted'
      ? [...file.consultations, { from: file.holder, to: moved.to }]
      : openAfter(file.consultations, moved.to);
  const opened = openedBy(file, act, by);
  const movement = {
    ...moved,
    ...stampOf(act, by),
    from: file.holder,
    afterParagraph: file.notes.length,
  };
  return ok({
    ...opened,
    holder: moved.to,
    since: act.at,
    isOpen: false,
    consultations,
    consultedBefore: file.consultations,
    movements: [...opened.movements, movement],
  });
};

/** The holder opens the file: the first time only. */
export const stepReceived: FileStep = (file, act, by) => {
  if (!bodyOf(fileReceived, act)) return undefined;
  if (act.post !== file.holder) return refuse('not-holder');
  return file.isOpen ? refuse('no-change') : ok(openedBy(file, act, by));
};

/** The sender takes the file back while it lies unopened. */
export const stepRecall: FileStep = (file, act, by) => {
  const recall = bodyOf(fileRecalled, act);
  if (!recall) return undefined;
  const last = file.movements.at(-1);
  if (!last || last.recalled || last.from !== act.post) return refuse('not-sender');
  if (file.isOpen) return refuse('already-opened');
  const recalled = { ...last, recalled: { ...recall, ...stampOf(act, by) } };
  return ok({
    ...file,
    holder: last.from,
    since: act.at,
    isOpen: true,
    consultations: file.consultedBefore,
    movements: [...file.movements.slice(0, -1), recalled],
  });
};

const remindersSince = (file: File): number => file.reminders.filter((one) => one.at > file.since).length;

/** Anybody may ask the holder for the file. */
export const stepReminder: FileStep = (file, act, by) => {
  const reminded = bodyOf(fileReminded, act);
  if (!reminded) return undefined;
  if (file.status === 'recorded') return refuse('file-recorded');
  if (act.post === file.holder) return refuse('own-post');
  const reminder = { ...reminded, ...stampOf(act, by), number: remindersSince(file) + 1, to: file.holder };
  return ok({ ...file, reminders: [...file.reminders, reminder] });
};

/** The holder closes the file; nothing but paragraphs and papers written apart changes it then, until it is reopened. */
export const stepRecording: FileStep = (file, act, by, authority) => {
  const recorded = bodyOf(fileRecorded, act);
  if (recorded) {
    if (act.post !== file.holder) return refuse('not-holder');
    if (file.status === 'recorded') return refuse('file-recorded');
    if (file.consultations.length > 0) return refuse('consulted');
    const recording = { what: 'recorded' as const, ...recorded, ...stampOf(act, by) };
    return ok({
      ...openedBy(file, act, by),
      status: 'recorded',
      retention: recorded.retention,
      recordings: [...file.recordings, recording],
    });
  }
  const reopened = bodyOf(fileReopened, act);
  if (!reopened) return undefined;
  if (file.status !== 'recorded') return refuse('no-change');
  const decides = powersAt(authority, act.post, momentOf(act)).includes('decide');
  if (act.post !== file.holder && !decides) return refuse('not-holder');
  const recording = { what: 'reopened' as const, ...reopened, ...stampOf(act, by) };
  return ok({
    ...file,
    status: 'current',
    holder: act.post,
    since: act.at,
    isOpen: true,
    consultations: [],
    consultedBefore: [],
    recordings: [...file.recordings, recording],
  });
};
