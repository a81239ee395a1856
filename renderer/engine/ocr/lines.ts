import { type Band, bandsOf } from './bands';
import { type Box, type Grey, inkBelow, wholeOf } from './grey';

/** An inked stretch of a line, from `from` to `to` (exclusive). */
export type Piece = { readonly from: number; readonly to: number };

/** A line of print: the rows it takes up, and its pieces from the left. */
export type TextLine = Band & {
  readonly pieces: readonly Piece[];
  /** Begins a paragraph or a block. */
  readonly opens: boolean;
};

/** Gaps of more than this many times a line's height part its pieces: the cells of a table. */
const widestGap = 2.2;

/** The lines of a level page without rules, or of a part of it, from top to bottom. */
export function linesIn(page: Grey, part = wholeOf(page)): TextLine[] {
  const bands = bandsOf(page, part);
  const pitches = bands.slice(1).map((band, n) => band.top - (bands[n]?.top ?? 0));
  const pitch = [...pitches].sort((a, b) => a - b)[pitches.length >> 1] ?? 0;
  return bands.flatMap((band, n) => {
    const pieces = piecesOf(page, band, part);
    if (pieces.length === 0) return [];
    const opens = n === 0 || (pitches[n - 1] ?? 0) > pitch * 1.35;
    return [{ ...band, pieces, opens }];
  });
}

/** The inked stretches of a band, with the gaps of more than 2.2 times its height between them. */
function piecesOf({ width, pixels }: Grey, band: Band, { left, right }: Box): Piece[] {
  const gap = Math.round((band.bottom - band.top) * widestGap);
  const inked = new Uint8Array(right);
  for (let row = band.top; row < band.bottom; row++)
    for (let x = left, at = row * width + left; x < right; x++, at++)
      inked[x]! |= (pixels[at]! - inkBelow) >>> 31;
  const pieces: { from: number; to: number }[] = [];
  for (let x = left; x < right; x++) {
    if (inked[x] === 0) continue;
    const last = pieces.at(-1);
    if (last && x - last.to < gap) last.to = x + 1;
    else pieces.push({ from: x, to: x + 1 });
  }
  return pieces;
}

/** How often ink begins along the rows of a line: what print has much of, and photographs and bars little. */
export function edgesOf(page: Grey, line: TextLine): number {
  let count = 0;
  for (let row = line.top; row < line.bottom; row++) {
    let before = 0;
    for (let at = row * page.width; at < (row + 1) * page.width; at++) {
      const isInk = (page.pixels[at]! - inkBelow) >>> 31;
      count += isInk & ~before;
      before = isInk;
    }
  }
  return count;
}
