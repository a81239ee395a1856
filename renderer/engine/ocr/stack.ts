import type { Grey } from './grey';
import { linesIn, type TextLine } from './lines';
import type { Word } from './words';

/** Lines put one under the other at the right margin, wide gaps shortened, and the way back. */
export type Stack = {
  readonly page: Grey;
  /** A word found on the stack, with its box on the page that was stacked. */
  back(word: Word): Word;
  /** Which of the stacked lines a word found on the stack belongs to. */
  lineOf(word: Word): number;
};

type Piece = { readonly from: number; readonly to: number; readonly at: number };
type Placed = { readonly line: TextLine; readonly top: number; readonly pieces: readonly Piece[] };

const margin = 20;
/** What is left of a wide gap, in heights of the line. */
const shortGap = 2.2;

/** Restacks all lines of a level page without rules: see `stackOf`. */
export const stackLines = (page: Grey): Stack => stackOf(page, linesIn(page));

/**
 * Restacks lines of a page: Tesseract loses lines of unlike size or place, reads the cells of a table badly when they
 * stand far apart, and spends a quarter of its time on white paper.
 */
export function stackOf(page: Grey, lines: readonly TextLine[]): Stack {
  let height = margin;
  let width = 0;
  const drafts: Placed[] = [];
  for (const line of lines) {
    const across = line.bottom - line.top;
    const pieces = placedPieces(line);
    const last = pieces.at(-1);
    drafts.push({ line, top: height, pieces });
    width = Math.max(width, last ? last.at + last.to - last.from : 0);
    height += across + Math.round(across / 3);
  }
  const size = { width: width + 2 * margin, height: height + margin };
  const placed = drafts.map((one) => ({ ...one, pieces: toTheRight(one.pieces, width + margin) }));
  const pixels = new Uint8Array(size.width * size.height).fill(255);
  for (const { line, top, pieces } of placed)
    for (let row = line.top; row < line.bottom; row++)
      for (const { from, to, at } of pieces)
        pixels.set(
          page.pixels.subarray(row * page.width + from, row * page.width + to),
          (top + row - line.top) * size.width + at,
        );
  const placeOf = (word: Word): number => {
    const middle = word.top + word.height / 2;
    return Math.max(
      0,
      placed.findLastIndex(({ top }) => top <= middle),
    );
  };
  return {
    page: { ...size, pixels },
    lineOf: placeOf,
    back: (word) => backOf(word, placed[placeOf(word)]),
  };
}

function placedPieces(line: TextLine): Piece[] {
  const gap = Math.round((line.bottom - line.top) * shortGap);
  const pieces: Piece[] = [];
  for (const { from, to } of line.pieces) {
    const last = pieces.at(-1);
    pieces.push({ from, to, at: last ? last.at + last.to - last.from + gap : 0 });
  }
  return pieces;
}

/** Moves pieces so that the last one ends at `right`. */
function toTheRight(pieces: readonly Piece[], right: number): Piece[] {
  const last = pieces.at(-1);
  const shift = last ? right - (last.at + last.to - last.from) : 0;
  return pieces.map((piece) => ({ ...piece, at: piece.at + shift }));
}

function backOf(word: Word, placed: Placed | undefined): Word {
  if (!placed) return word;
  const across = (x: number): number => {
    const piece = placed.pieces.findLast(({ at }) => at <= x) ?? placed.pieces[0];
    return piece ? Math.min(piece.to, piece.from + Math.max(0, x - piece.at)) : x;
  };
  const left = across(word.left);
  const down = placed.line.top - placed.top;
  return { ...word, left, top: word.top + down, width: across(word.left + word.width) - left };
}
