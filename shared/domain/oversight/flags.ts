import { backDated, firstDigits, outOfHours, quickPass, roundAmounts } from './flags-of-habits';
import {
  juneRush,
  overRelease,
  paidTwice,
  sameInvoice,
  samePayee,
  splitBills,
  staleCheques,
  unreconciled,
} from './flags-of-money';
import type { Flag, FlagRows, FlagRule } from './flag-rows';

/** What a rule finds in the rows; a threshold that is not set makes it find nothing. */
export type FlagFinder = (rows: FlagRows, threshold: (name: string) => number) => readonly Flag[];

const finders: Readonly<Record<string, FlagFinder>> = {
  'over-release': overRelease,
  'june-rush': juneRush,
  'split-bills': splitBills,
  'same-invoice': sameInvoice,
  'paid-twice': paidTwice,
  'same-payee': samePayee,
  'stale-cheque': staleCheques,
  unreconciled,
  'round-amounts': roundAmounts,
  'quick-pass': quickPass,
  'back-dated': backDated,
  'out-of-hours': outOfHours,
  'first-digits': firstDigits,
};

/** The rules that the program knows; the data of another rule finds nothing. */
export const knownFlagRules: readonly string[] = Object.keys(finders);

/**
 * The red flags in rows by the rules that hold: the same rows and rules give the same flags, in the same order, on every
 * computer. The newest come first.
 */
export function flagsOf(rows: FlagRows, rules: readonly FlagRule[]): readonly Flag[] {
  const found = rules.flatMap(
    ({ code, thresholds }) => finders[code]?.(rows, (name) => thresholds[name] ?? Infinity) ?? [],
  );
  const order = (flag: Flag): string => `${flag.rule} ${flag.key}`;
  return [...found].sort((a, b) =>
    a.date === b.date ? (order(a) < order(b) ? -1 : 1) : a.date > b.date ? -1 : 1,
  );
}
