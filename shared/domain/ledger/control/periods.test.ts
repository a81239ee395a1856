import { describe, expect, test } from 'vitest';
import { decide } from '#shared/domain/decide';
import type { Command } from '#shared/domain/commands';
import { payment } from '#shared/domain/testing/decision-context';
import { monthsOf } from './decide-budget';
import { carriedLines } from './decide-periods';
import { controlContext, line } from './testing/control-context';

const why = (command: Command, context = controlContext([])) => {
  const decision = decide(command, context);
  return decision.ok ? 'done' : decision.refusal.why;
};

describe('periods', () => {
  const closedBooks = { period: () => ({ closed: true }) as never };
  test('a closed month takes no posting, whether drawn up or passed', () => {
    const context = controlContext([line('A03901', { released: 1000 })], closedBooks, {
      voucher: () => ({ year: '2026-27', date: '2026-10-05', lines: [] }),
    });
    const october = { ok: false, refusal: { why: 'period-closed', detail: { month: '2026-10' } } };
    expect(decide(payment(5, { date: '2026-10-05' }), context)).toEqual(october);
    expect(decide({ do: 'post-voucher', voucher: 'voucher:abcd' }, context)).toEqual(october);
  });

  test('a month is closed when it is over, by somebody who did not pass its last posting', () => {
    const close = (month: string): Command => ({ do: 'close-period', month });
    expect(why(close('2026-10'), controlContext([], { lastPoster: () => 'q' }))).toBe('done');
    expect(why(close('2026-10'), controlContext([], { lastPoster: () => 'p' }))).toBe('closer-is-poster');
    expect(why(close('2026-11'), controlContext([]))).toBe('period-not-over');
    expect(why(close('2026-13'), controlContext([]))).toBe('bad-input');
  });

  test('a year is closed when its months are: unspent budget lapses, balances are carried', () => {
    const lines = [
      line('A03901', { year: '2025-26', sanctioned: 1000, released: 600, spent: 450, committed: 20 }),
      line('A03303', { year: '2025-26', sanctioned: 500, released: 500, spent: 500 }),
    ];
    const closing = [
      { head: 'A03901', debit: 450, credit: 0 },
      { head: 'A03303', debit: 500, credit: 0 },
      { head: 'C03431', debit: 0, credit: 200 },
      { head: 'F01406', debit: 3000, credit: 950 },
      { head: 'G01204', debit: 0, credit: 0 },
      { head: 'H01101', debit: 0, credit: 2800 },
    ];
    const context = controlContext(lines, {
      ...closedBooks,
      closing: () => closing,
      openCommitments: () => ['commitment:abcd'],
    });
    const decision = decide({ do: 'close-year', year: '2025-26' }, context);
    expect(decision.ok && decision.value.drafts.map(({ kind, body }) => [kind, body])).toEqual([
      ['commitment.closed', { reason: '30 June 2026' }],
      ['budget.lapsed', { year: '2025-26', head: 'A03901', amount: 550, released: 150 }],
      [
        'balances.carried',
        {
          year: '2026-27',
          lines: [
            { head: 'F01406', debit: 2050, credit: 0 },
            { head: 'H01101', debit: 0, credit: 2050 },
          ],
        },
      ],
    ]);
    expect(why({ do: 'close-year', year: '2025-26' }, controlContext(lines))).toBe('year-not-closed');
    expect(why({ do: 'close-year', year: '2026-27' }, context)).toBe('year-not-closed');
    expect(why({ do: 'close-year', year: '2025-27' }, context)).toBe('bad-input');
  });
});

test('the months of a year begin with July', () => {
  expect(monthsOf('2026-27')).toHaveLength(12);
  expect(monthsOf('2026-27')[0]).toBe('2026-07');
  expect(monthsOf('2026-27').slice(5, 7)).toEqual(['2026-12', '2027-01']);
  expect(monthsOf('2026-27').at(-1)).toBe('2027-06');
});

test('nothing is carried for a head that comes to nothing', () => {
  expect(carriedLines([{ head: 'G01204', debit: 5, credit: 5 }], 'H01101')).toEqual([]);
});
