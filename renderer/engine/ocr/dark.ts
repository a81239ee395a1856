import type { Grey } from './grey';

/** The page in squares of `size` pixels, and how bright the brighter part of each square is. */
export type Cells = {
  readonly size: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
};

/** What a square is: paper (or print on it), dark with nothing to read, or dark with bright print on it. */
export const paperCell = 0;
export const darkCell = 1;
export const inverseCell = 2;

/** Darker than this, and than this share of the page's paper, is no paper in shadow. */
const darkest = 80;
const ofPaper = 0.4;
/** A dark area is at least so many squares wide and high, which no print is. */
const thickest = 5;
/** So much of the page must be dark, and so much of that be bright strokes, for print in white on black. */
const leastOfPage = 0.25;
const strokes = [0.03, 0.35] as const;
/** Bright islands up to this many squares high are print, higher ones are paper. */
const highestPrint = 8;
const bright = 140;

/**
 * Marks the squares of a page that are no paper: what lies around it on the scanner's glass, shadows of a book's fold,
 * the black of photographs; and a page or a slide that is printed in white on black.
 */
export function darkCells(grey: Grey, cells: Cells): Uint8Array | undefined {
  const { columns, rows, values } = cells;
  const sorted = Float32Array.from(values).sort();
  const usual = Math.max(sorted[Math.floor(sorted.length * 0.75)] ?? 255, sorted.at(-1)! * 0.6);
  const isDark = values.map((value) => (value < darkest && value < usual * ofPaper ? 1 : 0));
  if (!isDark.includes(1)) return undefined;
  const marks = new Uint8Array(values.length);
  for (const area of areasOf(isDark, columns, 1)) {
    if (!area.some((at) => isSolid(isDark, at, columns, rows))) continue;
    for (const at of area) marks[at] = darkCell;
    if (area.length >= values.length * leastOfPage) markInverse(grey, cells, marks, area);
  }
  return marks.includes(darkCell) || marks.includes(inverseCell) ? marks : undefined;
}

/** The connected areas of squares of one value. */
function areasOf(values: ArrayLike<number>, columns: number, value: number): number[][] {
  const seen = new Uint8Array(values.length);
  const areas: number[][] = [];
  for (let start = 0; start < values.length; start++) {
    if (seen[start] === 1 || values[start] !== value) continue;
    const area = [start];
    seen[start] = 1;
    for (const at of area) {
      const column = at % columns;
      const near = [at - columns, at + columns, column > 0 ? at - 1 : -1, column < columns - 1 ? at + 1 : -1];
      for (const next of near)
        if (next >= 0 && seen[next] === 0 && values[next] === value) {
          seen[next] = 1;
          area.push(next);
        }
    }
    areas.push(area);
  }
  return areas;
}

/** Whether a square is the first of many dark ones to the right and below. */
function isSolid(isDark: ArrayLike<number>, at: number, columns: number, rows: number): boolean {
  const [column, row] = [at % columns, Math.floor(at / columns)];
  if (column + thickest > columns || row + thickest > rows) return false;
  for (let y = 0; y < thickest; y++)
    for (let x = 0; x < thickest; x++) if (isDark[at + y * columns + x] === 0) return false;
  return true;
}

/** Marks a dark area, and the low bright islands in it, as print in white if there are bright strokes on it. */
function markInverse(grey: Grey, cells: Cells, marks: Uint8Array, area: readonly number[]): void {
  const { columns, rows } = cells;
  const isOutside = marks.map((mark) => (mark === paperCell ? 0 : 1));
  const islands = areasOf(isOutside, columns, 0).filter((island) => {
    const lines = island.map((at) => Math.floor(at / columns));
    const [first, last] = [Math.min(...lines), Math.max(...lines)];
    const touches = island.some((at) => at % columns === 0 || at % columns === columns - 1);
    return !touches && first > 0 && last < rows - 1 && last - first < highestPrint;
  });
  const all = [...area, ...islands.flat()];
  const share = brightShare(grey, cells, all);
  if (share < strokes[0] || share > strokes[1]) return;
  for (const at of all) marks[at] = inverseCell;
}

function brightShare(grey: Grey, { size, columns }: Cells, area: readonly number[]): number {
  let [count, total] = [0, 0];
  for (const at of area) {
    const [left, top] = [(at % columns) * size, Math.floor(at / columns) * size];
    const [right, bottom] = [Math.min(grey.width, left + size), Math.min(grey.height, top + size)];
    for (let y = top; y < bottom; y += 2)
      for (let x = left; x < right; x += 2, total++) if (grey.pixels[y * grey.width + x]! > bright) count++;
  }
  return total === 0 ? 0 : count / total;
}

