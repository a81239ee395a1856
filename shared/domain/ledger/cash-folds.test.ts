import { expect, test } from 'vitest';
import { createPaper, folded, keyOf, reasons } from '../testing/paper-office';
import { bankDifference, calculatedBank, reconciliationSort } from './bank/reconciliation';
import { statementSort, statementSubject } from './bank/statement';
import { cashBookSort, cashBookSubject } from './cash-book/cash-book';
import { chequebookSort, leafOf, leavesOf } from './cheques/chequebook';
import { imprestSort } from './imprest/imprest';
import { voucherNumber, voucherSort } from './voucher';

const as = (post: string) => ({ by: keyOf(post), post });
const account = 'account:bank0001';

test('a reconciliation adds up as in F6, and nothing else can be signed', () => {
  const sums = { book: 546_700_00, unpresented: 61_500_00, uncredited: 18_200_00, bank: 590_000_00 };
  expect(calculatedBank(sums)).toBe(590_000_00);
  expect(bankDifference(sums)).toBe(0);
  const act = createPaper('reconciliation:bank0001.2026-07');
  const prepared = (bankOnly: number, post = 'accountant') => ({
    kind: 'reconciliation.prepared',
    body: { account, month: '2026-07', ...sums, bankOnly },
    ...as(post),
  });
  const locked = (post: string) => ({ kind: 'reconciliation.locked', body: {}, ...as(post) });
  const result = folded(reconciliationSort, [
    act(prepared(1)),
    act(locked('chief')),
    act(prepared(0)),
    act(locked('accountant')),
    act(locked('chief')),
    act(prepared(0)),
    act(locked('chief')),
  ]);
  expect(result.state?.locked?.by.person).toBe('p-chief');
  expect(reasons(result)).toEqual([
    'difference-unexplained',
    'unknown-subject',
    'maker-is-approver',
    'reconciled-locked',
    'reconciled-locked',
  ]);
});

const bookOf = (change: object = {}) => ({
  kind: 'chequebook.opened',
  body: { account, prefix: 'CB-', first: '001201', last: '001203', issued: '2026-07-01', ...change },
  ...as('accountant'),
});

test('a cheque book knows its leaves by what is printed on them', () => {
  const act = createPaper('chequebook:book0001');
  const book = folded(chequebookSort, [act(bookOf())]).state;
  if (!book) throw new Error('opened above');
  expect(leavesOf(book)).toEqual(['001201', '001202', '001203']);
  expect(
    ['CB-001202', 'CB-1202', '001202', 'CB-001204', 'CB-001200', 'CB-00120x'].map((one) => leafOf(book, one)),
  ).toEqual(['001202', ...Array.from({ length: 5 }, () => undefined)]);
});

test.each([
  ['numbers of different length', { first: '1', last: '0010' }],
  ['numbers that go down', { first: '0010', last: '0001' }],
  ['more leaves than a book has', { first: '0001', last: '0501' }],
])('a cheque book with %s is none', (_, change) => {
  const act = createPaper('chequebook:book0001');
  expect(reasons(folded(chequebookSort, [act(bookOf(change))]))).toEqual(['bad-leaves']);
});

test('a leaf is voided once, and only a leaf of the book', () => {
  const act = createPaper('chequebook:book0001');
  const voided = (leaf: string, reason: string) => ({
    kind: 'leaf.voided',
    body: { leaf, state: 'damaged', reason },
    ...as('clerk'),
  });
  const result = folded(chequebookSort, [
    act(bookOf()),
    act(voided('001202', 'Torn')),
    act(voided('001202', 'Again')),
    act(voided('001299', 'Foreign')),
  ]);
  expect(result.state?.voided).toMatchObject({ '001202': { reason: 'Torn', by: { person: 'p-clerk' } } });
  expect(reasons(result)).toEqual(['no-change', 'leaf-not-in-book']);
});

test('the days of a cash book close in order, by who wrote none of them; the certificate is the end', () => {
  const subject = cashBookSubject(account, '2026-07');
  expect(subject).toBe('cashbook:bank0001.2026-07');
  const act = createPaper(subject);
  const closed = (day: string, balance: number, writers: readonly string[], post = 'chief') => ({
    kind: 'cashbook.closed',
    body: { account, day, entries: 1, balance, writers },
    ...as(post),
  });
  const certified = (balance: number, counted: number, remark?: string) => ({
    kind: 'cashbook.certified',
    body: { account, month: '2026-07', balance, counted, ...(remark ? { remark } : {}) },
    ...as('chief'),
  });
  const result = folded(cashBookSort, [
    act(certified(500, 500)),
    act(closed('2026-07-10', 100, ['p-chief'])),
    act(closed('2026-07-10', 100, ['p-clerk'])),
    act(closed('2026-07-10', 100, ['p-clerk'], 'accountant')),
    act(closed('2026-08-01', 100, [])),
    act(closed('2026-07-31', 500, ['p-clerk'])),
    act(certified(499, 499)),
    act(certified(500, 498)),
    act(certified(500, 498, 'Two rupees short, reported')),
    act(certified(500, 500)),
  ]);
  expect(result.state?.closings.map((one) => one.day)).toEqual(['2026-07-10', '2026-07-31']);
  expect(result.state?.certificate).toMatchObject({ counted: 498 });
  expect(reasons(result)).toEqual([
    'days-open',
    'writer-closes',
    'day-closed',
    'bad-input',
    'days-open',
    'difference-unexplained',
    'no-change',
  ]);
});

