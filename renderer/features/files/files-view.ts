import { z } from 'zod';
import type { CorrespondenceView, FileView, PostView } from '#engine/views';

type NoteItem = { readonly sort: 'note'; readonly note: FileView['noteList'][number] };
type MoveItem = { readonly sort: 'movement'; readonly movement: FileView['movements'][number] };
type DecisionItem = { readonly sort: 'decision'; readonly decision: FileView['decisions'][number] };
export type SheetItem = NoteItem | MoveItem | DecisionItem;

/**
 * The note sheet from top to bottom: paragraphs in their numbers' order, each decision after the paragraph it was
 * taken on, each movement after the paragraphs written before it.
 */
export function sheetOf(file: Pick<FileView, 'noteList' | 'movements' | 'decisions'>): readonly SheetItem[] {
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
  ];
  placed.sort((a, b) => a.after - b.after || a.rank - b.rank || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return placed.map((one) => one.item);
}

/** A stretch of note text: plain words, or a reference to a page of correspondence (`C`) or a paragraph (`N`). */
export type TextPart =
  | { readonly text: string; readonly reference?: undefined }
  | { readonly text: string; readonly reference: 'C' | 'N'; readonly number: number };

/** Finds references like `12/C` and `3/N` in note text; nothing is lost: the parts joined are the text. */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(/(?<![\d/A-Za-z])(\d{1,4}) ?\/ ?([CN])(?![A-Za-z\d/])/g)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push({ text: match[0], reference: match[2] === 'C' ? 'C' : 'N', number: Number(match[1]) });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
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

export type MoveName = 'put-up' | 'forwarded' | 'returned' | 'marked-down';

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
    const came = [...movements].reverse().find((one) => one.to === mine && one.from !== mine);
    if (came) return came.from;
  }
  if (move === 'returned' || move === 'marked-down')
    return others.filter((one) => one.rank < rank).at(-1)?.post ?? null;
  return (
    others.find((one) => one.rank > rank)?.post ??
    (move === 'forwarded' ? others[0]?.post : undefined) ??
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
      move === 'forwarded',
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

export type NoteDraft = { readonly text: string; readonly language: 'en' | 'ur' };

const noteDraft = z.strictObject({ text: z.string(), language: z.enum(['en', 'ur']) });

/** Whether a draft that was kept still is a note. */
export const isNoteDraft = (saved: unknown): saved is NoteDraft => noteDraft.safeParse(saved).success;

/** What was typed after the note `done` was taken to be signed: the words behind it, or all if it was changed itself. */
export const restOfNote = (done: NoteDraft, now: NoteDraft): NoteDraft => {
  const signed = done.text.trimEnd();
  return now.text.startsWith(signed) ? { ...now, text: now.text.slice(signed.length).trimStart() } : now;
};
