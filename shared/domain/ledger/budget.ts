import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { budgetLapsed } from '#shared/acts/kinds/budget-lapsed';
import { budgetSanctioned } from '#shared/acts/kinds/budget-sanctioned';
import { budgetSurrendered } from '#shared/acts/kinds/budget-surrendered';
import { releaseIssued } from '#shared/acts/kinds/release-issued';
import { supplementaryGranted } from '#shared/acts/kinds/supplementary-granted';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';

type Part<K extends Parameters<typeof bodyOf>[0]> = Omit<BodyOf<K>, 'year' | 'head'>;

/** A head's budget in a fiscal year, in paisa. Released is the sum of the quarters' releases (domain.md A4). */
export type Budget = {
  readonly year: string;
  readonly head: string;
  readonly sanctioned: number;
  readonly releases: readonly {
    readonly quarter: number;
    readonly amount: number;
    readonly on: string;
    readonly order?: string | undefined;
  }[];
  readonly supplementary?: readonly Part<typeof supplementaryGranted>[] | undefined;
  readonly surrenders?: readonly Part<typeof budgetSurrendered>[] | undefined;
  readonly lapses?: readonly Part<typeof budgetLapsed>[] | undefined;
};

/** The subject of a head's budget in a year. */
export const budgetSubject = (year: string, head: string): string => `budget:${year}.${head}`;

const sum = (parts: readonly { readonly amount: number }[] | undefined): number =>
  parts?.reduce((total, one) => total + one.amount, 0) ?? 0;
const sumReleased = (parts: readonly { readonly released: number }[] | undefined): number =>
  parts?.reduce((total, one) => total + one.released, 0) ?? 0;

/** What is released and was neither given back nor lapsed, in paisa. Releases that moved to or from other heads are not in it. */
export const released = (budget: Budget | undefined): number =>
  sum(budget?.releases) - sumReleased(budget?.surrenders) - sumReleased(budget?.lapses);

/** The columns that this line's own acts give the budget register, in paisa. */
export const budgetParts = (budget: Budget) => ({
  sanctioned: budget.sanctioned,
  supplementary: sum(budget.supplementary),
  surrendered: sum(budget.surrenders),
  lapsed: sum(budget.lapses),
  released: released(budget),
});

/** An act counts only on the line that it names: two subjects must never write the same line of the register. */
export const budgetSort: SubjectSort<Budget> = {
  sort: 'budget',
  step(state, act) {
    const body =
      bodyOf(budgetSanctioned, act) ??
      bodyOf(releaseIssued, act) ??
      bodyOf(supplementaryGranted, act) ??
      bodyOf(budgetSurrendered, act) ??
      bodyOf(budgetLapsed, act);
    if (!body) return notForThis();
    const { year, head } = body;
    if (act.subject !== budgetSubject(year, head)) return refuse('bad-input');
    const before: Budget = state ?? { year, head, sanctioned: 0, releases: [] };
    const sanctioned = bodyOf(budgetSanctioned, act);
    if (sanctioned) return ok({ ...before, sanctioned: sanctioned.amount });
    const release = bodyOf(releaseIssued, act);
    if (release) {
      const { quarter, amount, on, order } = release;
      return ok({ ...before, releases: [...before.releases, { quarter, amount, on, order }] });
    }
    const more = bodyOf(supplementaryGranted, act);
    if (more) return ok({ ...before, supplementary: [...(before.supplementary ?? []), without(more)] });
    const surrender = bodyOf(budgetSurrendered, act);
    if (surrender?.released !== undefined && surrender.released > surrender.amount)
      return refuse('bad-input');
    if (surrender) return ok({ ...before, surrenders: [...(before.surrenders ?? []), without(surrender)] });
    const lapse = bodyOf(budgetLapsed, act);
    return lapse ? ok({ ...before, lapses: [...(before.lapses ?? []), without(lapse)] }) : notForThis();
  },
};

const without = <T extends { readonly year: string; readonly head: string }>({
  year: _year,
  head: _head,
  ...rest
}: T): Omit<T, 'year' | 'head'> => rest;
