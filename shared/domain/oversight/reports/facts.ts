import { fiscalYearOf, periodOf, type Day } from '#shared/base/calendar';
import type { Chart } from '#shared/domain/ledger/chart';
import type { Oversight } from '../oversight';
import type {
  EntityDocument,
  FlagDocument,
  IndicatorDocument,
  ProvinceDocument,
  ReturnDocument,
} from '../province-documents';
import { createBooks, monthName, type ReportBooks, type ReportRange } from './books';
import type { ReportKind } from './report';

/** Which report: a kind, its period (the last month; 1 is July), one office for a brief, and the day it is judged on. */
export type ReportAsked = {
  readonly kind: ReportKind;
  readonly year: string;
  readonly period: number;
  readonly office?: string;
  /** What is due and late is judged by this day. It is asked for: a report looks at no clock. */
  readonly day: Day;
};

/** Everything that a report is made of. Lists are in the order of their ids. */
export type ReportFacts = {
  readonly asked: ReportAsked;
  readonly entities: readonly EntityDocument[];
  readonly books: ReportBooks;
  /** Of the year up to the period. */
  readonly returns: readonly ReturnDocument[];
  /** Of the months of the period. */
  readonly indicators: readonly IndicatorDocument[];
  readonly flags: readonly FlagDocument[];
  readonly oversight?: Oversight | undefined;
  /** The province's chart, for the names of heads. */
  readonly chart?: Chart | undefined;
};

/** The months that a report is about: the performance report's are a quarter, the others' one month. */
export function rangeOf({ kind, year, period }: Pick<ReportAsked, 'kind' | 'year' | 'period'>): ReportRange {
  const to = kind === 'performance' ? Math.ceil(period / 3) * 3 : period;
  return { year, from: kind === 'performance' ? to - 2 : to, to };
}

/** The month of a day, as books name it. */
export const monthOfDay = (day: Day): string => monthName({ year: fiscalYearOf(day), period: periodOf(day) });

const byId = <T extends { readonly _id: string }>(docs: readonly T[]): readonly T[] =>
  docs.toSorted((a, b) => (a._id < b._id ? -1 : 1));

/** Takes the province's documents in, in any order, and gives what a report is made of. */
export function createFacts(asked: ReportAsked) {
  const range = rangeOf(asked);
  const books = createBooks(range, monthOfDay(asked.day), asked.office);
  const entities: EntityDocument[] = [];
  const returns: ReturnDocument[] = [];
  const indicators: IndicatorDocument[] = [];
  const flags: FlagDocument[] = [];
  return {
    add(doc: ProvinceDocument): void {
      if (asked.office !== undefined && doc.office !== asked.office) return;
      if (doc.type === 'sum') books.add(doc);
      else if (doc.type === 'entity') entities.push(doc);
      else if (doc.type === 'flag') flags.push(doc);
      else if (doc.year !== range.year || doc.period > range.to) return;
      else if (doc.type === 'return') returns.push(doc);
      else if (doc.period >= range.from) indicators.push(doc);
    },
    facts: (known: Pick<ReportFacts, 'oversight' | 'chart'> = {}): ReportFacts => ({
      ...{ asked, entities: byId(entities), books: books.books(), returns: byId(returns) },
      ...{ indicators: byId(indicators), flags: byId(flags), ...known },
    }),
  };
}

/** Milliseconds since 1970 of the newest act behind what a report of this kind shows. */
export function asOfFacts({
  asked: { kind },
  entities,
  books,
  returns,
  indicators,
  flags,
}: ReportFacts): number {
  const watch = kind === 'compliance' || kind === 'entity' ? [entities, returns, flags] : [];
  const service = kind === 'performance' || kind === 'entity' ? [indicators] : [];
  return [books.offices, ...watch, ...service]
    .flatMap((docs) => docs.map((doc) => doc.asOf))
    .reduce((most, asOf) => Math.max(most, asOf), 0);
}
