import type { BodyOf } from '#shared/acts/kind';
import type { coverAmended } from '#shared/acts/kinds/cover-amended';
import type { fileMarked } from '#shared/acts/kinds/file-marked';
import type { fileMoved } from '#shared/acts/kinds/file-moved';
import type { fileRecorded } from '#shared/acts/kinds/file-recorded';
import type { noteWritten } from '#shared/acts/kinds/note-written';
import type { pageFlagged } from '#shared/acts/kinds/page-flagged';

/** What can be asked of a file besides opening, writing, sending and deciding. */
export type FileCommand =
  | { readonly do: 'receive-file'; readonly file: string }
  | { readonly do: 'recall-file'; readonly file: string; readonly reason: string }
  | { readonly do: 'mark-file'; readonly file: string; readonly mark: BodyOf<typeof fileMarked> }
  | { readonly do: 'remind-file'; readonly file: string; readonly remark?: string }
  | {
      readonly do: 'record-file';
      readonly file: string;
      readonly retention: BodyOf<typeof fileRecorded>['retention'];
      readonly remark?: string;
      readonly note?: BodyOf<typeof noteWritten>;
    }
  | { readonly do: 'reopen-file'; readonly file: string; readonly reason: string }
  | { readonly do: 'flag-page'; readonly file: string; readonly flag: BodyOf<typeof pageFlagged> }
  | { readonly do: 'remove-flag'; readonly file: string; readonly flag: string }
  | { readonly do: 'amend-cover'; readonly file: string; readonly cover: BodyOf<typeof coverAmended> }
  /** Sends several files on in one go, each with the same note if there is one. All or none. */
  | {
      readonly do: 'move-files';
      readonly files: readonly string[];
      readonly move: BodyOf<typeof fileMoved>;
      readonly note?: BodyOf<typeof noteWritten>;
    };

const names: ReadonlySet<string> = new Set<FileCommand['do']>([
  'receive-file',
  'recall-file',
  'mark-file',
  'remind-file',
  'record-file',
  'reopen-file',
  'flag-page',
  'remove-flag',
  'amend-cover',
  'move-files',
]);

export const isFileCommand = (command: { readonly do: string }): command is FileCommand =>
  names.has(command.do);
