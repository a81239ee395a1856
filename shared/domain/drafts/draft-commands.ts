import type { BodyOf } from '#shared/acts/kind';
import type { draftAcknowledged } from '#shared/acts/kinds/draft-acknowledged';
import type { draftAnswered } from '#shared/acts/kinds/draft-answered';
import type { draftIssued } from '#shared/acts/kinds/draft-issued';
import type { draftWritten } from '#shared/acts/kinds/draft-written';

/** What can be asked of a draft for approval. Without `draft` a new one is put on the file. `version` is an act. */
export type DraftCommand =
  | { readonly do: 'write-draft'; readonly draft?: string; readonly version: BodyOf<typeof draftWritten> }
  | {
      readonly do: 'approve-draft';
      readonly draft: string;
      readonly version: string;
      readonly remark?: string;
    }
  | { readonly do: 'return-draft'; readonly draft: string; readonly version: string; readonly remark: string }
  /** Gives it the next number of the dispatch register and puts the office copy in the file. */
  | { readonly do: 'issue-draft'; readonly draft: string; readonly way: BodyOf<typeof draftIssued>['way'] }
  | {
      readonly do: 'acknowledge-dispatch';
      readonly draft: string;
      readonly receipt: BodyOf<typeof draftAcknowledged>;
    }
  | {
      readonly do: 'record-answer';
      readonly draft: string;
      readonly answer: BodyOf<typeof draftAnswered>;
    };

const names: ReadonlySet<string> = new Set<DraftCommand['do']>([
  'write-draft',
  'approve-draft',
  'return-draft',
  'issue-draft',
  'acknowledge-dispatch',
  'record-answer',
]);

export const isDraftCommand = (command: { readonly do: string }): command is DraftCommand =>
  names.has(command.do);
