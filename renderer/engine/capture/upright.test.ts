import { describe, expect, it } from 'vitest';
import { uprightPixels, uprightTransform } from './upright';

/** "a b c / d e f" as stored. */
const size = { width: 3, height: 2 };
const upright: readonly (readonly [orientation: number, pixels: string])[] = [
  [1, 'abcdef'],
  [2, 'cbafed'],
  [3, 'fedcba'],
  [4, 'defabc'],
  [5, 'adbecf'],
  [6, 'daebfc'],
  [7, 'fcebda'],
  [8, 'cfbead'],
];

describe('a page that was stored turned or mirrored', () => {
  it.each(upright)('becomes upright from orientation %i', (orientation, pixels) => {
    const stored = Uint8Array.from('abcdef', (letter) => letter.charCodeAt(0));
    expect(String.fromCharCode(...uprightPixels(stored, size, orientation))).toBe(pixels);
  });

  it.each(upright)(
    'is drawn to the same place as its pixels go from orientation %i',
    (orientation, pixels) => {
      const [a, b, c, d, e, f] = uprightTransform(size, orientation);
      const across = orientation >= 5 ? 2 : 3;
      for (const [i, letter] of [...'abcdef'].entries()) {
        const [x, y] = [(i % 3) + 0.5, Math.floor(i / 3) + 0.5];
        const place = Math.floor(b * x + d * y + f) * across + Math.floor(a * x + c * y + e);
        expect(pixels[place]).toBe(letter);
      }
    },
  );
});
