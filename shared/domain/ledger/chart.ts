import { bodyOf } from '#shared/acts/kinds';
import { chartPublished } from '#shared/acts/kinds/chart-published';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';

/** A head's name from a day on. The newest entry that is valid on a day is the head's name on that day. */
export type HeadName = {
  readonly from: string;
  readonly name: string;
  readonly nameUrdu?: string | undefined;
};
export type Chart = { readonly heads: Readonly<Record<string, readonly HeadName[]>> };

/** The subject of an office's chart of accounts. */
export const chartSubject = (office: string): string => `chart:${office}`;

/** The name that a head has on a day, or nothing if it does not exist then (domain.md G1). */
export const headOn = (chart: Chart | undefined, code: string, day: string): HeadName | undefined =>
  chart?.heads[code]?.findLast((name) => name.from <= day);

/** An office has one chart; acts about another one have no effect here. */
export const chartSort: SubjectSort<Chart> = {
  sort: 'chart',
  step(state, act, _actor, authority) {
    const published = bodyOf(chartPublished, act);
    if (!published) return notForThis();
    if (act.subject !== chartSubject(authority.office)) return refuse('bad-input');
    const heads: Record<string, readonly HeadName[]> = { ...state?.heads };
    for (const { code, name, nameUrdu } of published.heads) {
      const others = (heads[code] ?? []).filter((old) => old.from !== published.from);
      heads[code] = [...others, { from: published.from, name, nameUrdu }].sort((a, b) =>
        a.from < b.from ? -1 : 1,
      );
    }
    return ok({ heads });
  },
};
