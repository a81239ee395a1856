import { bandsOf } from './bands';
import { type Box, type Grey, inkBelow } from './grey';
import { linesIn, type TextLine } from './lines';

/** Side of the squares in which white space is looked for, in pixels. */
const cell = 6;
/** Dark pixels that make a square inked: fewer are specks. */
const specks = 3;
/** A gutter is at least this wide and this high, in lines of the usual height. */
const narrowest = 0.65;
const lowest = 7;
/** A column is at least this wide, in lines of the usual height. */
const narrowestColumn = 7;
const strips = 6;
/** Of the gutters of a part so many are looked at: the highest may be one of a table within a column. */
const mostTried = 6;
/** Columns within columns are looked for this often. */
const deepest = 4;

/** A block of a page; `isMixed` when there is white space in it as between columns, but no columns of text beside it. */
export type Block = Box & { readonly isMixed: boolean };

type Cells = { readonly columns: number; readonly rows: number; readonly inked: Uint8Array };
type Part = Box & { readonly isMixed?: boolean };
type Gutter = Part;

/**
 * The blocks of a level page without rules in the order of reading, columns of text one after another from the left,
 * or from the right, with what runs across them above and below. Rows of tables and forms are not torn into columns.
 */
export function blocksOf(page: Grey, fromTheRight = false): readonly Block[] {
  const lineHeight = usualHeight(page);
  const whole = { left: 0, top: 0, right: page.width, bottom: page.height, isMixed: false };
  if (lineHeight === 0) return [whole];
  const cells = cellsOf(page);
  const all = { left: 0, top: 0, right: cells.columns, bottom: cells.rows };
  const parts = split({ page, cells, lineHeight, fromTheRight }, all, deepest);
  return parts.map((part) => ({ ...boxOf(part, page), isMixed: part.isMixed === true }));
}

/** The usual height of a line, measured in strips of the page, as lines of columns need not stand level. */
export function usualHeight(page: Grey): number {
  const heights = Array.from({ length: strips }, (_, n) => {
    const [left, right] = [
      Math.floor((page.width * n) / strips),
      Math.floor((page.width * (n + 1)) / strips),
    ];
    return bandsOf(page, { left, right, top: 0, bottom: page.height }).map(({ top, bottom }) => bottom - top);
  });
  return middleOf(heights.flat());
}

const boxOf = ({ left, top, right, bottom }: Part, page: Grey): Box => ({
  left: left * cell,
  top: top * cell,
  right: Math.min(page.width, right * cell),
  bottom: Math.min(page.height, bottom * cell),
});

function cellsOf(page: Grey): Cells {
  const columns = Math.ceil(page.width / cell);
  const rows = Math.ceil(page.height / cell);
  const counts = new Uint8Array(columns * rows);
  for (let y = 0, at = 0; y < page.height; y++)
    for (
      let to = Math.floor(y / cell) * columns, right = cell;
      right < page.width + cell;
      to++, right += cell
    ) {
      let count = 0;
      for (const end = y * page.width + Math.min(right, page.width); at < end; at++)
        count += (page.pixels[at]! - inkBelow) >>> 31;
      counts[to]! += count;
    }
  return { columns, rows, inked: counts.map((count) => (count >= specks ? 1 : 0)) };
}

type Splitting = {
  readonly page: Grey;
  readonly cells: Cells;
  readonly lineHeight: number;
  readonly fromTheRight: boolean;
};

function split(on: Splitting, part: Part, depth: number): Part[] {
  if (depth === 0) return [part];
  const even = guttersOf(on, part, false);
  const isNew = (one: Gutter): boolean =>
    even.every(({ left, top, bottom }) => left !== one.left || top !== one.top || bottom !== one.bottom);
  const all = [...even, ...guttersOf(on, part, true).filter(isNew)];
  const gutter = all.find((one) => isBetweenColumns(on, part, one, all));
  if (!gutter) return [even.length > 0 ? { ...part, isMixed: true } : part];
  const beside = { top: gutter.top, bottom: gutter.bottom };
  const again = (one: Part): Part[] => (one.bottom > one.top ? split(on, one, depth - 1) : []);
  const lefts = again({ ...part, ...beside, right: gutter.left });
  const rights = again({ ...part, ...beside, left: gutter.right });
  return [
    ...again({ ...part, bottom: gutter.top }),
    ...(on.fromTheRight ? [...rights, ...lefts] : [...lefts, ...rights]),
    ...again({ ...part, top: gutter.bottom }),
  ];
}

