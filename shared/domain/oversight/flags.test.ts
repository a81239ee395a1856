import { describe, expect, it, test } from 'vitest';
import rawRules from '#assets/data/flag-rules.json';
import { flagRule } from '#shared/acts/kinds/oversight-published';
import { createPaper, folded, keyOf, office, reasons } from '../testing/paper-office';
import { flagSort, flagSubject } from './flag';
import { flagDocumentOf } from './flag-document';
import type { FlagBill, FlagRows, FlagVoucher } from './flag-rows';
import { flagsOf, knownFlagRules } from './flags';

const rules = rawRules.map((one) => flagRule.parse(one));
const nothing: FlagRows = {
  ...{ today: '2027-07-10', vouchers: [], bills: [], lines: [], months: [], banks: [], payees: [] },
};
const run = (rows: Partial<FlagRows>, ...codes: readonly string[]) =>
  flagsOf(
    { ...nothing, ...rows },
    rules.filter((one) => codes.includes(one.code)),
  );
/** Wednesday 14 October 2026, 11:00 in Pakistan. */
const morning = Date.UTC(2026, 9, 14, 6);
const voucher = (n: number, change: Partial<FlagVoucher> = {}): FlagVoucher => ({
  ...{ voucher: `voucher:v${n}`, number: `PV/${n}`, type: 'payment', date: '2026-10-14', payee: 'Stationer' },
  ...{ amount: 123_456, heads: [], account: 'account:bank', maker: 'clerk', passer: 'chief' },
  ...{ preparedAt: morning, passedAt: morning + 3_600_000 },
  ...change,
});
const bill = (n: number, change: Partial<FlagBill> = {}): FlagBill => ({
  ...{
    bill: `bill:b${n}`,
    number: `B/${n}`,
    date: '2026-10-14',
    payeeNumber: '12345-1',
    payeeName: 'Stationer',
  },
  ...{ gross: 60_000_00 },
  ...change,
});

test('every rule of the data is known to the program, and nothing comes of nothing', () => {
  expect(rules.map((one) => one.code).toSorted()).toEqual([...knownFlagRules].toSorted());
  expect(flagsOf(nothing, rules)).toEqual([]);
  expect(flagsOf(nothing, [{ code: 'of-tomorrow', thresholds: {} }])).toEqual([]);
});

test('more spent and bound than released is a flag with the head’s newest vouchers', () => {
  const line = { year: '2026-27', head: 'A03303', released: 1000, spent: 900, committed: 101 };
  const vouchers = [
    voucher(1, { heads: [{ head: 'A03303', amount: 900 }] }),
    voucher(2, { heads: [{ head: 'A03901', amount: 1 }] }),
  ];
  expect(
    run({ lines: [line, { ...line, head: 'A03901', committed: 100 }], vouchers }, 'over-release'),
  ).toEqual([
    {
      ...{ rule: 'over-release', key: '2026-27-A03303', date: '2026-10-14', amount: 1 },
      evidence: [{ subject: 'voucher:v1', number: 'PV/1', amount: 123_456 }],
      facts: { head: 'A03303', released: 1000, spent: 900 },
    },
  ]);
});

it.each([
  ['double the average of July to May is still in order', 200, []],
  ['a paisa more is not', 201, ['2026-27']],
])('June: %s', (_, june, keys) => {
  const months = [
    ...['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'].map((month) => ({
      month,
      spent: 100,
    })),
    ...['2027-01', '2027-02', '2027-03', '2027-04', '2027-05'].map((month) => ({ month, spent: 100 })),
    { month: '2027-06', spent: june },
  ];
  expect(run({ months }, 'june-rush').map((flag) => flag.key)).toEqual(keys);
});

