import { expect, test } from 'vitest';
import { chosenAt, reportPath, reportPlace } from './report-place';

const months = [
  { year: '2025-26', period: 12 },
  { year: '2026-27', period: 1 },
];
const placeOf = (path: string) => reportPlace(new URLSearchParams(path.slice(path.indexOf('?'))));

test('an address says again what it was made of', () => {
  const place = { kind: 'entity', year: '2026-27', period: 1, office: 'KP-0101' } as const;
  expect(placeOf(reportPath(place))).toEqual(place);
  expect(placeOf(reportPath({ kind: 'compliance', kept: 'report:compliance:2026-27:01' }))).toEqual({
    kind: 'compliance',
    kept: 'report:compliance:2026-27:01',
  });
  expect(placeOf('?kind=other&year=x&period=13')).toEqual({ kind: 'financial' });
});

test('without a month, or with one that has no figures, the newest is taken', () => {
  expect(chosenAt({ kind: 'financial' }, months, undefined)).toEqual({
    ...{ kind: 'financial', year: '2026-27', period: 1 },
  });
  expect(chosenAt({ kind: 'financial', year: '2025-26', period: 12 }, months, 'KP-0101')?.period).toBe(12);
  expect(chosenAt({ kind: 'financial' }, [], 'KP-0101')).toBeUndefined();
});

test('the performance report begins with the newest whole quarter', () => {
  expect(chosenAt({ kind: 'performance' }, months, undefined)).toMatchObject({ year: '2025-26', period: 12 });
});

test('a brief is of the office that was chosen, or of the first', () => {
  expect(chosenAt({ kind: 'entity' }, months, 'KP-0101')?.office).toBe('KP-0101');
  expect(chosenAt({ kind: 'entity', office: 'KP-0102' }, months, 'KP-0101')?.office).toBe('KP-0102');
  expect(chosenAt({ kind: 'entity' }, months, undefined)).toBeUndefined();
});
