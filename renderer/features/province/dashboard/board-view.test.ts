import { expect, test } from 'vitest';
import { boardColumns, type BoardRow, type BoardView, type Figures } from '#engine/province-views';
import {
  behindPath,
  boardPath,
  boardSheet,
  cellPath,
  changeOf,
  inMillions,
  placeFrom,
  ranked,
  shareOf,
} from './board-view';
import { calendarMonth } from './months';

const figures = (given: Partial<Figures>): Figures =>
  ({ ...Object.fromEntries(boardColumns.map((name) => [name, 0])), ...given }) as Figures;
const row = (key: string, given: Partial<Figures>, rest: Partial<BoardRow> = {}): BoardRow => ({
  ...{ key, figures: figures(given), coverage: { here: 1, of: 2 } },
  ...rest,
});
const view: BoardView = {
  ...{ year: '2026-27', from: 4, to: 5, months: [], trend: [] },
  rows: [row('TMA', { spent: 300, released: 200 }), row('WSSC', { spent: 900, released: 0 })],
  total: row('', { spent: 1200, released: 200 }),
};

test('an address says what is asked, and nonsense in it is left out', () => {
  const place = placeFrom(
    new URLSearchParams('by=office&year=2026-27&from=4&to=99&kind=TMA&head=&against=never&column=debt'),
  );
  expect(place.asked).toEqual({ by: 'office', year: '2026-27', from: 4, kind: 'TMA' });
  expect(place).toMatchObject({ column: 'debt', columns: expect.arrayContaining(['guaranteed']) as unknown });
  expect(placeFrom(new URLSearchParams('by=everything')).asked).toEqual({ by: 'kind' });
  const again = placeFrom(new URLSearchParams(boardPath(place.asked, 'debt').split('?')[1]));
  expect(again).toEqual(place);
});

test('each cell leads one step down, with its months and its column', () => {
  const one = view.rows[0] ?? row('', {});
  const path = (by: 'kind' | 'office' | 'month' | 'head', key: string, rest = {}) =>
    decodeURIComponent(cellPath({ by, ...rest }, view, { ...one, key }, 'released'));
  expect(path('kind', 'TMA')).toBe(
    '/province/board?year=2026-27&from=4&to=5&by=office&kind=TMA&column=released',
  );
  expect(path('office', 'KP-0101')).toBe(
    '/province/entities/KP-0101?year=2026-27&from=4&to=5&column=released',
  );
  expect(path('month', '2026-27:04', { kind: 'TMA' })).toBe(
    '/province/board?kind=TMA&year=2026-27&from=4&to=4&by=office&column=released',
  );
  expect(path('head', 'A03303', { office: 'KP-0101' })).toBe(
    behindPath('KP-0101', view, 'released', 'A03303'),
  );
  expect(path('head', 'A03303')).toContain('by=office');
});

test('amounts are millions of rupees; a share of nothing and a change from nothing are none', () => {
  expect([0, 123_456_789_00, -1_234_56, 99_999_999_999_00].map(inMillions)).toEqual([
    '0.00',
    '123.46',
    '0.00',
    '100,000.00',
  ]);
  expect(inMillions(-5_500_000_00)).toBe('-5.50');
  expect([shareOf(50, 200), shareOf(300, 200), shareOf(5, 0)]).toEqual([25, 150, null]);
  expect([changeOf(150, 100), changeOf(50, 100), changeOf(5, 0), changeOf(5, undefined)]).toEqual([
    ...[50, -50],
    ...[null, null],
  ]);
});

test('rows are ranked by a column, the largest first; months stay in time', () => {
  const keys = (by: 'kind' | 'month', column: 'spent' | 'released' | 'share') =>
    ranked(view.rows, by, column).map((one) => one.key);
  expect(keys('kind', 'spent')).toEqual(['WSSC', 'TMA']);
  expect(keys('kind', 'share')).toEqual(['TMA', 'WSSC']);
  expect(keys('month', 'spent')).toEqual(['TMA', 'WSSC']);
});

test('a kept table has exact amounts and says the coverage of each row', () => {
  const words = {
    ...{ title: 'Board', rows: 'Kinds', offices: 'Coverage', share: '%', before: 'Before', total: 'Total' },
    column: (name: string) => name,
    name: (one: BoardRow) => one.key,
    coverage: (one: BoardRow) => `${one.coverage.here} of ${one.coverage.of}`,
  };
  const sheet = boardSheet(view, ['spent'], 'spent', words, { about: ['October'], rightToLeft: false });
  expect(sheet.columns.map((column) => column.kind)).toEqual(['text', 'text', 'money', 'percent']);
  expect(sheet.rows.map((one) => [one.level, ...one.cells])).toEqual([
    ['line', 'TMA', '1 of 2', 300, 150],
    ['line', 'WSSC', '1 of 2', 900, null],
    ['total', 'Total', '1 of 2', 1200, 600],
  ]);
});

test('period 1 is July, and the second half of a fiscal year lies in the next one', () => {
  expect([1, 6, 7, 12].map((period) => calendarMonth('2026-27', period))).toEqual([
    ...['2026-07', '2026-12'],
    ...['2027-01', '2027-06'],
  ]);
});