/** Whether a gutter parts columns: judged by what stands between it and the next gutters that run beside it. */
function isBetweenColumns(
  { page, lineHeight }: Splitting,
  part: Part,
  gutter: Gutter,
  all: readonly Gutter[],
): boolean {
  const { top, bottom } = gutter;
  const apart = Math.ceil((narrowestColumn * lineHeight) / cell);
  const isAlong = (one: Gutter): boolean =>
    Math.min(bottom, one.bottom) - Math.max(top, one.top) >= (bottom - top) * 0.7;
  const along = all.filter(isAlong);
  const from = Math.max(part.left, ...along.map(({ right }) => (right <= gutter.left - apart ? right : 0)));
  const to = Math.min(
    part.right,
    ...along.map(({ left }) => (left >= gutter.right + apart ? left : Infinity)),
  );
  const isHigh = bottom - top >= (part.bottom - part.top) * 0.22;
  const [left, right] = [
    { left: from, right: gutter.left, top, bottom },
    { left: gutter.right, right: to, top, bottom },
  ];
  return areColumns(page, boxOf(left, page), boxOf(right, page), isHigh);
}

/**
 * The highest white strips between the margins of a part that are wide and high enough to part columns; of columns that
 * fill the part alike, or of which one may end long before the other.
 */
function guttersOf({ cells, lineHeight }: Splitting, part: Part, isUneven: boolean): readonly Gutter[] {
  const width = part.right - part.left;
  const runs = Array.from({ length: width }, (_, n) => longestWhite(cells, part, part.left + n));
  const least = (lowest * lineHeight) / cell;
  const heightAt = (n: number): number => (runs[n]?.bottom ?? 0) - (runs[n]?.top ?? 0);
  const places = Array.from({ length: width }, (_, n) => n)
    .slice(Math.round(width * 0.15), Math.round(width * 0.85))
    .filter((n) => heightAt(n) >= least)
    .sort((a, b) => heightAt(b) - heightAt(a) || a - b);
  const found: Gutter[] = [];
  const seen = new Set<number>();
  for (const at of places) {
    const here = runs[at];
    if (!here || seen.has(at)) continue;
    const covers = (n: number): boolean => {
      const other = runs[n];
      return other !== undefined && other.top <= here.top + 2 && other.bottom >= here.bottom - 2;
    };
    let [from, to] = [at, at];
    while (from > 0 && covers(from - 1)) from--;
    while (to < width - 1 && covers(to + 1)) to++;
    for (let n = from; n <= to; n++) seen.add(n);
    if ((to - from + 1) * cell < lineHeight * narrowest || from === 0 || to === width - 1) continue;
    const gutter = { left: part.left + from, right: part.left + to + 1, top: here.top, bottom: here.bottom };
    if (!isBetweenInk(cells, part, gutter, lineHeight, isUneven)) continue;
    found.push(betweenLines(cells, part, gutter, lineHeight));
    if (found.length === mostTried) break;
  }
  return found;
}

/** Whether there are lines on both sides of a gutter, along most of it, or along most of where there are any. */
function isBetweenInk(
  { columns, inked }: Cells,
  part: Part,
  gutter: Gutter,
  lineHeight: number,
  isUneven: boolean,
): boolean {
  const reach = Math.ceil(lineHeight / cell);
  const linesBeside = (from: number, to: number): Uint8Array => {
    const beside = new Uint8Array(gutter.bottom - gutter.top);
    for (let y = gutter.top; y < gutter.bottom; y++)
      if (inked.subarray(y * columns + from, y * columns + to).includes(1))
        beside.fill(1, Math.max(0, y - gutter.top - reach), y - gutter.top + reach + 1);
    return beside;
  };
  const right = linesBeside(gutter.right, part.right);
  const left = linesBeside(part.left, gutter.left);
  const both = left.filter((one, n) => one === 1 && right[n] === 1).length;
  const lines = left.filter((one, n) => one === 1 || right[n] === 1).length;
  return both > 0 && both >= (isUneven ? lines : right.length) * 0.55;
}

