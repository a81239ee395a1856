import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { imprestOpened } from '#shared/acts/kinds/imprest-opened';
import { imprestSpent } from '#shared/acts/kinds/imprest-spent';
import { fiscalYearOf } from '#shared/base/calendar';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

/** One sub-voucher of an imprest; `act` names it. Paisa. */
export type ImprestExpense = BodyOf<typeof imprestSpent> & {
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
};

/** A permanent advance and what was bought out of it. Advances and recoupments are vouchers that name it. */
export type Imprest = BodyOf<typeof imprestOpened> & {
  readonly act: string;
  readonly expenses: readonly ImprestExpense[];
};

/** The printed number of a sub-voucher: "SV/2026-27/A-003". */
export const subVoucherNumber = (expense: Pick<ImprestExpense, 'year' | 'series' | 'serial'>): string =>
  `SV/${expense.year}/${expense.series}-${String(expense.serial).padStart(3, '0')}`;

/** Nothing is spent before an imprest is opened, and nothing above its limit at one go. */
export const imprestSort: SubjectSort<Imprest> = {
  sort: 'imprest',
  step(state, act, actor) {
    const opened = bodyOf(imprestOpened, act);
    if (opened) return state ? refuse('no-change') : ok({ ...opened, act: act.id, expenses: [] });
    const spent = bodyOf(imprestSpent, act);
    if (!spent) return notForThis();
    if (!state) return refuse('unknown-subject');
    if (spent.amount > state.limit) return refuse('over-imprest');
    if (fiscalYearOf(spent.date) !== spent.year || spent.date < state.on) return refuse('outside-year');
    return ok({ ...state, expenses: [...state.expenses, { ...spent, act: act.id, at: act.at, by: actor }] });
  },
};
