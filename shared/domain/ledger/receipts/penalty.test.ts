import { describe, expect, it, test } from 'vitest';
import { dayAfter, daysBetween, penaltyCap, penaltyThrough } from './penalty';

const due = '2026-10-10';
const terms = { graceDays: 10, rate: 100, cap: 200 }; // 0.1 % per day after 10 days, at most 2 %
const demand = { amount: 10_000_00, due, terms };

describe('the penalty of a late demand', () => {
  test('F9: Rs 10,000 at 0.1 % per day, 40 days late with 10 of grace, capped at 2 %, is Rs 200 to the paisa', () => {
    expect(daysBetween(due, '2026-11-19')).toBe(40);
    expect(penaltyThrough(demand, [], '2026-11-19')).toBe(200_00);
    const wide = { ...demand, terms: { ...terms, cap: 10_000 } };
    expect(penaltyThrough(wide, [], '2026-11-19')).toBe(300_00); // before the cap
  });

  it.each([
    ['the day it is due', 0, 0],
    ['a day before it is due', -1, 0],
    ['the last day of grace', 10, 0],
    ['the first day after grace', 11, 10_00],
    ['the second day after grace', 12, 20_00],
    ['the last day under the cap', 29, 190_00],
    ['the day that reaches the cap', 30, 200_00],
    ['a day beyond the cap', 31, 200_00],
    ['years later', 2000, 200_00],
  ])('on %s', (_, late, penalty) => {
    expect(penaltyThrough(demand, [], dayAfter(due, late))).toBe(penalty);
  });

  it.each([
    ['a rate of nothing', { ...terms, rate: 0 }, 0],
    ['a cap of nothing', { ...terms, cap: 0 }, 0],
    ['no grace', { ...terms, graceDays: 0, cap: 10_000 }, 400_00],
    ['a longer grace than it is late', { ...terms, graceDays: 41 }, 0],
  ])('with %s', (_, other, penalty) => {
    expect(penaltyThrough({ ...demand, terms: other }, [], '2026-11-19')).toBe(penalty);
  });

  it.each([
    [1, 0], // 0.001 paisa a day
    [499, 0], // 0.499
    [500, 1], // 0.5 goes up
    [1499, 1],
    [1500, 2],
  ])('rounds half up to the paisa: %i paisa for one day costs %i', (amount, penalty) => {
    const one = { amount, due, terms: { graceDays: 0, rate: 100, cap: 10_000 } };
    expect(penaltyThrough(one, [], dayAfter(due, 1))).toBe(penalty);
  });

  it('is exact for the largest amount', () => {
    const most = { amount: 100_000_000_000_000, due, terms: { graceDays: 0, rate: 10_000, cap: 10_000 } };
    expect(penaltyThrough(most, [], dayAfter(due, 3))).toBe(30_000_000_000_000);
    expect(penaltyCap(most)).toBe(100_000_000_000_000);
  });
});

describe('part payments', () => {
  const open = { ...demand, terms: { ...terms, cap: 10_000 } };

  it('cost nothing from the day after they were paid', () => {
    const half = [{ date: dayAfter(due, 20), amount: 5_000_00 }];
    expect(penaltyThrough(open, half, dayAfter(due, 20))).toBe(100_00); // 10 days on the whole
    expect(penaltyThrough(open, half, dayAfter(due, 40))).toBe(200_00); // and 20 days on the half
  });

  it('in time leave only the rest to be late', () => {
    expect(penaltyThrough(open, [{ date: due, amount: 9_000_00 }], dayAfter(due, 40))).toBe(30_00);
  });

  it('of the whole stop the penalty for good, in whatever order they are given', () => {
    const paid = [
      { date: dayAfter(due, 15), amount: 6_000_00 },
      { date: dayAfter(due, 12), amount: 4_000_00 },
    ];
    // 2 days on 10,000, 3 days on 6,000
    expect(penaltyThrough(open, paid, dayAfter(due, 400))).toBe(38_00);
  });
});

test('days are counted over months, leap days and years', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
});
