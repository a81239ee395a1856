import { type Box, cropped, quarterTurned } from './grey';
import type { Language } from './lane';
import { blocksOf } from './layout';
import { edgesOf } from './lines';
import { breath, overturned, type PageLine, type Prepared } from './prepare';
import { other, readLines, type Recognise, type WordsByLine } from './read-lines';
import { secondLook } from './second-look';
import { stackOf } from './stack';
import { confidenceOf, type Line, soundLetters, type Word, worthOf } from './words';

/** What was read on a page that lies as `prepared` says. */
export type PageText = {
  readonly prepared: Prepared;
  readonly languages: readonly Language[];
  readonly lines: readonly Line[];
};

/** Lines that are read first to tell the language and which way is up. */
export const sampleLines = 5;
/** Sureness of a sample above which nothing else is tried. English read as Urdu stays below, and so does the rest. */
const surely = { eng: 72, urd: 62, pus: 100 } as const;
/** Sureness above which a sample lies the right way up if the other language is less sure. */
const likely = 45;
const lead = 6;

/** A sample that was read in one language, as the page lies or upside down (`over`). */
export type Trial = {
  readonly prepared: Prepared;
  readonly language: Language;
  readonly over: boolean;
  readonly sure: number;
  readonly letters: number;
  readonly words: WordsByLine;
};

/** Some lines, from `from` to `to` (exclusive), that hold most of the print: what the language is told by. */
export function busiest(prepared: Prepared): readonly [from: number, to: number] {
  const edges = prepared.lines.map((line) => edgesOf(prepared.page, line));
  let [best, most] = [0, -1];
  for (let from = 0; from + sampleLines <= edges.length; from++) {
    const sum = edges.slice(from, from + sampleLines).reduce((a, b) => a + b, 0);
    if (sum > most) [best, most] = [from, sum];
  }
  return [best, Math.min(edges.length, best + sampleLines)];
}

const asLines = (words: WordsByLine): Line[] =>
  [...words.values()].map((one) => ({ words: one, opens: false }));

/** Reads a sample in one language, as it lies or upside down. What is read upside down is of use only for comparing. */
async function tryOut(
  recognise: Recognise,
  prepared: Prepared,
  language: Language,
  over: boolean,
): Promise<Trial> {
  const [from, to] = busiest(prepared);
  const which = Array.from({ length: to - from }, (_, n) => from + n);
  if (over) {
    const stack = stackOf(prepared.page, prepared.lines.slice(from, to));
    const lines = await recognise(quarterTurned(stack.page, 180), language, 'stack');
    return trialOf(prepared, language, over, lines, new Map());
  }
  const words = await readLines(recognise, prepared, which, language);
  return trialOf(prepared, language, over, asLines(words), words);
}

function trialOf(
  prepared: Prepared,
  language: Language,
  over: boolean,
  lines: Line[],
  words: WordsByLine,
): Trial {
  return { prepared, language, over, words, sure: confidenceOf(lines), letters: soundLetters(lines) };
}

/** Whether a trial is so sure that no other need be made. */
export const isSure = (trial: Trial): boolean => trial.sure >= surely[trial.language] && trial.letters >= 15;

/**
 * Tells the language of a page and which way up it lies by reading a few lines, first in `first`. Answers with the best
 * trial; see `isSure`.
 */
export async function bestTrial(
  recognise: Recognise,
  prepared: Prepared,
  first: Language,
  mayTurn: boolean,
): Promise<Trial | undefined> {
  if (prepared.lines.length === 0) return undefined;
  const trials: Trial[] = [];
  for (const over of mayTurn ? [false, true] : [false]) {
    for (const language of [first, other(first)]) {
      const trial = await tryOut(recognise, prepared, language, over);
      if (isSure(trial)) return trial;
      trials.push(trial);
    }
    const best = better(trials);
    const rest = trials.filter((trial) => trial !== best);
    if (best && best.sure >= likely && rest.every(({ sure }) => sure + lead <= best.sure)) return best;
  }
  return better(trials);
}

/** The trial that is surest of most letters. */
export const better = (trials: readonly Trial[]): Trial | undefined =>
  trials.reduce<Trial | undefined>(
    (best, trial) => (best && weight(best) >= weight(trial) ? best : trial),
    undefined,
  );

const weight = ({ sure, letters }: Trial): number => sure * Math.sqrt(Math.min(letters, 60) + 1);

/** Sureness of an English page below which the page is read once more as Tesseract lays it out itself. */
const doubtfulPage = 83;
/** How much more a second reading must be worth: the first one's order is better. */
const clearly = 1.02;

/** Reads a page whose language and way up are known from a trial. */
export async function readAll(recognise: Recognise, trial: Trial): Promise<PageText> {
  const prepared = trial.over ? overturned(trial.prepared) : trial.prepared;
  await breath();
  return trial.language === 'eng' ? readEnglish(recognise, prepared) : readUrdu(recognise, prepared, trial);
}

/** Sureness of a page above which it is surely English and lies upright. */
const surelyEnglish = 80;

/**
 * Reads a page as English that lies upright, without a sample first: worth it where many pages before were so. Nothing
 * if it turns out not to be.
 */
export async function readAsEnglish(recognise: Recognise, prepared: Prepared): Promise<PageText | undefined> {
  const lines = await readColumns(recognise, prepared);
  const isSo = confidenceOf(lines) >= surelyEnglish && soundLetters(lines) >= 60;
  return isSo ? finishEnglish(recognise, prepared, lines) : undefined;
}

