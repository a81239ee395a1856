import { expect, test } from 'vitest';
import { createPaper, folded, keyOf, reasons } from '../testing/paper-office';
import { accountSort } from './account';
import { budgetSort, released } from './budget';
import { chartSort, headOn } from './chart';

const as = (post: string) => ({ by: keyOf(post), post });
const heads = (from: string, ...names: readonly [string, string][]) => ({
  kind: 'chart.published',
  body: { from, source: 'slip', heads: names.map(([code, name]) => ({ code, name })) },
});

test('a head has the name that it had on the day', () => {
  const act = createPaper('chart:KP-0123');
  const chart = folded(chartSort, [
    act(heads('2026-07-01', ['A03901', 'Stationery'], ['A03902', 'Printing'])),
    act(heads('2027-07-01', ['A03901', 'Paper'])),
    act(heads('2000-07-01', ['A03901', 'Pens'])), // a slip that comes late for an earlier day
  ]).state;
  const name = (code: string, day: string) => headOn(chart, code, day)?.name;
  expect(name('A03901', '2000-06-30')).toBeUndefined();
  expect(name('A03901', '2026-06-30')).toBe('Pens');
  expect(name('A03901', '2026-07-01')).toBe('Stationery');
  expect(name('A03901', '2027-06-30')).toBe('Stationery');
  expect(name('A03901', '2027-07-01')).toBe('Paper');
  expect(name('A03902', '2030-01-01')).toBe('Printing');
  expect(name('A09999', '2030-01-01')).toBeUndefined();
  expect(headOn(undefined, 'A03901', '2026-07-01')).toBeUndefined();
});

test('a second slip from the same day replaces the first, and only for its own heads', () => {
  const act = createPaper('chart:KP-0123');
  const chart = folded(chartSort, [
    act(heads('2026-07-01', ['A03901', 'Stationary'], ['A03902', 'Printing'])),
    act(heads('2026-07-01', ['A03901', 'Stationery'])),
  ]).state;
  expect(chart?.heads).toEqual({
    A03901: [{ from: '2026-07-01', name: 'Stationery' }],
    A03902: [{ from: '2026-07-01', name: 'Printing' }],
  });
});

test('only who keeps the accounts publishes heads, and only in the office’s own chart', () => {
  const act = createPaper('chart:KP-0123');
  const clerk = folded(chartSort, [act({ ...heads('2026-07-01', ['A03901', 'x']), ...as('clerk') })]);
  expect(reasons(clerk)).toEqual(['no-power']);
  const other = createPaper('chart:KP-0124');
  const elsewhere = folded(chartSort, [other(heads('2026-07-01', ['A03901', 'x']))]);
  expect(elsewhere.state).toBeUndefined();
  expect(reasons(elsewhere)).toEqual(['bad-input']);
});

const line = { year: '2026-27', head: 'A03901' };
const sanctioned = (amount: number, change: object = {}) => ({
  kind: 'budget.sanctioned',
  body: { ...line, amount, ...change },
  ...as('accountant'),
});
const release = (quarter: number, amount: number, change: object = {}) => ({
  kind: 'release.issued',
  body: { ...line, quarter, amount, on: '2026-10-01', ...change },
  ...as('accountant'),
});

test('releases add up; the newest sanction is the budget', () => {
  const act = createPaper('budget:2026-27.A03901');
  const budget = folded(budgetSort, [
    act(release(1, 100)),
    act(sanctioned(1000)),
    act(release(2, 250)),
    act(sanctioned(1200)),
  ]).state;
  expect(budget).toMatchObject({ year: '2026-27', head: 'A03901', sanctioned: 1200 });
  expect(released(budget)).toBe(350);
  expect(released(undefined)).toBe(0);
});

test('an act counts only on the line of the budget that it names', () => {
  const act = createPaper('budget:2026-27.A03901');
  const result = folded(budgetSort, [
    act(sanctioned(5, { head: 'A03902' })),
    act(release(1, 5, { year: '2027-28' })),
    act({ ...sanctioned(5), ...as('clerk') }),
  ]);
  expect(result.state).toBeUndefined();
  expect(reasons(result)).toEqual(['bad-input', 'bad-input', 'no-power']);
});

test('an account is opened once', () => {
  const act = createPaper('account:bank0001');
  const account = (opening: number) => ({
    kind: 'account.opened',
    body: { title: 'Bank', sort: 'bank', head: 'F01406', on: '2026-07-01', opening },
    ...as('accountant'),
  });
  const result = folded(accountSort, [act(account(5)), act(account(7))]);
  expect(result.state?.opening).toBe(5);
  expect(reasons(result)).toEqual(['no-change']);
});
