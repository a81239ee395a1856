import { bandsOf } from './bands';
import { type Box, cropped, type Grey, inkBelow } from './grey';
import { linesIn } from './lines';

/** Side of the squares in which white space is looked for, in pixels. */
const cell = 6;
/** Dark pixels that make a square inked: fewer are specks. */
const specks = 3;
/** A gutter is at least this wide and this high, in lines of the usual height. */
const narrowest = 0.8;
const lowest = 7;
const strips = 6;
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
    return bandsOf(cropped(page, { left, right, top: 0, bottom: page.height })).map(
      ({ top, bottom }) => bottom - top,
    );
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

/** The part with most room. */
const widest = (parts: readonly Part[]): Part =>
  parts.reduce(
    (most, one) => (areaOf(one) > areaOf(most) ? one : most),
    parts[0] ?? { left: 0, top: 0, right: 0, bottom: 0 },
  );

const areaOf = ({ left, top, right, bottom }: Part): number => (right - left) * (bottom - top);

function split(on: Splitting, part: Part, depth: number): Part[] {
  const { page, cells, lineHeight } = on;
  if (depth === 0) return [part];
  const even = gutterOf(cells, part, lineHeight, false);
  const gutter = even ?? gutterOf(cells, part, lineHeight, true);
  if (!gutter) return [part];
  const beside = { top: gutter.top, bottom: gutter.bottom };
  const left = { ...part, ...beside, right: gutter.left };
  const right = { ...part, ...beside, left: gutter.right };
  const again = (one: Part): Part[] => split(on, one, depth - 1);
  const [lefts, rights] = [again(left), again(right)];
  const isHigh = gutter.bottom - gutter.top >= (part.bottom - part.top) * 0.22;
  if (!areColumns(page, boxOf(widest(lefts), page), boxOf(widest(rights), page), isHigh))
    return [even ? { ...part, isMixed: true } : part];
  const above = { ...part, bottom: gutter.top };
  const below = { ...part, top: gutter.bottom };
  return [
    ...(above.bottom > above.top ? again(above) : []),
    ...(on.fromTheRight ? [...rights, ...lefts] : [...lefts, ...rights]),
    ...(below.bottom > below.top ? again(below) : []),
  ];
}

/**
 * The highest white strip between the margins of a part that is wide and high enough to part columns; of columns that
 * fill the part alike, or of which one may end long before the other.
 */
function gutterOf(cells: Cells, part: Part, lineHeight: number, isUneven: boolean): Gutter | undefined {
  const width = part.right - part.left;
  let best: Gutter | undefined;
  const runs = Array.from({ length: width }, (_, n) => longestWhite(cells, part, part.left + n));
  const least = (lowest * lineHeight) / cell;
  const [first, last] = [Math.round(width * 0.15), Math.round(width * 0.85)];
  for (let at = first; at < last; at++) {
    const here = runs[at];
    if (!here || here.bottom - here.top < least) continue;
    if (best && here.bottom - here.top <= best.bottom - best.top) continue;
    const covers = (n: number): boolean => {
      const other = runs[n];
      return other !== undefined && other.top <= here.top + 2 && other.bottom >= here.bottom - 2;
    };
    let [from, to] = [at, at];
    while (from > 0 && covers(from - 1)) from--;
    while (to < width - 1 && covers(to + 1)) to++;
    if ((to - from + 1) * cell < lineHeight * narrowest || from === 0 || to === width - 1) continue;
    const found = { left: part.left + from, right: part.left + to + 1, top: here.top, bottom: here.bottom };
    if (isBetweenInk(cells, part, found, lineHeight, isUneven)) best = found;
  }
  return best && betweenLines(cells, part, best, lineHeight);
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

/** Whether what stands on both sides reads like columns of text: lines of several words that fill their width. */
function areColumns(page: Grey, left: Box, right: Box, isHigh: boolean): boolean {
  const [one, other] = [textOf(page, left), textOf(page, right)];
  if (!one || !other) return false;
  const [fewer, more] = [one.middles.length, other.middles.length].sort((a, b) => a - b);
  if ((fewer ?? 0) < (more ?? 0) * 0.4) return false;
  if (Math.min(one.fill, other.fill) >= 0.8) return true;
  return isHigh && Math.min(one.fill, other.fill) >= 0.6 && levelShare(one.middles, other.middles) < 0.5;
}

type Text = { readonly fill: number; readonly middles: readonly number[] };

/** What stands in a box, if it is lines of text at even distances. */
function textOf(page: Grey, box: Box): Text | undefined {
  const lines = linesIn(cropped(page, box));
  if (lines.length < 6) return undefined;
  const height = middleOf(lines.map(({ bottom, top }) => bottom - top));
  const pieces = lines.reduce((sum, line) => sum + line.pieces.length, 0) / lines.length;
  const from = Math.min(...lines.map((line) => line.pieces[0]?.from ?? 0));
  const to = Math.max(...lines.map((line) => line.pieces.at(-1)?.to ?? 0));
  const pitch = middleOf(lines.slice(1).map((line, n) => line.top - (lines[n]?.top ?? 0)));
  if (to - from < height * 7 || pieces > 1.4 || pitch > height * 2) return undefined;
  const fill =
    middleOf(lines.map((line) => (line.pieces.at(-1)?.to ?? 0) - (line.pieces[0]?.from ?? 0))) / (to - from);
  return { fill, middles: lines.map((line) => box.top + (line.top + line.bottom) / 2) };
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
