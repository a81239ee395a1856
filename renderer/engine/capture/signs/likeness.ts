import type { Grey } from './grey';

/** Squares along each side of the grid that a page is boiled down to. */
const grid = 16;

/**
 * A page boiled down to 256 bits that another scan of the same paper nearly shares, as 64 hex digits: whether each of
 * 16 by 16 squares is darker than the one right of it. Nothing for a page with so little on it that many are alike.
 */
export function likenessOf(page: Grey): string | undefined {
  const means = Array.from({ length: grid }, (_, row) =>
    Array.from({ length: grid + 1 }, (__, column) => meanOf(page, row, column)),
  );
  let text = '';
  for (const row of means)
    for (let at = 0; at < grid; at += 4) {
      let digit = 0;
      for (let n = at; n < at + 4; n++) digit = digit * 2 + ((row[n] ?? 0) < (row[n + 1] ?? 0) - 0.5 ? 1 : 0);
      text += digit.toString(16);
    }
  return unlikeness(text, '0'.repeat(text.length)) < tellingBits ? undefined : text;
}

/** Squares that must be darker than their neighbour before a page can be told from others by them. */
const tellingBits = 64;

/** The mean grey of one square; a margin is left out, since paper never lies twice in the same way. */
function meanOf({ width, height, pixels }: Grey, row: number, column: number): number {
  const [left, top] = [width * 0.03, height * 0.03];
  const [across, down] = [(width - 2 * left) / (grid + 1), (height - 2 * top) / grid];
  const [x0, x1] = [Math.floor(left + column * across), Math.ceil(left + (column + 1) * across)];
  const [y0, y1] = [Math.floor(top + row * down), Math.ceil(top + (row + 1) * down)];
  let [sum, count] = [0, 0];
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      sum += pixels[y * width + x] ?? 255;
      count++;
    }
  return sum / Math.max(1, count);
}

const bitsOf = Array.from({ length: 16 }, (_, n) => [...n.toString(2)].filter((bit) => bit === '1').length);

/** In how many of their 256 bits two pages differ. */
export function unlikeness(a: string, b: string): number {
  let bits = 0;
  for (let n = 0; n < a.length; n++)
    bits += bitsOf[parseInt(a[n] ?? '0', 16) ^ parseInt(b[n] ?? '0', 16)] ?? 0;
  return bits;
}

/** Pages that differ in at most so many bits look alike. */
export const alikeWithin = 18;
