import { diffArrays } from 'diff';

export type DifferencePart = { readonly text: string; readonly what: 'same' | 'added' | 'gone' };

/** Words of any script, white space, and every other sign by itself. */
const parts = /\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** What changed from one text to another, word by word; what is gone stands before what came in its place. */
export function wordDifferences(before: string, after: string): readonly DifferencePart[] {
  return diffArrays(before.match(parts) ?? [], after.match(parts) ?? []).map(({ value, added, removed }) => ({
    text: value.join(''),
    what: added ? 'added' : removed ? 'gone' : 'same',
  }));
}
