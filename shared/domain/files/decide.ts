import { fileDecided } from '#shared/acts/kinds/file-decided';
import { fileMoved } from '#shared/acts/kinds/file-moved';
import { fileOpened } from '#shared/acts/kinds/file-opened';
import { paperFiled } from '#shared/acts/kinds/paper-filed';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import type { CommandOf } from '../commands';
import { decided, draft, type Context, type Decided } from '../context';
import { refusal } from '../refusals';
import { policyOn } from '../ledger/control/policy';
import { noteDraft } from './citations';
import { fileNumber } from './file';
import { numberBy, partNumber } from './file-rules';

/** Opens a file in the file register of the calendar year. A part file has its main file's number, and its part's. */
export function openFile(command: CommandOf<'open-file'>, context: Context): Decided {
  const year = Number(context.today.slice(0, 4));
  const serial = context.nextSerial('file', String(year));
  const parts = { series: context.series, serial, year };
  const rule = policyOn(context.control.policy(), 'fileNumbers', context.today);
  const { follows, part } = command.file;
  const main = part !== undefined && follows !== undefined ? context.file?.(follows) : undefined;
  const made = (): string => {
    if (main && part !== undefined) return partNumber(rule, main, part);
    return rule ? numberBy(rule, { ...command.file, ...parts }) : fileNumber(parts);
  };
  const number = command.file.number ?? made();
  const subject = subjectId('file', context.newName());
  return decided(
    subject,
    [draft(fileOpened, subject, { ...command.file, number, year, series: context.series, serial })],
    number,
  );
}

/** Puts a document into the file as correspondence. */
export function filePaper(command: CommandOf<'file-paper'>, context: Context): Decided {
  const pages = context.document(command.document)?.order.length;
  if (pages === undefined) return refuse(refusal('unknown-subject'));
  if (pages === 0) return refuse(refusal('empty-document'));
  const { document, letter, title } = command;
  return decided(command.file, [draft(paperFiled, command.file, { document, letter, title, pages })]);
}

/** Writes a numbered paragraph on the note sheet. */
export const writeNote = ({ file, note }: CommandOf<'write-note'>, context: Context): Decided =>
  decided(file, [noteDraft(context, file, note)]);

/** Sends the file to another post, with a note before it if there is one. */
export const moveFile = ({ file, note, move }: CommandOf<'move-file'>, context: Context): Decided =>
  decided(file, [...(note ? [noteDraft(context, file, note)] : []), draft(fileMoved, file, move)]);

/** Approves or declines, with a note before it and a movement after it if they are asked for. */
export function decideFile(
  { file, note, decision, sendTo }: CommandOf<'decide-file'>,
  context: Context,
): Decided {
  const before = note ? [noteDraft(context, file, note)] : [];
  const after = sendTo ? [draft(fileMoved, file, { to: sendTo, move: 'marked-down' as const })] : [];
  return decided(file, [...before, draft(fileDecided, file, decision), ...after]);
}
