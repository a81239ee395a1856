import { lettersBetween } from '#shared/domain/records/page-text';
import type { Sql } from '../registers/sql';

/** Letters that OCR takes for one another, each group under one of them: "rn" for "m", "l" for "1", dots of Urdu letters. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/[1i!|]/g, 'l'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/8/g, 'b'],
  [/[بپتٹثن]/g, 'ب'],
  [/[جچحخ]/g, 'ح'],
  [/[دڈذ]/g, 'د'],
  [/[رڑزژ]/g, 'ر'],
  [/[سشصض]/g, 'س'],
  [/[طظ]/g, 'ط'],
  [/[عغ]/g, 'ع'],
  [/[فق]/g, 'ف'],
  [/[کگ]/g, 'ک'],
];

/** A word without what OCR confuses. */
export const skeletonOf = (word: string): string =>
  alike.reduce((text, [letters, one]) => text.replace(letters, one), word);

/** How many letters may differ in a word of so many. */
const tolerated = (length: number): number => (length <= 5 ? 1 : 2);

type Known = { readonly word: string; readonly skeleton: string; readonly letters: number };

/** Which letters a word has, as bits: words with many other letters need not be compared. */
const lettersIn = (text: string): number => {
  let bits = 0;
  for (const letter of text) bits |= 1 << ((letter.codePointAt(0) ?? 0) % 31);
  return bits;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
};

/**
 * The spellings that occur in this office's papers and are like a word, nearest first: what OCR confuses costs nothing,
 * and one or two other letters may differ. Keeps what it has read of the spellings.
 */
export function createSpellings(sql: Sql): (word: string, most: number) => readonly string[] {
  const known: Known[] = [];
  let last = 0;
  const readNew = (): void => {
    for (const row of sql.all<{ id: number; word: string }>(
      'SELECT id, word FROM words_seen WHERE id > ? ORDER BY id',
      [last],
    )) {
      const skeleton = skeletonOf(row.word);
      known.push({ word: row.word, skeleton, letters: lettersIn(skeleton) });
      last = row.id;
    }
  };
  return (word, most) => {
    if ([...word].length < 4) return [];
    readNew();
    const skeleton = skeletonOf(word);
    const letters = lettersIn(skeleton);
    const limit = tolerated(skeleton.length);
    const near: { readonly word: string; readonly apart: number }[] = [];
    for (const one of known) {
      if (Math.abs(one.skeleton.length - skeleton.length) > limit) continue;
      if (countBits(one.letters ^ letters) > 2 * limit) continue;
      const apart = lettersBetween(skeleton, one.skeleton);
      if (apart <= limit && one.word !== word) near.push({ word: one.word, apart });
    }
    return near
      .sort((a, b) => a.apart - b.apart || (a.word < b.word ? -1 : 1))
      .slice(0, most)
      .map((one) => one.word);
  };
}
