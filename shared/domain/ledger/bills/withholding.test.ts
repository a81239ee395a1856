import { describe, expect, test } from 'vitest';
import { authorityWith, createPaper, folded, office, reasons } from '#shared/domain/testing/paper-office';
import { table } from '#shared/domain/testing/bill-office';
import { ratesSort, ratesSubject, rowFor, shareOf, tableOn, withheld } from './withholding';

test.each([
  [100_000_00, 550, 5_500_00],
  [15_254_24, 2000, 3_050_85],
  [1, 5000, 1],
  [1, 4999, 0],
  [0, 10_000, 0],
  [99_999_999_999_999, 10_000, 99_999_999_999_999],
])('%i paisa at %i basis points are %i, half up to the paisa', (amount, points, share) => {
  expect(shareOf(amount, points)).toBe(share);
});

describe('the table of domain.md A5', () => {
  test.each([
    ['goods', 'company', 'filer', 500, 2000],
    ['goods', 'individual', 'non-filer', 1100, 10_000],
    ['services', 'company', 'filer', 1500, 5000],
    ['services', 'individual', 'non-filer', 3000, 10_000],
    ['works', 'individual', 'filer', 800, 10_000],
    ['works', 'company', 'non-filer', 1500, 10_000],
  ] as const)('%s of a %s that is a %s', (supply, entity, filer, incomeTax, salesTax) => {
    expect(rowFor(table, supply, filer, entity)).toMatchObject({ incomeTax, salesTax });
  });
  test('stamp duty is on works only', () => {
    expect(table.rows.filter((row) => row.stampDuty > 0).every((row) => row.supply === 'works')).toBe(true);
  });
});

describe('the worked examples', () => {
  const example = (
    gross: number,
    tax: number,
    ...[supply, filer, entity]: Parameters<typeof rowFor> extends [unknown, ...infer R] ? R : never
  ) => {
    const row = rowFor(table, supply, filer, entity);
    return row && withheld(gross, tax, row);
  };
  test('F1: goods of an individual filer', () => {
    expect(example(100_000_00, 15_254_24, 'goods', 'filer', 'individual')).toEqual({
      incomeTax: 5_500_00,
      salesTax: 3_050_85,
      stampDuty: 0,
    });
  });
  test('F2: services of a non-filer', () => {
    expect(example(50_000_00, 7_627_12, 'services', 'non-filer', 'individual')).toEqual({
      incomeTax: 15_000_00,
      salesTax: 7_627_12,
      stampDuty: 0,
    });
  });
  test('F3: works of a company filer with no sales tax on the invoice', () => {
    expect(example(2_000_000_00, 0, 'works', 'filer', 'company')).toEqual({
      incomeTax: 150_000_00,
      salesTax: 0,
      stampDuty: 20_000_00,
    });
  });
});

describe('tables by their day', () => {
  const publish = createPaper(ratesSubject(office));
  const newer = { ...table, from: '2026-07-01', source: 'new', standard: 1900 };
  const result = folded(
    ratesSort,
    [
      publish({ kind: 'rates.published', body: newer, by: 'accountant'.padEnd(26, '-'), post: 'accountant' }),
      publish({ kind: 'rates.published', body: table }),
      publish({ kind: 'rates.published', body: { ...newer, source: 'mended' } }),
      publish({ kind: 'rates.published', body: table, by: 'clerk'.padEnd(26, '-'), post: 'clerk' }),
    ],
    authorityWith(),
  );
  test('hold from their day until the next one, the last word on a day counting', () => {
    expect(tableOn(result.state, '2026-06-30')?.source).toBe('domain.md A5');
    expect(tableOn(result.state, '2026-07-01')?.source).toBe('mended');
    expect(tableOn(result.state, '2025-06-30')).toBeUndefined();
  });
  test('are not published by who has no power for it', () => {
    expect(reasons(result)).toEqual(['no-power']);
  });
});
