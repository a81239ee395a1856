import { ageingBuckets, bucketOf, type AgeingBucket } from './standing';

/** Something that somebody owes the office: a claim or a demand, with its days over. Paisa. */
export type Owed = { readonly outstanding: number; readonly approved: number; readonly daysOver: number };

/** What one payer owes: how many things, how much, what of it is approved, and how old it is. Paisa. */
export type ReceivableSums = {
  readonly count: number;
  readonly outstanding: number;
  readonly approved: number;
  /** Its parts add up to `outstanding`. */
  readonly ageing: Readonly<Record<AgeingBucket, number>>;
};

/** Adds up what is owed; things with nothing outstanding do not count. */
export function sumReceivables(owed: readonly Owed[]): ReceivableSums {
  const open = owed.filter((one) => one.outstanding > 0);
  const ageing = Object.fromEntries(ageingBuckets.map((bucket) => [bucket, 0])) as Record<
    AgeingBucket,
    number
  >; // one entry for each
  for (const { outstanding, daysOver } of open) ageing[bucketOf(daysOver)] += outstanding;
  return {
    count: open.length,
    outstanding: open.reduce((sum, one) => sum + one.outstanding, 0),
    approved: open.reduce((sum, one) => sum + one.approved, 0),
    ageing,
  };
}
