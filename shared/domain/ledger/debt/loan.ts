import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { debtConsented } from '#shared/acts/kinds/debt-consented';
import { loanEntered } from '#shared/acts/kinds/loan-entered';
import { loanRescheduled } from '#shared/acts/kinds/loan-rescheduled';
import type { Day } from '#shared/base/calendar';
import { ok, refuse, type Result } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';
import type { Why } from '#shared/domain/refusals';

type Entered = BodyOf<typeof loanEntered>;
export type LoanTerms = Entered['terms'];
export type DebtConsent = BodyOf<typeof debtConsented>;
type Stamp = { readonly act: string; readonly at: string; readonly by: Actor };

/** The terms that hold from a day on; the first from the agreement, each later one by a rescheduling. */
export type LoanPeriod = Stamp & {
  readonly from: Day;
  readonly terms: LoanTerms;
  readonly order?: string;
  readonly reason?: string;
};

/** A loan's agreement and how its terms changed. What was drawn and paid are vouchers that name it. Amounts are paisa. */
export type Loan = Omit<Entered, 'terms' | 'consent'> & {
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
  /** The oldest first. */
  readonly periods: readonly [LoanPeriod, ...LoanPeriod[]];
  readonly consents: readonly (Stamp & DebtConsent)[];
};

const termsFit = (terms: LoanTerms, from: Day): boolean => terms.first > from;

function enter(entered: Entered, stamp: Stamp): Result<Loan, Why> {
  const { terms, consent, opening, ...rest } = entered;
  if (entered.sanctioned === 0 || !termsFit(terms, entered.agreed)) return refuse('bad-input');
  if (opening && (opening.repaid > opening.drawn || opening.drawn > entered.sanctioned))
    return refuse('bad-input');
  if (opening && opening.on < entered.agreed) return refuse('bad-input');
  return ok({
    ...rest,
    ...(opening ? { opening } : {}),
    ...stamp,
    periods: [{ ...stamp, from: entered.agreed, terms }],
    consents: consent ? [{ ...consent, ...stamp }] : [],
  });
}

/** Entered once; rescheduled only forwards in time, so that no computer's terms are lost behind another's. */
export const loanSort: SubjectSort<Loan> = {
  sort: 'loan',
  step(state, act, actor) {
    const stamp: Stamp = { act: act.id, at: act.at, by: actor };
    const entered = bodyOf(loanEntered, act);
    if (entered) return state ? refuse('no-change') : enter(entered, stamp);
    const consent = bodyOf(debtConsented, act);
    const changed = bodyOf(loanRescheduled, act);
    if (!consent && !changed) return notForThis();
    if (!state) return refuse('unknown-subject');
    if (consent) return ok({ ...state, consents: [...state.consents, { ...consent, ...stamp }] });
    if (!changed) return notForThis();
    const last = state.periods.at(-1);
    if (!last || changed.from <= last.from || !termsFit(changed.terms, changed.from))
      return refuse('bad-input');
    return ok({ ...state, periods: [...state.periods, { ...changed, ...stamp }] });
  },
};
