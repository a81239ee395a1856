import type { z } from 'zod';
import type { penaltyTerms } from '#shared/acts/kinds/tariff-set';
import type { Day } from '#shared/base/calendar';

/** Days of grace, the rate in thousandths of a percent per day, the cap in basis points of the demand. */
export type PenaltyTerms = z.infer<typeof penaltyTerms>;

/** What a penalty is counted on: a demand's amount in paisa and its due day. */
export type Penalised = { readonly amount: number; readonly due: Day; readonly terms: PenaltyTerms };
/** Money that came in for the demand itself, in paisa. */
export type Payment = { readonly date: Day; readonly amount: number };

/** Whole days from one calendar day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The calendar day so many days later. */
export const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** `value × share ÷ whole` in paisa, rounded half up; nothing is negative. */
const shareOf = (value: bigint, share: number, whole: bigint): number =>
  Number((value * BigInt(share) * 2n + whole) / (whole * 2n));

/** The most that a demand's penalty can be, in paisa. */
export const penaltyCap = ({ amount, terms }: Penalised): number =>
  shareOf(BigInt(amount), terms.cap, 10_000n);

/**
 * The penalty of a demand through a day, in paisa (domain.md F9): amount × rate × (days overdue − grace), not below
 * nothing, not above the cap. What was paid before costs nothing from the day after it was paid. It is worked out over
 * the whole time and rounded once, half up.
 */
export function penaltyThrough(demand: Penalised, payments: readonly Payment[], day: Day): number {
  const end = daysBetween(demand.due, day);
  let from = demand.terms.graceDays;
  let left = demand.amount;
  let paisaDays = 0n;
  const pass = (until: number): void => {
    const days = Math.min(until, end) - from;
    if (days <= 0) return;
    paisaDays += BigInt(Math.max(0, left)) * BigInt(days);
    from += days;
  };
  for (const payment of [...payments].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    pass(daysBetween(demand.due, payment.date));
    left -= payment.amount;
  }
  pass(end);
  return Math.min(shareOf(paisaDays, demand.terms.rate, 100_000n), penaltyCap(demand));
}
