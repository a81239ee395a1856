import { type Cells, darkCells, inverseCell, paperCell, turnedRound, whitenBorder, whitenDark } from './dark';
import type { Grey } from './grey';

/** Side of the squares in which the paper's own brightness is measured, in pixels. */
const cell = 16;

/**
 * The page as if evenly lit: each pixel divided by the brightness of the paper around it, then contrast stretched so
 * that paper is white and ink is black. Uneven light and yellowed paper are what spoil recognition most.
 */
export function flatten(grey: Grey): Grey {
  const cells = brightnessOf(grey);
  const marks = darkCells(grey, cells);
  if (!marks) return evenlyLit(grey, cells);
  if (marks.includes(inverseCell)) {
    const round = turnedRound(grey, cells, marks);
    return evenlyLit(round, brightnessOf(round));
  }
  return evenlyLit(grey, withoutDark(cells, marks), marks);
}

function evenlyLit(grey: Grey, cells: Cells, marks?: Uint8Array): Grey {
  const paper = blurred(blurred(brightest(cells, 2), 3), 3);
  const divided = { ...grey, pixels: divideBy(grey, paper) };
  if (marks) whitenDark(divided, cells, marks);
  whitenBorder(divided);
  return { ...grey, pixels: stretch(divided.pixels) };
}

/** What is no paper counts as bright as the usual paper. */
function withoutDark(cells: Cells, marks: Uint8Array): Cells {
  const sorted = cells.values.filter((_, at) => marks[at] === paperCell).sort();
  const usual = sorted[sorted.length >> 1] ?? 255;
  return { ...cells, values: cells.values.map((value, at) => (marks[at] === paperCell ? value : usual)) };
}

/** How bright the paper of each cell is: the bright pixels in it. */
function brightnessOf(grey: Grey): Cells {
  const columns = Math.max(1, Math.ceil(grey.width / cell));
  const rows = Math.max(1, Math.ceil(grey.height / cell));
  const values = new Float32Array(columns * rows);
  const counts = new Uint16Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      const bottom = Math.min(grey.height, (row + 1) * cell);
      const right = Math.min(grey.width, (column + 1) * cell);
      let total = 0;
      // Every other pixel tells as much.
      for (let y = row * cell; y < bottom; y += 2)
        for (let at = y * grey.width + column * cell; at < y * grey.width + right; at += 2, total++)
          counts[grey.pixels[at]!]!++;
      values[row * columns + column] = percentile(counts, total, 0.8);
    }
  }
  return { size: cell, columns, rows, values };
}

/** The smallest value that at least `share` of the counted values do not exceed. */
function percentile(counts: ArrayLike<number>, total: number, share: number): number {
  const mostAbove = total - total * share;
  let value = counts.length - 1; // most of a page is bright
  for (let above = counts[value] ?? 0; value > 0 && above <= mostAbove; above += counts[value] ?? 0) value--;
  return value;
}

/** Each cell takes the brightest value within `radius`, so that headings and stamps do not count as dark paper. */
function brightest(cells: Cells, radius: number): Cells {
  return eachWindow(cells, radius, (values) => values.reduce((most, value) => Math.max(most, value), 0));
}

function blurred(cells: Cells, radius: number): Cells {
  return eachWindow(cells, radius, (values) => values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** A window function that may be applied to rows, then to columns. */
function eachWindow(cells: Cells, radius: number, combine: (values: Float32Array) => number): Cells {
  const { columns, rows } = cells;
  const across = new Float32Array(columns * rows);
  const line = new Float32Array(Math.max(columns, rows));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const from = row * columns + Math.max(0, column - radius);
      across[row * columns + column] = combine(
        cells.values.subarray(from, row * columns + Math.min(columns, column + radius + 1)),
      );
    }
  const values = new Float32Array(columns * rows);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) line[row] = across[row * columns + column] ?? 0;
    for (let row = 0; row < rows; row++)
      values[row * columns + column] = combine(
        line.subarray(Math.max(0, row - radius), Math.min(rows, row + radius + 1)),
      );
  }
  return { ...cells, values };
}

/** Divides by the paper's brightness, interpolated between the middles of the cells. */
function divideBy(grey: Grey, paper: Cells): Uint8Array {
  const { width, height, pixels } = grey;
  const { columns, rows, values } = paper;
  const result = new Uint8Array(pixels.length);
  const factors = new Float64Array(columns);
  const middle = (column: number): number => Math.min(width, Math.max(0, column * cell + cell / 2));
  for (let y = 0; y < height; y++) {
    const down = Math.min(rows - 1, Math.max(0, (y + 0.5) / cell - 0.5));
    const upper = Math.floor(down);
    const lower = Math.min(rows - 1, upper + 1);
    for (let column = 0; column < columns; column++) {
      const above = values[upper * columns + column]!;
      const below = values[lower * columns + column]!;
      factors[column] = 255 / Math.max(40, above + (below - above) * (down - upper));
    }
    // From the middle of one cell to that of the next; level before the first and after the last.
    for (let column = -1; column < columns; column++) {
      const first = factors[Math.max(0, column)]!;
      const step = (factors[Math.min(columns - 1, column + 1)]! - first) / cell;
      const end = y * width + (column === columns - 1 ? width : middle(column + 1));
      let factor = first + step / 2;
      for (let at = y * width + (column < 0 ? 0 : middle(column)); at < end; at++, factor += step) {
        const value = pixels[at]! * factor;
        result[at] = value > 255 ? 255 : value;
      }
    }
  }
  return result;
}

/** Stretches, in place, from the darkest ink (0.5 % of the page) to just under the paper. A blank page stays white. */
function stretch(pixels: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  const every = 3;
  for (let at = 0; at < pixels.length; at += every) counts[pixels[at]!]!++;
  const total = Math.ceil(pixels.length / every);
  const white = Math.max(160, percentile(counts, total, 0.5) - 12);
  const black = Math.min(percentile(counts, total, 0.005), white - 60);
  const table = new Uint8Array(256);
  for (let value = 0; value < 256; value++)
    table[value] = Math.min(255, Math.max(0, Math.round(((value - black) * 255) / (white - black))));
  for (let at = 0; at < pixels.length; at++) pixels[at] = table[pixels[at]!]!;
  return pixels;
}
