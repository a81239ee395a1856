/** A word with its place on the upright page, in pixels from the upper left corner. */
export type PlacedWord = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** What is said on a page: lines of words, in the order in which they are read. */
export type PageLines = readonly (readonly PlacedWord[])[];

/** What was read on a page, as far as it says where its words are. */
export type ReadWords = {
  readonly text: string;
  readonly words: readonly number[];
  readonly width: number;
  readonly height: number;
};

/**
 * The words of a reading in their places. `fresh` gives what persons made of a word, by its place among the words; an
 * empty one is left out, several words for one share its place.
 */
export function linesOfReading(
  { text, words }: ReadWords,
  fresh: ReadonlyMap<number, string> = new Map(),
): PageLines {
  let at = -1;
  return text
    .split('\n')
    .map((line) =>
      line
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => {
          at++;
          const [left = 0, top = 0, width = 0, height = 0] = words.slice(at * 5, at * 5 + 4);
          return { text: (fresh.get(at) ?? word).trim(), left, top, width, height };
        })
        .filter((word) => word.text !== '' && word.width > 0 && word.height > 0),
    )
    .filter((line) => line.length > 0);
}

/** A page that a person typed: nobody knows the places of its words, so its lines are spread down the page. */
export function linesOfTyped(
  text: string,
  page: { readonly width: number; readonly height: number },
): PageLines {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pitch = page.height / (lines.length + 2);
  return lines.map((line, n) => {
    const words = line.trim().split(/\s+/);
    const letters = words.reduce((sum, word) => sum + word.length + 1, 0);
    const letter = Math.min((page.width * 0.8) / letters, pitch / 2);
    const fromRight = isRightToLeft(line);
    let along = page.width * 0.1;
    return words.map((word) => {
      const width = word.length * letter;
      const left = fromRight ? page.width - along - width : along;
      along += width + letter;
      return { text: word, left, top: pitch * (n + 1), width, height: pitch * 0.8 };
    });
  });
}

const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Whether a text has letters that are written from right to left. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);

/**
 * A word's letters as they stand on paper from left to right: readers of PDF turn them into the order of reading.
 * Figures and Latin letters within a word keep their own order. Vowel marks behind the last letter are left out: they would
 * be the first of the piece, where readers part them from it.
 */
export function asWritten(word: string): string {
  if (!isRightToLeft(word)) return word;
  const whole = word.normalize('NFC').replace(/(.)\p{M}+$/su, '$1');
  const pieces =
    whole.match(/[0-9A-Za-z\u0660-\u0669\u06F0-\u06F9][0-9A-Za-z\u0660-\u0669\u06F0-\u06F9.,/:-]*|./gsu) ??
    [];
  return pieces.reverse().join('');
}
