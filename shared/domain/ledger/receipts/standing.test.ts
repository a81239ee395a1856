import { describe, expect, it, test } from 'vitest';
import { bucketOf, demandStanding, type CollectionFact, type DemandFacts } from './standing';

const due = '2026-10-10';
const facts = (change: Partial<DemandFacts> = {}): DemandFacts => ({
  ...{ amount: 10_000_00, due, terms: { graceDays: 10, rate: 100, cap: 200 } },
  ...{ penaltyWaived: false, waived: undefined, cancelled: false, collections: [] },
  ...change,
});
const paid = (amount: number, penalty = 0, change: Partial<CollectionFact> = {}): CollectionFact => ({
  ...{ date: '2026-10-05', amount, penalty, state: 'posted' as const },
  ...change,
});

describe('a demand', () => {
  it('is issued until it is due, and overdue from the day after', () => {
    expect(demandStanding(facts(), due)).toMatchObject({ state: 'issued', balance: 10_000_00, daysOver: 0 });
    expect(demandStanding(facts(), '2026-10-11')).toMatchObject({ state: 'overdue', daysOver: 1 });
  });

  it('is partly paid, then paid; waiting receipts count and are told apart', () => {
    const part = facts({ collections: [paid(4_000_00, 0, { state: 'prepared' })] });
    expect(demandStanding(part, due)).toMatchObject({
      ...{ state: 'partly-paid', balance: 6_000_00, waiting: 4_000_00 },
    });
    const whole = facts({ collections: [paid(4_000_00), paid(6_000_00)] });
    expect(demandStanding(whole, '2027-10-10')).toMatchObject({
      ...{ state: 'paid', balance: 0, penaltyDue: 0, waiting: 0, daysOver: 0, excess: 0 },
    });
  });

  it('of F9 owes Rs 200 of penalty, and is not paid before it is paid too', () => {
    const date = '2026-11-19';
    expect(demandStanding(facts(), date)).toMatchObject({ balance: 10_000_00, penaltyDue: 200_00 });
    const without = facts({ collections: [paid(10_000_00, 0, { date })] });
    expect(demandStanding(without, '2026-12-31')).toMatchObject({ state: 'overdue', penaltyDue: 200_00 });
    const all = facts({ collections: [paid(10_000_00, 200_00, { date })] });
    expect(demandStanding(all, '2026-12-31')).toMatchObject({ state: 'paid', penaltyCollected: 200_00 });
  });

  it('owes no penalty that was waived, and nothing when it was waived or cancelled', () => {
    const late = '2026-12-31';
    expect(demandStanding(facts({ penaltyWaived: true }), late)).toMatchObject({
      ...{ state: 'overdue', penaltyDue: 0, balance: 10_000_00 },
    });
    expect(demandStanding(facts({ waived: 10_000_00 }), late)).toMatchObject({
      ...{ state: 'waived', penaltyDue: 0, balance: 0 },
    });
    expect(demandStanding(facts({ cancelled: true }), late)).toMatchObject({
      ...{ state: 'cancelled', penaltyDue: 0, balance: 0 },
    });
  });

  it('is as if it were never paid when the receipt was returned or reversed', () => {
    const bounced = facts({ collections: [paid(10_000_00, 0, { state: 'gone' })] });
    expect(demandStanding(bounced, '2026-11-19')).toMatchObject({
      ...{ state: 'overdue', collected: 0, penaltyDue: 200_00 },
    });
  });

  it('shows money that two computers took for the same thing', () => {
    const twice = facts({ collections: [paid(10_000_00), paid(10_000_00)] });
    expect(demandStanding(twice, due)).toMatchObject({ state: 'paid', excess: 10_000_00, balance: 0 });
    const late = facts({ cancelled: true, collections: [paid(1_00)] });
    expect(demandStanding(late, due)).toMatchObject({ state: 'cancelled', excess: 1_00 });
  });
});

test('ageing goes by days over, each bucket to its last day', () => {
  expect([0, 1, 30, 31, 60, 61, 90, 91, 180, 181, 5000].map(bucketOf)).toEqual([
    ...['current', '1-30', '1-30', '31-60', '31-60', '61-90', '61-90', '91-180', '91-180'],
    ...['over-180', 'over-180'],
  ]);
});
