import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayInPakistan, daysOf, fiscalYearOf, isDay, periodOf, quarterOf } from './calendar';

const days = fc
  .integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2150, 0, 1) })
  .map((milliseconds) => new Date(milliseconds).toISOString().slice(0, 10));

test.each([
  ['2026-07-01', '2026-27', 1, 1],
  ['2026-09-30', '2026-27', 3, 1],
  ['2026-10-01', '2026-27', 4, 2],
  ['2026-12-31', '2026-27', 6, 2],
  ['2027-01-01', '2026-27', 7, 3],
  ['2027-06-30', '2026-27', 12, 4],
  ['2027-07-01', '2027-28', 1, 1],
  ['1999-12-31', '1999-00', 6, 2],
  ['2100-01-01', '2099-00', 7, 3],
])('%s is in fiscal year %s, period %i, quarter %i', (day, year, period, quarter) => {
  expect(fiscalYearOf(day)).toBe(year);
  expect(periodOf(day)).toBe(period);
  expect(quarterOf(day)).toBe(quarter);
});

test('every day lies between the first and last day of its own fiscal year and of no other', () => {
  fc.assert(
    fc.property(days, (day) => {
      const { first, last } = daysOf(fiscalYearOf(day));
      expect(first <= day && day <= last).toBe(true);
      expect(fiscalYearOf(first)).toBe(fiscalYearOf(day));
      expect(fiscalYearOf(last)).toBe(fiscalYearOf(day));
      expect([periodOf(first), periodOf(last)]).toEqual([1, 12]);
    }),
  );
});

test.each(['2026-02-30', '2026-13-01', '2026-1-1', '2026-01-01T00:00', '', 'yesterday', '2025-02-29'])(
  '"%s" is no day',
  (text) => expect(isDay(text)).toBe(false),
);

test('leap days and all days that the calendar gives are days', () => {
  expect(isDay('2028-02-29')).toBe(true);
  fc.assert(fc.property(days, (day) => isDay(day)));
});

test('the day changes at midnight in Pakistan, five hours before it does in Greenwich', () => {
  expect(dayInPakistan(Date.UTC(2026, 5, 30, 18, 59, 59, 999))).toBe('2026-06-30');
  expect(dayInPakistan(Date.UTC(2026, 5, 30, 19))).toBe('2026-07-01');
});
