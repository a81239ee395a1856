/** How a text compares with the truth. Shares from 0 to 1; errors are capped at 1. */
export type Score = {
  /** Characters that would have to be changed, per character of the truth. */
  readonly characterErrors: number;
  /** Words that would have to be changed, per word of the truth. */
  readonly wordErrors: number;
  /** Words of either text that the other has too, in whatever order. */
  readonly wordF1: number;
};

const sameLetters: readonly (readonly [from: RegExp, to: string])[] = [
  [/[\u064a\u0649]/g, '\u06cc'],
  [/\u0643/g, '\u06a9'],
  [/[\u0647\u06d5\u06c0\u06c2]/g, '\u06c1'],
  [/[\u0622\u0623\u0625]/g, '\u0627'],
  [/[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, ''],
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\u2010-\u2015]/g, '-'],
];

const latinDigit = (digit: string): string => String((digit.charCodeAt(0) - 0x660) % 0x90);

/** A text as it is compared: white space collapsed; variants of letters, digits, quotes and dashes unified; no diacritics. */
export function unified(text: string): string {
  const plain = sameLetters.reduce((result, [from, to]) => result.replace(from, to), text.normalize('NFC'));
  const digits = plain.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, latinDigit);
  return digits.replace(/\s+/g, ' ').trim();
}

/** The fewest insertions, deletions and replacements that make one list the other. */
export function distance(from: ArrayLike<unknown>, to: ArrayLike<unknown>): number {
  let row = Uint32Array.from({ length: to.length + 1 }, (_, n) => n);
  for (let i = 0; i < from.length; i++) {
    const next = new Uint32Array(to.length + 1);
    next[0] = i + 1;
    for (let j = 0; j < to.length; j++) {
      const replaced = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1);
      next[j + 1] = Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1);
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** Words as they are searched for: lower case, without the punctuation around them. */
export const wordsOf = (text: string): string[] =>
  unified(text)
    .toLowerCase()
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');

/** Compares a text with the truth. Two empty texts agree; anything read from an empty page is wrong. */
export function score(text: string, truth: string): Score {
  const [read, wanted] = [unified(text), unified(truth)];
  const share = (errors: number, of: number): number =>
    of === 0 ? (errors > 0 ? 1 : 0) : Math.min(1, errors / of);
  const [readWords, wantedWords] = [wordsOf(text), wordsOf(truth)];
  return {
    characterErrors: share(distance([...read], [...wanted]), [...wanted].length),
    wordErrors: share(distance(read.split(' '), wanted.split(' ')), wanted.split(' ').length),
    wordF1: f1(readWords, wantedWords),
  };
}

function f1(read: readonly string[], wanted: readonly string[]): number {
  if (read.length + wanted.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let found = 0;
  for (const word of read) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      found++;
      left.set(word, count - 1);
    }
  }
  return (2 * found) / (read.length + wanted.length);
}
