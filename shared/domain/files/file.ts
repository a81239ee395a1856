import { bodyOf } from '#shared/acts/kinds';
import { fileOpened } from '#shared/acts/kinds/file-opened';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { File, FileStep } from './file-state';
import { stepCopy } from './copy-step';
import { stepMovement, stepRecall, stepReceived, stepRecording, stepReminder } from './movement-steps';
import { stepDecision, stepMark, stepNote } from './note-steps';
import { stepRecordRoom } from './record-room';
import { stepCover, stepFlag, stepPaper } from './paper-steps';

export type * from './file-state';

/** The file register's number where the office has no template of its own: "A-7/2026". */
export const fileNumber = (file: {
  readonly series: string;
  readonly serial: number;
  readonly year: number;
}): string => `${file.series}-${file.serial}/${file.year}`;

const steps: readonly FileStep[] = [
  stepRecordRoom, // before the others: a weeded file is not reopened
  stepNote,
  stepMark,
  stepMovement,
  stepReceived,
  stepRecall,
  stepReminder,
  stepDecision,
  stepRecording,
  stepPaper,
  stepCopy,
  stepFlag,
  stepCover,
];

const nothingYet = {
  notes: [],
  marks: [],
  movements: [],
  decisions: [],
  correspondence: [],
  flags: [],
  reminders: [],
  consultations: [],
  consultedBefore: [],
  recordings: [],
} as const;

/**
 * One holder at a time: only the holder's movement or decision counts (domain.md B5). A note or a paper counts from
 * anybody with the power, also from one who no longer holds the file, so that nothing anybody wrote is ever hidden.
 */
export const fileSort: SubjectSort<File> = {
  sort: 'file',
  step(state, act, actor, authority) {
    const opened = bodyOf(fileOpened, act);
    if (opened) {
      if (state) return refuse('no-change');
      if (opened.follows === act.subject) return refuse('bad-input');
      return ok({
        ...opened,
        ...nothingYet,
        ...{ act: act.id, openedAt: act.at, by: actor },
        ...{ status: 'current', holder: act.post, since: act.at, isOpen: true },
      });
    }
    if (!state) return refuse('unknown-subject');
    for (const step of steps) {
      const next = step(state, act, actor, authority);
      if (next) return next;
    }
    return notForThis();
  },
};
