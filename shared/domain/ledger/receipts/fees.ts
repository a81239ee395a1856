import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { counterOpened } from '#shared/acts/kinds/counter-opened';
import { feeSet } from '#shared/acts/kinds/fee-set';
import type { Day } from '#shared/base/calendar';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';

export type Fee = BodyOf<typeof feeSet>;
/** Everything that the fee table said of each charge, the oldest first. */
export type Fees = { readonly fees: readonly Fee[] };
/** A counter, as its newest entry says. */
export type Counter = BodyOf<typeof counterOpened> & { readonly act: string };

/** The subject of an office's fee table. */
export const feesSubject = (office: string): string => `fees:${office}`;

/** The fee table of a day, by code; what ended is left out. */
export function feesOn(fees: Fees | undefined, day: Day): readonly Fee[] {
  const byCode = new Map<string, Fee>();
  for (const fee of fees?.fees ?? []) if (fee.from <= day) byCode.set(fee.code, fee);
  return [...byCode.values()].filter((fee) => !fee.ended).sort((a, b) => (a.code < b.code ? -1 : 1));
}

const byDay = (a: Fee, b: Fee): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.code < b.code ? -1 : 1;

/** A second act about the same charge and day replaces the first. */
export const feesSort: SubjectSort<Fees> = {
  sort: 'fees',
  step(state, act, _actor, authority) {
    const set = bodyOf(feeSet, act);
    if (!set) return notForThis();
    if (act.subject !== feesSubject(authority.office)) return refuse('bad-input');
    const others = (state?.fees ?? []).filter((one) => one.code !== set.code || one.from !== set.from);
    return ok({ fees: [...others, set].sort(byDay) });
  },
};

const subjectPattern = /^counter:[A-Za-z0-9-]+$/; // its tallies are named by it, with an underscore

export const counterSort: SubjectSort<Counter> = {
  sort: 'counter',
  step(_state, act) {
    const opened = bodyOf(counterOpened, act);
    if (!opened) return notForThis();
    return subjectPattern.test(act.subject) ? ok({ ...opened, act: act.id }) : refuse('bad-input');
  },
};
