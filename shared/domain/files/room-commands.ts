import type { BodyOf } from '#shared/acts/kind';
import type { fileShelved } from '#shared/acts/kinds/file-shelved';
import type { weedingSigned } from '#shared/acts/kinds/weeding-signed';
import type { Retention } from './file-rules';

/** What can be asked of the record room. `request` is the act that asked for the file. */
export type RoomCommand =
  | {
      readonly do: 'classify-file';
      readonly file: string;
      readonly retention: Retention;
      readonly closedOn: string;
    }
  | { readonly do: 'shelve-file'; readonly file: string; readonly place: BodyOf<typeof fileShelved> }
  | { readonly do: 'request-file'; readonly file: string; readonly purpose: string }
  | { readonly do: 'issue-file'; readonly file: string; readonly request: string; readonly due: string }
  | { readonly do: 'replace-file'; readonly file: string; readonly request: string }
  | { readonly do: 'place-hold'; readonly file: string; readonly reason: string }
  | { readonly do: 'lift-hold'; readonly file: string; readonly reason: string }
  | { readonly do: 'sign-weeding'; readonly file: string; readonly weeding: BodyOf<typeof weedingSigned> };

const names: { readonly [N in RoomCommand['do']]: true } = {
  'classify-file': true,
  'shelve-file': true,
  'request-file': true,
  'issue-file': true,
  'replace-file': true,
  'place-hold': true,
  'lift-hold': true,
  'sign-weeding': true,
};

/** Whether a command is the record room's. */
export const isRoomCommand = (command: { readonly do: string }): command is RoomCommand =>
  Object.hasOwn(names, command.do);
