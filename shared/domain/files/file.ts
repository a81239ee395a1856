import type { Act } from '#shared/acts/act';
import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { fileDecided } from '#shared/acts/kinds/file-decided';
import { fileMoved } from '#shared/acts/kinds/file-moved';
import { fileOpened } from '#shared/acts/kinds/file-opened';
import { noteWritten } from '#shared/acts/kinds/note-written';
import { paperFiled } from '#shared/acts/kinds/paper-filed';
import { ok, refuse, type Result } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor, Authority } from '../people/authority';
import type { Why } from '../refusals';

type Stamp = { readonly act: string; readonly at: string; readonly by: Actor };
export type Note = Stamp & BodyOf<typeof noteWritten> & { readonly paragraph: number };
export type Movement = Stamp & BodyOf<typeof fileMoved> & { readonly from: string };
export type Decision = Stamp & BodyOf<typeof fileDecided> & { readonly afterParagraph: number };
export type Correspondence = Stamp &
  BodyOf<typeof paperFiled> & { readonly firstPage: number; readonly lastPage: number };

/** A file: its cover, note sheet, correspondence and where it has been. `holder` is the post that has it now. */
export type File = BodyOf<typeof fileOpened> & {
  readonly openedAt: string;
  readonly by: Actor;
  readonly holder: string;
  readonly since: string;
  readonly notes: readonly Note[];
  readonly movements: readonly Movement[];
  readonly decisions: readonly Decision[];
  readonly correspondence: readonly Correspondence[];
};

/** The file register's number where the office has no template of its own: "A-7/2026". */
export const fileNumber = (file: {
  readonly series: string;
  readonly serial: number;
  readonly year: number;
}): string => `${file.series}-${file.serial}/${file.year}`;

function move(file: File, act: Act, by: Actor, authority: Authority): Result<File, Why> | undefined {
  const moved = bodyOf(fileMoved, act);
  if (!moved) return undefined;
  if (act.post !== file.holder) return refuse('not-holder');
  if (!authority.posts[moved.to]) return refuse('no-such-post');
  if (moved.to === file.holder) return refuse('own-post');
  const movement = { ...moved, act: act.id, at: act.at, by, from: file.holder };
  return ok({ ...file, holder: moved.to, since: act.at, movements: [...file.movements, movement] });
}

function filePaper(file: File, act: Act, by: Actor): Result<File, Why> | undefined {
  const filed = bodyOf(paperFiled, act);
  if (!filed) return undefined;
  if (file.correspondence.some((paper) => paper.document === filed.document)) return refuse('already-filed');
  const firstPage = (file.correspondence.at(-1)?.lastPage ?? 0) + 1;
  const paper = { ...filed, act: act.id, at: act.at, by, firstPage, lastPage: firstPage + filed.pages - 1 };
  return ok({ ...file, correspondence: [...file.correspondence, paper] });
}

function decide(file: File, act: Act, by: Actor): Result<File, Why> | undefined {
  const decided = bodyOf(fileDecided, act);
  if (!decided) return undefined;
  if (act.post !== file.holder) return refuse('not-holder');
  const afterParagraph = file.notes.length;
  if (afterParagraph === 0) return refuse('nothing-to-decide');
  if (file.decisions.at(-1)?.afterParagraph === afterParagraph) return refuse('already-decided');
  return ok({
    ...file,
    decisions: [...file.decisions, { ...decided, act: act.id, at: act.at, by, afterParagraph }],
  });
}

/**
 * One holder at a time: only the holder's movement or decision counts (domain.md B5). A note or a paper counts from
 * anybody with the power, also from one who no longer holds the file, so that nothing anybody wrote is ever hidden.
 */
export const fileSort: SubjectSort<File> = {
  sort: 'file',
  step(state, act, actor, authority) {
    const opened = bodyOf(fileOpened, act);
    if (opened) {
      if (state) return refuse('no-change');
      const start = { openedAt: act.at, by: actor, holder: act.post, since: act.at };
      return ok({ ...opened, ...start, notes: [], movements: [], decisions: [], correspondence: [] });
    }
    if (!state) return refuse('unknown-subject');
    const note = bodyOf(noteWritten, act);
    if (note) {
      const paragraph = state.notes.length + 1;
      return ok({
        ...state,
        notes: [...state.notes, { ...note, act: act.id, at: act.at, by: actor, paragraph }],
      });
    }
    return (
      move(state, act, actor, authority) ??
      filePaper(state, act, actor) ??
      decide(state, act, actor) ??
      notForThis()
    );
  },
};
