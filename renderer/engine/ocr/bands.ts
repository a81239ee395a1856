import { type Box, type Grey, wholeOf } from './grey';

/** The rows `top` to `bottom` (exclusive) that one line of text takes up, its dots and tails included. */
export type Band = { readonly top: number; readonly bottom: number };

const dark = 128;
/** A band lower than this, in pixels at 170 dpi, is dirt. */
const lowest = 5;
/** A band at least this high can be a line of print; what the usual line is measured by. */
const lowestLine = 11;

/** Pitches of lines that are looked for, in pixels, and how like the rows must be at that distance. */
const shortestPitch = 14;
const longestPitch = 90;
const leastLikeness = 0.25;
/** A line is at most so many times as high as the pitch, dots and tails included, and usually so many times. */
const mostOfPitch = 1.5;
const linePart = 0.85;

/** A share of the page's width. */
const mostOfEdges = 0.03;

/**
 * The lines of a level page without rules, or of a part of it, from top to bottom. Columns side by side count as one
 * line.
 */
export function bandsOf(page: Grey, part = wholeOf(page)): Band[] {
  const width = part.right - part.left;
  const ink = smoothed(inkPerRow(page, part));
  const inked = runsAbove(ink, Math.max(2, width / 800) + floorOf(ink, width));
  const solid = inked.filter(({ top, bottom }) => bottom - top >= lowest);
  if (solid.length === 0) return [];
  const height = median(solid.map(({ top, bottom }) => bottom - top).filter((one) => one >= lowestLine));
  const pitch = pitchOf(ink);
  // Where the lines are set so close that they touch, most bands hold several of them.
  const usual = pitch > 0 && height > pitch * mostOfPitch ? pitch * linePart : height;
  const split = solid.flatMap((band) => splitTall(band, ink, usual));
  return widened(joined(split, usual), ink.length, usual).map(({ top, bottom }) => ({
    top: top + part.top,
    bottom: bottom + part.top,
  }));
}

/**
 * The distance from line to line: the smallest one at which rows look most like each other. 0 if there is none, as on a
 * page of few lines.
 */
function pitchOf(ink: Float64Array): number {
  const mean = ink.reduce((sum, value) => sum + value, 0) / ink.length;
  const rows = ink.map((value) => value - mean);
  const likeness = Array.from({ length: longestPitch + 1 }, (_, lag) => {
    let sum = 0;
    if (lag === 0 || lag >= shortestPitch - 1)
      for (let row = lag; row < rows.length; row++) sum += rows[row]! * rows[row - lag]!;
    return sum;
  });
  const most = likeness.reduce((a, b, lag) => (lag < shortestPitch ? a : Math.max(a, b)), 0);
  if (most < (likeness[0] ?? 0) * leastLikeness) return 0;
  return likeness.findIndex((value, lag) => {
    const isPeak = value >= (likeness[lag - 1] ?? 0) && value >= (likeness[lag + 1] ?? 0);
    return lag >= shortestPitch && value >= most * 0.8 && isPeak;
  });
}

/** Ink that nearly every row has, a little of it at most: the edges of a photographed page. */
function floorOf(ink: Float64Array, width: number): number {
  const sorted = Float64Array.from(ink).sort();
  return Math.min(mostOfEdges * width, sorted[Math.floor(sorted.length * 0.1)] ?? 0);
}

function inkPerRow({ width, pixels }: Grey, { left, right, top, bottom }: Box): Float64Array {
  const ink = new Float64Array(bottom - top);
  for (let y = top; y < bottom; y++) {
    let count = 0;
    // The sign of the difference, as a branch on every pixel costs several times as much.
    for (let at = y * width + left, end = y * width + right; at < end; at++)
      count += (pixels[at]! - dark) >>> 31;
    ink[y - top] = count;
  }
  return ink;
}

const smoothed = (values: Float64Array): Float64Array =>
  values.map((value, i) => ((values[i - 1] ?? 0) + value + (values[i + 1] ?? 0)) / 3);

function runsAbove(values: Float64Array, least: number): Band[] {
  const runs: Band[] = [];
  let top = -1;
  for (let row = 0; row <= values.length; row++) {
    const isInked = (values[row] ?? 0) > least;
    if (isInked && top < 0) top = row;
    if (!isInked && top >= 0) {
      runs.push({ top, bottom: row });
      top = -1;
    }
  }
  return runs;
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 30;
}

/** Cuts a band that holds several lines whose tails touch at its emptiest rows. */
function splitTall(band: Band, ink: Float64Array, usual: number): Band[] {
  const height = band.bottom - band.top;
  if (height < usual * 1.75) return [band];
  let best = -1;
  let last = -1;
  let least = Infinity;
  for (let row = band.top + Math.round(usual * 0.6); row < band.bottom - usual * 0.6; row++) {
    const here = ink[row] ?? 0;
    if (here < least) [best, last, least] = [row, row, here];
    else if (here === least && row === last + 1) last = row;
  }
  const most = ink.subarray(band.top, band.bottom).reduce((a, b) => Math.max(a, b), 0);
  if (best < 0 || least > most * 0.35) return [band];
  const cut = (best + last + 1) >> 1;
  return [
    ...splitTall({ top: band.top, bottom: cut }, ink, usual),
    ...splitTall({ top: cut, bottom: band.bottom }, ink, usual),
  ];
}

/** Joins low bands (dots, vowel signs) to the line next to them if that is near. */
function joined(bands: readonly Band[], usual: number): Band[] {
  const result: Band[] = [];
  for (const [i, band] of bands.entries()) {
    const before = result.at(-1);
    const isLow = band.bottom - band.top < usual * 0.4;
    const gapAbove = before ? band.top - before.bottom : Infinity;
    const gapBelow = (bands[i + 1]?.top ?? Infinity) - band.bottom;
    const wasLow = before !== undefined && before.bottom - before.top < usual * 0.4;
    const joinsUp = isLow && gapAbove < usual * 0.3 && gapAbove <= gapBelow;
    if (before && (joinsUp || (wasLow && gapAbove < usual * 0.3)))
      result[result.length - 1] = { top: before.top, bottom: band.bottom };
    else result.push(band);
  }
  return result;
}

/** Gives each band half of the gap around it, at most a third of a line, for strokes too thin to count. */
function widened(bands: readonly Band[], height: number, usual: number): Band[] {
  const reach = usual / 3;
  return bands.map(({ top, bottom }, i) => {
    const above = (top - (bands[i - 1]?.bottom ?? 0)) / (i === 0 ? 1 : 2);
    const below = ((bands[i + 1]?.top ?? height) - bottom) / (i === bands.length - 1 ? 1 : 2);
    return {
      top: Math.max(0, Math.round(top - Math.min(reach, above))),
      bottom: Math.min(height, Math.round(bottom + Math.min(reach, below))),
    };
  });
}
