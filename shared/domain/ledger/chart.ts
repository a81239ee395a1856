import { bodyOf } from '#shared/acts/kinds';
import { chartPublished } from '#shared/acts/kinds/chart-published';
import { headClosed } from '#shared/acts/kinds/head-closed';
import { headMapped } from '#shared/acts/kinds/head-mapped';
import { subHeadOpened } from '#shared/acts/kinds/sub-head-opened';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';

/** A head's name from a day on. The newest entry that is valid on a day is the head's name on that day. */
export type HeadName = {
  readonly from: string;
  readonly name: string;
  readonly nameUrdu?: string | undefined;
};
/** A receipt head of the entity's own and the head that it is booked under from a day on. */
export type OwnHead = HeadName & { readonly head: string };
/** `closed` holds the last days of heads; `own` the entity's receipt heads by their own code, `groups` names of major heads. */
export type Chart = {
  readonly heads: Readonly<Record<string, readonly HeadName[]>>;
  readonly closed?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly own?: Readonly<Record<string, readonly OwnHead[]>> | undefined;
  readonly groups?: Readonly<Record<string, Omit<HeadName, 'from'>>> | undefined;
};

/** The subject of an office's chart of accounts. */
export const chartSubject = (office: string): string => `chart:${office}`;

/** The detailed head of a local sub-head ("A03303-04" belongs to "A03303"); nothing for others. */
export const parentOf = (code: string): string | undefined =>
  code.includes('-') ? code.slice(0, code.indexOf('-')) : undefined;

/** The name that a head has on a day, or nothing if it does not exist then (domain.md G1). */
export function headOn(chart: Chart | undefined, code: string, day: string): HeadName | undefined {
  const name = chart?.heads[code]?.findLast((one) => one.from <= day);
  const closed = name && chart?.closed?.[code]?.some((to) => name.from <= to && to < day);
  return closed ? undefined : name;
}

/** The last day of a head that does not exist any more on a day; nothing for a head that never did, or still does. */
export function closedBefore(chart: Chart | undefined, code: string, day: string): string | undefined {
  const name = chart?.heads[code]?.findLast((one) => one.from <= day);
  return name && chart?.closed?.[code]?.findLast((to) => name.from <= to && to < day);
}

/** Whether a head is divided on a day: it has a local sub-head, so postings go there (domain.md A3). */
export const isDivided = (chart: Chart | undefined, code: string, day: string): boolean =>
  Object.keys(chart?.heads ?? {}).some(
    (other) => parentOf(other) === code && headOn(chart, other, day) !== undefined,
  );

/** The next free local sub-head of a head: "A03303-05"; nothing when all 99 are used. Numbers are never used again. */
export function nextSubHead(chart: Chart | undefined, parent: string): string | undefined {
  const used = Object.keys(chart?.heads ?? {})
    .filter((code) => parentOf(code) === parent)
    .map((code) => Number(code.slice(parent.length + 1)));
  const next = Math.max(0, ...used) + 1;
  return next > 99 ? undefined : `${parent}-${String(next).padStart(2, '0')}`;
}

const withName = <Name extends HeadName>(names: readonly Name[] | undefined, name: Name): readonly Name[] =>
  [...(names ?? []).filter((old) => old.from !== name.from), name].sort((a, b) => (a.from < b.from ? -1 : 1));

/** An office has one chart; acts about another one have no effect here. */
export const chartSort: SubjectSort<Chart> = {
  sort: 'chart',
  step(state, act, _actor, authority) {
    if (act.subject !== chartSubject(authority.office)) return refuse('bad-input');
    const before: Chart = state ?? { heads: {} };
    const published = bodyOf(chartPublished, act);
    if (published) {
      const heads: Record<string, readonly HeadName[]> = { ...before.heads };
      for (const { code, name, nameUrdu } of published.heads)
        heads[code] = withName(heads[code], { from: published.from, name, nameUrdu });
      if (!published.groups) return ok({ ...before, heads });
      const groups = published.groups.map(({ code, ...name }) => [code, name] as const);
      return ok({ ...before, heads, groups: { ...before.groups, ...Object.fromEntries(groups) } });
    }
    const sub = bodyOf(subHeadOpened, act);
    if (sub) {
      const { head, from, name, nameUrdu } = sub;
      if (before.heads[head]) return refuse('head-taken'); // two devices may have given the same number
      return ok({ ...before, heads: { ...before.heads, [head]: [{ from, name, nameUrdu }] } });
    }
    const closed = bodyOf(headClosed, act);
    if (closed) {
      const { head, to } = closed;
      const days = before.closed?.[head] ?? [];
      if (!before.heads[head]) return refuse('unknown-head');
      if (days.includes(to)) return refuse('no-change');
      return ok({ ...before, closed: { ...before.closed, [head]: [...days, to].sort() } });
    }
    const mapped = bodyOf(headMapped, act);
    if (!mapped) return notForThis();
    const { own, ...name } = mapped;
    return ok({ ...before, own: { ...before.own, [own]: withName(before.own?.[own], name) } });
  },
};
