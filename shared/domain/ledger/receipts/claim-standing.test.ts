import { describe, expect, it, test } from 'vitest';
import type { Claim } from './claim';
import { claimStanding } from './claim-standing';
import { sumReceivables } from './receivables';

const by = { person: 'p', name: 'P', post: 'clerk', postTitle: 'Clerk' };
const deed = { act: '', at: '', by };
const answer = (approved: number, rejected = 0) => ({ ...deed, on: '2026-11-10', approved, rejected });
const claim = (answers: Claim['answers'] = [], change: Partial<Claim> = {}): Claim => ({
  ...{ year: '2026-27', series: 'A', serial: 1, number: 'CL-1', scheme: 'Sehat Card', month: '2026-10' },
  ...{ payer: { payer: 'payer:aaaa', name: 'Insurer' }, cases: 1, head: 'C03841', name: 'Fees' },
  ...{ submitted: '2026-11-01', due: '2026-11-30', amount: 1000, ...deed, answers, receipts: [] },
  ...{ queries: [], resubmissions: [], queried: false },
  ...change,
});
const paid = (amount: number, state: 'posted' | 'prepared' | 'gone' = 'posted') => ({ amount, state });

describe('a claim', () => {
  it.each([
    ['submitted', claim(), [], { outstanding: 1000, open: 1000 }],
    ['part-decided', claim([answer(500, 100)]), [], { outstanding: 900, open: 400, approvedDue: 500 }],
    ['approved', claim([answer(500, 100), answer(400)]), [], { outstanding: 900, open: 0 }],
    ['queried', claim([], { queried: true }), [], { outstanding: 1000, open: 1000 }],
    ['queried', claim([answer(500)], { queried: true }), [paid(300)], { outstanding: 700 }],
    ['rejected', claim([answer(0, 1000)]), [], { outstanding: 0, rejected: 1000 }],
    ['part-received', claim([answer(900, 100)]), [paid(300)], { outstanding: 600, approvedDue: 600 }],
    ['received', claim([answer(900, 100)]), [paid(300), paid(600)], { outstanding: 0, received: 900 }],
    ['approved', claim([answer(1000)]), [paid(1000, 'gone')], { outstanding: 1000, received: 0 }],
    ['received', claim([answer(1000)]), [paid(1000, 'prepared')], { waiting: 1000, outstanding: 0 }],
    ['received', claim([answer(1000)]), [paid(1000), paid(1000)], { excess: 1000, outstanding: 0 }],
  ] as const)('is %s', (state, one, receipts, sums) => {
    expect(claimStanding(one, receipts, '2026-11-30')).toMatchObject({ state, ...sums });
  });

  it('is over from the day after it was due, while anything is outstanding', () => {
    expect(claimStanding(claim(), [], '2026-11-30').daysOver).toBe(0);
    expect(claimStanding(claim(), [], '2026-12-01').daysOver).toBe(1);
    expect(claimStanding(claim([answer(0, 1000)]), [], '2026-12-31').daysOver).toBe(0);
  });

  it('that was withdrawn owes nothing', () => {
    const withdrawn = { ...deed, on: '2026-11-05', reason: 'r' };
    expect(claimStanding(claim([], { withdrawn }), [], '2026-12-31')).toMatchObject({
      ...{ state: 'withdrawn', outstanding: 0, approvedDue: 0 },
    });
  });
});

test('receivables add up what is outstanding by its age', () => {
  const sums = sumReceivables([
    { outstanding: 100, approved: 60, daysOver: 0 },
    { outstanding: 50, approved: 0, daysOver: 31 },
    { outstanding: 0, approved: 0, daysOver: 500 },
    { outstanding: 7, approved: 7, daysOver: 60 },
  ]);
  expect(sums).toMatchObject({ count: 3, outstanding: 157, approved: 67 });
  expect(sums.ageing).toMatchObject({ current: 100, '31-60': 57, 'over-180': 0 });
});
