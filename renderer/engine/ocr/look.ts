import { type Grey, inkBelow } from './grey';
import type { TextLine } from './lines';

/** How some lines of print look: what is tried first, as a trial that fails takes a third of a page's time. */
export type Look = {
  /** The lines are probably upside down. */
  readonly over: boolean;
  /** The script that strokes are probably of; none where they look like neither. */
  readonly script?: 'latin' | 'arabic';
};

/** Rows with this much of the ink of the fullest row are those between the base line and the height of an x. */
const full = 0.45;
/** What stands above them weighs more than what hangs below, in either script: here they lie the other way up. */
const leansDown = -0.15;
/** The length of strokes across, divided by that of strokes down: Latin print stays below, Arabic print is between. */
const mostOfLatin = 0.83;
const ofArabic = [0.87, 1.35] as const;

/** Tells from the strokes of some lines of a level page how they lie and what script they are in. A guess. */
export function lookOf(page: Grey, lines: readonly TextLine[]): Look {
  let [above, below, ink, across, down] = [0, 0, 0, 0, 0];
  for (const line of lines) {
    const strokes = strokesOf(page, line);
    const fullest = strokes.ink.reduce((a, b) => Math.max(a, b), 0) * full;
    const first = strokes.ink.findIndex((value) => value > fullest);
    const last = strokes.ink.findLastIndex((value) => value > fullest);
    strokes.ink.forEach((value, row) => {
      ink += value;
      if (row < first) above += value;
      if (row > last) below += value;
    });
    across += strokes.across;
    down += strokes.down;
  }
  // Ink ÷ strokes is their mean length; the ink is the same in both directions.
  const ratio = down / Math.max(1, across);
  const script =
    ink === 0 || ratio > ofArabic[1]
      ? undefined
      : ratio < mostOfLatin
        ? 'latin'
        : ratio > ofArabic[0]
          ? 'arabic'
          : undefined;
  const over = above - below < leansDown * (above + below);
  return { over, ...(script ? { script } : {}) };
}

/** The ink of each row of a line, and how many strokes begin along its rows and down its columns. */
function strokesOf(page: Grey, { top, bottom }: TextLine) {
  const { width, pixels } = page;
  const ink = new Float64Array(bottom - top);
  let [across, down] = [0, 0];
  for (let row = top; row < bottom; row++) {
    let count = 0;
    let before = 0;
    const above = row === top ? 0 : width;
    for (let at = row * width, end = at + width; at < end; at++) {
      const isInk = (pixels[at]! - inkBelow) >>> 31;
      count += isInk;
      across += isInk & ~before;
      if (above > 0) down += isInk & ~((pixels[at - above]! - inkBelow) >>> 31);
      else down += isInk;
      before = isInk;
    }
    ink[row - top] = count;
  }
  return { ink, across, down };
}
