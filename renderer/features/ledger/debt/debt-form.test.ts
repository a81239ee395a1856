import { expect, it } from 'vitest';
import type { LoanTerms } from '#shared/domain/ledger/debt/loan';
import {
  consentOf,
  quarterDays,
  rateText,
  readRate,
  readSpread,
  readYearDay,
  termsOf,
  termsValues,
  yearDayText,
} from './debt-form';

it('reads percentages with two places, and spreads below nothing', () => {
  expect(['12', '12.25 %', '۱۲', '100', '100.01', '1.234', '-1', ''].map(readRate)).toEqual([
    ...[1200, 1225, 1200, 10_000, undefined, undefined, undefined, undefined],
  ]);
  expect(['2', '-0.5', '−1 %', '--1', 'x'].map(readSpread)).toEqual([200, -50, -100, undefined, undefined]);
  expect(rateText(1225)).toBe('12.25 %');
});

const fixed: LoanTerms = {
  markUp: { kind: 'fixed', rate: 1200 },
  ...{ basis: 'actual/365', method: 'bullet', first: '2026-12-01', every: 6, instalments: 4, grace: 1 },
};
const floating: LoanTerms = {
  ...fixed,
  markUp: { kind: 'floating', base: 'KIBOR', spread: -50, resets: 'on-due-days' },
};

it.each([fixed, floating])('gives back the terms that it shows', (terms) => {
  expect(termsOf(termsValues(terms))).toEqual(terms);
});

it.each([
  ['no rate', { rate: 'x' }, 'debt-fault-rate'],
  ['a floating rate without a spread', { markUp: 'floating', spread: '' }, 'debt-fault-rate'],
  ['no instalments', { instalments: '0' }, 'debt-fault-instalments'],
  ['grace for all instalments', { grace: '4' }, 'debt-fault-instalments'],
  ['another step than the choices', { every: '2' }, 'debt-fault-instalments'],
])('refuses %s', (_, change, fault) => {
  expect(termsOf({ ...termsValues(fixed), ...change })).toBe(fault);
});

it('takes a consent with number and day only', () => {
  expect(consentOf({ consentNumber: 'FD/1' })).toBeUndefined();
  expect(consentOf({ consentNumber: ' FD/1 ', consentDate: '2026-06-01', consentFile: '' })).toEqual({
    ...{ number: 'FD/1', date: '2026-06-01' },
  });
});

it('reads the day of every year as it is written here', () => {
  expect(['31-12', '1/7', '31', ''].map(readYearDay)).toEqual(['12-31', '07-01', undefined, undefined]);
  expect(yearDayText('12-31')).toBe('31-12');
});

it.each([
  [0, '2026-07-01', '2026-11-21'],
  [1, '2026-07-01', '2026-09-30'],
  [2, '2026-10-01', '2026-11-21'],
  [3, '2027-01-01', '2027-03-31'],
  [4, '2027-04-01', '2027-06-30'],
])('knows the days of quarter %i, through today at most', (quarter, from, to) => {
  expect(quarterDays('2026-27', quarter, '2026-11-21')).toEqual({ from, to });
});
