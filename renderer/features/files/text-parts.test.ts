import { expect, test } from 'vitest';
import { partsOf } from '#shared/domain/files/citations';
import { nextFlag, nextReceipt, romanOf } from './text-parts';

const found = (text: string, flags: readonly string[] = []) =>
  partsOf(text, flags).filter((part) => part.reference !== undefined);

test('a paragraph can be named by its number, in both languages', () => {
  expect(found('Para 2 may be seen.')).toEqual([{ text: 'Para 2', reference: 'N', number: 2 }]);
  expect(found('بحوالہ پیرا 4 بالا')).toEqual([{ text: 'پیرا 4', reference: 'N', number: 4 }]);
});

test('a number that says its side itself is one reference and not two', () => {
  expect(found('see para 3/N')).toEqual([{ text: '3/N', reference: 'N', number: 3 }]);
});

test('flags that are on the file are references, others are plain words', () => {
  const text = 'The PUC at flag ‘A’ and FR II refer; flag B does not.';
  const parts = partsOf(text, ['PUC', 'A', 'FR II']);
  expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(parts.flatMap((part) => (part.reference === 'F' ? [part.flag] : []))).toEqual(['PUC', 'A', 'FR II']);
  expect(found('فلیگ A دیکھیں', ['A'])).toEqual([{ text: 'فلیگ A', reference: 'F', flag: 'A' }]);
});

test('words that only look like flags are left alone', () => {
  expect(found('Flagship PUCCA FRESH parade 3 comparable', ['A', 'PUC', 'FR'])).toEqual([]);
});

test('the next flag is the first letter that is free', () => {
  expect(nextFlag([])).toBe('A');
  expect(nextFlag(['A', 'C', 'PUC'])).toBe('B');
  expect(nextFlag([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])).toBeUndefined();
});

test('fresh receipts are counted on', () => {
  expect(nextReceipt([])).toBe('FR');
  expect(nextReceipt(['FR'])).toBe('FR II');
  expect(nextReceipt(['FR', 'FR II'])).toBe('FR III');
});

test.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [39, 'XXXIX'],
])('volume %i is printed %s', (volume, roman) => {
  expect(romanOf(volume)).toBe(roman);
});
