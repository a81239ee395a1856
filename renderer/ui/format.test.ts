import { describe, expect, test } from 'vitest';
import { clockTime, daysSince, formatBytes, longDay, readDay, shortDay, shortMoment } from './format';

describe('a typed day', () => {
  test.each([
    ['2026-11-21', '2026-11-21'],
    ['21-11-2026', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['1-7-2026', '2026-07-01'],
    [' 2026-7-1 ', '2026-07-01'],
    ['۲۱-۱۱-۲۰۲۶', '2026-11-21'],
    ['29-02-2028', '2028-02-29'],
  ])('%j is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  test.each([
    '',
    '21',
    '21-11',
    '31-11-2026',
    '29-02-2026',
    '21-13-2026',
    '21-11-26',
    '21-11-2026-1',
    'today',
  ])('%j is no day', (typed) => {
    expect(readDay(typed)).toBeUndefined();
  });
});

test('days are written as offices write them, and in words of the language', () => {
  expect(shortDay('2026-11-21')).toBe('21-11-2026');
  expect(longDay('2026-11-21', 'en')).toMatch(/Saturday.*21 November 2026/);
  expect(longDay('2026-11-21', 'ur')).toMatch(/ہفتہ.*21.*نومبر.*2026/);
});

test('an instant is the clock on the wall in Pakistan, five hours ahead', () => {
  expect(shortMoment('2026-11-21T19:30:00Z')).toBe('22-11-2026 00:30');
  expect(clockTime('2026-11-21T05:40:00.000Z')).toBe('10:40');
  expect(shortMoment('no instant')).toBe('no instant');
});

test('days since an instant count calendar days in Pakistan', () => {
  const lateEvening = '2026-11-20T18:00:00Z';
  expect(daysSince(lateEvening, Date.parse('2026-11-20T18:30:00Z'))).toBe(0);
  expect(daysSince(lateEvening, Date.parse('2026-11-20T19:30:00Z'))).toBe(1);
  expect(daysSince(lateEvening, Date.parse('2026-11-27T18:00:00Z'))).toBe(7);
  expect(daysSince(lateEvening, Date.parse('2026-11-01T18:00:00Z'))).toBe(0);
});

test('bytes are said in the nearest unit', () => {
  expect(formatBytes(840)).toBe('840 B');
  expect(formatBytes(12_400)).toBe('12 KB');
  expect(formatBytes(3_440_000)).toBe('3.4 MB');
});
