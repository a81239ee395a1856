import { expect, test } from 'vitest';
import type { ServiceBoard, ServiceMember } from '#engine/service-views';
import { serviceFrom, servicePath, serviceSheet, type ServiceWords } from './service-view';

test('an address says what is asked, and what it says wrongly is left to the engine', () => {
  const asked = { code: 'H-BED', by: 'district', year: '2026-27', from: 2, to: 4, kind: 'TMA' } as const;
  const path = servicePath(asked);
  expect(path).toBe('/province/service/H-BED?by=district&year=2026-27&from=2&to=4&kind=TMA');
  expect(serviceFrom('H-BED', new URLSearchParams(path.split('?')[1]))).toEqual(asked);
  expect(serviceFrom(undefined, new URLSearchParams('year=soon&from=13&to=x&by=moon'))).toEqual({});
  expect(servicePath({})).toBe('/province/service');
});

const member = (key: string, part: Partial<ServiceMember>): ServiceMember => ({
  ...{ key, numerator: 90_000, denominator: 120_000, value: 75_000, estimated: 0 },
  ...{ met: { here: 0, of: 1 }, reports: { here: 1, of: 1 } },
  indicator: {
    ...{ code: 'H-BED', name: 'Beds', nameUrdu: 'ب', numerator: 'n', numeratorUrdu: 'ن', unit: '%' },
    ...{ unitUrdu: '%', better: 'up', source: 's', every: 'month' },
  },
  ...part,
});
const words: ServiceWords = {
  ...{ title: 'Beds', rows: 'Offices', total: 'Total', notReported: 'not reported' },
  columns: ['n', 'd', 'value', 'unit', 'baseline', 'target', 'met', 'coverage'],
  name: (row) => row.key,
  unit: (row) => row.indicator.unit,
  figure: (value) => (value === null || value === undefined ? '' : String(value / 1000)),
  part: ({ here, of }) => `${here} of ${of}`,
};

test('what was not reported is kept as not reported and not as zero, with the coverage of the total', () => {
  const silent = { numerator: null, denominator: null, value: null, reports: { here: 0, of: 1 } };
  const board: ServiceBoard = {
    ...{ year: '2026-27', from: 4, to: 4, years: ['2026-27'] },
    rows: [
      member('KP-0101', { target: 80_000, baseline: 70_000 }),
      member('KP-0102', { ...silent, met: { here: 0, of: 0 } }),
    ],
    total: member('', { reports: { here: 1, of: 2 } }),
  };
  const sheet = serviceSheet(board, words, { about: ['October'], rightToLeft: false });
  expect(sheet.rows.map(({ level, cells }) => [level, ...cells])).toEqual([
    ['line', 'KP-0101', '90', '120', '75', '%', '70', '80', '0 of 1', '1 of 1'],
    ['line', 'KP-0102', '', '', 'not reported', '%', '', '', '', '0 of 1'],
    ['total', 'Total', '90', '120', '75', '%', '', '', '0 of 1', '1 of 2'],
  ]);
  expect(sheet.columns).toHaveLength(9);
});
