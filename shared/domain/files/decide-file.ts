import { coverAmended } from '#shared/acts/kinds/cover-amended';
import { fileMarked } from '#shared/acts/kinds/file-marked';
import { fileMoved } from '#shared/acts/kinds/file-moved';
import { fileRecalled } from '#shared/acts/kinds/file-recalled';
import { fileReceived } from '#shared/acts/kinds/file-received';
import { fileRecorded } from '#shared/acts/kinds/file-recorded';
import { fileReminded } from '#shared/acts/kinds/file-reminded';
import { fileReopened } from '#shared/acts/kinds/file-reopened';
import { flagRemoved } from '#shared/acts/kinds/flag-removed';
import { pageFlagged } from '#shared/acts/kinds/page-flagged';
import { refuse } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '../context';
import { refusal } from '../refusals';
import { noteDraft } from './citations';
import type { FileCommand } from './file-commands';
import { keepUntil } from './file-rules';

/** The acts of a command about one file or several. Whether they have effect says the fold. */
export function decideFileCommand(command: FileCommand, context: Context): Decided {
  if (command.do === 'move-files') {
    const { files, move, note } = command;
    const [first] = files;
    if (first === undefined) return refuse(refusal('no-change'));
    return decided(
      first,
      files.flatMap((file) => [
        ...(note ? [noteDraft(context, file, note)] : []),
        draft(fileMoved, file, move),
      ]),
    );
  }
  const { file } = command;
  switch (command.do) {
    case 'receive-file':
      return decided(file, [draft(fileReceived, file, {})]);
    case 'recall-file':
      return decided(file, [draft(fileRecalled, file, { reason: command.reason })]);
    case 'mark-file':
      return decided(file, [draft(fileMarked, file, command.mark)]);
    case 'remind-file':
      return decided(file, [draft(fileReminded, file, { remark: command.remark })]);
    case 'record-file': {
      const { retention, remark, note } = command;
      const until = keepUntil(context.control.policy(), retention, context.today);
      return decided(file, [
        ...(note ? [noteDraft(context, file, note)] : []),
        draft(fileRecorded, file, { retention, keepUntil: until, remark }),
      ]);
    }
    case 'reopen-file':
      return decided(file, [draft(fileReopened, file, { reason: command.reason })]);
    case 'flag-page':
      return decided(file, [draft(pageFlagged, file, command.flag)]);
    case 'remove-flag':
      return decided(file, [draft(flagRemoved, file, { flag: command.flag })]);
    case 'amend-cover':
      return decided(file, [draft(coverAmended, file, command.cover)]);
  }
}
