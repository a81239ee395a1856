import { expect, test } from 'vitest';
import { keepUntil, numberBy, partNumber } from './file-rules';

const parts = { series: 'A', serial: 7, year: 2026 };

test.each([
  ['{office}/{section}/{serial}/{year}', { section: 'Store' }, 'DHQ/Store/A-7/2026'],
  ['{office}/{section}/{serial}/{year}', {}, 'DHQ/A-7/2026'],
  ['No. {office}({mainHead})/{serial}', { mainHead: '2-1' }, 'No. DHQ(2-1)/A-7'],
  ['No. {office}({mainHead})/{serial}', {}, 'No. DHQ/A-7'],
  ['F.{mainHead}-{serial}/{year}-{part}', { mainHead: '8', part: 2 }, 'F.8-A-7/2026-Pt-2'],
  ['F.{mainHead}-{serial}/{year}-{part}', { mainHead: '8' }, 'F.8-A-7/2026'],
  ['{serial}', {}, 'A-7'],
])('the template %s with %j gives %s', (template, more, number) => {
  expect(numberBy({ template, office: 'DHQ' }, { ...parts, ...more })).toBe(number);
});

test('two computers never give the same number: the serial carries the series', () => {
  const rule = { template: '{office}/{serial}', office: 'DHQ' };
  expect(numberBy(rule, parts)).not.toBe(numberBy(rule, { ...parts, series: 'B' }));
});

test.each([
  ['F.{mainHead}-{serial}/{year}-{part}', 'F.8-A-7/2026', 'F.8-A-7/2026-Pt-2'],
  ['F.{mainHead}-{serial}/{year}-{part}', 'SO(Admn)2-1/2013', 'SO(Admn)2-1/2013 (Pt-2)'], // typed by hand
  ['{office}/{mainHead}/{serial}', 'DHQ/8/A-7', 'DHQ/8/A-7 (Pt-2)'], // no place for parts
])('by the template %s the part of the file %s is %s', (template, number, expected) => {
  expect(partNumber({ template, office: 'DHQ' }, { ...parts, mainHead: '8', number }, 2)).toBe(expected);
});

test('without a template the part stands behind the number of the main file', () => {
  expect(partNumber(undefined, { ...parts, number: 'A-7/2026' }, 1)).toBe('A-7/2026 (Pt-1)');
});

test('a recorded file is kept to the end of the year that its class reaches; class A for ever', () => {
  const policy = {
    sets: [
      { from: '2026-01-01', retentionYears: { B: 10, C: 5, D: 2 } },
      { from: '2027-01-01', retentionYears: { B: 12, C: 5, D: 2 } },
    ],
  };
  expect(keepUntil(policy, 'B', '2026-11-21')).toBe('2036-12-31');
  expect(keepUntil(policy, 'B', '2027-11-21')).toBe('2039-12-31');
  expect(keepUntil(policy, 'A', '2026-11-21')).toBeUndefined();
  expect(keepUntil(undefined, 'C', '2026-11-21')).toBeUndefined();
});
