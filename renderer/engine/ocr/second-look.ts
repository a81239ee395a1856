import type { Language } from './lane';
import type { PageLine, Prepared } from './prepare';
import { other, readLines, type Recognise } from './read-lines';
import { confidenceOf, inArabic, type Line, lettersOf, soundLetters, type Word, worthOf } from './words';

/** Sureness of a line below which it is read again, and below which it may be in the other language. */
const doubtful = { eng: 60, urd: 0, pus: 0 } as const;
const foreign = { eng: 45, urd: 42, pus: 0 } as const;
/** The same of a line of an Urdu page with hardly a letter of Urdu on it: English is read as figures, rather surely. */
const foreignFigures = 68;
/** How much of a line must have words on it, or part of it was lost to a stroke that runs through it. */
const leastCovered = 0.6;
/** How sure the other language must be of a line, and by how much more. */
const believed = { eng: 70, urd: 62, pus: 100 } as const;
const surer = 12;
/** A few lines are tried first: a page of bad print has many doubtful ones, and none of another language. */
const tried = 3;
/** Lines that stay below this are strokes, seals and dirt taken for letters. */
const junkBelow = { eng: 42, urd: 30, pus: 30 } as const;

/** Letters that were read soundly on a line that is none of these: the rest is dots that lead to a number, say. */
const mostOfJunk = 20;

/** A line of the page with what was read on it so far. */
type Spot = { readonly n: number; words: readonly Word[]; sure: number; language: Language };

export type Looked = { readonly lines: readonly Line[]; readonly languages: readonly Language[] };

/**
 * Reads lines again that were missed or read badly: in the same language by themselves, then in the other one; and
 * leaves out what is still junk.
 */
export async function secondLook(
  recognise: Recognise,
  prepared: Prepared,
  lines: readonly Line[],
  language: Language,
): Promise<Looked> {
  const places = lines.map((line) => placeOf(prepared, line));
  const spots = prepared.lines.map((_, n): Spot => {
    const words = lines.flatMap((line, i) => (places[i] === n ? line.words : []));
    return { n, words, sure: sureOf(words), language };
  });
  // Where columns could not be told apart our lines are not those that were read.
  const isMixed = (n: number): boolean => prepared.boxes[prepared.lines[n]?.block ?? 0]?.isMixed === true;
  const all = lines.flatMap((line) => line.words);
  const isMissed = (n: number): boolean => !all.some((word) => isOn(prepared.lines[n], word));
  const long = spots.filter(
    ({ n, words }) =>
      isLong(prepared.lines[n]) && (language !== 'eng' || !isMixed(n)) && (words.length > 0 || isMissed(n)),
  );
  const again = async (
    some: readonly Spot[],
    as: Language,
    isBetter: (now: number, spot: Spot, words: readonly Word[]) => boolean,
  ) => {
    const which = some.map(({ n }) => n);
    // Urdu is read line by line the second time: in a stack the dots of one line are taken for another.
    const layout = as !== 'eng' && as === language ? 'line' : 'stack';
    const read =
      which.length > 0 ? await readLines(recognise, prepared, which, as, layout) : new Map<number, Word[]>();
    let count = 0;
    for (const spot of some) {
      const words = read.get(spot.n) ?? [];
      if (!isIn(words, as) || !isBetter(sureOf(words), spot, words)) continue;
      Object.assign(spot, { words, sure: sureOf(words), language: as });
      count++;
    }
    return count;
  };
  const isTorn = ({ n, words }: Spot): boolean =>
    language === 'eng' && words.length > 0 && coverage(prepared.lines[n], words) < leastCovered;
  await again(
    long.filter((spot) => spot.sure < doubtful[language] || isTorn(spot)),
    language,
    (now, spot, words) =>
      now >= doubtful[language] &&
      (now > spot.sure + 3 || (isTorn(spot) && worth(words) > worth(spot.words))),
  );
  const isFigures = ({ words }: Spot): boolean => language === 'urd' && isMostlyFigures(words);
  const strange = long
    .filter((spot) => spot.sure < (isFigures(spot) ? foreignFigures : foreign[language]))
    .sort((a, b) => Number(isFigures(b)) - Number(isFigures(a)) || b.words.length - a.words.length);
  const inOther = (some: readonly Spot[]) =>
    again(some, other(language), (now, spot) => now >= believed[other(language)] && now >= spot.sure + surer);
  if ((await inOther(strange.slice(0, tried))) > 0) await inOther(strange.slice(tried));
  const found = spots.some((spot) => spot.language !== language);
  return {
    lines: merged(prepared, lines, places, spots),
    languages: found ? [language, other(language)] : [language],
  };
}

