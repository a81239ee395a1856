import { balancesCarried } from '#shared/acts/kinds/balances-carried';
import { budgetLapsed } from '#shared/acts/kinds/budget-lapsed';
import { commitmentClosed } from '#shared/acts/kinds/commitment-closed';
import { periodClosed } from '#shared/acts/kinds/period-closed';
import { periodReopened } from '#shared/acts/kinds/period-reopened';
import { daysOf, fiscalYearOf } from '#shared/base/calendar';
import { refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import { budgetSubject } from '../budget';
import type { ControlCommandOf } from './commands';
import { available, revised, type HeadSum } from './context';
import { monthsOf } from './decide-budget';
import { openingSubject, periodSubject } from './period';
import { policyOn } from './policy';

/** Closes a month that is over; whoever passed its last posting leaves the closing to somebody else. */
export function closePeriod({ month }: ControlCommandOf<'close-period'>, context: Context): Decided {
  const { control, today } = context;
  const subject = periodSubject(month);
  const body = { month, seen: [...control.seen()], ...control.monthTotal(month) };
  const wrong = malformed(periodClosed, body);
  if (wrong) return refuse(wrong);
  if (month >= today.slice(0, 7)) return refuse(refusal('period-not-over', { month }));
  if (control.lastPoster(month) === control.person) return refuse(refusal('closer-is-poster'));
  return decided(subject, [draft(periodClosed, subject, body)]);
}

/** Opens a closed month again. */
export function reopenPeriod({ month, reason }: ControlCommandOf<'reopen-period'>): Decided {
  const subject = periodSubject(month);
  return decided(subject, [draft(periodReopened, subject, { reason })]);
}

/**
 * The balance sheet heads of a year's end as the next year's opening; what expenditure and receipts come to goes to the
 * fund head. Paisa; both sides are equal because every voucher's are.
 */
export function carriedLines(closing: readonly HeadSum[], fundHead: string): readonly HeadSum[] {
  const net = new Map<string, number>();
  for (const { head, debit, credit } of closing) {
    const to = /^[FGH]/.test(head) ? head : fundHead;
    net.set(to, (net.get(to) ?? 0) + debit - credit);
  }
  return [...net]
    .filter(([, sum]) => sum !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([head, sum]) => ({ head, debit: Math.max(0, sum), credit: Math.max(0, -sum) }));
}

/** Ends a year whose months are all closed: unspent budget lapses, commitments end, balances are carried to the next. */
export function closeYear({ year }: ControlCommandOf<'close-year'>, context: Context): Decided {
  const { control, today } = context;
  const { last } = daysOf(year);
  if (!/^\d{4}-\d{2}$/.test(year) || fiscalYearOf(last) !== year)
    return refuse(refusal('bad-input', { field: 'year' }));
  const open = monthsOf(year).find((month) => !control.period(month)?.closed);
  if (last >= today || open) return refuse(refusal('year-not-closed', { month: open ?? last.slice(0, 7) }));
  const fundHead = policyOn(control.policy(), 'fundHead', last);
  if (!fundHead) return refuse(refusal('no-fund-head'));
  const commitments = control
    .openCommitments(year)
    .map((subject) => draft(commitmentClosed, subject, { reason: `30 June ${last.slice(0, 4)}` }));
  const lapse = policyOn(control.policy(), 'lapse', last) ?? true;
  const lapses = (lapse ? control.lines(year) : []).flatMap((line) => {
    const amount = Math.max(0, revised(line) - line.lapsed - line.spent);
    const released = Math.max(0, available({ ...line, committed: 0 }));
    if (amount === 0 && released === 0) return [];
    const { head } = line;
    return [draft(budgetLapsed, budgetSubject(year, head), { year, head, amount, released })];
  });
  const next = fiscalYearOf(`${last.slice(0, 4)}-07-01`);
  const subject = openingSubject(next);
  const lines = carriedLines(control.closing(year), fundHead).map((one) => ({ ...one }));
  return decided(subject, [
    ...commitments,
    ...lapses,
    draft(balancesCarried, subject, { year: next, lines }),
  ]);
}
