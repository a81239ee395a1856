import { z } from 'zod';
import { figuresFromLeft } from '#shared/domain/drafts/figures';
import type { CorrespondenceView, FileView, PostView } from '#engine/views';

type NoteItem = { readonly sort: 'note'; readonly note: FileView['noteList'][number] };
type MoveItem = { readonly sort: 'movement'; readonly movement: FileView['movements'][number] };
type DecisionItem = { readonly sort: 'decision'; readonly decision: FileView['decisions'][number] };
type MarkItem = { readonly sort: 'mark'; readonly mark: FileView['marks'][number] };
type RecordItem = { readonly sort: 'recording'; readonly recording: FileView['recordings'][number] };
export type SheetItem = NoteItem | MoveItem | DecisionItem | MarkItem | RecordItem;

/**
 * The note sheet from top to bottom: paragraphs in their numbers' order, each decision after the paragraph it was
 * taken on, each movement after the paragraphs written before it.
 */
export function sheetOf(
  file: Pick<FileView, 'noteList' | 'movements' | 'decisions'> &
    Partial<Pick<FileView, 'marks' | 'recordings'>>,
): readonly SheetItem[] {
  const notes = [...file.noteList].sort((a, b) => a.paragraph - b.paragraph);
  const paragraphAt = (at: string) =>
    notes.reduce((last, note) => (note.at <= at ? note.paragraph : last), 0);
  type Placed = {
    readonly item: SheetItem;
    readonly after: number;
    readonly rank: number;
    readonly at: string;
  };
  const placed: Placed[] = [
    ...notes.map((note) => ({
      item: { sort: 'note', note } as const,
      after: note.paragraph,
      rank: 0,
      at: note.at,
    })),
    ...file.decisions.map((decision) => ({
      item: { sort: 'decision', decision } as const,
      after: decision.afterParagraph,
      rank: 1,
      at: decision.at,
    })),
    ...file.movements.map((movement) => ({
      item: { sort: 'movement', movement } as const,
      after: paragraphAt(movement.at),
      rank: 1,
      at: movement.at,
    })),
    ...(file.marks ?? []).map((mark) => ({
      item: { sort: 'mark', mark } as const,
      after: paragraphAt(mark.at),
      rank: 1,
      at: mark.at,
    })),
    ...(file.recordings ?? []).map((recording) => ({
      item: { sort: 'recording', recording } as const,
      after: paragraphAt(recording.at),
      rank: 1,
      at: recording.at,
    })),
  ];
  placed.sort((a, b) => a.after - b.after || a.rank - b.rank || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return placed.map((one) => one.item);
}

/** Where a page of correspondence lies: its document and its place in there (from 0); null when there is none. */
export function placeOfPage(
  correspondence: readonly CorrespondenceView[],
  number: number,
): { readonly document: string; readonly index: number } | null {
  const paper = correspondence.find((one) => one.firstPage <= number && number <= one.lastPage);
  return paper ? { document: paper.document, index: number - paper.firstPage } : null;
}

/** The number of the last page of correspondence; 0 for a file without papers. */
export const lastPageOf = (correspondence: readonly CorrespondenceView[]): number =>
  correspondence.reduce((last, one) => Math.max(last, one.lastPage), 0);

export type MoveName = 'put-up' | 'forwarded' | 'returned' | 'marked-down' | 'consulted' | 'replied';

const byRank = (posts: readonly PostView[], mine: string) =>
  posts.filter((one) => one.post !== mine).sort((a, b) => a.rank - b.rank);

/**
 * The post that a move goes to unless the officer picks another: up to the next rank, back to whom it came from,
 * down to the next rank below. Null when there is none.
 */
export function usualTarget(
  move: MoveName,
  posts: readonly PostView[],
  mine: string,
  movements: FileView['movements'],
): string | null {
  const rank = posts.find((one) => one.post === mine)?.rank ?? 0;
  const others = byRank(posts, mine);
  if (move === 'returned') {
    const came = [...movements]
      .reverse()
      .find((one) => one.to === mine && one.from !== mine && !one.recalled);
    if (came) return came.from;
  }
  if (move === 'returned' || move === 'marked-down')
    return others.filter((one) => one.rank < rank).at(-1)?.post ?? null;
  return (
    others.find((one) => one.rank > rank)?.post ??
    (move === 'forwarded' || move === 'consulted' ? others[0]?.post : undefined) ??
    null
  );
}

/** The posts a move can go to: up the chain for putting up, down for marking down, all others otherwise. */
export function targetsOf(move: MoveName, posts: readonly PostView[], mine: string): readonly PostView[] {
  const rank = posts.find((one) => one.post === mine)?.rank ?? 0;
  const others = byRank(posts, mine);
  const fitting = others.filter(
    (one) =>
      (move === 'put-up' && one.rank >= rank) ||
      (move === 'marked-down' && one.rank <= rank) ||
      move === 'forwarded' ||
      move === 'consulted',
  );
  return fitting.length > 0 ? fitting : others;
}

export type FileActions = { readonly holds: boolean; readonly note: boolean; readonly decide: boolean };

/** What the officer can do with the file now: everything needs that his post holds it, and the power. */
export function actionsOn(
  file: Pick<FileView, 'holder' | 'noteList'>,
  me: { readonly post: string; readonly powers: readonly string[] },
): FileActions {
  const holds = file.holder === me.post;
  return {
    holds,
    note: holds && me.powers.includes('note'),
    decide: holds && me.powers.includes('decide') && file.noteList.length > 0,
  };
}

/** The direction of a paragraph by its language. */
export const directionOf = (language: 'en' | 'ur'): 'ltr' | 'rtl' => (language === 'ur' ? 'rtl' : 'ltr');

/** The words of a paragraph as they are shown: within Urdu, dates and numbers are read from the left. */
export const shownText = (text: string, language: 'en' | 'ur'): string =>
  language === 'ur' ? figuresFromLeft(text) : text;

/** A paragraph as it is typed; `corrects` is the act of the one that it corrects. */
export type NoteDraft = {
  readonly text: string;
  readonly language: 'en' | 'ur';
  readonly corrects?: string | undefined;
};

const noteDraft = z.strictObject({
  text: z.string(),
  language: z.enum(['en', 'ur']),
  corrects: z.string().optional(),
});

/** Whether a draft that was kept still is a note. */
export const isNoteDraft = (saved: unknown): saved is NoteDraft => noteDraft.safeParse(saved).success;

/** What was typed after the note `done` was taken to be signed: the words behind it, or all if it was changed itself. */
export const restOfNote = (done: NoteDraft, now: NoteDraft): NoteDraft => {
  const signed = done.text.trimEnd();
  return now.text.startsWith(signed)
    ? { text: now.text.slice(signed.length).trimStart(), language: now.language }
    : now;
};

/** What an officer who does not hold the file can do about it: take it back while it lies unopened, or ask for it. */
export function askingOn(
  file: Pick<FileView, 'holder' | 'isOpen' | 'last' | 'status'>,
  me: { readonly post: string; readonly powers: readonly string[] },
): { readonly recall: boolean; readonly remind: boolean; readonly reopen: boolean } {
  const may = me.powers.includes('note');
  const current = file.status === 'current';
  return {
    recall: may && current && !file.isOpen && file.last?.from === me.post && file.holder !== me.post,
    remind: may && current && file.holder !== me.post,
    reopen: !current && ((may && file.holder === me.post) || me.powers.includes('decide')),
  };
}