/** Moves the ends of a gutter to where no line of the part is cut through, if such a place is near. */
function betweenLines(cells: Cells, part: Part, gutter: Gutter, lineHeight: number): Gutter {
  const reach = Math.ceil((2 * lineHeight) / cell);
  const isWhite = (y: number): boolean =>
    !cells.inked.subarray(y * cells.columns + part.left, y * cells.columns + part.right).includes(1);
  const near = (from: number, step: 1 | -1): number => {
    for (let n = 0; n <= reach; n++) if (isWhite(from + n * step)) return from + n * step;
    return from;
  };
  const top = gutter.top === part.top ? gutter.top : near(gutter.top, 1);
  const bottom = gutter.bottom === part.bottom ? gutter.bottom : near(gutter.bottom - 1, -1) + 1;
  return bottom > top ? { ...gutter, top, bottom } : gutter;
}

function longestWhite({ columns, inked }: Cells, part: Part, x: number): { top: number; bottom: number } {
  let best = { top: part.top, bottom: part.top };
  let top = part.top;
  for (let y = part.top; y <= part.bottom; y++) {
    if (y < part.bottom && inked[y * columns + x] === 0) continue;
    if (y - top > best.bottom - best.top) best = { top, bottom: y };
    top = y + 1;
  }
  return best;
}

/**
 * Whether what stands on both sides are columns: lines of several words that fill their width, or lines of which those
 * of one side do not stand level with those of the other, as rows of a table would.
 */
function areColumns(page: Grey, left: Box, right: Box, isHigh: boolean): boolean {
  const [one, other] = [textOf(page, left), textOf(page, right)];
  if (!one || !other) return false;
  const [fewer, more] = one.middles.length < other.middles.length ? [one, other] : [other, one];
  const level = levelShare(fewer.middles, more.middles);
  const isBeside = fewer.middles.length >= more.middles.length * 0.4;
  const fill = Math.min(one.fill, other.fill);
  if (one.isEven && other.isEven && isBeside && fill >= 0.8) return true;
  if (one.isEven && other.isEven && isBeside && isHigh && fill >= 0.6 && level < 0.5) return true;
  if (isBeside && Math.min(one.prose, other.prose) >= 0.5) return true;
  const isProse = Math.max(one.prose, other.prose) >= 0.5;
  // Cells of Nastaliq hang at any height: without prose on a side few of them may stand level.
  const most = fewer.middles.length < 8 ? 0.35 : isProse ? 0.7 : 0.4;
  return isHigh && level < most;
}

type Text = {
  /** How much of the width the usual line fills, and how many lines are one piece that fills most of it. */
  readonly fill: number;
  readonly prose: number;
  /** The lines stand at even distances and few have wide gaps. */
  readonly isEven: boolean;
  readonly middles: readonly number[];
};

/** What stands in a box, if it is as wide and has as many lines as a column of text. */
function textOf(page: Grey, box: Box): Text | undefined {
  const lines = linesIn(page, box);
  if (lines.length < 6) return undefined;
  const height = middleOf(lines.map(({ bottom, top }) => bottom - top));
  const pieces = lines.reduce((sum, line) => sum + line.pieces.length, 0) / lines.length;
  const from = Math.min(...lines.map((line) => line.pieces[0]?.from ?? 0));
  const to = Math.max(...lines.map((line) => line.pieces.at(-1)?.to ?? 0));
  const pitch = middleOf(lines.slice(1).map((line, n) => line.top - (lines[n]?.top ?? 0)));
  if (to - from < height * narrowestColumn) return undefined;
  const lengths = lines.map((line) => (line.pieces.at(-1)?.to ?? 0) - (line.pieces[0]?.from ?? 0));
  const isFull = (line: TextLine, n: number): boolean =>
    line.pieces.length === 1 && (lengths[n] ?? 0) >= (to - from) * 0.75;
  return {
    fill: middleOf(lengths) / (to - from),
    prose: lines.filter(isFull).length / lines.length,
    isEven: pieces <= 1.4 && pitch <= height * 2,
    middles: lines.map((line) => (line.top + line.bottom) / 2),
  };
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** How many of the lines of one side stand level with one of the other. */
function levelShare(one: readonly number[], other: readonly number[]): number {
  const level = one.filter((middle) => other.some((y) => Math.abs(y - middle) <= 5)).length;
  return level / Math.max(1, one.length);
}
