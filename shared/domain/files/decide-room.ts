import { fileClassified } from '#shared/acts/kinds/file-classified';
import { fileIssued } from '#shared/acts/kinds/file-issued';
import { fileReplaced } from '#shared/acts/kinds/file-replaced';
import { fileRequested } from '#shared/acts/kinds/file-requested';
import { fileShelved } from '#shared/acts/kinds/file-shelved';
import { holdLifted } from '#shared/acts/kinds/hold-lifted';
import { holdPlaced } from '#shared/acts/kinds/hold-placed';
import { weedingSigned } from '#shared/acts/kinds/weeding-signed';
import { refuse } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '../context';
import { refusal } from '../refusals';
import { keepUntil } from './file-rules';
import type { RoomCommand } from './room-commands';

/** The act of a command of the record room. Whether it has effect says the fold. */
export function decideRoom(command: RoomCommand, context: Context): Decided {
  const { file } = command;
  switch (command.do) {
    case 'classify-file': {
      const { retention, closedOn } = command;
      if (closedOn > context.today) return refuse(refusal('bad-input', { field: 'closedOn' }));
      const until = keepUntil(context.control.policy(), retention, context.today, closedOn);
      return decided(file, [draft(fileClassified, file, { retention, closedOn, keepUntil: until })]);
    }
    case 'shelve-file':
      return decided(file, [draft(fileShelved, file, command.place)]);
    case 'request-file':
      return decided(file, [draft(fileRequested, file, { purpose: command.purpose })]);
    case 'issue-file':
      return decided(file, [draft(fileIssued, file, { request: command.request, due: command.due })]);
    case 'replace-file':
      return decided(file, [draft(fileReplaced, file, { request: command.request })]);
    case 'place-hold':
      return decided(file, [draft(holdPlaced, file, { reason: command.reason })]);
    case 'lift-hold':
      return decided(file, [draft(holdLifted, file, { reason: command.reason })]);
    case 'sign-weeding':
      return decided(file, [draft(weedingSigned, file, command.weeding)]);
  }
}
