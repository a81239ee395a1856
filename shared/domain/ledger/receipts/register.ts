import type { Day } from '#shared/base/calendar';
import { daysBetween } from './penalty';
import { ageingBuckets, bucketOf, type AgeingBucket, type CollectionFact } from './standing';

/** A demand as the register looks at it: every change of what is owed with its day. Paisa. */
export type RegisterDemand = {
  readonly issued: Day;
  readonly due: Day;
  readonly amount: number;
  readonly waived?: { readonly on: Day; readonly amount: number } | undefined;
  readonly cancelledOn?: Day | undefined;
  /** `undone` is the day of the voucher that reversed the receipt. One that is gone without it never counted. */
  readonly collections: readonly (CollectionFact & { readonly undone?: Day | undefined })[];
};

/**
 * A line of the demand and collection register: arrears + demanded − remitted − collected = balance, to the paisa.
 * `remitted` is what was waived or cancelled; penalties are beside it. `efficiency` is what was collected of what could
 * be, in basis points; nothing where nothing was owed. `waiting` is the part of both that no voucher has passed yet.
 */
export type RegisterLine = {
  readonly arrears: number;
  readonly demanded: number;
  readonly remitted: number;
  readonly collected: number;
  readonly penalty: number;
  readonly waiting: number;
  readonly balance: number;
  readonly efficiency: number | null;
  /** The balance by how long it is over on the last day; its parts add up to the balance. */
  readonly ageing: Readonly<Record<AgeingBucket, number>>;
};

type Moved = {
  readonly day: Day;
  readonly amount: number;
  readonly penalty: number;
  readonly waits: boolean;
};

/** Every receipt and every undoing of one, as money in or out on a day. */
const movesOf = (demand: RegisterDemand): readonly Moved[] =>
  demand.collections.flatMap(({ date, amount, penalty, state, undone }) => {
    if (state === 'gone' && undone === undefined) return [];
    const received = { day: date, amount, penalty, waits: state === 'prepared' };
    return undone === undefined
      ? [received]
      : [received, { day: undone, amount: -amount, penalty: -penalty, waits: false }];
  });

/** What was let off, with its day: a waiver, or all that was left when it was cancelled. */
function remissions(demand: RegisterDemand): readonly { readonly day: Day; readonly amount: number }[] {
  const { waived, cancelledOn, amount } = demand;
  const off = waived ? [{ day: waived.on, amount: waived.amount }] : [];
  if (cancelledOn === undefined) return off;
  return [...off, { day: cancelledOn, amount: amount - (waived?.amount ?? 0) }];
}

const noAgeing = (): Record<AgeingBucket, number> =>
  Object.fromEntries(ageingBuckets.map((bucket) => [bucket, 0])) as Record<AgeingBucket, number>; // one entry for each

/** The register of some demands over a period, both days included. */
export function registerLine(demands: readonly RegisterDemand[], from: Day, to: Day): RegisterLine {
  const sums = { arrears: 0, demanded: 0, remitted: 0, collected: 0, penalty: 0, waiting: 0 };
  const ageing = noAgeing();
  for (const demand of demands) {
    if (demand.issued > to) continue;
    let balance = demand.amount;
    let before = demand.issued < from ? demand.amount : 0;
    if (demand.issued >= from) sums.demanded += demand.amount;
    for (const { day, amount } of remissions(demand)) {
      if (day <= to) balance -= amount;
      if (day < from) before -= amount;
      else if (day <= to) sums.remitted += amount;
    }
    for (const { day, amount, penalty, waits } of movesOf(demand)) {
      if (day <= to) balance -= amount;
      if (day < from) before -= amount;
      else if (day <= to) {
        sums.collected += amount;
        sums.penalty += penalty;
        sums.waiting += waits ? amount + penalty : 0;
      }
    }
    sums.arrears += before;
    ageing[balance > 0 ? bucketOf(daysBetween(demand.due, to)) : 'current'] += balance;
  }
  const { arrears, demanded, remitted, collected } = sums;
  const owed = arrears + demanded;
  return {
    ...sums,
    balance: owed - remitted - collected,
    efficiency: owed > 0 ? Math.floor((collected * 10_000) / owed) : null,
    ageing,
  };
}
