import type { ReportChosen } from '#engine/report-views';
import { reportKinds } from '#shared/domain/oversight/reports/report';

/** What the address of the reports says: which report, of which month, or which one that the hub keeps. */
export type ReportPlace = {
  readonly kind: ReportChosen['kind'];
  readonly year?: string;
  readonly period?: number;
  readonly office?: string;
  readonly kept?: string;
};

/** What an address asks for; what it says wrongly is as if it were not said. */
export function reportPlace(query: URLSearchParams): ReportPlace {
  const [year, office, kept] = [query.get('year'), query.get('office'), query.get('kept')];
  const period = Number(query.get('period'));
  return {
    kind: reportKinds.find((one) => one === query.get('kind')) ?? 'financial',
    ...(year && /^\d{4}-\d{2}$/.test(year) ? { year } : {}),
    ...(Number.isInteger(period) && period >= 1 && period <= 12 ? { period } : {}),
    ...(office ? { office } : {}),
    ...(kept ? { kept } : {}),
  };
}

/** The address of a report. */
export function reportPath(place: ReportPlace): string {
  const said = Object.entries(place).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/province/reports?${new URLSearchParams(said).toString()}`;
}

/** The question of a place (without a month the newest, or the newest whole quarter), once the months that there are figures of are known (the oldest first); nothing without any. */
export function chosenAt(
  place: ReportPlace,
  months: readonly { readonly year: string; readonly period: number }[],
  firstOffice: string | undefined,
): ReportChosen | undefined {
  const said = months.find((one) => one.year === place.year && one.period === place.period);
  const quarter = place.kind === 'performance' ? months.findLast((one) => one.period % 3 === 0) : undefined;
  const month = said ?? quarter ?? months.at(-1);
  const office = place.office ?? firstOffice;
  if (!month || (place.kind === 'entity' && office === undefined)) return undefined;
  return {
    ...{ kind: place.kind, year: month.year, period: month.period },
    ...(place.kind === 'entity' && office !== undefined ? { office } : {}),
  };
}
