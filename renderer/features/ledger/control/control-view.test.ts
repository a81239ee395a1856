import { expect, test } from 'vitest';
import type { BudgetRow, ExceptionRow } from '#engine/views';
import { openFirst, shareOfRelease, sumLines } from './control-view';
import { amountOf, areDeedValues, missingFields, optionalOf, textOf, type DeedField } from './deed-form';
import { readShares, sharesText } from './policy-view';

const row: BudgetRow = {
  year: '2026-27',
  head: 'A03927',
  name: 'Drugs',
  sanctioned: 500,
  supplementary: 20,
  reappropriated: -10,
  surrendered: 0,
  lapsed: 0,
  revised: 510,
  released: 200,
  committed: 30,
  spent: 50,
  available: 120,
};

test('the register adds its columns', () => {
  expect(sumLines([row, row])).toEqual({
    revised: 1020,
    released: 400,
    committed: 60,
    spent: 100,
    available: 240,
  });
});

test('the share of the release counts what is bound, and is none without a release', () => {
  expect(shareOfRelease(row)).toBe(40);
  expect(shareOfRelease({ released: 0, spent: 10, committed: 0 })).toBeNull();
});

test('exceptions that nobody answered come first, the newest first', () => {
  const made = (exception: string, state: 'open' | 'resolved', raisedAt: string): ExceptionRow => ({
    exception,
    what: 'late-posting',
    raisedAt,
    state,
  });
  const rows = [made('a', 'resolved', '3'), made('b', 'open', '1'), made('c', 'open', '2')];
  expect(openFirst(rows).map((one) => one.exception)).toEqual(['c', 'b', 'a']);
});

test('a deed names what is not filled in', () => {
  const fields: readonly DeedField[] = [
    { name: 'head', label: 'h', kind: 'select' },
    { name: 'amount', label: 'a', kind: 'money' },
    { name: 'order', label: 'o', kind: 'text', optional: true },
    { name: 'priority', label: 'p', kind: 'check' },
  ];
  expect(missingFields(fields, {})).toEqual(['head', 'amount']);
  expect(missingFields(fields, { head: ' ', amount: 0 })).toEqual(['head', 'amount']);
  expect(missingFields(fields, { head: 'A03901', amount: 1 })).toEqual([]);
  expect(textOf({ head: ' x ' }, 'head')).toBe('x');
  expect(optionalOf({ order: ' ' }, 'order')).toEqual({});
  expect(amountOf({}, 'amount')).toBe(0);
  expect(areDeedValues({ a: 1, b: 'x', c: true })).toBe(true);
  expect(areDeedValues({ a: {} })).toBe(false);
  expect(areDeedValues(null)).toBe(false);
});

test.each([
  ['20 / 25 / 25 / 30 %', [2000, 2500, 2500, 3000]],
  ['12.5 12.5 25 50', [1250, 1250, 2500, 5000]],
  ['20 25 25', undefined],
  ['20 25 25 31', undefined],
  ['20 25 25 30 0', undefined],
  ['a b c d', undefined],
])('shares typed as "%s"', (text, shares) => {
  expect(readShares(text)).toEqual(shares);
  if (shares) expect(readShares(sharesText(shares))).toEqual(shares);
});
