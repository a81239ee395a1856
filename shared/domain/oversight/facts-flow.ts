import { daysOf, fiscalYearOf, periodOf, type Day, type FiscalYear } from '#shared/base/calendar';
import type { Fact, Measure } from './facts';

/** One addend before equal ones are added up. `amount` in paisa. */
export type Flow = {
  readonly year: FiscalYear;
  readonly period: number;
  readonly measure: Measure;
  readonly key: string;
  readonly amount: number;
};

/** The folded state of another subject, nothing if it has none. */
export type Related = (subject: string) => unknown;

/** A flow on a day. */
export const flowOn = (day: Day, measure: Measure, key: string, amount: number): Flow => ({
  ...{ year: fiscalYearOf(day), period: periodOf(day), measure, key, amount },
});

/** A flow of a budget year on a day; one outside the year counts in the year's first or last month. */
export function flowIn(year: FiscalYear, day: Day, measure: Measure, key: string, amount: number): Flow {
  const { first, last } = daysOf(year);
  const period = day < first ? 1 : day > last ? 12 : periodOf(day);
  return { year, period, measure, key, amount };
}

const nameOf = ({ year, period, measure, key }: Flow): string =>
  `${year} ${String(period).padStart(2, '0')} ${measure} ${key}`;

/** Flows as facts: equal ones added up, those of nothing left out, in a fixed order. */
export function addFacts(flows: readonly Flow[]): readonly Fact[] {
  const sums = new Map<string, Flow>();
  for (const flow of flows) {
    const name = nameOf(flow);
    sums.set(name, { ...flow, amount: (sums.get(name)?.amount ?? 0) + flow.amount });
  }
  return [...sums]
    .filter(([, flow]) => flow.amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { year, period, measure, key, amount }]) => ({ year, period, row: [measure, key, amount] }));
}
