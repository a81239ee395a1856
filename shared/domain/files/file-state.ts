import type { Act } from '#shared/acts/act';
import type { BodyOf } from '#shared/acts/kind';
import type { fileDecided } from '#shared/acts/kinds/file-decided';
import type { fileMarked } from '#shared/acts/kinds/file-marked';
import type { fileMoved } from '#shared/acts/kinds/file-moved';
import type { fileOpened } from '#shared/acts/kinds/file-opened';
import type { fileRecorded } from '#shared/acts/kinds/file-recorded';
import type { fileReminded } from '#shared/acts/kinds/file-reminded';
import type { noteWritten } from '#shared/acts/kinds/note-written';
import type { pageFlagged } from '#shared/acts/kinds/page-flagged';
import type { paperFiled } from '#shared/acts/kinds/paper-filed';
import type { Result } from '#shared/base/result';
import type { Actor, Authority } from '../people/authority';
import type { Why } from '../refusals';
import type { RecordRoom } from './record-room-state';

/** The act that did something to a file, when, and by whom. */
export type Stamp = { readonly act: string; readonly at: string; readonly by: Actor };

export type Note = Stamp & BodyOf<typeof noteWritten> & { readonly paragraph: number };
export type Mark = Stamp & BodyOf<typeof fileMarked> & { readonly afterParagraph: number };
/** `opened` is when the receiver first opened the file, `recalled` when the sender took it back instead. */
export type Movement = Stamp &
  BodyOf<typeof fileMoved> & {
    readonly from: string;
    readonly afterParagraph: number;
    readonly opened?: Stamp;
    readonly recalled?: Stamp & { readonly reason: string };
  };
export type Decision = Stamp & BodyOf<typeof fileDecided> & { readonly afterParagraph: number };
export type Correspondence = Stamp &
  BodyOf<typeof paperFiled> & { readonly firstPage: number; readonly lastPage: number };
export type Flag = Stamp & BodyOf<typeof pageFlagged>;
/** A reminder, by its number since the file came to its holder. */
export type Reminder = Stamp & BodyOf<typeof fileReminded> & { readonly number: number; readonly to: string };
/** A post that was asked for its view; the file goes back to `from`. */
export type Consultation = { readonly from: string; readonly to: string };
export type Recording = Stamp &
  (
    | ({ readonly what: 'recorded' } & BodyOf<typeof fileRecorded>)
    | { readonly what: 'reopened'; readonly reason: string }
  );

/** A file: its cover, note sheet, correspondence and where it has been. `holder` is the post that has it now. */
export type File = BodyOf<typeof fileOpened> & {
  readonly act: string;
  readonly openedAt: string;
  readonly by: Actor;
  readonly status: 'current' | 'recorded';
  readonly holder: string;
  readonly since: string;
  /** The holder has opened it. */
  readonly isOpen: boolean;
  readonly notes: readonly Note[];
  readonly marks: readonly Mark[];
  readonly movements: readonly Movement[];
  readonly decisions: readonly Decision[];
  readonly correspondence: readonly Correspondence[];
  readonly flags: readonly Flag[];
  readonly reminders: readonly Reminder[];
  /** Consultations that are open, the latest last. */
  readonly consultations: readonly Consultation[];
  /** The consultations that were open before the last movement, for when it is recalled. */
  readonly consultedBefore: readonly Consultation[];
  readonly recordings: readonly Recording[];
  readonly room?: RecordRoom;
};

/** One concern of the file: the file after an act, why the act has no effect, or nothing if it is not its concern. */
export type FileStep = (
  file: File,
  act: Act,
  by: Actor,
  authority: Authority,
) => Result<File, Why> | undefined;

export const stampOf = (act: Act, by: Actor): Stamp => ({ act: act.id, at: act.at, by });

/** The file after its holder did something with it, which shows that he has opened it. */
export function openedBy(file: File, act: Act, by: Actor): File {
  if (file.isOpen || act.post !== file.holder) return file;
  const last = file.movements.at(-1);
  if (!last || last.recalled) return { ...file, isOpen: true };
  return {
    ...file,
    isOpen: true,
    movements: [...file.movements.slice(0, -1), { ...last, opened: stampOf(act, by) }],
  };
}
