import type { Grey } from './grey';

/** Side of the squares in which the paper's own brightness is measured, in pixels. */
const cell = 16;

/**
 * The page as if evenly lit: each pixel divided by the brightness of the paper around it, then contrast stretched so
 * that paper is white and ink is black. Uneven light and yellowed paper are what spoil recognition most.
 */
export function flatten(grey: Grey): Grey {
  const paper = paperBrightness(grey);
  const divided = divideBy(grey, paper);
  return { ...grey, pixels: stretch(divided) };
}

type Cells = { readonly columns: number; readonly rows: number; readonly values: Float32Array };

/** Brightness of the paper per cell: the bright pixels of each cell, spread over ink and blurred. */
function paperBrightness(grey: Grey): Cells {
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
  const cells = { columns, rows, values };
  return blurred(blurred(brightest(cells, 2), 3), 3);
}

/** The smallest value that at least `share` of the counted values do not exceed. */
function percentile(counts: ArrayLike<number>, total: number, share: number): number {
  let seen = 0;
  for (let value = 0; value < counts.length; value++) {
    seen += counts[value] ?? 0;
    if (seen >= total * share) return value;
  }
  return counts.length - 1;
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
  return { columns, rows, values };
}

/** Divides by the paper's brightness, interpolated between the middles of the cells. */
function divideBy(grey: Grey, paper: Cells): Uint8Array {
  const { width, height, pixels } = grey;
  const { columns, rows, values } = paper;
  const result = new Uint8Array(pixels.length);
  const factors = new Float32Array(columns + 1);
  const lefts = new Int32Array(width);
  const shares = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const along = Math.min(columns - 1, Math.max(0, (x + 0.5) / cell - 0.5));
    lefts[x] = Math.floor(along);
    shares[x] = along - Math.floor(along);
  }
  for (let y = 0; y < height; y++) {
    const down = Math.min(rows - 1, Math.max(0, (y + 0.5) / cell - 0.5));
    const upper = Math.floor(down);
    const lower = Math.min(rows - 1, upper + 1);
    for (let column = 0; column < columns; column++) {
      const above = values[upper * columns + column] ?? 255;
      const below = values[lower * columns + column] ?? 255;
      factors[column] = 255 / Math.max(40, above + (below - above) * (down - upper));
    }
    factors[columns] = factors[columns - 1] ?? 1;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const left = lefts[x]!;
      const first = factors[left]!;
      const value = pixels[at]! * (first + (factors[left + 1]! - first) * shares[x]!);
      result[at] = value > 255 ? 255 : value;
    }
  }
  return result;
}

/** Stretches, in place, from the darkest ink (0.5 % of the page) to just under the paper. A blank page stays white. */
function stretch(pixels: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < pixels.length; at++) counts[pixels[at]!]!++;
  const white = Math.max(160, percentile(counts, pixels.length, 0.5) - 12);
  const black = Math.min(percentile(counts, pixels.length, 0.005), white - 60);
  const table = new Uint8Array(256);
  for (let value = 0; value < 256; value++)
    table[value] = Math.min(255, Math.max(0, Math.round(((value - black) * 255) / (white - black))));
  for (let at = 0; at < pixels.length; at++) pixels[at] = table[pixels[at]!]!;
  return pixels;
}
