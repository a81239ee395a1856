import { expect, it } from 'vitest';
import { rangesOf } from './ranges';

it('says numbers that follow one another as a range', () => {
  expect(rangesOf([2, 3, 4, 7, 9, 10])).toBe('2–4, 7, 9–10');
  expect([rangesOf([]), rangesOf([5])]).toEqual(['', '5']);
});
