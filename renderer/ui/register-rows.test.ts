import { expect, test } from 'vitest';
import { rowsMatching, rowToFocus } from './register-rows';

const rows = ['Repair of X-Ray machine', 'Printing of registers', 'ایکسرے مشین کی مرمت'];
const text = (row: string): string => row;

test('a row is kept when it holds every typed word, in any order and case', () => {
  expect(rowsMatching(rows, 'machine REPAIR', text)).toEqual([rows[0]]);
  expect(rowsMatching(rows, 'مرمت مشین', text)).toEqual([rows[2]]);
  expect(rowsMatching(rows, 'repair registers', text)).toEqual([]);
});

test('an empty filter keeps all rows', () => {
  expect(rowsMatching(rows, '   ', text)).toBe(rows);
});

test('compatibility forms of letters match', () => {
  expect(rowsMatching(['ﻣﺸﯿﻦ'], 'مشین', text)).toHaveLength(1);
});

test('arrow keys walk row by row and stop at the ends', () => {
  expect(rowToFocus('ArrowDown', 0, 3)).toBe(1);
  expect(rowToFocus('ArrowDown', 2, 3)).toBe(2);
  expect(rowToFocus('ArrowUp', 0, 3)).toBe(0);
});

test('page keys leap ten rows, Home and End go to the ends, other keys nowhere', () => {
  expect(rowToFocus('PageDown', 3, 30)).toBe(13);
  expect(rowToFocus('PageUp', 3, 30)).toBe(0);
  expect(rowToFocus('Home', 7, 30)).toBe(0);
  expect(rowToFocus('End', 7, 30)).toBe(29);
  expect(rowToFocus('a', 7, 30)).toBeUndefined();
});
