import type { Day } from '#shared/base/calendar';
import { baseRateOn, type BaseRates } from './base-rates';
import { addMonths, daysBetween } from './days';
import type { Loan, LoanTerms } from './loan';

/**
 * Mark-up is simple mark-up on the principal, day by day: principal x rate x days / (10,000 x 365 or 360). It is counted
 * in whole parts, of which a paisa has `partsPerPaisa`, so that nothing is rounded while it accrues. Only what has accrued
 * since the beginning is rounded, half up to the paisa; the mark-up of a period is the difference of two such sums. So
 * the mark-ups of any division of a period add up to that of the whole, to the paisa.
 */
export const partsPerPaisa = 262_800_000n; // 10,000 basis points x 26,280 = 365 x 72 = 360 x 73

/** Parts as paisa, half up. */
export const paisaOf = (parts: bigint): number => Number((parts * 2n + partsPerPaisa) / (2n * partsPerPaisa));

const weights: Readonly<Record<LoanTerms['basis'], bigint>> = { 'actual/365': 72n, 'actual/360': 73n };

/** Some days under one rate: from a day on and before another. Without a rate nobody has published the base yet. */
export type RateSpan = {
  readonly from: Day;
  readonly to: Day;
  readonly rate: number | undefined;
  readonly weight: bigint;
};

/** The parts that a paisa of principal earns in these days. A rate that is not known earns nothing. */
export const factorOf = (span: RateSpan): bigint =>
  BigInt((span.rate ?? 0) * daysBetween(span.from, span.to)) * span.weight;

/** The due days of terms, the first first. */
export const dueDaysOf = (terms: LoanTerms): readonly Day[] =>
  Array.from({ length: terms.instalments }, (_, n) => addMonths(terms.first, n * terms.every));

/** The rates of terms between two days; `start` is the day from which the terms hold. */
export function rateSpans(
  terms: LoanTerms,
  table: BaseRates,
  start: Day,
  from: Day,
  to: Day,
): readonly RateSpan[] {
  if (from >= to) return [];
  const { markUp } = terms;
  const weight = weights[terms.basis];
  if (markUp.kind === 'fixed') return [{ from, to, rate: markUp.rate, weight }];
  const onDueDays = markUp.resets === 'on-due-days';
  const resets = onDueDays
    ? [start, ...dueDaysOf(terms)]
    : (table.rates[markUp.base] ?? []).map((one) => one.from);
  const cuts = [from, ...resets.filter((day) => from < day && day < to), to];
  return cuts.slice(0, -1).map((first, n) => {
    const read = onDueDays ? (resets.findLast((day) => day <= first) ?? start) : first;
    const base = baseRateOn(table, markUp.base, read);
    const rate = base === undefined ? undefined : Math.max(0, base + markUp.spread);
    return { from: first, to: cuts[n + 1] ?? to, rate, weight };
  });
}

/** The rates of a loan between two days, through all its reschedulings. */
export const loanSpans = (loan: Loan, table: BaseRates, from: Day, to: Day): readonly RateSpan[] =>
  loan.periods.flatMap((period, n) => {
    const next = loan.periods[n + 1]?.from;
    const first = n === 0 || from > period.from ? from : period.from;
    const end = next !== undefined && next < to ? next : to;
    return rateSpans(period.terms, table, period.from, first, end);
  });

/** What was drawn or paid on a day, by a voucher. Amounts are paisa. */
export type LoanMove = {
  readonly what: 'drawn' | 'paid';
  readonly date: Day;
  readonly principal: number;
  readonly markUp: number;
};

/** Some days with one principal under one rate, and the mark-up of them in parts. */
export type Accrual = RateSpan & { readonly principal: number; readonly parts: bigint };

/** How much the principal changed on which day, the first first. */
export function principalChanges(
  loan: Loan,
  moves: readonly LoanMove[],
): readonly { readonly day: Day; readonly by: number }[] {
  const opening = loan.opening
    ? [{ day: loan.opening.on, by: loan.opening.drawn - loan.opening.repaid }]
    : [];
  const moved = moves.map((move) => ({
    day: move.date,
    by: move.what === 'drawn' ? move.principal : -move.principal,
  }));
  return [...opening, ...moved].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/**
 * How the mark-up of a loan came about before a day: a line for each stretch of days with one principal and one rate. The
 * day of a draw-down counts, the day of a payment does not. A principal below nothing earns nothing.
 */
export function accruals(
  loan: Loan,
  table: BaseRates,
  moves: readonly LoanMove[],
  before: Day,
): readonly Accrual[] {
  const changes = principalChanges(loan, moves);
  const found: Accrual[] = [];
  let principal = 0;
  changes.forEach((change, n) => {
    principal += change.by;
    const next = changes[n + 1]?.day;
    const end = next !== undefined && next < before ? next : before;
    const earning = Math.max(0, principal);
    if (earning > 0)
      for (const span of loanSpans(loan, table, change.day, end))
        found.push({ ...span, principal: earning, parts: BigInt(earning) * factorOf(span) });
  });
  return found;
}

/** All mark-up of a loan before a day, in parts; what was due when the books began is in it. */
export const accruedParts = (loan: Loan, table: BaseRates, moves: readonly LoanMove[], before: Day): bigint =>
  accruals(loan, table, moves, before).reduce(
    (sum, one) => sum + one.parts,
    BigInt(loan.opening?.markUpDue ?? 0) * partsPerPaisa,
  );

/** All mark-up of a loan before a day, in paisa. */
export const accruedBefore = (
  loan: Loan,
  table: BaseRates,
  moves: readonly LoanMove[],
  before: Day,
): number => paisaOf(accruedParts(loan, table, moves, before));
