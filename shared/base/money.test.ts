import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPaisa, formatRupees, maximumPaisa, paisa, parseRupees } from './money';

const amounts = fc.integer({ min: -maximumPaisa, max: maximumPaisa }).map((value) => paisa(value + 0));

test.each([
  ['0', 0],
  ['500', 500_00],
  ['1,23,456.50', 123_456_50],
  ['1,234,567.5', 1_234_567_50],
  ['Rs 500', 500_00],
  ['Rs. 500', 500_00],
  ['PKR500', 500_00],
  ['-20.05', -20_05],
  ['7.', 7_00],
  ['۵۰۰', 500_00],
  ['٥٠٠٫٢٥', 500_25],
  ['\u200F1,000\u200E', 1000_00],
  ['1000000000000', maximumPaisa],
])('reads "%s" as %i paisa', (text, value) => {
  expect(parseRupees(text)).toEqual({ ok: true, value });
});

test.each([
  ['', 'not-a-number'],
  ['.', 'not-a-number'],
  ['.50', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['--5', 'not-a-number'],
  ['5 rupees', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['1.2.3', 'not-a-number'],
  ['1.005', 'more-than-two-decimals'],
  ['1000000000000.01', 'too-large'],
  ['99999999999999999999', 'too-large'],
])('refuses "%s" as %s', (text, refusal) => {
  expect(parseRupees(text)).toEqual({ ok: false, refusal });
});

test.each([
  [0, '0.00', '0.00'],
  [5, '0.05', '0.05'],
  [-99, '-0.99', '-0.99'],
  [999_00, '999.00', '999.00'],
  [1_000_00, '1,000.00', '1,000.00'],
  [100_000_00, '1,00,000.00', '100,000.00'],
  [1_234_567_50, '12,34,567.50', '1,234,567.50'],
  [maximumPaisa, '10,00,00,00,00,000.00', '1,000,000,000,000.00'],
])('%i paisa is written "%s" in lakh and "%s" in thousands', (value, lakh, thousand) => {
  expect(formatRupees(paisa(value))).toBe(lakh);
  expect(formatRupees(paisa(value), 'thousand')).toBe(thousand);
});

test('what is written is read back to the paisa, in both groupings', () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom('lakh' as const, 'thousand' as const), (amount, grouping) => {
      expect(parseRupees(formatRupees(amount, grouping))).toEqual({ ok: true, value: amount });
    }),
    { numRuns: 1000 },
  );
});

test('a sum is exact and does not depend on the order', () => {
  fc.assert(
    fc.property(fc.array(amounts, { maxLength: 50 }), (list) => {
      const exact = list.reduce((sum, amount) => sum + BigInt(amount), 0n);
      expect(BigInt(addPaisa(list))).toBe(exact);
      expect(addPaisa([...list].reverse())).toBe(addPaisa(list));
    }),
  );
});

test('a fraction of a paisa and a sum beyond the safe integers are bugs, not amounts', () => {
  expect(() => paisa(0.5)).toThrow('not whole paisa');
  expect(() => paisa(Number.NaN)).toThrow('not whole paisa');
  expect(() => addPaisa(Array.from({ length: 100 }, () => paisa(maximumPaisa)))).toThrow('not whole paisa');
});
