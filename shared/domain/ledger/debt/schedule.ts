import type { Day } from '#shared/base/calendar';
import { dueDaysOf, factorOf, paisaOf, rateSpans } from './accrual';
import type { BaseRates } from './base-rates';
import type { LoanTerms } from './loan';

/** One due day as it was planned. Paisa; `markUp` is nothing while a base rate is missing. `balance` is what is left. */
export type Instalment = {
  readonly n: number;
  readonly due: Day;
  readonly principal: number;
  readonly markUp: number | null;
  readonly balance: number;
};

export type Plan = {
  readonly terms: LoanTerms;
  /** The day from which the terms hold, and the principal then. */
  readonly from: Day;
  readonly principal: number;
  /** Draw-downs from that day on, the first first. */
  readonly draws: readonly { readonly day: Day; readonly amount: number }[];
  readonly rates: BaseRates;
};

/**
 * The least equal instalment (paisa) that repays `balance` by the last row: the first row's mark-up is known, each later
 * row has a factor. The last row takes what is left, so it may be some paisa less.
 */
function levelOf(balance: number, parts: bigint, first: number, factors: readonly bigint[]): number {
  const leaves = (instalment: number): number => {
    let left = balance - (instalment - first);
    let counted = parts;
    for (const factor of factors) {
      const next = counted + BigInt(Math.max(0, left)) * factor;
      left -= instalment - (paisaOf(next) - paisaOf(counted));
      counted = next;
    }
    return left;
  };
  let [low, high] = [0, balance + first];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (leaves(middle) <= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The instalments of a loan under its terms. The principal of all rows is exactly what was outstanding at the beginning
 * and drawn since; each draw-down is spread over the due days after it, the last due day takes the rest. Equal principal
 * is rounded down to the paisa, so that the last row carries the odd paisa. An equal instalment is worked out anew after a
 * draw-down or a change of the rate.
 */
export function scheduleOf({ terms, from, principal, draws, rates }: Plan): readonly Instalment[] {
  const days = dueDaysOf(terms);
  const spans = (first: Day, to: Day) => rateSpans(terms, rates, from, first, to);
  const factor = (first: Day, to: Day): bigint =>
    spans(first, to).reduce((sum, span) => sum + factorOf(span), 0n);
  let [balance, at, parts, next] = [principal, from, 0n, 0];
  let level: { readonly amount: number; readonly rate: number | undefined } | undefined;
  const accrueTo = (day: Day): void => {
    if (day <= at) return;
    parts += BigInt(balance) * factor(at, day);
    at = day;
  };
  return days.map((due, n): Instalment => {
    const before = parts;
    const started = at;
    const isLast = n === days.length - 1;
    for (let draw = draws[next]; draw && (draw.day < due || isLast); draw = draws[++next]) {
      accrueTo(draw.day < due ? draw.day : due);
      balance += draw.amount;
      level = undefined;
    }
    accrueTo(due);
    const markUp = paisaOf(parts) - paisaOf(before);
    const passed = spans(started, due);
    const rate = passed.at(-1)?.rate;
    const isKnown = passed.every((span) => span.rate !== undefined);
    const repays = (): number => {
      if (n < terms.grace || (terms.method === 'bullet' && !isLast)) return 0;
      if (isLast) return balance;
      if (terms.method === 'equal-principal') return Math.floor(balance / (days.length - n));
      if (!level || level.rate !== rate) {
        const factors = days.slice(n + 1).map((day, k) => factor(days[n + k] ?? due, day));
        level = { amount: levelOf(balance, parts, markUp, factors), rate };
      }
      return Math.min(balance, Math.max(0, level.amount - markUp));
    };
    const repaid = repays();
    balance -= repaid;
    return { n: n + 1, due, principal: repaid, markUp: isKnown ? markUp : null, balance };
  });
}