describe('bills of one payee', () => {
  it.each([
    ['two in a week that pass the limit together', [bill(1), bill(2, { date: '2026-10-20' })], 1],
    ['two that are too far apart', [bill(1), bill(2, { date: '2026-10-22' })], 0],
    ['two that stay under the limit together', [bill(1, { gross: 30_000_00 }), bill(2)], 0],
    ['one at the limit, which hides nothing', [bill(1, { gross: 100_000_00 }), bill(2)], 0],
    ['two of different payees', [bill(1), bill(2, { payeeNumber: '54321-1' })], 0],
  ])('split under a limit: %s', (_, bills, count) => {
    expect(run({ bills }, 'split-bills')).toHaveLength(count);
  });

  test('with one invoice number, in whatever spelling the register found it, are one flag', () => {
    const bills = [bill(1, { claim: 'inv17' }), bill(2, { claim: 'inv17' }), bill(3, { claim: 'inv18' })];
    expect(run({ bills }, 'same-invoice')).toMatchObject([
      { key: '12345-1-inv17', amount: 120_000_00, facts: { count: 2 } },
    ]);
  });
});

describe('payments of one payee without a bill', () => {
  const small = { amount: 60_000_00 };
  it.each([
    ['two in a week that pass the limit together', [voucher(1, small), voucher(2, small)], 1],
    ['one of them undone', [voucher(1, small), voucher(2, { ...small, undone: true })], 0],
    ['one of them of a bill', [voucher(1, small), voucher(2, { ...small, voucher: 'bill:b' })], 0],
    ['a receipt', [voucher(1, small), voucher(2, { ...small, type: 'receipt' })], 0],
  ])('split under a limit: %s', (_, vouchers, count) => {
    expect(run({ vouchers }, 'split-bills')).toHaveLength(count);
  });

  it.each([
    ['twice', [voucher(1), voucher(2, { date: '2026-11-08' })], [['voucher:v1', 'voucher:v2']]],
    ['twice, a month apart as a rent is', [voucher(1), voucher(2, { date: '2026-11-14' })], []],
    ['another sum', [voucher(1), voucher(2, { amount: 1 })], []],
    ['under another head', [voucher(1), voucher(2, { heads: [{ head: 'A03303', amount: 1 }] })], []],
    [
      'twice, and the rent of the next month',
      [voucher(1), voucher(2), voucher(3, { date: '2026-12-14' })],
      [['voucher:v1', 'voucher:v2']],
    ],
  ])('one sum paid %s', (_, vouchers, expected) => {
    const found = run({ vouchers }, 'paid-twice');
    expect(found.map((flag) => flag.evidence.map((one) => one.subject))).toEqual(expected);
  });
});

test('one name under two numbers is a flag, the same payee twice is none', () => {
  const payees = [
    { payee: 'payee:a', name: 'Khan Traders', number: '1' },
    { payee: 'payee:b', name: 'KHAN  traders', number: '2' },
    { payee: 'payee:c', name: 'Other', number: '3' },
    { payee: 'payee:d', name: 'Other', number: '3' },
  ];
  expect(run({ payees }, 'same-payee').map((flag) => flag.evidence.map((one) => one.subject))).toEqual([
    ['payee:a', 'payee:b'],
  ]);
});

it.each([
  ['that the statements reach and do not show', {}, '2027-02-01', 1],
  ['that a statement shows', { presented: true }, '2027-02-01', 0],
  ['that was undone', { undone: true }, '2027-02-01', 0],
  ['that no statement reaches yet', {}, '2026-11-30', 0],
])('a cheque %s', (_, change, statedThrough, count) => {
  const vouchers = [voucher(1, { instrument: '000417', ...change })];
  const banks = [
    { account: 'account:bank', title: 'Bank', opened: '2026-07-01', statedThrough, lockedThrough: '2027-06' },
  ];
  expect(run({ vouchers, banks }, 'stale-cheque')).toHaveLength(count);
});

it.each([
  [undefined, [{ count: 12, month: '2026-07' }]],
  ['2027-04', [{ count: 2, month: '2027-05' }]],
  ['2027-05', []],
])('a bank account locked through %s', (lockedThrough, facts) => {
  const banks = [{ account: 'account:bank', title: 'Bank', opened: '2026-07-15', lockedThrough }];
  expect(run({ banks }, 'unreconciled').map((flag) => flag.facts)).toEqual(facts);
});

test('round amounts count where they are many and a large share of the large payments', () => {
  const round = [1, 2, 3, 4, 5].map((n) => voucher(n, { amount: n * 50_000_00 }));
  const odd = (count: number) =>
    Array.from({ length: count }, (_, n) => voucher(10 + n, { amount: 51_234_56 + n }));
  expect(run({ vouchers: [...round, ...odd(5)] }, 'round-amounts')).toMatchObject([
    { key: '2026-10', facts: { count: 5, of: 10, percent: 50 } },
  ]);
  expect(run({ vouchers: [...round, ...odd(8)] }, 'round-amounts')).toEqual([]);
});