const sureOf = (words: readonly Word[]): number => confidenceOf([{ words, opens: false }]);

const worth = (words: readonly Word[]): number => worthOf([{ words, opens: false }]);

/** How much of a line's length has words on it, from 0 to 1. */
function coverage(line: PageLine | undefined, words: readonly Word[]): number {
  const length = line?.pieces.reduce((sum, { from, to }) => sum + to - from, 0) ?? 0;
  const covered = words.reduce((sum, { width }) => sum + width, 0);
  return length === 0 ? 1 : Math.min(1, covered / length);
}

/** Whether a line has room for a few words. */
function isLong(line: PageLine | undefined): boolean {
  if (!line) return false;
  return line.pieces.reduce((sum, { from, to }) => sum + to - from, 0) > 3 * (line.bottom - line.top);
}

/** Whether the middle of a word lies on a line of the page. */
function isOn(line: PageLine | undefined, word: Word): boolean {
  if (!line) return false;
  const [x, y] = [word.left + word.width / 2, word.top + word.height / 2];
  const [from, to] = [line.pieces[0]?.from ?? 0, line.pieces.at(-1)?.to ?? 0];
  return y >= line.top && y < line.bottom && x >= from && x < to;
}

/** Which line of the page a line that was read lies on, by its middle; -1 for none. */
function placeOf({ lines, boxes }: Prepared, { words }: Line): number {
  const [first] = words;
  if (!first) return -1;
  const middle = words.reduce((sum, word) => sum + word.top + word.height / 2, 0) / words.length;
  const across = first.left + first.width / 2;
  return lines.findIndex((line) => {
    const box = boxes[line.block];
    return box && across >= box.left && across < box.right && middle >= line.top && middle < line.bottom;
  });
}

/** Whether there are far fewer letters of Urdu than figures and signs. */
function isMostlyFigures(words: readonly Word[]): boolean {
  const line = { words, opens: false };
  return lettersOf(inArabic([line])) < lettersOf([line]) * 0.35;
}

/** Whether most letters are of the script of a language, and there are enough to tell. */
function isIn(words: readonly Word[], language: Language): boolean {
  const text = words.map((word) => word.text).join('');
  const arabic = text.match(/(?=\p{L})\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/[\p{Script=Latin}\d]/gu)?.length ?? 0;
  const figures = text.match(/\p{Nd}/gu)?.length ?? 0; // what the Urdu model takes English for
  if (language === 'eng') return latin >= 4 && latin > arabic * 2;
  return arabic >= 6 && arabic > latin * 2 && arabic > figures;
}

/** The lines as they were read, those that changed replaced in their place, those that were missed put in theirs. */
function merged(
  { lines: all }: Prepared,
  lines: readonly Line[],
  places: readonly number[],
  spots: readonly Spot[],
): readonly Line[] {
  const result: { line: Line; n: number }[] = [];
  const done = new Set<number>();
  const opens = (n: number): boolean => all[n]?.opens ?? false;
  lines.forEach((line, i) => {
    const n = places[i] ?? -1;
    const spot = spots[n];
    if (!spot || spot.words.includes(line.words[0] as Word))
      result.push({ line, n: n < 0 ? (result.at(-1)?.n ?? -1) : n });
    else if (!done.has(n)) result.push({ line: { words: spot.words, opens: opens(n) }, n });
    done.add(n);
  });
  for (const { n, words } of spots) {
    if (done.has(n) || words.length === 0) continue;
    const after = result.findIndex((one) => one.n > n);
    result.splice(after < 0 ? result.length : after, 0, { line: { words, opens: opens(n) }, n });
  }
  return result
    .filter(({ line, n }) => {
      const sure = sureOf(line.words);
      const least = junkBelow[spots[n]?.language ?? 'eng'];
      if (soundLetters([line]) > mostOfJunk) return true;
      return sure >= least && (lettersOf([line]) > 1 || sure >= 60);
    })
    .map(({ line }) => line);
}
