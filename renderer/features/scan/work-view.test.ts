import { expect, test } from 'vitest';
import { accuracyOf, percentOf, perPersonDay } from './work-view';

test('accuracy is the part of the letters that nobody had to correct', () => {
  expect(accuracyOf({ month: '2026-11', pages: 2, read: 4000, corrected: 50 })).toBe('98.8 %');
  expect(percentOf(1, 0)).toBe('–');
});

test('pages of a person and day are averaged over those who worked', () => {
  const day = (pages: readonly number[]) => ({
    day: '2026-11-21',
    pages: pages.reduce((sum, one) => sum + one, 0),
    people: pages.map((one, n) => ({ person: `p${n}`, pages: one })),
  });
  expect(perPersonDay([day([100, 300]), day([200])])).toBe(200);
  expect(perPersonDay([])).toBeUndefined();
});