test('a statement is the file that it came from: its parts come in once, its lines are matched once', () => {
  const sha256 = 'f'.repeat(64);
  const act = createPaper(statementSubject(account, sha256));
  const part = (n: number, change: object = {}) => ({
    kind: 'statement.imported',
    body: {
      ...{ account, file: 'f.csv', sha256, part: n, parts: 2, from: '2026-07-01', to: '2026-07-31' },
      ...{ closing: 5, mapping: { date: 0 } },
      lines: [{ line: n, date: '2026-07-01', text: '', withdrawal: 5, deposit: 0 }],
      ...change,
    },
    ...as('clerk'),
  });
  const matched = (...pairs: readonly (readonly [number, string])[]) => ({
    kind: 'statement.matched',
    body: { pairs: pairs.map(([line, voucher]) => ({ line, voucher, why: 'by-hand' })) },
    ...as('clerk'),
  });
  const result = folded(statementSort, [
    act(part(2)),
    act(part(2)),
    act(part(1, { sha256: 'e'.repeat(64) })),
    act(part(1)),
    act(matched([1, 'voucher:aaaa'])),
    act(matched([2, 'voucher:aaaa'])),
    act(matched([1, 'voucher:bbbb'])),
    act(matched([2, 'voucher:bbbb'], [9, 'voucher:cccc'])),
    act({ kind: 'statement.unmatched', body: { line: 1 }, ...as('clerk') }),
    act({ kind: 'statement.unmatched', body: { line: 1 }, ...as('clerk') }),
    act(matched([2, 'voucher:aaaa'])),
  ]);
  expect(result.state?.lines.map((line) => line.line)).toEqual([1, 2]);
  expect(result.state?.have).toEqual([1, 2]);
  expect(Object.keys(result.state?.matches ?? {})).toEqual(['2']);
  expect(reasons(result)).toEqual([
    'already-imported',
    'bad-input',
    'already-matched',
    'already-matched',
    'unknown-subject',
    'no-change',
  ]);
});

test('an imprest is opened first, and no sub-voucher passes its limit', () => {
  const act = createPaper('imprest:store001');
  const opened = {
    kind: 'imprest.opened',
    body: { holder: 'Storekeeper', limit: 1000, head: 'F01403', on: '2026-07-01' },
    ...as('accountant'),
  };
  const spent = (amount: number, change: object = {}) => ({
    kind: 'imprest.spent',
    body: {
      ...{ year: '2026-27', series: 'A', serial: 1, date: '2026-07-10', payee: 'Shop', about: 'Nails' },
      ...{ head: 'A03970', name: 'Others', amount, documents: [] },
      ...change,
    },
    ...as('clerk'),
  });
  const result = folded(imprestSort, [
    act(spent(5)),
    act(opened),
    act(opened),
    act(spent(1001)),
    act(spent(1000)),
    act(spent(5, { date: '2026-06-30' })),
  ]);
  expect(result.state?.expenses.map((one) => one.amount)).toEqual([1000]);
  expect(reasons(result)).toEqual(['unknown-subject', 'no-change', 'over-imprest', 'outside-year']);
});

const line = (head: string, debit: number, credit: number) => ({ head, name: head, debit, credit });
const voucher = (change: object) => ({
  kind: 'voucher.prepared',
  body: {
    ...{ type: 'contra', year: '2026-27', series: 'A', serial: 1, number: 'CV', date: '2026-11-20' },
    ...{ payee: 'Self', about: 'Cash for the chest', account, toAccount: 'account:cash0001' },
    lines: [line('F01403', 500, 0), line('F01406', 0, 500)],
    documents: [],
    ...change,
  },
  ...as('clerk'),
});
const reverses = { voucher: 'voucher:other', number: 'PV/2026-27/A-00001' };

test.each([
  ['a contra with two accounts', {}, true],
  ['a contra with one account', { toAccount: undefined }, false],
  ['a contra into the same account', { toAccount: account }, false],
  [
    'a contra of three lines',
    { lines: [line('F01403', 5, 0), line('A03901', 5, 0), line('F01406', 0, 10)] },
    false,
  ],
  ['a payment into a second account', { type: 'payment' }, false],
  ['a reversal that names what it undoes', { type: 'reversal', toAccount: undefined, reverses }, true],
  ['a reversal of nothing', { type: 'reversal', toAccount: undefined }, false],
  [
    'a reversal of itself',
    { type: 'reversal', toAccount: undefined, reverses: { ...reverses, voucher: 'voucher:abcd' } },
    false,
  ],
  ['a payment that says it undoes something', { type: 'payment', toAccount: undefined, reverses }, false],
  [
    'a receipt for an imprest',
    { type: 'receipt', toAccount: undefined, imprest: { imprest: 'imprest:aaaa', expenses: [] } },
    false,
  ],
])('%s', (_, change, fits) => {
  const result = folded(voucherSort, [createPaper('voucher:abcd')(voucher(change))]);
  expect(result.state !== undefined).toBe(fits);
  if (!fits) expect(reasons(result)).toEqual(['bad-input']);
});

test('contra and reversal vouchers have series of their own', () => {
  expect(voucherNumber('contra', '2026-27', 'A', 3)).toBe('CV/2026-27/A-00003');
  expect(voucherNumber('reversal', '2026-27', 'B', 1)).toBe('REV/2026-27/B-00001');
});
