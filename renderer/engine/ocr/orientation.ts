import type { Grey } from './grey';
import { inkOf } from './skew';

/** Slopes, in degrees, at which lines are looked for in either direction. */
const slopes = [-3, -2, -1, 0, 1, 2, 3];
/** Parts into which the page is cut along its lines, since those of columns need not be level with each other. */
const strips = 4;

/**
 * How much more a flattened page looks like one with lines from top to bottom than across: above 1 it probably lies on
 * its side. 1 for an empty page.
 */
export function sidewaysness(page: Grey): number {
  const ink = withoutBars(inkOf(page, Math.max(1, Math.round(Math.min(page.width, page.height) / 400))));
  const across = alternation(ink);
  const down = alternation(turned(ink));
  return across === 0 && down === 0 ? 1 : down / Math.max(across, 1e-9);
}

/** Blackens nothing and whitens what is too dark for print: bars, edges of photographs, the scanner's own border. */
function withoutBars(ink: Grey): Grey {
  return { ...ink, pixels: ink.pixels.map((value) => (value > 235 ? 0 : value)) };
}

function turned({ width, height, pixels }: Grey): Grey {
  const result = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) result[x * height + y] = pixels[at] ?? 0;
  return { width: height, height: width, pixels: result };
}

/** How strongly rows with and without ink alternate, at the slope where they do most, independent of size and ink. */
function alternation(ink: Grey): number {
  const total = ink.pixels.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  let best = 0;
  for (const slope of slopes) {
    let energy = 0;
    for (let strip = 0; strip < strips; strip++)
      energy += energyOfStrip(ink, strip, Math.tan((slope * Math.PI) / 180));
    best = Math.max(best, energy);
  }
  return (best * ink.height) / (total * total);
}

function energyOfStrip(ink: Grey, strip: number, slope: number): number {
  const from = Math.floor((ink.width * strip) / strips);
  const to = Math.floor((ink.width * (strip + 1)) / strips);
  const sums = new Float64Array(ink.height);
  for (let x = from; x < to; x++) {
    const drop = Math.round((x - (from + to) / 2) * slope);
    const first = Math.max(0, -drop);
    const last = Math.min(ink.height, ink.height - drop);
    for (let row = first; row < last; row++) sums[row]! += ink.pixels[(row + drop) * ink.width + x] ?? 0;
  }
  let energy = 0;
  for (let row = 2; row < ink.height; row++) energy += ((sums[row] ?? 0) - (sums[row - 2] ?? 0)) ** 2;
  return energy;
}
