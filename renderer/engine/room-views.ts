import type { Actor } from './views';

/** A file in the record room. Days are those of Pakistan. */
export type RoomRow = {
  readonly file: string;
  readonly number: string;
  readonly about: string;
  readonly retention?: string;
  /** The last day that it is kept; nothing for ever. */
  readonly keepUntil?: string;
  readonly place?: {
    readonly room: string;
    readonly rack: string;
    readonly shelf: string;
    readonly bundle: string;
  };
  readonly held: boolean;
  readonly signatures: number;
  /** The number of the order under which it was weeded. */
  readonly weeded?: string;
  /** Requests that are not over, and the day by which the file is to be back. */
  readonly asked: number;
  readonly due?: string;
  /** The posts that wait for it, and the one that has it. */
  readonly waiting: readonly string[];
  readonly outWith?: string;
  readonly overdue: boolean;
};

/** Which files of the record room: all, those asked for or given out, or those whose years are over. */
export type RoomList = 'index' | 'requests' | 'weeding';

type Done = { readonly by: Actor; readonly at: string };
/** All that the record room knows of one file. */
export type RoomFile = RoomRow & {
  readonly status: 'current' | 'recorded';
  readonly retrievals: readonly (Done & {
    readonly act: string;
    readonly post: string;
    readonly purpose: string;
    readonly issued?: Done & { readonly due: string };
    readonly returned?: Done;
  })[];
  readonly hold?: Done & { readonly reason: string };
  readonly signed: readonly (Done & { readonly order: string; readonly dated: string })[];
  /** Its years are over, nothing holds it, and it is here. */
  readonly mayWeed: boolean;
};

export type RoomQueries = {
  recordRoom(asked: {
    readonly list: RoomList;
    readonly text?: string;
    readonly limit?: number;
  }): readonly RoomRow[];
  roomFile(file: string): RoomFile | null;
};
