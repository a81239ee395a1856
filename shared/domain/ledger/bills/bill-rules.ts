import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { billRulesPublished } from '#shared/acts/kinds/bill-rules-published';
import type { Day } from '#shared/base/calendar';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';

export type BillRule = BodyOf<typeof billRulesPublished>;

/** How an office passes its bills, by the day from which each rule holds, the oldest first. */
export type BillRules = { readonly rules: readonly BillRule[] };

/** The subject of an office's rules for bills. */
export const billRulesSubject = (office: string): string => `billrules:${office}`;

/** The rule that holds on a day, or nothing before the first one. */
export const billRuleOn = (rules: BillRules | undefined, day: Day): BillRule | undefined =>
  rules?.rules.findLast((rule) => rule.from <= day);

export const billRulesSort: SubjectSort<BillRules> = {
  sort: 'billrules',
  step(state, act, _actor, authority) {
    const published = bodyOf(billRulesPublished, act);
    if (!published) return notForThis();
    if (act.subject !== billRulesSubject(authority.office)) return refuse('bad-input');
    const others = (state?.rules ?? []).filter((rule) => rule.from !== published.from);
    return ok({ rules: [...others, published].sort((a, b) => (a.from < b.from ? -1 : 1)) });
  },
};
