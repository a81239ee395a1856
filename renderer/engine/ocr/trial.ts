import { edgesOf } from './lines';
import { lookOf } from './look';
import { overturned, type Prepared } from './prepare';
import { isTable, linesOfBlock, readRows } from './columns';
import type { Language } from './lane';
import { other, readLines, type Recognise, type WordsByLine } from './read-lines';
import { confidenceOf, inArabic, type Line, lettersOf, soundLetters } from './words';

/** Lines that are read first to tell the language and which way is up. */
export const sampleLines = 5;
/** Sureness of a sample above which nothing else is tried; of English words, and of Urdu ones in Arabic script. */
const surely = { eng: 72, urd: 62, pus: 100 } as const;
/** The same where so many letters are in Arabic script: upside down or English, such a sample stays below 40. */
const manyLetters = 40;
const surelyMany = 53;
/** So much of a sample must be words of Urdu: its model reads English as figures with letters among them. */
const leastOwn = 0.35;
const mostJumbled = 0.3;
/** A sample in Urdu that has hardly a word of it counts for less: figures are as sure in either language. */
const ofFigures = 0.8;
/** A line is at most so many times as high as the usual one. */
const highestLine = 2.5;
/** Sureness above which a sample lies the right way up if the other language is less sure. */
const likely = 45;
const lead = 6;

/** A sample of a page that was read in one language, the page as it lies in `prepared`. */
export type Trial = {
  readonly prepared: Prepared;
  readonly language: Language;
  /** Upside down from how the page came. */
  readonly over: boolean;
  readonly sure: number;
  readonly letters: number;
  /** So sure that no other need be made. */
  readonly isSure: boolean;
  /** The lines of the page that were read: `from` to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly words: WordsByLine;
  /** What was read of them as a column of English; it need not be read again. */
  readonly column?: readonly Line[];
};

/** Some lines, from `from` to `to` (exclusive), that hold most of the print: what the language is told by. */
export function busiest(prepared: Prepared): readonly [from: number, to: number] {
  const heights = prepared.lines.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  const highest = (heights[heights.length >> 1] ?? 0) * highestLine;
  // Bands that are much higher than the lines are pictures, which have edges too.
  const edges = prepared.lines.map((line) =>
    line.bottom - line.top > highest ? 0 : edgesOf(prepared.page, line),
  );
  let [best, most] = [0, -1];
  for (let from = 0; from + sampleLines <= edges.length; from++) {
    const sum = edges.slice(from, from + sampleLines).reduce((a, b) => a + b, 0);
    if (sum > most) [best, most] = [from, sum];
  }
  return [best, Math.min(edges.length, best + sampleLines)];
}

type Sample = {
  readonly prepared: Prepared;
  readonly over: boolean;
  readonly from: number;
  readonly to: number;
};

const asLines = (words: WordsByLine): Line[] =>
  [...words.values()].map((one) => ({ words: one, opens: false }));

/** Reads a sample in one language, in such a way that the rest of the page can be read without it. */
async function tryOut(recognise: Recognise, sample: Sample, language: Language): Promise<Trial> {
  const { prepared, from, to } = sample;
  const block = prepared.lines[from]?.block ?? 0;
  const isWithin = prepared.lines[to - 1]?.block === block;
  const isProse = isWithin && !prepared.boxes[block]?.isMixed;
  const isRows = isWithin && isTable(linesOfBlock(prepared, block));
  if (language === 'eng' && isProse && !isRows) {
    const column = await readRows(recognise, prepared, from, to);
    return { ...trialOf(sample, language, column), words: new Map(), column };
  }
  const which = Array.from({ length: to - from }, (_, n) => from + n);
  const layout = language === 'eng' && isRows ? 'rows' : 'stack';
  const words = await readLines(recognise, prepared, which, language, layout);
  return { ...trialOf(sample, language, asLines(words)), words };
}

/** A word of letters and figures, as the Urdu model takes English for; a year with its hamza is none. */
const isJumbled = (text: string): boolean => /\p{L}\p{Nd}|\p{Nd}\p{L}[\p{L}\p{Nd}]/u.test(text);

const jumbled = (lines: readonly Line[], is: boolean): readonly Line[] =>
  lines.map((line) => ({ ...line, words: line.words.filter(({ text }) => isJumbled(text) === is) }));

function trialOf(sample: Sample, language: Language, lines: readonly Line[]): Omit<Trial, 'words'> {
  const isJunk = language === 'urd' && lettersOf(jumbled(lines, true)) > lettersOf(lines) * mostJumbled;
  const isFigures = language === 'urd' && lettersOf(inArabic(lines)) < lettersOf(lines) * leastOwn;
  const sure = confidenceOf(lines) * (isJunk ? 0.5 : isFigures ? ofFigures : 1);
  const letters = soundLetters(lines);
  // Figures are as sure in either language, and upside down.
  const own = language === 'eng' ? lines : inArabic(jumbled(lines, false));
  const least = language === 'urd' && lettersOf(own) >= manyLetters ? surelyMany : surely[language];
  const isMostlyOwn = lettersOf(own) >= lettersOf(lines) * leastOwn;
  const isSure = confidenceOf(own) >= least && letters >= 15 && isMostlyOwn;
  const { prepared, over, from, to } = sample;
  return { prepared, over, from, to, language, sure, letters, isSure };
}

/**
 * Tells the language of a page and which way up it lies by reading a few lines, first as they look to be, or else in
 * `usual`. Answers with the best trial; see `isSure`.
 */
export async function bestTrial(
  recognise: Recognise,
  prepared: Prepared,
  usual: Language,
  mayTurn: boolean,
): Promise<Trial | undefined> {
  if (prepared.lines.length === 0) return undefined;
  const [from, to] = busiest(prepared);
  const look = lookOf(prepared.page, prepared.lines.slice(from, to));
  const first = look.script === undefined ? usual : languageOf[look.script];
  const trials: Trial[] = [];
  for (const over of mayTurn ? [look.over, !look.over] : [false]) {
    const count = prepared.lines.length;
    const sample = over
      ? { prepared: overturned(prepared), over, from: count - to, to: count - from }
      : { prepared, over, from, to };
    for (const language of [first, other(first)]) {
      const trial = await tryOut(recognise, sample, language);
      if (trial.isSure) return trial;
      trials.push(trial);
    }
    const best = better(trials);
    const rest = trials.filter((trial) => trial !== best);
    if (best && best.sure >= likely && rest.every(({ sure }) => sure + lead <= best.sure)) return best;
  }
  return better(trials);
}

const languageOf = { latin: 'eng', arabic: 'urd' } as const;

/** The trial that is surest of most letters. */
export const better = (trials: readonly Trial[]): Trial | undefined =>
  trials.reduce<Trial | undefined>(
    (best, trial) => (best && weight(best) >= weight(trial) ? best : trial),
    undefined,
  );

/** How much a trial is worth: the sureness of so many letters. */
export const weight = ({ sure, letters }: Trial): number => sure * Math.sqrt(Math.min(letters, 60) + 1);
