import type { Grey } from './grey';
import { type InkSums, inkOf, inkSumsOf, shearedRows } from './skew';

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
  const sums = inkSumsOf(ink);
  let best = 0;
  for (const slope of slopes) {
    let energy = 0;
    for (let strip = 0; strip < strips; strip++)
      energy += energyOfStrip(sums, strip, Math.tan((slope * Math.PI) / 180));
    best = Math.max(best, energy);
  }
  return (best * ink.height) / (total * total);
}

function energyOfStrip(ink: InkSums, strip: number, slope: number): number {
  const from = Math.floor((ink.width * strip) / strips);
  const to = Math.floor((ink.width * (strip + 1)) / strips);
  const rows = shearedRows(ink, from, to, slope);
  let energy = 0;
  for (let row = 2; row < ink.height; row++) energy += (rows[row]! - rows[row - 2]!) ** 2;
  return energy;
}
