import type { Grey } from './grey';
import type { Language, Lane, Layout } from './lane';
import type { Prepared } from './prepare';
import { shrunk } from './shrink';
import { stackOf } from './stack';
import { type Line, rightToLeft, type Word } from './words';

/** The lines of a picture in one language; see `Lane.recognise`. */
export type Recognise = (page: Grey, language: Language, layout: Layout) => Promise<Line[]>;

/** Recognises with a lane's worker. */
export const recogniseWith =
  (lane: Lane): Recognise =>
  (page, language, layout) =>
    lane.recognise(page, language, layout);

/** Words of each line, by its place in the list of lines. */
export type WordsByLine = Map<number, readonly Word[]>;

/** The language that a line may be in when it is not in this one. */
export const other = (language: Language): Language => (language === 'eng' ? 'urd' : 'eng');

/** Urdu reads as well at less than the size that English needs, and faster. */
const urduScale = 0.885;

/**
 * Reads some lines: English ones and prose as a stack, rows of figures in Urdu one by one. Words keep the order in which
 * they are read within their line.
 */
export async function readLines(
  recognise: Recognise,
  prepared: Prepared,
  which: readonly number[],
  language: Language,
  layout: 'stack' | 'rows' | 'line' = 'stack',
): Promise<WordsByLine> {
  const isRow = (n: number): boolean => (prepared.lines[n]?.pieces.length ?? 0) > 1;
  const alone = which.filter((n) => layout === 'line' || (language !== 'eng' && isRow(n)));
  const together = which.filter((n) => !alone.includes(n));
  const found: WordsByLine = new Map();
  for (const some of [...(together.length > 0 ? [together] : []), ...alone.map((n) => [n])])
    for (const [n, words] of await readStack(
      recognise,
      prepared,
      some,
      language,
      some === together ? layout : 'line',
    ))
      found.set(n, words);
  return found;
}

async function readStack(
  recognise: Recognise,
  { page, lines }: Prepared,
  which: readonly number[],
  language: Language,
  layout: 'stack' | 'rows' | 'line',
): Promise<WordsByLine> {
  const found = new Map<number, Word[]>();
  const torn = new Set<number>();
  const stack = stackOf(
    page,
    which.flatMap((n) => lines[n] ?? []),
  );
  const scale = language === 'eng' ? 1 : urduScale;
  for (const line of await recognise(shrunk(stack.page, scale), language, layout)) {
    const before = new Set(found.keys());
    for (const small of language === 'eng' ? line.words : rightToLeft(line.words)) {
      const word = scaled(small, 1 / scale);
      const n = which[stack.lineOf(word)] ?? 0;
      const words = found.get(n) ?? [];
      words.push(stack.back(word));
      found.set(n, words);
      if (before.has(n)) torn.add(n);
    }
  }
  // Where Tesseract took one line for two, their words stand in one another.
  for (const n of torn)
    found
      .get(n)
      ?.sort((a, b) => (language === 'eng' ? a.left - b.left : b.left + b.width - a.left - a.width));
  return found;
}

const scaled = (word: Word, by: number): Word => ({
  ...word,
  left: word.left * by,
  top: word.top * by,
  width: word.width * by,
  height: word.height * by,
});