/** Turns print in white on black round, before anything else is done to a page. */
export function turnedRound(grey: Grey, { size, columns }: Cells, marks: Uint8Array): Grey {
  if (!marks.includes(inverseCell)) return grey;
  const pixels = grey.pixels.slice();
  eachMarked(grey, size, columns, marks, inverseCell, (at) => (pixels[at] = 255 - pixels[at]!));
  return { ...grey, pixels };
}

/** Ragged edges of what is dark reach this many squares into the page, and what lies on its border so many pixels. */
const reach = 6;
const border = 40;
/** Print that runs over the border of a page is dark there for less than so many pixels. */
const longest = 60;
const edge = 205;

/** Whitens, in place, what of an evenly lit page is marked as dark, and what hangs together with it near by. */
export function whitenDark(lit: Grey, { size, columns }: Cells, marks: Uint8Array): void {
  const { width, pixels } = lit;
  const near = [marks];
  while (near.length <= reach) near.push(grown(near.at(-1) ?? marks, columns));
  const [, beside = marks] = near;
  const within = near.at(-1) ?? marks;
  const cellOf = (at: number): number =>
    Math.floor(Math.floor(at / width) / size) * columns + Math.floor((at % width) / size);
  eachMarked(lit, size, columns, marks, darkCell, (at) => (pixels[at] = 255));
  const seeds: number[] = [];
  eachMarked(lit, size, columns, beside, darkCell, (at) => {
    if (pixels[at]! < edge && around(lit, at).some((one) => marks[cellOf(one)] === darkCell)) seeds.push(at);
  });
  whitenFrom(lit, seeds, (at) => within[cellOf(at)] !== paperCell);
}

/** Whitens, in place, dark strips along the border of an evenly lit page: the edge of the glass, of a book, of a shadow. */
export function whitenBorder(lit: Grey): void {
  const { width, height } = lit;
  const seeds = [
    ...longRuns(lit, 0, 1, width),
    ...longRuns(lit, (height - 1) * width, 1, width),
    ...longRuns(lit, 0, width, height),
    ...longRuns(lit, width - 1, width, height),
  ];
  if (seeds.length === 0) return;
  whitenFrom(lit, seeds, (at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return Math.min(x, y, width - 1 - x, height - 1 - y) < border;
  });
}

/** The dark pixels along a side of a page, where there are more of them in a row than print that runs over it has. */
function longRuns({ pixels }: Grey, start: number, step: number, count: number): number[] {
  const found: number[] = [];
  let run: number[] = [];
  for (let n = 0; n <= count; n++) {
    if (n < count && pixels[start + n * step]! < edge) run.push(start + n * step);
    else {
      if (run.length >= longest) found.push(...run);
      run = [];
    }
  }
  return found;
}

/** Whitens dark pixels that hang together with the given ones, as far as they are within an area. */
function whitenFrom(lit: Grey, seeds: readonly number[], isWithin: (at: number) => boolean): void {
  const { pixels } = lit;
  const found: number[] = [];
  const take = (at: number): void => {
    if (pixels[at]! >= edge || !isWithin(at)) return;
    pixels[at] = 255;
    found.push(at);
  };
  seeds.forEach(take);
  for (const at of found) around(lit, at).forEach(take);
}

/** The pixels to the left, to the right, above and below. */
const around = ({ width, height }: Grey, at: number): readonly number[] =>
  [at % width > 0 ? at - 1 : -1, at % width < width - 1 ? at + 1 : -1, at - width, at + width].filter(
    (one) => one >= 0 && one < width * height,
  );

/** The marked squares and those around them. */
function grown(marks: Uint8Array, columns: number): Uint8Array {
  return marks.map((mark, at) => {
    if (mark !== paperCell) return mark;
    const column = at % columns;
    const isMarked = [-columns, 0, columns].some((down) =>
      [-1, 0, 1].some((across) => {
        const isInside = column + across >= 0 && column + across < columns;
        return isInside && marks[at + down + across] === darkCell;
      }),
    );
    return isMarked ? darkCell : mark;
  });
}

function eachMarked(
  { width, height }: Grey,
  size: number,
  columns: number,
  marks: Uint8Array,
  mark: number,
  change: (at: number) => void,
): void {
  for (const [n, one] of marks.entries()) {
    if (one !== mark) continue;
    const [left, top] = [(n % columns) * size, Math.floor(n / columns) * size];
    const [right, bottom] = [Math.min(width, left + size), Math.min(height, top + size)];
    for (let y = top; y < bottom; y++)
      for (let at = y * width + left; at < y * width + right; at++) change(at);
  }
}
