import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { policySet } from '#shared/acts/kinds/policy-set';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';

type Set = BodyOf<typeof policySet>;
type Rule = Exclude<keyof Set, 'from'>;

/** What an office's policy acts say, oldest day first. */
export type Policy = { readonly sets: readonly Set[] };

export const policySubject = (office: string): string => `policy:${office}`;

/** A rule of the policy as it is on a day: the newest act that says anything about it; nothing if none does. */
export const policyOn = <R extends Rule>(policy: Policy | undefined, rule: R, day: string): Set[R] =>
  policy?.sets.findLast((set) => set.from <= day && set[rule] !== undefined)?.[rule];

/** The shares of the budget of a head that the four quarters release, in basis points; nothing if no rule names the head. */
export function releaseShares(
  policy: Policy | undefined,
  head: string,
  day: string,
): readonly [number, number, number, number] | undefined {
  const fitting = (policyOn(policy, 'releases', day) ?? []).filter((rule) => head.startsWith(rule.heads));
  return fitting.sort((a, b) => b.heads.length - a.heads.length)[0]?.quarters;
}

/** An office has one policy. A second act for the same day replaces what the first said. */
export const policySort: SubjectSort<Policy> = {
  sort: 'policy',
  step(state, act, _actor, authority) {
    const set = bodyOf(policySet, act);
    if (!set) return notForThis();
    if (act.subject !== policySubject(authority.office)) return refuse('bad-input');
    const same = state?.sets.find((old) => old.from === set.from);
    const others = state?.sets.filter((old) => old.from !== set.from) ?? [];
    return ok({ sets: [...others, { ...same, ...set }].sort((a, b) => (a.from < b.from ? -1 : 1)) });
  },
};
