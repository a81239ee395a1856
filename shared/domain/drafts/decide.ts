import { copyFiled } from '#shared/acts/kinds/copy-filed';
import { draftAcknowledged } from '#shared/acts/kinds/draft-acknowledged';
import { draftAnswered } from '#shared/acts/kinds/draft-answered';
import { draftApproved } from '#shared/acts/kinds/draft-approved';
import { draftIssued } from '#shared/acts/kinds/draft-issued';
import { draftReturned } from '#shared/acts/kinds/draft-returned';
import { draftWritten } from '#shared/acts/kinds/draft-written';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '../context';
import { refusal } from '../refusals';
import { dispatchNumber, lastVersion } from './draft';
import type { DraftCommand } from './draft-commands';

/** The acts of a command about a draft. Whether they have effect says the fold. */
export function decideDraft(command: DraftCommand, context: Context): Decided {
  switch (command.do) {
    case 'write-draft':
      return writeDraft(command, context);
    case 'approve-draft': {
      const { version, remark } = command;
      return decided(command.draft, [draft(draftApproved, command.draft, { version, remark })]);
    }
    case 'return-draft': {
      const { version, remark } = command;
      return decided(command.draft, [draft(draftReturned, command.draft, { version, remark })]);
    }
    case 'issue-draft':
      return issueDraft(command, context);
    case 'acknowledge-dispatch': {
      if (command.receipt.on > context.today) return refuse(refusal('bad-input', { field: 'on' }));
      return decided(command.draft, [draft(draftAcknowledged, command.draft, command.receipt)]);
    }
    case 'record-answer': {
      if (command.answer.on > context.today) return refuse(refusal('bad-input', { field: 'on' }));
      return decided(command.draft, [draft(draftAnswered, command.draft, command.answer)]);
    }
  }
}

function writeDraft(command: Extract<DraftCommand, { do: 'write-draft' }>, context: Context): Decided {
  const file = context.drafts.file(command.version.file);
  if (!file) return refuse(refusal('unknown-subject'));
  if (file === 'recorded') return refuse(refusal('file-recorded'));
  const subject = command.draft ?? subjectId('draft', context.newName());
  return decided(subject, [draft(draftWritten, subject, command.version)]);
}

/** Number and office copy go together: what is in the dispatch register is in the file. */
function issueDraft(command: Extract<DraftCommand, { do: 'issue-draft' }>, context: Context): Decided {
  const state = context.drafts.draft(command.draft);
  if (!state) return refuse(refusal('unknown-subject'));
  const { act, about } = lastVersion(state);
  const year = Number(context.today.slice(0, 4));
  const serial = context.nextSerial('dispatch', String(year));
  const numbered = { year, series: context.series, serial };
  const number = dispatchNumber(numbered);
  return decided(
    command.draft,
    [
      draft(draftIssued, command.draft, { ...numbered, version: act, on: context.today, way: command.way }),
      draft(copyFiled, state.file, { draft: command.draft, title: `${number} ${about}`, pages: 1 }),
    ],
    number,
  );
}
