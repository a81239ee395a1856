import { expect, test } from 'vitest';
import { turnedSize, wordBoxes } from './page-boxes';

test('five numbers make a word box, and low confidence makes it doubtful', () => {
  expect(wordBoxes([10, 20, 30, 8, 95, 50, 20, 12, 8, 41])).toEqual([
    { left: 10, top: 20, width: 30, height: 8, doubtful: false },
    { left: 50, top: 20, width: 12, height: 8, doubtful: true },
  ]);
});

test('an incomplete last word is left out', () => {
  expect(wordBoxes([10, 20, 30, 8])).toEqual([]);
});

test('a page turned on its side swaps width and height', () => {
  expect(turnedSize(1654, 2339, 0)).toEqual({ width: 1654, height: 2339 });
  expect(turnedSize(1654, 2339, 90)).toEqual({ width: 2339, height: 1654 });
  expect(turnedSize(1654, 2339, 180)).toEqual({ width: 1654, height: 2339 });
  expect(turnedSize(1654, 2339, 270)).toEqual({ width: 2339, height: 1654 });
});
