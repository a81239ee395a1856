import { expect, it, test } from 'vitest';
import type { IndicatorRow } from '#engine/views';
import { formatFigure, toReport } from './indicator-entry';

const row = (change: Partial<IndicatorRow> = {}): IndicatorRow => ({
  ...{ code: 'H-IPD-03', name: 'Deaths', nameUrdu: 'اموات', numerator: 'deaths', numeratorUrdu: 'اموات' },
  ...{ denominator: 'discharges', denominatorUrdu: 'فارغ', unit: '%', unitUrdu: '%', better: 'down' },
  ...{ source: 'S70', every: 'month', value: null, toDate: null, onTrack: null, state: 'none' },
  corrected: false,
  ...change,
});
const actor = { person: 'p', name: 'P', post: 'clerk', postTitle: 'Clerk' };
const figure = {
  ...{ act: 'a', numerator: 3000, denominator: 90_000, method: 'counted' as const, by: actor },
  at: '2026-11-01T00:00:00Z',
};

test('typed figures are reported once, and again only when they differ', () => {
  const typed = { 'H-IPD-03': { numerator: 3000, denominator: 90_000 } };
  const values = [{ code: 'H-IPD-03', method: 'counted', numerator: 3000, denominator: 90_000 }];
  expect(toReport([row()], typed)).toEqual({ values });
  expect(toReport([row({ figure })], typed)).toEqual({ values: [] });
  expect(toReport([row({ figure })], { 'H-IPD-03': { numerator: 4000 } }).values).toEqual([
    { code: 'H-IPD-03', method: 'counted', numerator: 4000, denominator: 90_000 },
  ]);
});

test('half a figure is named, and what nobody typed is not reported as zero', () => {
  expect(toReport([row()], { 'H-IPD-03': { numerator: 3000 } })).toEqual({ values: [], half: 'H-IPD-03' });
  expect(toReport([row()], {})).toEqual({ values: [] });
});

test('what the books say is taken from them, whatever was typed', () => {
  const drawn = { numerator: 1000, denominator: 2000 };
  expect(toReport([row({ drawn })], { 'H-IPD-03': { numerator: 5 } }).values).toEqual([
    { code: 'H-IPD-03', method: 'register' },
  ]);
  expect(toReport([row({ drawn, figure: { ...figure, ...drawn, method: 'register' } })], {}).values).toEqual(
    [],
  );
});

it.each([
  [52_400, 'lakh', '52.4'],
  [12_345_678_900, 'lakh', '1,23,45,678.9'],
  [12_345_678_900, 'thousand', '12,345,678.9'],
  [75_333, 'lakh', '75.33'],
  [null, 'lakh', '—'],
] as const)('%s thousandths with %s read %s', (value, grouping, text) => {
  expect(formatFigure(value, grouping)).toBe(text);
});
