import { expect, it, test } from 'vitest';
import { percentText, readMonths, readShare, termsOf, termsValues } from './receipt-form';

it.each([
  ['0.1', 1000, 100],
  ['0.125', 1000, 125],
  ['0.1255', 1000, undefined],
  ['2', 100, 200],
  ['2.5 %', 100, 250],
  ['۲٫۵', 100, 250],
  ['10', 1, 10],
  ['10.5', 1, undefined],
  ['-1', 100, undefined],
  ['', 100, undefined],
  ['two', 100, undefined],
])('reads %j of scale %i as %j', (typed, scale, share) => {
  expect(readShare(typed, scale)).toBe(share);
});

it.each([
  ['', []],
  ['7, 1', [1, 7]],
  ['۱،۷ 7', [1, 7]],
  ['13', undefined],
  ['0', undefined],
  ['July', undefined],
])('reads the months %j as %j', (typed, months) => {
  expect(readMonths(typed)).toEqual(months);
});

test('terms come back from the form as they went into it', () => {
  const terms = { graceDays: 10, rate: 100, cap: 250 };
  expect(termsValues(terms)).toEqual({ grace: '10', rate: '0.1', cap: '2.5' });
  expect(termsOf(termsValues(terms))).toEqual(terms);
});

test('terms that no act could hold are refused in the form', () => {
  expect(termsOf({ grace: '10', rate: '0.1', cap: '100.01' })).toBeUndefined();
  expect(termsOf({ grace: '10', rate: '10.001', cap: '2' })).toBeUndefined();
  expect(termsOf({})).toBeUndefined();
});

test('efficiency is never rounded up', () => {
  expect(percentText(9999)).toBe('99.9 %');
  expect(percentText(10_000)).toBe('100.0 %');
});
