import { budgetReappropriated } from '#shared/acts/kinds/budget-reappropriated';
import { budgetSurrendered } from '#shared/acts/kinds/budget-surrendered';
import { releaseIssued } from '#shared/acts/kinds/release-issued';
import { supplementaryGranted } from '#shared/acts/kinds/supplementary-granted';
import { daysOf, fiscalYearOf } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal, type Refusal } from '#shared/domain/refusals';
import { budgetSubject } from '../budget';
import type { ControlCommandOf } from './commands';
import { available, revised, type BudgetLine } from './context';
import { policyOn, releaseShares } from './policy';

const inYear = (year: string, day: string): Refusal | undefined =>
  fiscalYearOf(day) === year ? undefined : refusal('outside-year', { date: day });

/** More for a head that has a budget. */
export function grantSupplementary(
  { grant }: ControlCommandOf<'grant-supplementary'>,
  context: Context,
): Decided {
  const wrong = malformed(supplementaryGranted, grant) ?? inYear(grant.year, grant.on);
  if (wrong) return refuse(wrong);
  if (context.control.line(grant.year, grant.head)?.head !== grant.head)
    return refuse(refusal('no-budget', { head: grant.head }));
  const subject = budgetSubject(grant.year, grant.head);
  return decided(subject, [draft(supplementaryGranted, subject, grant)]);
}

/** The part of an amount taken off a line whose release has to go along, because the rest of the budget would not hold it. */
const releaseAlong = (line: BudgetLine, amount: number): number =>
  Math.max(0, line.released - (revised(line) - amount));

/** What can be taken off a line at most: what is neither spent nor bound, in paisa. */
const movable = (line: BudgetLine): number => revised(line) - line.lapsed - line.spent - line.committed;

function tooMuch(line: BudgetLine, amount: number, along: number): Refusal | undefined {
  const free = movable(line);
  if (amount > free)
    return refusal('over-balance', { head: line.head, available: free, short: amount - free });
  const freeRelease = available(line);
  if (along > freeRelease)
    return refusal('over-balance', { head: line.head, available: freeRelease, short: along - freeRelease });
  return undefined;
}

/**
 * Moves budget between two heads (domain.md A4, F7): never from employee related heads to others, to them only with
 * priority, and never more than the balance. Which heads are employee related is the office's policy of the day.
 */
export function reappropriate({ move }: ControlCommandOf<'reappropriate'>, context: Context): Decided {
  const lineOf = (head: string) => {
    const line = context.control.line(move.year, head);
    return line?.head === head ? line : undefined;
  };
  const [from, to] = [lineOf(move.from), lineOf(move.to)];
  const body = { ...move, released: move.released ?? (from ? releaseAlong(from, move.amount) : 0) };
  const wrong = malformed(budgetReappropriated, body) ?? inYear(move.year, move.on);
  if (wrong) return refuse(wrong);
  if (!from) return refuse(refusal('no-budget', { head: move.from }));
  if (!to) return refuse(refusal('no-budget', { head: move.to }));
  if (move.from === move.to) return refuse(refusal('no-change'));
  if (body.released > body.amount) return refuse(refusal('bad-input', { field: 'released' }));
  const employee = policyOn(context.control.policy(), 'employeeHeads', move.on) ?? [];
  const isEmployee = (head: string): boolean => employee.some((start) => head.startsWith(start));
  if (isEmployee(move.from) && !isEmployee(move.to))
    return refuse(refusal('employee-heads', { from: move.from, to: move.to }));
  if (isEmployee(move.to) && !isEmployee(move.from) && !move.priority)
    return refuse(refusal('needs-priority', { from: move.from, to: move.to }));
  const along = Math.max(body.released, releaseAlong(from, move.amount));
  const over = tooMuch(from, move.amount, along);
  if (over) return refuse(over);
  const subject = subjectId('reappropriation', context.newName());
  return decided(subject, [draft(budgetReappropriated, subject, { ...body, released: along })]);
}

/** Gives budget back; a release that the remaining budget cannot hold goes with it. */
export function surrenderBudget(
  { surrender }: ControlCommandOf<'surrender-budget'>,
  context: Context,
): Decided {
  const line = context.control.line(surrender.year, surrender.head);
  if (line?.head !== surrender.head) return refuse(refusal('no-budget', { head: surrender.head }));
  const body = { ...surrender, released: releaseAlong(line, surrender.amount) };
  const wrong = malformed(budgetSurrendered, body) ?? inYear(surrender.year, surrender.on);
  if (wrong) return refuse(wrong);
  const over = tooMuch(line, body.amount, body.released);
  if (over) return refuse(over);
  const subject = budgetSubject(surrender.year, surrender.head);
  return decided(subject, [draft(budgetSurrendered, subject, body)]);
}

/** What must be released of a revised budget by the end of a quarter, in paisa; halves are rounded up to the paisa. */
export const dueBy = (budget: number, shares: readonly number[], quarter: number): number => {
  const points = shares.slice(0, quarter).reduce((sum, one) => sum + one, 0);
  const whole = Math.floor(budget / 10_000);
  return whole * points + Math.floor(((budget - whole * 10_000) * points + 5000) / 10_000);
};

/** Releases a quarter to all heads by the policy of that day; heads that have theirs already are passed over. */
export function releaseQuarter(command: ControlCommandOf<'release-quarter'>, context: Context): Decided {
  const { year, quarter, on, order } = command;
  const wrong = inYear(year, on);
  if (wrong) return refuse(wrong);
  const drafts = context.control.lines(year).flatMap((line) => {
    const shares = releaseShares(context.control.policy(), line.head, on);
    const amount = shares ? dueBy(revised(line), shares, quarter) - line.released - line.lapsed : 0;
    if (amount <= 0) return [];
    const { head } = line;
    return [draft(releaseIssued, budgetSubject(year, head), { year, quarter, head, amount, on, order })];
  });
  const first = drafts[0];
  if (!first) return refuse(refusal('nothing-to-release', { year, quarter }));
  const bad = malformed(releaseIssued, first.body);
  return bad ? refuse(bad) : decided(first.subject, drafts);
}

/** The days of a fiscal year as calendar months, July first ("2026-07" ...). */
export function monthsOf(year: string): readonly string[] {
  const first = Number(daysOf(year).first.slice(0, 4));
  return Array.from({ length: 12 }, (_, n) =>
    n < 6 ? `${first}-${String(n + 7).padStart(2, '0')}` : `${first + 1}-${String(n - 5).padStart(2, '0')}`,
  );
}
