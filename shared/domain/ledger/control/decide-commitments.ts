import { commitmentClosed } from '#shared/acts/kinds/commitment-closed';
import { commitmentMade } from '#shared/acts/kinds/commitment-made';
import { commitmentReduced } from '#shared/acts/kinds/commitment-reduced';
import { exceptionRaised } from '#shared/acts/kinds/exception-raised';
import { exceptionResolved } from '#shared/acts/kinds/exception-resolved';
import { fiscalYearOf, isDay } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import type { ControlCommandOf } from './commands';
import { latePostingSubject, overReleaseSubject } from './exception';
import { headToPost, releaseRefusal } from './spending';

/** Binds money of a head, within what is released (the same control as for spending). */
export function makeCommitment(
  { commitment }: ControlCommandOf<'make-commitment'>,
  context: Context,
): Decided {
  const { on, head, amount } = commitment;
  if (!isDay(on)) return refuse(refusal('bad-input', { field: 'on' }));
  const known = headToPost(context, head, on);
  if (!known.ok) return known;
  const year = fiscalYearOf(on);
  const body = { ...commitment, year, head: context.control.line(year, head)?.head ?? head };
  const wrong = malformed(commitmentMade, JSON.parse(JSON.stringify(body)));
  if (wrong) return refuse(wrong);
  const lines = [{ head, debit: amount, credit: 0 }];
  const over = releaseRefusal(context, { year, day: on, lines, drawnUp: true });
  if (over) return refuse(over);
  const subject = subjectId('commitment', context.newName());
  return decided(subject, [draft(commitmentMade, subject, body)]);
}

/** Binds less; not more less than is open. */
export function reduceCommitment(command: ControlCommandOf<'reduce-commitment'>, context: Context): Decided {
  const { commitment, amount, reason } = command;
  const found = context.control.commitment(commitment);
  if (!found) return refuse(refusal('unknown-subject'));
  if (amount > found.open)
    return refuse(
      refusal('over-balance', { head: found.head, available: found.open, short: amount - found.open }),
    );
  return decided(commitment, [draft(commitmentReduced, commitment, { amount, reason })]);
}

/** Binds nothing any more. */
export const closeCommitment = ({ commitment, reason }: ControlCommandOf<'close-commitment'>): Decided =>
  decided(commitment, [draft(commitmentClosed, commitment, { reason })]);

/** Puts on record what devices that were apart caused together. */
export function raiseException({ exception }: ControlCommandOf<'raise-exception'>): Decided {
  const subject =
    exception.what === 'over-release'
      ? overReleaseSubject(exception.year, exception.head)
      : latePostingSubject(exception.voucher);
  return decided(subject, [draft(exceptionRaised, subject, exception)]);
}

/** The supervisor's answer, with what was spent and bound at that moment. */
export function resolveException(
  { exception, reason }: ControlCommandOf<'resolve-exception'>,
  context: Context,
): Decided {
  const about = context.control.exception(exception)?.about;
  if (!about) return refuse(refusal('unknown-subject'));
  const line = about.what === 'over-release' ? context.control.line(about.year, about.head) : undefined;
  const used = line && Math.max(0, line.spent + line.committed);
  return decided(exception, [draft(exceptionResolved, exception, { reason, used })]);
}
