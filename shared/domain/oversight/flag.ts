import { bodyOf } from '#shared/acts/kinds';
import { flagAnswered } from '#shared/acts/kinds/flag-answered';
import type { BodyOf } from '#shared/acts/kind';
import { officePattern } from '#shared/base/ids';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor } from '../people/authority';

type Deed = { readonly act: string; readonly at: string; readonly wall: number; readonly by: Actor };

/** What the office answered to a red flag; the last answer is shown, all of them stay. */
export type FlagAnswers = { readonly answers: readonly (BodyOf<typeof flagAnswered> & Deed)[] };

/** The subject of a flag: `flag:<office>:<rule>:<key>`. */
export const flagSubject = (office: string, rule: string, key: string): string =>
  `flag:${office}:${rule}:${key}`;

/** What a flag's subject says; nothing if it is no such name. */
export function flagName(
  subject: string,
): { readonly office: string; readonly rule: string; readonly key: string } | undefined {
  const [sort, office = '', rule = '', key = '', ...rest] = subject.split(':');
  const known = sort === 'flag' && officePattern.test(office) && rule !== '' && key !== '';
  return known && rest.length === 0 ? { office, rule, key } : undefined;
}

export const flagSort: SubjectSort<FlagAnswers> = {
  sort: 'flag',
  step(state, act, actor, authority) {
    const body = bodyOf(flagAnswered, act);
    if (!body) return notForThis();
    if (flagName(act.subject)?.office !== authority.office) return refuse('bad-input');
    const answer = { ...body, act: act.id, at: act.at, wall: act.wall, by: actor };
    return ok({ answers: [...(state?.answers ?? []), answer] });
  },
};