test('the same two persons who prepare and pass within moments are one flag a month', () => {
  const quick = (n: number, change: Partial<FlagVoucher> = {}) =>
    voucher(n, { passedAt: morning + 59_000, ...change });
  const vouchers = [quick(1), quick(2), quick(3), quick(4, { passer: 'deputy' }), voucher(5)];
  expect(run({ vouchers }, 'quick-pass')).toMatchObject([
    { key: '2026-10-clerk-chief', facts: { count: 3, maker: 'clerk', passer: 'chief' } },
  ]);
});

it.each([
  ['fifteen days', '2026-09-29', 0],
  ['sixteen days', '2026-09-28', 1],
])('a voucher that is dated %s before it was prepared', (_, date, count) => {
  expect(run({ vouchers: [voucher(1, { date })] }, 'back-dated')).toHaveLength(count);
});

test('a past voucher that was imported is neither back-dated nor out of hours', () => {
  const past = { preparedAt: undefined, passedAt: undefined, date: '2025-08-01' };
  const vouchers = [1, 2, 3, 4].map((n) => voucher(n, past));
  expect(run({ vouchers }, 'back-dated', 'out-of-hours', 'quick-pass')).toEqual([]);
});

it.each([
  ['at night', Date.UTC(2026, 9, 14, 17), 1],
  ['before the morning', Date.UTC(2026, 9, 14, 1, 59), 1],
  ['at eight in the morning of Pakistan', Date.UTC(2026, 9, 14, 3), 0],
  ['on a Sunday', Date.UTC(2026, 9, 18, 6), 1],
])('three vouchers passed by one person %s', (_, passedAt, count) => {
  const vouchers = [1, 2, 3].map((n) => voucher(n, { passedAt }));
  expect(run({ vouchers }, 'out-of-hours')).toHaveLength(count);
});

describe('first digits', () => {
  const powers = Array.from({ length: 400 }, (_, n) =>
    voucher(n, { amount: Math.round(100_00 * 1.023 ** n) }),
  );
  test('of amounts that grow evenly are as Benford’s law says', () => {
    expect(run({ vouchers: powers }, 'first-digits')).toEqual([]);
  });
  test('of payments made up under a limit of a thousand are not', () => {
    const made = powers.map((one, n) => ({ ...one, amount: 900_00 + (n % 99) * 100 }));
    expect(run({ vouchers: made }, 'first-digits')).toMatchObject([
      { key: '2026-27', facts: { digit: 9, count: 400 } },
    ]);
  });
  test('of few payments say nothing', () => {
    const made = powers.slice(0, 299).map((one) => ({ ...one, amount: 900_00 }));
    expect(run({ vouchers: made }, 'first-digits')).toEqual([]);
  });
});

test('an answer stays with the flag, by another office or without power it has no effect', () => {
  const [flag] = run({ vouchers: [voucher(1, { date: '2026-09-01' })] }, 'back-dated');
  if (!flag) throw new Error('no flag');
  const subject = flagSubject(office, flag.rule, flag.key);
  expect(subject).toBe('flag:KP-0123:back-dated:voucher_v1');
  const act = createPaper(subject);
  const answer = (who: string, text: string) =>
    act({ kind: 'flag.answered', by: keyOf(who), post: who, body: { text, seen: { evidence: 1 } } });
  const acts = [answer('clerk', 'No'), answer('chief', 'Bill came late'), answer('accountant', 'See file')];
  const result = folded(flagSort, acts);
  expect(reasons(result)).toEqual(['no-power']);
  expect(flagDocumentOf(office, flag, result.state, 9)).toEqual({
    ...{ _id: subject, type: 'flag', office, rule: 'back-dated', key: 'voucher_v1', date: '2026-09-01' },
    ...{ amount: 123_456, evidence: [{ subject: 'voucher:v1', number: 'PV/1', amount: 123_456 }], asOf: 9 },
    answer: { text: 'See file', at: acts[2]?.wall, by: 'p-accountant' },
  });
});
