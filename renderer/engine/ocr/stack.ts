import { type Band, bandsOf } from './bands';
import type { Grey } from './grey';
import type { Word } from './words';

/** A page's lines put one under the other at the right margin, wide gaps shortened, and the way back. */
export type Stack = {
  readonly page: Grey;
  /** A word found on the stack, with its box on the page that was stacked. */
  back(word: Word): Word;
};

type Piece = { readonly from: number; readonly to: number; readonly at: number };
type Placed = { readonly band: Band; readonly top: number; readonly pieces: readonly Piece[] };

const margin = 24;
const dark = 128;

/**
 * Restacks a level page without rules for reading right to left: Tesseract loses lines of unlike size or place and
 * reads the cells of a table badly when they stand far apart.
 */
export function stackLines(page: Grey): Stack {
  const lines: Placed[] = [];
  let height = margin;
  let width = 0;
  for (const band of bandsOf(page)) {
    const pieces = piecesOf(page, band);
    if (pieces.length === 0) continue;
    lines.push({ band, top: height, pieces });
    const last = pieces.at(-1);
    width = Math.max(width, last ? last.at + last.to - last.from : 0);
    height += band.bottom - band.top + Math.round((band.bottom - band.top) / 3);
  }
  const size = { width: width + 2 * margin, height: height + margin };
  const placed = lines.map((line) => ({ ...line, pieces: toTheRight(line.pieces, width + margin) }));
  const pixels = new Uint8Array(size.width * size.height).fill(255);
  for (const { band, top, pieces } of placed)
    for (let row = band.top; row < band.bottom; row++)
      for (const { from, to, at } of pieces)
        pixels.set(
          page.pixels.subarray(row * page.width + from, row * page.width + to),
          (top + row - band.top) * size.width + at,
        );
  return { page: { ...size, pixels }, back: (word) => backOf(word, placed) };
}

/** The inked stretches of a line, from the left, with gaps of at most 1.2 times its height between them. */
function piecesOf(page: Grey, band: Band): Piece[] {
  const gap = Math.round((band.bottom - band.top) * 2.2);
  const pieces: { from: number; to: number; at: number }[] = [];
  for (let x = 0; x < page.width; x++) {
    if (!isInked(page, band, x)) continue;
    const last = pieces.at(-1);
    if (last && x - last.to < gap) last.to = x + 1;
    else pieces.push({ from: x, to: x + 1, at: last ? last.at + last.to - last.from + gap : 0 });
  }
  return pieces;
}

function isInked(page: Grey, band: Band, x: number): boolean {
  for (let row = band.top; row < band.bottom; row++)
    if ((page.pixels[row * page.width + x] ?? 255) < dark) return true;
  return false;
}

/** Moves pieces so that the last one ends at `right`. */
function toTheRight(pieces: readonly Piece[], right: number): Piece[] {
  const last = pieces.at(-1);
  const shift = last ? right - (last.at + last.to - last.from) : 0;
  return pieces.map((piece) => ({ ...piece, at: piece.at + shift }));
}

function backOf(word: Word, lines: readonly Placed[]): Word {
  const middle = word.top + word.height / 2;
  const line = lines.findLast(({ top }) => top <= middle) ?? lines[0];
  if (!line) return word;
  const across = (x: number): number => {
    const piece = line.pieces.findLast(({ at }) => at <= x) ?? line.pieces[0];
    return piece ? Math.min(piece.to, piece.from + Math.max(0, x - piece.at)) : x;
  };
  const left = across(word.left);
  const down = line.band.top - line.top;
  return { ...word, left, top: word.top + down, width: across(word.left + word.width) - left };
}
