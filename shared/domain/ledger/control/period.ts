import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { balancesCarried } from '#shared/acts/kinds/balances-carried';
import { periodClosed } from '#shared/acts/kinds/period-closed';
import { periodReopened } from '#shared/acts/kinds/period-reopened';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

/** A month of the books, `month` as "2026-11". `closing` is the newest closing, kept when the month is opened again. */
export type Period = {
  readonly month: string;
  readonly closed: boolean;
  readonly closing: BodyOf<typeof periodClosed> & { readonly at: string; readonly by: Actor };
  readonly reopened?: { readonly at: string; readonly by: Actor; readonly reason: string } | undefined;
};

export const periodSubject = (month: string): string => `period:${month}`;

/** A month is closed and opened in turns. */
export const periodSort: SubjectSort<Period> = {
  sort: 'period',
  step(state, act, actor) {
    const closed = bodyOf(periodClosed, act);
    if (closed) {
      if (act.subject !== periodSubject(closed.month)) return refuse('bad-input');
      if (state?.closed) return refuse('no-change');
      return ok({ month: closed.month, closed: true, closing: { ...closed, at: act.at, by: actor } });
    }
    const reopened = bodyOf(periodReopened, act);
    if (!reopened) return notForThis();
    if (!state) return refuse('unknown-subject');
    if (!state.closed) return refuse('no-change');
    return ok({ ...state, closed: false, reopened: { at: act.at, by: actor, reason: reopened.reason } });
  },
};

/** What the balance sheet heads start a year with, in paisa; carried again after a month of the old year was opened. */
export type Opening = BodyOf<typeof balancesCarried>;

export const openingSubject = (year: string): string => `opening:${year}`;

export const openingSort: SubjectSort<Opening> = {
  sort: 'opening',
  step(_state, act) {
    const carried = bodyOf(balancesCarried, act);
    if (!carried) return notForThis();
    if (act.subject !== openingSubject(carried.year)) return refuse('bad-input');
    const side = (name: 'debit' | 'credit') => carried.lines.reduce((sum, line) => sum + line[name], 0);
    return side('debit') === side('credit') ? ok(carried) : refuse('unbalanced');
  },
};
