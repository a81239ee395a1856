import type { Grey } from './grey';

/** Skew beyond this many degrees is left alone: it is not a page put down a little askew. */
const furthest = 4;

/**
 * How far the lines of text run downhill to the right, in degrees (-4 to 4, steps of 0.1): the slope at which the rows
 * of the page differ most from each other. Expects a flattened page; 0 for a page with no lines.
 */
export function skewOf(page: Grey): number {
  const small = inkOf(page, Math.max(1, Math.round(page.width / 550)));
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
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let dark = 0;
      for (let dy = 0; dy < size; dy++)
        for (let dx = 0; dx < size; dx++)
          dark += 255 - (page.pixels[(y * size + dy) * page.width + x * size + dx] ?? 255);
      pixels[y * width + x] = dark / (size * size);
    }
  return { width, height, pixels };
}

/** The sum of squared differences of neighbouring rows, sheared by `degrees`. */
function energyAt(ink: Grey, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const sums = new Float64Array(ink.height + 1);
  const middle = ink.width / 2;
  for (let x = 0; x < ink.width; x++) {
    const drop = Math.round((x - middle) * slope);
    const from = Math.max(0, -drop);
    const to = Math.min(ink.height, ink.height - drop);
    for (let row = from; row < to; row++) sums[row]! += ink.pixels[(row + drop) * ink.width + x] ?? 0;
  }
  let energy = 0;
  for (let row = 1; row < ink.height; row++) energy += ((sums[row] ?? 0) - (sums[row - 1] ?? 0)) ** 2;
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
