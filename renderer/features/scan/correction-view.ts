import type { Command } from '#shared/domain/commands';
import { foldText } from '#shared/domain/records/fold-text';
import type { ReadingView } from '#engine/views';
import { isDoubtful, linesOf, type Unsaved, type Word } from '#ui/page-text';

/** What is typed for the words of a page and not saved yet: text by the word's place. */
export type TypedWords = { readonly [at: string]: string };

/** Whether a saved draft is still of that form. */
export const isTypedWords = (saved: unknown): saved is TypedWords =>
  typeof saved === 'object' &&
  saved !== null &&
  Object.values(saved).every((text) => typeof text === 'string');

export const unsavedOf = (typed: TypedWords): Unsaved =>
  new Map(Object.entries(typed).map(([at, text]) => [Number(at), text]));

/** All words of a reading, as they stand. */
export const wordsOf = (reading: ReadingView, unsaved: Unsaved): readonly Word[] =>
  linesOf(reading, unsaved).flat();

/** The doubtful word after (`1`) or before (`-1`) the one at `at`, going round; nothing when none is left. */
export function nextDoubtful(words: readonly Word[], at: number | undefined, by: 1 | -1): number | undefined {
  const left = words.filter(isDoubtful).map((word) => word.index);
  if (at === undefined) return by === 1 ? left[0] : left.at(-1);
  return by === 1
    ? (left.find((index) => index > at) ?? left.find((index) => index !== at))
    : (left.findLast((index) => index < at) ?? left.findLast((index) => index !== at));
}

/** The deed that puts what was typed on record. */
export const correctionOf = (reading: ReadingView, typed: TypedWords): Command => {
  const read = wordsOf(reading, new Map());
  return {
    do: 'correct-page',
    correction: {
      page: reading.page,
      words: Object.entries(typed).map(([at, text]) => ({
        at: Number(at),
        old: read[Number(at)]?.read ?? '',
        new: text.trim(),
      })),
    },
  };
};

/** What was typed since an earlier state of it was saved. */
export const typedSince = (done: TypedWords, now: TypedWords): TypedWords =>
  Object.fromEntries(Object.entries(now).filter(([at, text]) => done[at] !== text));

/** The places of the words that a search found; `find` is what it marked, in the spelling of the search. */
export function foundWords(words: readonly Word[], find: string | null): ReadonlySet<number> {
  const wanted = new Set(foldText(find ?? '').match(/[\p{L}\p{N}\p{M}]+/gu));
  const isFound = (text: string): boolean =>
    (foldText(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).some((part) => wanted.has(part));
  return new Set(
    wanted.size === 0 ? [] : words.filter((word) => isFound(word.text)).map((word) => word.index),
  );
}
