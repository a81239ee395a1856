import { daysOf, type Day, type FiscalYear } from '#shared/base/calendar';
import type { BaseRates } from './base-rates';
import { addDays } from './days';
import { debtRuleOn, type DebtRules } from './debt-rules';
import { positionOf } from './position';
import type { LoanBook } from './statement';

/** What the office owes the Debt Management Fund for a year, in paisa. */
export type FundDue = {
  readonly year: FiscalYear;
  /** Basis points of the principal that was outstanding when the year began. */
  readonly share: number;
  readonly outstanding: number;
  readonly amount: number;
  readonly due: Day;
};

/** The contribution of a year by the rule that holds on its first day (or the first rule in it), half up to the paisa. */
export function fundDue(
  books: readonly LoanBook[],
  rates: BaseRates,
  rules: DebtRules | undefined,
  year: FiscalYear,
): FundDue | undefined {
  const { first, last } = daysOf(year);
  const rule = debtRuleOn(rules, first) ?? rules?.rules.find((one) => one.from <= last);
  if (!rule?.fund) return undefined;
  const { share, due } = rule.fund;
  const outstanding = books.reduce(
    (sum, { state, moves }) =>
      sum + Math.max(0, positionOf(state, rates, moves, openingDay(state.opening?.on, first)).outstanding),
    0,
  );
  const on = due >= '07-01' ? `${first.slice(0, 4)}-${due}` : `${last.slice(0, 4)}-${due}`;
  return { year, share, outstanding, amount: shareOf(outstanding, share), due: on };
}

const shareOf = (amount: number, share: number): number =>
  Number((BigInt(amount) * BigInt(share) * 2n + 10_000n) / 20_000n);

/** The day before the year, or its first day for a loan that the books began with on that day. */
const openingDay = (opened: Day | undefined, first: Day): Day =>
  opened === first ? first : addDays(first, -1);
