/** One recognised word: its box in pixels of the picture that was read, and how sure the reader is (0 to 100). */
export type Word = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly confidence: number;
};

/** Words by line, in reading order; a line that begins a paragraph or a block says so. */
export type Line = { readonly words: readonly Word[]; readonly opens: boolean };

/** What an act may hold: see `shared/acts/kinds/page-read.ts`. */
const longestText = 100_000;
const mostWords = 20_000;

/** Invisible signs for the direction of writing, which only get in the way of searching. */
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The lines in Tesseract's TSV (12 columns; level 5 is a word). Words of white space only are left out. */
export function linesOfTsv(tsv: string): Line[] {
  const lines: { words: Word[]; opens: boolean }[] = [];
  let place = '';
  let paragraph = '';
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    const text = (cells[11] ?? '').replace(directionMarks, '').normalize('NFC').trim();
    if (cells[0] !== '5' || text === '') continue;
    const [, page, block, part, line, , left, top, width, height, confidence] = cells.map(Number);
    const here = `${page}.${block}.${part}`;
    if (`${here}.${line}` !== place) lines.push({ words: [], opens: here !== paragraph });
    [place, paragraph] = [`${here}.${line}`, here];
    const box = { left: left ?? 0, top: top ?? 0, width: width ?? 0, height: height ?? 0 };
    lines.at(-1)?.words.push({ text, ...box, confidence: Math.min(100, Math.max(0, confidence ?? 0)) });
  }
  return lines;
}

/** How sure the reader is of a page, 0 to 100: the mean over letters, so that specks do not weigh as much as words. */
export function confidenceOf(lines: readonly Line[]): number {
  let letters = 0;
  let sum = 0;
  for (const { words } of lines)
    for (const word of words) {
      letters += word.text.length;
      sum += word.text.length * word.confidence;
    }
  return letters === 0 ? 0 : Math.round(sum / letters);
}

/** How many letters and digits there are. */
export const lettersOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { words }) => sum + words.reduce((n, word) => n + countLetters(word.text), 0), 0);

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The words with letters of the Arabic script. */
export const inArabic = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => ({ ...line, words: line.words.filter(({ text }) => arabicLetter.test(text)) }));

const arabicLetter = /(?=\p{L})\p{Script=Arabic}/u;

/** How many letters or digits were read with a confidence of at least 50. */
export function soundLetters(lines: readonly Line[]): number {
  let letters = 0;
  for (const { words } of lines)
    for (const word of words) if (word.confidence >= 50) letters += countLetters(word.text);
  return letters;
}

/**
 * The words of an Urdu line in the order of reading. In a row of figures they are put from right to left, as Tesseract
 * guesses each line's direction anew and takes such rows for English, and so they are where its order goes back to the
 * right; in other prose its own order is better than its boxes.
 */
export function rightToLeft(words: readonly Word[]): readonly Word[] {
  const figures = words.filter((word) => /\d|[\u0660-\u0669\u06f0-\u06f9]/.test(word.text)).length;
  const isRow = figures >= 3 && figures * 2 >= words.length;
  const height = Math.max(0, ...words.map((word) => word.height));
  const goesBack = words.some(
    (word, n) => n > 0 && rightOf(word) > rightOf(words[n - 1] ?? word) + 5 * height,
  );
  return isRow || goesBack ? [...words].sort((a, b) => rightOf(b) - rightOf(a)) : words;
}

const rightOf = (word: Word): number => word.left + word.width;

/** What a reading is worth beside another of the same page: letters, by how much surer than a guess each is. */
export function worthOf(lines: readonly Line[]): number {
  let worth = 0;
  for (const { words } of lines)
    for (const word of words) worth += countLetters(word.text) * Math.max(-20, word.confidence - 50);
  return worth;
}

type Mapping = (word: Word) => readonly [left: number, top: number, right: number, bottom: number];

/**
 * The text of the lines, and five integers for each white-space separated token of it, in order: left, top, width,
 * height (by `map`, kept inside `width` x `height`) and confidence. Words beyond what an act may hold are left out.
 */
export function packWords(
  lines: readonly Line[],
  width: number,
  height: number,
  map: Mapping = (word) => [word.left, word.top, word.left + word.width, word.top + word.height],
): { text: string; words: number[] } {
  let text = '';
  const numbers: number[] = [];
  for (const line of lines) {
    let gap = text === '' ? '' : line.opens ? '\n\n' : '\n';
    for (const word of line.words) {
      const box = clamp(map(word), width, height);
      for (const token of word.text.split(/\s+/).filter((part) => part !== '')) {
        if (text.length + gap.length + token.length > longestText || numbers.length >= mostWords * 5)
          return { text, words: numbers };
        text += gap + token;
        gap = ' ';
        numbers.push(...box, Math.round(word.confidence));
      }
    }
  }
  return { text, words: numbers };
}

function clamp([left, top, right, bottom]: ReturnType<Mapping>, width: number, height: number): number[] {
  const x = Math.min(width - 1, Math.max(0, Math.floor(left)));
  const y = Math.min(height - 1, Math.max(0, Math.floor(top)));
  return [
    x,
    y,
    Math.max(1, Math.min(width, Math.ceil(right)) - x),
    Math.max(1, Math.min(height, Math.ceil(bottom)) - y),
  ];
}
