import { expect, it } from 'vitest';
import { linesOf, trustOf } from './reading-words';

it('keeps the lines of a reading and counts its words through all of them', () => {
  const lines = linesOf({
    text: 'No. 12\n\nسول ہسپتال',
    words: [1, 2, 3, 4, 90, 5, 6, 7, 8, 80, 9, 9, 9, 9, 60, 8, 8, 8, 8, 40],
  });
  expect(lines.map((line) => line.map((word) => word.text))).toEqual([['No.', '12'], [], ['سول', 'ہسپتال']]);
  expect(lines[0]?.[1]).toEqual({ index: 1, text: '12', confidence: 80 });
  expect(lines[2]?.[1]).toEqual({ index: 3, text: 'ہسپتال', confidence: 40 });
});

it('calls a page under 50 an image only', () => {
  expect([49, 50, 70, 85].map(trustOf)).toEqual(['image-only', 'poor', 'fair', 'good']);
});
