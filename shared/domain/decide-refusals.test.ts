import { expect, test } from 'vitest';
import type { Command } from './commands';
import type { Context } from './context';
import { decide } from './decide';
import { a, b, budget, c, context, document, hash, line, pages, payment } from './testing/decision-context';

test.each<[string, Command, object, Partial<Context>?]>([
  [
    'a document that there is none of is arranged',
    { do: 'arrange-document', document: 'document:none', pages: [] },
    { why: 'unknown-subject' },
  ],
  [
    'a page is left out',
    { do: 'arrange-document', document: 'document:abcd', pages: pages([a, 0], [b, 90]) },
    { why: 'page-not-here' },
  ],
  [
    'a page is named twice',
    { do: 'arrange-document', document: 'document:abcd', pages: pages([a, 0], [b, 90], [b, 90]) },
    { why: 'page-not-here' },
  ],
  [
    'nothing is changed',
    { do: 'arrange-document', document: 'document:abcd', pages: pages([a, 0], [b, 90], [c, 0]) },
    { why: 'no-change' },
  ],
  [
    'a document that there is none of is split',
    { do: 'split-document', document: 'document:none', pages: [a] },
    { why: 'unknown-subject' },
  ],
  [
    'no page is split off',
    { do: 'split-document', document: 'document:abcd', pages: [] },
    { why: 'page-not-here' },
  ],
  [
    'a page that is not there is split off',
    { do: 'split-document', document: 'document:abcd', pages: [a, hash('d')] },
    { why: 'page-not-here' },
  ],
  [
    'every page is split off',
    { do: 'split-document', document: 'document:abcd', pages: [a, b, c] },
    { why: 'no-change' },
  ],
  [
    'a document that there is none of is filed',
    { do: 'file-paper', file: 'file:abcd', document: 'document:none', title: 'x' },
    { why: 'unknown-subject' },
  ],
  [
    'an empty document is filed',
    { do: 'file-paper', file: 'file:abcd', document: 'document:abcd', title: 'x' },
    { why: 'empty-document' },
    { document: () => ({ ...document, order: [] }) },
  ],
  ['the date is no day', payment(5, { date: '2026-02-30' }), { why: 'bad-input', detail: { field: 'date' } }],
  [
    'a head is unknown',
    payment(5, { lines: [line('A09999', 5, 0), line('F01406', 0, 5)] }),
    { why: 'unknown-head', detail: { head: 'A09999' } },
  ],
  [
    'a head begins later',
    payment(5, { lines: [line('A03902', 5, 0), line('F01406', 0, 5)] }),
    { why: 'unknown-head', detail: { head: 'A03902' } },
  ],
  [
    'no chart is published',
    payment(5),
    { why: 'unknown-head', detail: { head: 'A03901' } },
    { chart: () => undefined },
  ],
  ['the account is unknown', payment(5, { account: 'account:none' }), { why: 'unknown-account' }],
  [
    'the account was opened later',
    payment(5, { date: '2026-06-30' }),
    { why: 'before-opening', detail: { date: '2026-07-01' } },
  ],
  ['a field is empty', payment(5, { payee: ' ' }), { why: 'bad-input', detail: { field: 'payee' } }],
  ['an amount is a fraction', payment(0.5), { why: 'bad-input', detail: { field: 'lines.0.debit' } }],
  [
    'both sides differ',
    payment(5, { lines: [line('A03901', 5, 0), line('F01406', 0, 4)] }),
    { why: 'unbalanced', detail: { debit: 5, credit: 4 } },
  ],
  [
    'a line is empty',
    payment(5, { lines: [line('A03901', 5, 0), line('F01406', 0, 5), line('F01406', 0, 0)] }),
    { why: 'line-empty', detail: { line: 3 } },
  ],
  [
    'more is spent than is released',
    payment(1001),
    { why: 'over-release', detail: { head: 'A03901', available: 1000, short: 1, unreleased: 119_999_000 } },
  ],
  [
    'nothing is released at all',
    payment(1),
    { why: 'over-release', detail: { head: 'A03901', available: 0, short: 1 } },
    { budget: () => undefined },
  ],
  [
    'two lines of one head together pass the release',
    payment(5, { lines: [line('A03901', 600, 0), line('A03901', 500, 0), line('F01406', 0, 1100)] }),
    { why: 'over-release', detail: { head: 'A03901', available: 1000, short: 100, unreleased: 119_999_000 } },
  ],
  [
    'others have spent since it was prepared',
    { do: 'post-voucher', voucher: 'voucher:abcd' },
    { why: 'over-release', detail: { head: 'A03901', available: 400, short: 100, unreleased: 119_999_000 } },
    {
      spent: () => 600,
      voucher: () => ({ year: '2026-27', lines: [line('A03901', 500, 0), line('F01406', 0, 500)] }),
    },
  ],
])('is refused when %s', (_, command, refusal, change) => {
  expect(decide(command, context(change))).toEqual({ ok: false, refusal });
});

test('what is released to the paisa may be spent, and receipts and credits are not under control', () => {
  expect(decide(payment(1000), context())).toMatchObject({ ok: true });
  const receipt = payment(5000, {
    type: 'receipt',
    lines: [line('F01406', 5000, 0), line('C03431', 0, 5000)],
  });
  expect(decide(receipt, context())).toMatchObject({ ok: true });
  const back = payment(5000, { type: 'journal', lines: [line('F01406', 5000, 0), line('A03901', 0, 5000)] });
  expect(decide(back, context({ budget: () => undefined }))).toMatchObject({ ok: true });
});

test('worked example F4: the control looks at releases, not at the budget', () => {
  const rupees = (amount: number) => amount * 100;
  const year: Partial<Context> = {
    // Of a budget of 1,200,000 are released 20 % and 25 %; 500,000 is spent and 30,000 more is bound.
    budget: () => ({
      ...budget(0),
      sanctioned: rupees(1_200_000),
      releases: [
        { quarter: 1, amount: rupees(240_000), on: '2026-07-01' },
        { quarter: 2, amount: rupees(300_000), on: '2026-10-01' },
      ],
    }),
    spent: () => rupees(530_000),
  };
  expect(decide(payment(rupees(20_000)), context(year))).toEqual({
    ok: false,
    refusal: {
      why: 'over-release',
      detail: {
        head: 'A03901',
        available: rupees(10_000),
        short: rupees(10_000),
        unreleased: rupees(660_000),
      },
    },
  });
  expect(decide(payment(rupees(10_000)), context(year))).toMatchObject({ ok: true });
});
