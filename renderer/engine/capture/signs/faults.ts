import type { Grey } from './grey';
import { histogramOf, quantile } from './grey';

/** Paper darker than this (0 to 255) was lit too badly to be read with ease. */
const darkPaper = 125;
/** Pixels of a page's short side below which small print is lost: about 120 dots per inch of A4. */
const coarseSide = 990;

/** Whether the paper itself is dark: more than half of the page is. */
export const isDark = (page: Grey): boolean => quantile(histogramOf(page), 0.6) < darkPaper;

/** Whether a page of so many pixels has too few of them. */
export const isCoarse = (width: number, height: number): boolean => Math.min(width, height) < coarseSide;

/** Below this grey is ink: well under the paper, and never a shade of it. */
function inkBelow(page: Grey): number {
  const paper = quantile(histogramOf(page), 0.7);
  return Math.max(30, paper * 0.62);
}

/** The part of a side that is looked past at each edge: shadows and the edges of the paper lie there. */
const blankMargin = 0.04;
/** Pixels of the widest stroke of a pen or of print; what is wider is a hole, a stain or a shadow. */
const widestStroke = 10;
/** The part of the page that may be specks without anything being written on it. */
const specks = 0.0002;

/**
 * Whether nothing is written on a page. Only strokes count, so that punched holes and stains add little; a page number
 * alone can be missed, so that a person has to look before a page goes.
 */
export function isBlank(page: Grey): boolean {
  const { width, height, pixels } = page;
  const ink = inkBelow(page);
  if (quantile(histogramOf(page), 0.5) < darkPaper) return false;
  const [left, top] = [Math.ceil(width * blankMargin), Math.ceil(height * blankMargin)];
  let count = 0;
  for (let y = top; y < height - top; y++) {
    let run = 0;
    for (let x = left, at = y * width + left; x <= width - left; x++, at++) {
      if (x < width - left && (pixels[at] ?? 255) < ink) run++;
      else {
        if (run <= widestStroke) count += run;
        run = 0;
      }
    }
  }
  return count < width * height * specks;
}

/** Pieces of writing that a side must cut before it is said. */
const cutPieces = 7;

/**
 * Whether writing runs into an edge: many short dark pieces stand on the outermost line of a side. A shadow or a black
 * border is one long piece.
 */
export function isCutOff(page: Grey): boolean {
  const { width, height, pixels } = page;
  const ink = inkBelow(page);
  const column = (x: number) => pieces(height, (n) => (pixels[n * width + x] ?? 255) < ink);
  const row = (y: number) => pieces(width, (n) => (pixels[y * width + n] ?? 255) < ink);
  // a thin shadow along the edge is looked past: writing that is cut is cut on both lines
  const cuts = (a: number, b: number): boolean => Math.min(a, b) >= cutPieces;
  return (
    cuts(column(1), column(4)) ||
    cuts(column(width - 2), column(width - 5)) ||
    cuts(row(1), row(4)) ||
    cuts(row(height - 2), row(height - 5))
  );
}

/** Dark pieces along a line that are long enough for a stroke and too short for a border. */
function pieces(length: number, isInk: (n: number) => boolean): number {
  let count = 0;
  let run = 0;
  for (let n = 0; n <= length; n++) {
    if (n < length && isInk(n)) run++;
    else {
      if (run >= 2 && run <= length / 30) count++;
      run = 0;
    }
  }
  return count;
}

/** Sharpness below which print has lost its edges. */
const blurredBelow = 0.36;

/**
 * How sharp the edges of a part of a page are, 0 to 1: the steepest step between pixels two apart, beside the whole
 * contrast. Nothing for a part without writing. The part is as wide as 190 dots per inch make it.
 */
export function sharpnessOf(part: Grey): number | undefined {
  const { width, height, pixels } = part;
  const histogram = histogramOf(part);
  const contrast = quantile(histogram, 0.9) - quantile(histogram, 0.01);
  if (contrast < 50) return undefined;
  const steps = new Uint32Array(256);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const across = Math.abs((pixels[at + 1] ?? 0) - (pixels[at - 1] ?? 0));
      const down = Math.abs((pixels[at + width] ?? 0) - (pixels[at - width] ?? 0));
      steps[Math.max(across, down)]!++;
    }
  return Math.min(1, quantile(steps, 0.985) / contrast);
}

/** Whether the sharpest of some parts of a page is still blurred; a page without writing is not. */
export function isBlurred(parts: readonly Grey[]): boolean {
  const found = parts.map(sharpnessOf).filter((one) => one !== undefined);
  return found.length > 0 && Math.max(...found) < blurredBelow;
}