/** English is read a column at a time: Tesseract finds its lines better than we do. */
async function readEnglish(recognise: Recognise, prepared: Prepared): Promise<PageText> {
  return finishEnglish(recognise, prepared, await readColumns(recognise, prepared));
}

async function finishEnglish(
  recognise: Recognise,
  prepared: Prepared,
  columns: readonly Line[],
): Promise<PageText> {
  const { lines, languages } = await secondLook(recognise, prepared, columns, 'eng');
  const { boxes, page, whole } = prepared;
  const isMixed = boxes.some((box, block) => box.isMixed && !isTable(linesOf(prepared, block)));
  const isDoubtful = confidenceOf(lines) < doubtfulPage || isMixed || boxes.length > 1;
  if (languages.length === 1 && isDoubtful && soundLetters(lines) > 0) {
    const again =
      isMixed && boxes.length === 1
        ? await recognise(page, 'eng', 'column')
        : await recognise(whole, 'eng', 'page');
    if (worthOf(again) > worthOf(lines) * clearly) return { prepared, languages, lines: again };
  }
  return { prepared, languages, lines };
}

async function readColumns(recognise: Recognise, prepared: Prepared): Promise<Line[]> {
  const { page, whole, boxes, lines: all } = prepared;
  const lines: Line[] = [];
  for (const [block, box] of boxes.entries()) {
    const which = all.flatMap((line, n) => (line.block === block ? [n] : []));
    if (isTable(linesOf(prepared, block))) {
      const rows = await readLines(recognise, prepared, which, 'eng', 'rows');
      lines.push(...which.flatMap((n) => ({ words: rows.get(n) ?? [], opens: all[n]?.opens ?? false })));
      continue;
    }
    const part = box.isMixed ? box : around(linesOf(prepared, block), box);
    const picture = cropped(box.isMixed ? whole : page, part);
    for (const line of await recognise(picture, 'eng', box.isMixed ? 'page' : 'column'))
      lines.push({ ...line, words: line.words.map((word) => moved(word, part)) });
  }
  return lines.filter(({ words }) => words.length > 0);
}

const margin = 80;

/** The part of a block that its lines stand on: looking for lines on white paper takes time too. */
function around(lines: readonly PageLine[], box: Box): Box {
  const lefts = lines.map(({ pieces }) => pieces[0]?.from ?? box.left);
  const rights = lines.map(({ pieces }) => pieces.at(-1)?.to ?? box.right);
  return {
    left: Math.max(box.left, Math.min(box.right - 1, ...lefts) - margin),
    top: Math.max(box.top, Math.min(box.bottom - 1, ...lines.map(({ top }) => top)) - margin),
    right: Math.min(box.right, Math.max(box.left + 1, ...rights) + margin),
    bottom: Math.min(box.bottom, Math.max(box.top + 1, ...lines.map(({ bottom }) => bottom)) + margin),
  };
}

const linesOf = ({ lines }: Prepared, block: number): readonly PageLine[] =>
  lines.filter((line) => line.block === block);

/** Whether lines are rows of a table: Tesseract would read its columns one after another and lose lone digits. */
function isTable(lines: readonly PageLine[]): boolean {
  const torn = lines.filter(({ pieces }) => pieces.length > 1).length;
  return lines.length >= 4 && torn >= lines.length * 0.3;
}

const moved = (word: Word, { left, top }: Box): Word => ({
  ...word,
  left: word.left + left,
  top: word.top + top,
});

/** Urdu is read line by line, so to say: see `stackOf`. */
async function readUrdu(recognise: Recognise, prepared: Prepared, trial: Trial): Promise<PageText> {
  const rest = prepared.lines.map((_, n) => n).filter((n) => trial.over || !trial.words.has(n));
  const words: WordsByLine = new Map([
    ...(trial.over ? [] : trial.words),
    ...(await readLines(recognise, prepared, rest, 'urd')),
  ]);
  const lines = inOrder(prepared, words);
  if (isPlainlyPashto(lines)) {
    const all = prepared.lines.map((_, n) => n);
    const pashto = inOrder(prepared, await readLines(recognise, prepared, all, 'pus'));
    if (confidenceOf(pashto) > confidenceOf(lines)) return { prepared, languages: ['pus'], lines: pashto };
  }
  return { prepared, ...(await secondLook(recognise, prepared, lines, 'urd')) };
}

/** Words that every Pashto page is full of and no Urdu page has, as the Urdu model reads them. */
const pashtoWords = new Set(['د', 'په', 'چې', 'چي', 'يې', 'يي', 'دې']);

function isPlainlyPashto(lines: readonly Line[]): boolean {
  const words = lines.flatMap((line) => line.words);
  const found = words.filter((word) => pashtoWords.has(word.text)).length;
  return found >= 4 && found >= words.length * 0.06;
}

/** The lines in the order of reading, columns from the right. */
function inOrder(prepared: Prepared, words: WordsByLine): Line[] {
  const order = prepared.boxes.length > 1 ? fromTheRight(prepared) : prepared.lines.map((_, n) => n);
  return order.flatMap((n) => {
    const line = prepared.lines[n];
    const found = words.get(n);
    return line && found && found.length > 0 ? [{ words: found, opens: line.opens }] : [];
  });
}

function fromTheRight({ page, lines, boxes }: Prepared): number[] {
  const order = blocksOf(page, true).map((box) =>
    boxes.findIndex((one) => one.left === box.left && one.top === box.top),
  );
  return lines
    .map((line, n) => ({ n, place: order.indexOf(line.block) }))
    .sort((a, b) => a.place - b.place || a.n - b.n)
    .map(({ n }) => n);
}
