import { type Box, cropped, type Grey } from './grey';
import type { Block } from './layout';
import type { PageLine, Prepared } from './prepare';
import { readLines, type Recognise, type WordsByLine } from './read-lines';
import type { Line, Word } from './words';

/** What of an English page was read already: some of its lines, as rows of a table or as a column. */
export type ReadBefore = {
  readonly from: number;
  readonly to: number;
  readonly words: WordsByLine;
  readonly column?: readonly Line[];
};

/** Reads an English page a column at a time: Tesseract finds its lines better than we do. */
export async function readColumns(
  recognise: Recognise,
  prepared: Prepared,
  before?: ReadBefore,
): Promise<Line[]> {
  const { boxes, lines: all } = prepared;
  const lines: Line[] = [];
  for (const [block, box] of boxes.entries()) {
    const which = all.flatMap((line, n) => (line.block === block ? [n] : []));
    const own = linesOfBlock(prepared, block);
    if (isTable(own)) {
      const known = before && !before.column ? before.words : new Map<number, readonly Word[]>();
      const rest = which.filter((n) => !known.has(n));
      const rows = await readLines(recognise, prepared, rest, 'eng', 'rows');
      const wordsOf = (n: number) => known.get(n) ?? rows.get(n) ?? [];
      lines.push(...which.map((n) => ({ words: wordsOf(n), opens: all[n]?.opens ?? false })));
    } else if (before?.column && all[before.from]?.block === block) {
      const parts = await readAround(recognise, prepared, which, before, before.column);
      lines.push(...parts.flat());
    } else lines.push(...(await readBlock(recognise, prepared, block, box)));
  }
  return lines.filter(({ words }) => words.length > 0);
}

/** What stands above what was read before, that, and what stands below it. */
async function readAround(
  recognise: Recognise,
  prepared: Prepared,
  which: readonly number[],
  { from, to }: ReadBefore,
  column: readonly Line[],
): Promise<readonly (readonly Line[])[]> {
  const [first, last] = [which[0] ?? from, which.at(-1) ?? from];
  const above = await readRows(recognise, prepared, first, from);
  return [above, column, await readRows(recognise, prepared, to, last + 1)];
}

async function readBlock(
  recognise: Recognise,
  { page, whole, lines }: Prepared,
  block: number,
  box: Block,
): Promise<Line[]> {
  const own = lines.filter((line) => line.block === block);
  const part = box.isMixed ? box : around(own, box);
  const picture = cropped(box.isMixed ? whole : page, part);
  const found = await recognise(picture, 'eng', box.isMixed ? 'page' : 'column');
  return found.map((line) => moved(line, part.left, part.top));
}

const margin = 80;
/** White paper above and below lines that were cut out of a column. */
const paper = 24;

/** Reads some lines of one block, `from` to `to` (exclusive), as a column of English. */
export async function readRows(
  recognise: Recognise,
  prepared: Prepared,
  from: number,
  to: number,
): Promise<Line[]> {
  const { page, lines: all, boxes } = prepared;
  const block = all[from]?.block ?? 0;
  const box = boxes[block];
  if (!box || from >= to) return [];
  const { left, right } = around(linesOfBlock(prepared, block), box);
  const [top, bottom] = [all[from]?.top ?? 0, all[to - 1]?.bottom ?? 0];
  const lines = await recognise(onPaper(cropped(page, { left, right, top, bottom })), 'eng', 'column');
  const opens = all[from]?.opens ?? false; // what begins a picture need not begin a paragraph
  return lines.map((line, n) => moved(n === 0 ? { ...line, opens } : line, left, top - paper));
}

function onPaper({ width, height, pixels }: Grey): Grey {
  const result = new Uint8Array(width * (height + 2 * paper)).fill(255);
  result.set(pixels, width * paper);
  return { width, height: height + 2 * paper, pixels: result };
}

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

/** The lines that stand in a block. */
export const linesOfBlock = ({ lines }: Prepared, block: number): readonly PageLine[] =>
  lines.filter((line) => line.block === block);

/** Whether lines are rows of a table: Tesseract would read its columns one after another and lose lone digits. */
export function isTable(lines: readonly PageLine[]): boolean {
  const torn = lines.filter(({ pieces }) => pieces.length > 1).length;
  return lines.length >= 4 && torn >= lines.length * 0.3;
}

const moved = (line: Line, right: number, down: number): Line => ({
  ...line,
  words: line.words.map((word) => ({ ...word, left: word.left + right, top: word.top + down })),
});
