import { expect, test } from 'vitest';
import type { ComplianceView } from '#engine/compliance-views';
import {
  complianceFrom,
  compliancePath,
  complianceSheet,
  missingSheet,
  type ComplianceWords,
} from './compliance-view';

test('an address says what is asked, and what it says wrongly is left out', () => {
  const asked = { year: '2026-27', period: 3, district: 'Swat' };
  const path = compliancePath({ ...asked, kind: undefined });
  expect(path).toBe('/province/compliance?year=2026-27&period=3&district=Swat');
  expect(complianceFrom(new URLSearchParams(path.split('?')[1]))).toEqual(asked);
  expect(complianceFrom(new URLSearchParams('year=x&period=13'))).toEqual({});
});

const titles = <K extends string>(...names: readonly K[]): Record<K, string> =>
  Object.assign({}, ...names.map((name) => ({ [name]: name }))) as Record<K, string>; // one entry a name
const words: ComplianceWords = {
  ...{ title: 'Compliance', missing: 'Missing', total: 'Total' },
  columns: titles('code', 'office', 'kind', 'district', 'come', 'inTime', 'why', 'steps', 'left', 'heard'),
  missingColumns: titles('return', 'period', 'due', 'days', 'reason'),
  name: (row) => row.name,
  kind: (kind) => kind,
  reasons: (row) => row.reasons.map(({ why, count }) => `${count} ${why}`).join(', '),
  reason: (row) => row.missing.why,
  returned: (row) => row.title,
  period: (row) => `${row.year} ${row.period}`,
  part: (here, of) => `${here} of ${of}`,
  left: (row) => (row.steps.closed.done ? '' : 'closed'),
  heard: (row) => row.heardAt ?? 'never',
};

test('what is kept has each office with its reasons, the sum of all, and each missing return with its one reason', () => {
  const done = { done: true, lateDays: 0 };
  const view: ComplianceView = {
    ...{ year: '2026-27', years: ['2026-27'], periods: [], total: { owed: 4, come: 3, inTime: 2 } },
    onboarded: { here: 0, of: 1 },
    rows: [
      {
        ...{ office: 'KP-0101', name: 'Body', kind: 'TMA', district: 'Swat', exempt: 0 },
        ...{ owed: 4, come: 3, inTime: 2, reasons: [{ why: 'silent', count: 1 }] },
        steps: {
          devices: done,
          officers: done,
          chart: done,
          opening: done,
          closed: { done: false, lateDays: 3 },
        },
      },
    ],
    missing: [
      {
        ...{ office: 'KP-0101', name: 'Body', template: 'monthly', title: 'Monthly', every: 'month' },
        ...{ year: '2026-27', period: 3, due: '2026-10-10', lateDays: 42, missing: { why: 'silent' } },
      },
    ],
  };
  const head = { about: [], rightToLeft: true };
  expect(complianceSheet(view, words, head).rows.map((row) => row.cells)).toEqual([
    ['KP-0101', 'Body', 'TMA', 'Swat', '3 of 4', '2 of 3', '1 silent', '4 of 5', 'closed', 'never'],
    ['', 'Total', '', '', '3 of 4', '2 of 3', '', '0 of 1', '', ''],
  ]);
  expect(missingSheet(view.missing, words, head).rows.map((row) => row.cells)).toEqual([
    ['KP-0101', 'Body', 'Monthly', '2026-27 3', '2026-10-10', 42, 'silent'],
  ]);
});
