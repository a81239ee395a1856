import type { Day } from '#shared/base/calendar';
import { daysBetween, penaltyThrough, type PenaltyTerms } from './penalty';

/** A collection and what became of its receipt voucher: in the books, waiting to be passed, or without effect. Paisa. */
export type CollectionFact = {
  readonly date: Day;
  readonly amount: number;
  readonly penalty: number;
  readonly state: 'posted' | 'prepared' | 'gone';
};

/** What a demand's standing is worked out from. `waived` is what was let off of the demand itself, in paisa. */
export type DemandFacts = {
  readonly amount: number;
  readonly due: Day;
  readonly terms: PenaltyTerms;
  readonly penaltyWaived: boolean;
  readonly waived: number | undefined;
  readonly cancelled: boolean;
  readonly collections: readonly CollectionFact[];
};

export type DemandState = 'issued' | 'partly-paid' | 'paid' | 'overdue' | 'waived' | 'cancelled';

/** How a demand stands on a day. Amounts in paisa. */
export type Standing = {
  readonly state: DemandState;
  /** What came in for the demand and for its penalty, waiting receipts included. */
  readonly collected: number;
  readonly penaltyCollected: number;
  /** What of both still waits to be passed into the books. */
  readonly waiting: number;
  /** What is left of the demand, and of its penalty. */
  readonly balance: number;
  readonly penaltyDue: number;
  /** More came in than was owed: two computers collected while they were apart. */
  readonly excess: number;
  /** Days since the due day; 0 up to it and for a demand that is settled. */
  readonly daysOver: number;
};

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** The standing of a demand at the end of a day. Collections of later days count too: money that is here is here. */
export function demandStanding(demand: DemandFacts, day: Day): Standing {
  const stood = demand.collections.filter((one) => one.state !== 'gone');
  const collected = sum(stood.map((one) => one.amount));
  const penaltyCollected = sum(stood.map((one) => one.penalty));
  const waiting = sum(stood.filter((one) => one.state === 'prepared').map((one) => one.amount + one.penalty));
  const owed = demand.cancelled ? 0 : demand.amount - (demand.waived ?? 0);
  const balance = Math.max(0, owed - collected);
  const free = demand.cancelled || demand.penaltyWaived || demand.waived !== undefined;
  const penalty = free ? 0 : penaltyThrough(demand, stood, day);
  const penaltyDue = Math.max(0, penalty - penaltyCollected);
  const open = balance + penaltyDue > 0;
  const over = open ? Math.max(0, daysBetween(demand.due, day)) : 0;
  return {
    ...{ collected, penaltyCollected, waiting, balance, penaltyDue, daysOver: over },
    excess: Math.max(0, collected - owed),
    state: stateOf(),
  };

  function stateOf(): DemandState {
    if (demand.cancelled) return 'cancelled';
    if (!open) return demand.waived === undefined ? 'paid' : 'waived';
    if (over > 0) return 'overdue';
    return collected + penaltyCollected > 0 ? 'partly-paid' : 'issued';
  }
}

/** Ageing buckets by days over (issue 3): the last day of each. */
export const ageingBuckets = ['current', '1-30', '31-60', '61-90', '91-180', 'over-180'] as const;
export type AgeingBucket = (typeof ageingBuckets)[number];
const lastDays = [0, 30, 60, 90, 180, Infinity] as const;

/** The bucket of what is so many days over. */
export const bucketOf = (daysOver: number): AgeingBucket =>
  ageingBuckets[lastDays.findIndex((last) => daysOver <= last)] ?? 'over-180';
