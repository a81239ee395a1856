import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPaper, folded, keyOf, reasons } from '../testing/paper-office';
import { checkVoucher, voucherAmount, voucherNumber, voucherSort } from './voucher';

const as = (post: string, key = post) => ({ by: keyOf(key), post });
const line = (head: string, debit: number, credit: number) => ({ head, name: head, debit, credit });
const body = {
  type: 'payment',
  year: '2026-27',
  series: 'A',
  serial: 1,
  number: 'PV/2026-27/A-00001',
  date: '2026-11-20',
  payee: 'Stationer',
  about: 'Stationery',
  lines: [line('A03901', 500, 0), line('F01406', 0, 500)],
  documents: [],
};
const prepared = (post: string, key = post, change: object = {}) => ({
  kind: 'voucher.prepared',
  body: { ...body, ...change },
  ...as(post, key),
});
const posted = (post: string, key = post) => ({
  kind: 'voucher.posted',
  body: { remark: 'Pass' },
  ...as(post, key),
});
const returned = (post: string, key = post) => ({
  kind: 'voucher.returned',
  body: { reason: 'No bill' },
  ...as(post, key),
});
const foldVoucher = (...made: readonly Parameters<ReturnType<typeof createPaper>>[0][]) =>
  folded(voucherSort, made.map(createPaper('voucher:abcd')));

test('a second person passes the voucher', () => {
  const result = foldVoucher(prepared('clerk'), posted('chief'));
  expect(result.problems).toEqual([]);
  expect(result.state).toMatchObject({
    state: 'posted',
    preparedBy: { person: 'p-clerk' },
    settled: { by: { person: 'p-chief' }, remark: 'Pass' },
  });
});

test.each([
  ['the same key', prepared('accountant'), posted('accountant')],
  ['another key of the same person', prepared('accountant'), posted('accountant', 'accountant2')],
  ['another post of the same person', prepared('accountant'), posted('chief', 'accountant2')],
  [
    'his other key and post, the other way round',
    prepared('accountant', 'accountant2'),
    posted('accountant'),
  ],
])('nobody passes his own voucher, not with %s', (_, maker, approver) => {
  const result = foldVoucher(maker, approver);
  expect(result.state?.state).toBe('prepared');
  expect(reasons(result)).toEqual(['maker-is-approver']);
  const back = foldVoucher(maker, { ...returned('chief'), by: approver.by, post: approver.post });
  expect(reasons(back)).toEqual(['maker-is-approver']);
});

test.each([
  ['a post without the power', posted('clerk', 'clerk'), 'no-power'],
  ['a post that he does not hold', posted('chief', 'clerk'), 'not-certified'],
  ['a key that nobody certified', posted('chief', 'stranger'), 'not-certified'],
])('nobody passes a voucher with %s', (_, approver, why) => {
  const result = foldVoucher(prepared('accountant'), approver);
  expect(result.state?.state).toBe('prepared');
  expect(reasons(result)).toEqual([why]);
});

test('what is settled stays settled: the first of two counts', () => {
  const passed = foldVoucher(prepared('clerk'), posted('chief'), returned('accountant'));
  expect(passed.state?.state).toBe('posted');
  expect(reasons(passed)).toEqual(['not-prepared']);
  const back = foldVoucher(prepared('clerk'), returned('accountant'), posted('chief'));
  expect(back.state).toMatchObject({ state: 'returned', settled: { remark: 'No bill' } });
  expect(reasons(back)).toEqual(['not-prepared']);
});

test('what was never prepared cannot be passed, nor prepared twice', () => {
  expect(reasons(foldVoucher(posted('chief')))).toEqual(['unknown-subject']);
  const twice = foldVoucher(prepared('clerk'), prepared('clerk', 'clerk', { payee: 'Another' }));
  expect(twice.state?.payee).toBe('Stationer');
  expect(reasons(twice)).toEqual(['no-change']);
});

test.each([
  [
    'debits that are not the credits',
    { lines: [line('A03901', 500, 0), line('F01406', 0, 499)] },
    'unbalanced',
  ],
  ['a line with both sides', { lines: [line('A03901', 500, 500), line('F01406', 0, 500)] }, 'line-empty'],
  ['a line with neither side', { lines: [line('A03901', 0, 0), line('F01406', 0, 500)] }, 'line-empty'],
  ['a date before its year', { date: '2026-06-30' }, 'outside-year'],
  ['a date after its year', { date: '2027-07-01' }, 'outside-year'],
  ['one line', { lines: [line('A03901', 500, 0)] }, 'bad-input'],
  ['an amount in fractions', { lines: [line('A03901', 0.5, 0), line('F01406', 0, 0.5)] }, 'bad-input'],
  ['an amount below nothing', { lines: [line('A03901', -5, 0), line('F01406', 0, -5)] }, 'bad-input'],
  ['a head that is none', { lines: [line('stationery', 5, 0), line('F01406', 0, 5)] }, 'bad-input'],
])('a forged voucher with %s is in no book', (_, change, why) => {
  const result = foldVoucher(prepared('clerk', 'clerk', change), posted('chief'));
  expect(result.state).toBeUndefined();
  expect(reasons(result)[0]).toBe(why);
});

test('a voucher is sound exactly when both sides are equal to the paisa', () => {
  const sums = fc.array(fc.integer({ min: 1, max: 10_000_000_00 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(sums, fc.integer({ min: -2, max: 2 }), (debits, off) => {
      const total = debits.reduce((sum, debit) => sum + debit, 0);
      fc.pre(total + off > 0);
      const lines = [...debits.map((debit) => line('A03901', debit, 0)), line('F01406', 0, total + off)];
      const result = checkVoucher({ lines, date: '2026-11-20', year: '2026-27' });
      expect(result.ok).toBe(off === 0);
      expect(voucherAmount({ lines })).toBe(total);
    }),
  );
});

test('voucher numbers are printed with the year, the series and five digits', () => {
  expect(voucherNumber('payment', '2026-27', 'A', 12)).toBe('PV/2026-27/A-00012');
  expect(voucherNumber('receipt', '2026-27', 'B', 1)).toBe('RV/2026-27/B-00001');
  expect(voucherNumber('journal', '2026-27', 'AB', 123456)).toBe('JV/2026-27/AB-123456');
});
