import type { Grey } from './grey';

/** Skew beyond this many degrees is left alone: it is not a page put down a little askew. */
const furthest = 4;

/**
 * How far the lines of text run downhill to the right, in degrees (-4 to 4, steps of 0.1): the slope at which the rows
 * of the page differ most from each other. Expects a flattened page; 0 for a page with no lines.
 */
export function skewOf(page: Grey): number {
  const small = inkSumsOf(inkOf(page, Math.max(1, Math.round(page.width / 550))));
  const best = (from: number, to: number, step: number) => {
    let angle = 0;
    let most = energyAt(small, 0) * 1.02;
    for (let tried = from; tried <= to + 1e-9; tried += step) {
      const energy = energyAt(small, tried);
      if (energy > most) [angle, most] = [tried, energy];
    }
    return angle;
  };
  const coarse = best(-furthest, furthest, 0.5);
  const fine = best(coarse - 0.5, coarse + 0.5, 0.1);
  return Math.round((fine || coarse) * 10) / 10;
}

/** Ink per square of `size` pixels: 0 is white. */
export function inkOf(page: Grey, size: number): Grey {
  const width = Math.floor(page.width / size);
  const height = Math.floor(page.height / size);
  const pixels = new Uint8Array(width * height);
  const light = new Int32Array(page.width);
  for (let y = 0; y < height; y++) {
    light.fill(0);
    for (let at = y * size * page.width; at < (y + 1) * size * page.width; at += page.width)
      for (let x = 0; x < page.width; x++) light[x]! += page.pixels[at + x]!;
    for (let x = 0, from = 0; x < width; x++) {
      let dark = size * size * 255;
      for (const end = from + size; from < end; from++) dark -= light[from]!;
      pixels[y * width + x] = dark / (size * size);
    }
  }
  return { width, height, pixels };
}

/** The ink of a page from its left edge on: that of the columns `a` to `b` of a row is one subtraction. */
export type InkSums = { readonly width: number; readonly height: number; readonly sums: Int32Array };

/** Sums the ink of a page for `shearedRows`. */
export function inkSumsOf({ width, height, pixels }: Grey): InkSums {
  const sums = new Int32Array((width + 1) * height);
  for (let x = 0; x < width; x++)
    for (let row = 0, to = (x + 1) * height; row < height; row++, to++)
      sums[to] = sums[to - height]! + pixels[row * width + x]!;
  return { width, height, sums };
}

/** The ink of each row of the columns `from` to `to` (exclusive), sheared by `slope` about their middle. */
export function shearedRows(ink: InkSums, from: number, to: number, slope: number): Float64Array {
  const { height, sums } = ink;
  const rows = new Float64Array(height);
  const middle = (from + to) / 2;
  for (let x = from, next = from; x < to; x = next) {
    // Neighbouring columns drop by the same number of rows.
    const drop = Math.round((x - middle) * slope);
    while (next < to && Math.round((next - middle) * slope) === drop) next++;
    const last = Math.min(height, height - drop);
    const [left, right] = [x * height + drop, next * height + drop];
    for (let row = Math.max(0, -drop); row < last; row++)
      rows[row]! += sums[right + row]! - sums[left + row]!;
  }
  return rows;
}

/** The sum of squared differences of neighbouring rows, sheared by `degrees`. */
function energyAt(ink: InkSums, degrees: number): number {
  const sums = shearedRows(ink, 0, ink.width, Math.tan((degrees * Math.PI) / 180));
  let energy = 0;
  for (let row = 1; row < ink.height; row++) energy += (sums[row]! - sums[row - 1]!) ** 2;
  return energy;
}

/** The page turned about its middle so that lines running downhill by `degrees` become level; corners are white. */
export function level(page: Grey, degrees: number): Grey {
  if (degrees === 0) return page;
  const { width, height, pixels } = page;
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const result = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y++) {
    let sourceX = (-width / 2) * cos - (y - height / 2) * sin + width / 2;
    let sourceY = (-width / 2) * sin + (y - height / 2) * cos + height / 2;
    for (let x = 0, to = y * width; x < width; x++, to++, sourceX += cos, sourceY += sin) {
      if (sourceX < 0 || sourceY < 0 || sourceX >= width - 1 || sourceY >= height - 1) continue;
      const left = sourceX | 0;
      const top = sourceY | 0;
      const at = top * width + left;
      const a = pixels[at]!;
      const b = pixels[at + 1]!;
      const c = pixels[at + width]!;
      const d = pixels[at + width + 1]!;
      if (a === 255 && b === 255 && c === 255 && d === 255) continue; // paper, as it is already
      const right = sourceX - left;
      const upper = a + (b - a) * right;
      result[to] = upper + (c + (d - c) * right - upper) * (sourceY - top);
    }
  }
  return { width, height, pixels: result };
}

/** Where a point of the levelled page lies on the page as it was. */
export function unlevel(x: number, y: number, page: Grey, degrees: number): readonly [number, number] {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const [dx, dy] = [x - page.width / 2, y - page.height / 2];
  return [dx * cos - dy * sin + page.width / 2, dx * sin + dy * cos + page.height / 2];
}
