import { expect, test } from 'vitest';
import { payables, type OpenClaim } from './payables';

const claim = (bill: string, claimed: string, net: number, passed?: string): OpenClaim => ({
  ...{ bill: `bill:${bill}`, number: bill, payee: 'Payee', claimed, net },
  passed: passed === undefined ? undefined : { on: passed, head: 'G01101' },
});
const made = (claims: readonly OpenClaim[], owed: number) =>
  payables({
    ...{ year: '2026-27', month: '2026-11', on: '2026-11-21', claims, heads: ['G01101'] },
    owedIn: () => owed,
    nameOf: (head) => ({ name: `name of ${head}` }),
  });
const row = (claims: readonly OpenClaim[], owed: number, key: string) =>
  made(claims, owed).rows.find((one) => one.key === key)?.cells;

test.each([
  ['2026-11-21', 'upTo30'],
  ['2026-10-22', 'upTo30'],
  ['2026-10-21', 'upTo60'],
  ['2026-09-22', 'upTo60'],
  ['2026-09-21', 'upTo90'],
  ['2026-08-23', 'upTo90'],
  ['2026-08-22', 'upTo180'],
  ['2026-05-25', 'upTo180'],
  ['2026-05-24', 'older'],
])('a claim of %s stands in the column %s on 21 November', (claimed, column) => {
  expect(row([claim('a', claimed, 500, '2026-11-01')], 500, 'bill:a')).toEqual({
    ...{ claimed, passed: '2026-11-01', owed: 500 },
    [column]: 500,
  });
});

test('the sum is the balance of the heads, and what no bill explains is a line of its own', () => {
  const claims = [claim('a', '2026-11-01', 500, '2026-11-02'), claim('b', '2026-06-01', 300, '2026-07-02')];
  expect(row(claims, 800, 'payables-owed-total')).toMatchObject({ owed: 800, upTo30: 500, upTo180: 300 });
  expect(made(claims, 800).columns.map((one) => one.name)).not.toContain('unaged');
  expect(row(claims, 950, 'payables-owed-total')).toMatchObject({ owed: 950, unaged: 150 });
  expect(made(claims, 950).rows.find((one) => one.key === 'G01101')).toMatchObject({
    ...{ head: 'G01101', name: 'name of G01101' },
    cells: { owed: 150, unaged: 150 },
  });
});

test('a bill that is not passed is in no book and in no sum of what is owed, but it is shown', () => {
  const claims = [claim('a', '2026-11-01', 500, '2026-11-02'), claim('b', '2026-11-03', 300)];
  expect(row(claims, 500, 'payables-owed-total')?.owed).toBe(500);
  expect(row(claims, 500, 'payables-waiting-total')?.owed).toBe(300);
  expect(
    made(claims, 500)
      .rows.map((one) => one.bill)
      .filter(Boolean),
  ).toEqual(['bill:a', 'bill:b']);
});

test('an office that owes nothing says so', () => {
  expect(made([], 0).rows.map((one) => [one.key, one.cells.owed])).toEqual([
    ['payables-owed', undefined],
    ['payables-owed-total', 0],
  ]);
});
