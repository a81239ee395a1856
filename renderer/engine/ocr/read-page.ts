import { isTable, linesOfBlock, readColumns } from './columns';
import type { Language } from './lane';
import { blocksOf } from './layout';
import { breath, type Prepared } from './prepare';
import { readLines, type Recognise, type WordsByLine } from './read-lines';
import { secondLook } from './second-look';
import type { Trial } from './trial';
import { confidenceOf, type Line, soundLetters, type Word, worthOf } from './words';

/** What was read on a page that lies as `prepared` says. */
export type PageText = {
  readonly prepared: Prepared;
  readonly languages: readonly Language[];
  readonly lines: readonly Line[];
};

/** Sureness of an English page below which the page is read once more as Tesseract lays it out itself. */
const doubtfulPage = 83;
/** The same of a page of columns, which may have been parted where they should not. */
const doubtfulColumns = 91;
/** How much more a second reading must be worth: the first one's order is better. */
const clearly = 1.02;

/** Reads a page whose language and way up are known from a trial. */
export async function readAll(recognise: Recognise, trial: Trial): Promise<PageText> {
  await breath();
  return trial.language === 'eng' ? readEnglish(recognise, trial) : readUrdu(recognise, trial);
}

async function readEnglish(recognise: Recognise, trial: Trial): Promise<PageText> {
  const { prepared } = trial;
  const columns = await readColumns(recognise, prepared, trial);
  const { lines, languages } = await secondLook(recognise, prepared, columns, 'eng');
  const { boxes, page, whole } = prepared;
  const isMixed = boxes.some((box, block) => box.isMixed && !isTable(linesOfBlock(prepared, block)));
  const least = boxes.length > 1 ? doubtfulColumns : doubtfulPage;
  const isDoubtful = isMixed || confidenceOf(lines) < least;
  if (languages.length === 1 && isDoubtful && soundLetters(lines) > 0) {
    const again =
      isMixed && boxes.length === 1
        ? await recognise(page, 'eng', 'column')
        : await recognise(whole, 'eng', 'page');
    const isRows = boxes.length === 1 && isTable(prepared.lines) && areCells(again);
    if (worthOf(again) > worthOf(lines) * clearly)
      return { prepared, languages, lines: isRows ? inRows(prepared, again) : again };
  }
  return { prepared, languages, lines };
}

/** Whether lines that were read are cells of a table, of a word or two, and not lines of columns that were not parted. */
function areCells(lines: readonly Line[]): boolean {
  const short = lines.filter(({ words }) => words.length <= 3).length;
  return short >= lines.length * 0.7;
}

/** The words of a table by its rows: Tesseract reads the columns of a page one after another. */
function inRows({ lines: rows }: Prepared, lines: readonly Line[]): readonly Line[] {
  const found = rows.map((): Word[] => []);
  for (const word of lines.flatMap((line) => line.words)) {
    const middle = word.top + word.height / 2;
    const row = rows.findLastIndex(({ top }) => top <= middle);
    found[Math.max(0, row)]?.push(word);
  }
  return found.flatMap((words, n) =>
    words.length === 0
      ? []
      : [{ words: words.sort((a, b) => a.left - b.left), opens: rows[n]?.opens ?? false }],
  );
}

/** Urdu is read line by line, so to say: see `stackOf`. */
async function readUrdu(recognise: Recognise, trial: Trial): Promise<PageText> {
  const { prepared } = trial;
  // Lines that Tesseract finds in one picture are those it finds best: what was turned over is read as a whole.
  const known: WordsByLine = trial.over ? new Map() : trial.words;
  const rest = prepared.lines.map((_, n) => n).filter((n) => !known.has(n));
  const words: WordsByLine = new Map([...known, ...(await readLines(recognise, prepared, rest, 'urd'))]);
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
