import { expect, it, test } from 'vitest';
import rawTemplates from '#assets/data/return-templates.json';
import { returnTemplate } from '#shared/acts/kinds/oversight-published';
import type { Oversight } from './oversight';
import { daysOfPeriod, dueOn, monthOfPeriod, periodsOf, templatesOn } from './templates';

const templates = rawTemplates.map((one) => returnTemplate.parse(one));
const named = (code: string) => {
  const found = templates.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};

it.each([
  ['monthly', 4, '2026-10-01', '2026-10-31', '2026-11-10'],
  ['monthly', 6, '2026-12-01', '2026-12-31', '2027-01-10'],
  ['quarterly', 3, '2026-07-01', '2026-09-30', '2026-10-30'],
  ['debt', 9, '2027-01-01', '2027-03-31', '2027-04-30'],
  ['assets', 12, '2026-07-01', '2027-06-30', '2027-08-31'],
])('the return %s of period %i is about %s to %s and due on %s', (code, period, first, last, due) => {
  const template = named(code);
  expect(periodsOf(template)).toContain(period);
  expect(daysOfPeriod(template, '2026-27', period)).toEqual({ first, last });
  expect(dueOn(template, '2026-27', period)).toBe(due);
});

test('period 1 is July, period 12 June of the next year', () => {
  expect([1, 6, 7, 12].map((period) => monthOfPeriod('2026-27', period))).toEqual([
    ...['2026-07', '2026-12', '2027-01', '2027-06'],
  ]);
});

test('the newest version that holds on a day counts, for the bodies that it names', () => {
  const base = named('debt');
  const asked: Oversight = {
    indicators: [],
    flagRules: [],
    templates: [
      base,
      { ...base, from: '2026-10-01', due: { days: 15 } },
      { ...base, code: 'wards', from: '2025-07-01', bodies: ['DHQ hospital'] },
    ],
  };
  const codes = (day: string, body: string) =>
    templatesOn(asked, day, body).map(({ code, due }) => [code, due]);
  expect(codes('2026-09-30', 'TMA')).toEqual([['debt', { days: 30 }]]);
  expect(codes('2026-12-31', 'TMA')).toEqual([['debt', { days: 15 }]]);
  expect(codes('2026-12-31', 'DHQ hospital')).toEqual([
    ['debt', { days: 15 }],
    ['wards', { days: 30 }],
  ]);
  expect(codes('2020-01-01', 'TMA')).toEqual([]);
});
