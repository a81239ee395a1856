import { bodyOf } from '#shared/acts/kinds';
import { fileDecided } from '#shared/acts/kinds/file-decided';
import { fileMarked } from '#shared/acts/kinds/file-marked';
import { noteWritten } from '#shared/acts/kinds/note-written';
import { ok, refuse } from '#shared/base/result';
import { openedBy, stampOf, type File, type FileStep } from './file-state';

/** A paragraph counts from anybody with the power, also from one who no longer holds the file: nothing is hidden. */
export const stepNote: FileStep = (file, act, by) => {
  const note = bodyOf(noteWritten, act);
  if (!note) return undefined;
  const paragraph = file.notes.length + 1;
  return ok({
    ...openedBy(file, act, by),
    notes: [...file.notes, { ...note, ...stampOf(act, by), paragraph }],
  });
};

/** A mark counts from anybody with the power, as a paragraph does. */
export const stepMark: FileStep = (file, act, by) => {
  const mark = bodyOf(fileMarked, act);
  if (!mark) return undefined;
  const afterParagraph = file.notes.length;
  return ok({
    ...openedBy(file, act, by),
    marks: [...file.marks, { ...mark, ...stampOf(act, by), afterParagraph }],
  });
};

/** Whether everything that waits for a decision was written by this person himself. */
export function isOwnWork(file: Pick<File, 'notes' | 'decisions'>, person: string): boolean {
  const decided = file.decisions.at(-1)?.afterParagraph ?? 0;
  return file.notes.every((note) => note.paragraph <= decided || note.by.person === person);
}

/**
 * The holder decides what the paragraphs since the last decision propose, unless he wrote all of them himself. By a
 * power that was lent to him up to a sum he approves only what names its sum. A post that is consulted gives its view
 * and decides nothing.
 */
export const stepDecision: FileStep = (file, act, by) => {
  const decided = bodyOf(fileDecided, act);
  if (!decided) return undefined;
  if (act.post !== file.holder) return refuse('not-holder');
  if (file.status === 'recorded') return refuse('file-recorded');
  const afterParagraph = file.notes.length;
  if (afterParagraph === 0) return refuse('nothing-to-decide');
  if (file.decisions.at(-1)?.afterParagraph === afterParagraph) return refuse('already-decided');
  if (isOwnWork(file, by.person)) return refuse('maker-is-approver');
  if (file.consultations.some((one) => one.to === act.post)) return refuse('consulted');
  const ceiling = by.lent?.ceiling;
  if (
    ceiling !== undefined &&
    decided.decision === 'approved' &&
    !(decided.amount !== undefined && decided.amount <= ceiling)
  )
    return refuse('over-ceiling');
  const decision = { ...decided, ...stampOf(act, by), afterParagraph };
  return ok({ ...openedBy(file, act, by), decisions: [...file.decisions, decision] });
};
