import { bodyOf } from '#shared/acts/kinds';
import { budgetSanctioned } from '#shared/acts/kinds/budget-sanctioned';
import { releaseIssued } from '#shared/acts/kinds/release-issued';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';

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
};

/** The subject of a head's budget in a year. */
export const budgetSubject = (year: string, head: string): string => `budget:${year}.${head}`;

/** The sum of all releases of the year, in paisa. */
export const released = (budget: Budget | undefined): number =>
  budget?.releases.reduce((sum, one) => sum + one.amount, 0) ?? 0;

/** An act counts only on the line that it names: two subjects must never write the same line of the register. */
export const budgetSort: SubjectSort<Budget> = {
  sort: 'budget',
  step(state, act) {
    const sanctioned = bodyOf(budgetSanctioned, act);
    if (sanctioned) {
      if (act.subject !== budgetSubject(sanctioned.year, sanctioned.head)) return refuse('bad-input');
      const { year, head, amount } = sanctioned;
      return ok({ year, head, sanctioned: amount, releases: state?.releases ?? [] });
    }
    const release = bodyOf(releaseIssued, act);
    if (!release) return notForThis();
    const { year, head, quarter, amount, on, order } = release;
    if (act.subject !== budgetSubject(year, head)) return refuse('bad-input');
    const start = state ?? { year, head, sanctioned: 0, releases: [] };
    return ok({ ...start, releases: [...start.releases, { quarter, amount, on, order }] });
  },
};
