import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { debtRulesPublished } from '#shared/acts/kinds/debt-rules-published';
import type { Day } from '#shared/base/calendar';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';

export type DebtRule = BodyOf<typeof debtRulesPublished>;

/** How an office keeps its debt, by the day from which each rule holds, the oldest first. */
export type DebtRules = { readonly rules: readonly DebtRule[] };

/** The subject of an office's rules for debt. */
export const debtRulesSubject = (office: string): string => `debtrules:${office}`;

/** The subject that contributions of an office to the Debt Management Fund name; it has no acts of its own. */
export const debtFundSubject = (office: string): string => `debtfund:${office}`;

/** The rule that holds on a day, or nothing before the first one. */
export const debtRuleOn = (rules: DebtRules | undefined, day: Day): DebtRule | undefined =>
  rules?.rules.findLast((rule) => rule.from <= day);

export const debtRulesSort: SubjectSort<DebtRules> = {
  sort: 'debtrules',
  step(state, act, _actor, authority) {
    const published = bodyOf(debtRulesPublished, act);
    if (!published) return notForThis();
    if (act.subject !== debtRulesSubject(authority.office)) return refuse('bad-input');
    const others = (state?.rules ?? []).filter((rule) => rule.from !== published.from);
    return ok({ rules: [...others, published].sort((a, b) => (a.from < b.from ? -1 : 1)) });
  },
};
