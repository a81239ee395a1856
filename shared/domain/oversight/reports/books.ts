import { figureParts, type FigureName } from '../figures';
import type { SumDocument } from '../province-documents';

/** A measure in the months asked, from July to the last of them, and from the beginning. Paisa. */
export type BookSum = { readonly range: number; readonly toDate: number; readonly ever: number };
export type BookSums = Readonly<Record<string, BookSum>>;

/** What reports know of the offices' books. */
export type ReportBooks = {
  /** By code. `reached` is the last month of the books, "2026-27:03"; `asOf` milliseconds since 1970. */
  readonly offices: readonly {
    readonly office: string;
    readonly reached: string;
    readonly asOf: number;
    readonly sums: BookSums;
  }[];
  readonly heads: readonly { readonly head: string; readonly sums: BookSums }[];
  /** The twelve months up to the last of those asked, the oldest first: the measures' own amounts. */
  readonly months: readonly (ReportMonth & { readonly amounts: Readonly<Record<string, number>> })[];
};
export type ReportMonth = { readonly year: string; readonly period: number };
export type ReportRange = { readonly year: string; readonly from: number; readonly to: number };

/** The measures that belong to heads of account. */
export const headMeasures: readonly string[] = [
  ...['sanctioned', 'supplementary', 'reappropriated', 'surrendered'],
  ...['released', 'committed', 'spent', 'received'],
];
/** The measures of the months' plot. */
export const monthMeasures: readonly string[] = ['released', 'spent', 'received'];

/** A month as a text that sorts in time. */
export const monthName = ({ year, period }: ReportMonth): string =>
  `${year}:${String(period).padStart(2, '0')}`;

/** The twelve months that end with a month, the oldest first. */
export const monthsUpTo = ({ year, period }: ReportMonth): readonly ReportMonth[] => {
  const last = Number(year.slice(0, 4)) * 12 + period - 1;
  return Array.from({ length: 12 }, (_, n) => {
    const first = Math.floor((last - 11 + n) / 12);
    return {
      year: `${first}-${String((first + 1) % 100).padStart(2, '0')}`,
      period: ((last - 11 + n) % 12) + 1,
    };
  });
};

type Running = Record<string, { range: number; toDate: number; ever: number }>;

/**
 * Adds documents of sums up, in any order, for the months `range`. Books reach no further than the month `until` (what is
 * dated after it says nothing of how far the books are). With `office`, only its documents count.
 */
export function createBooks(range: ReportRange, until: string, office?: string) {
  const last = monthName({ year: range.year, period: range.to });
  const offices = new Map<string, { reached: string; asOf: number; sums: Running }>();
  const heads = new Map<string, Running>();
  const months = new Map(
    monthsUpTo({ year: range.year, period: range.to }).map((month) => [
      monthName(month),
      { ...month, amounts: {} as Record<string, number> },
    ]),
  );
  const add = (sums: Running, measure: string, doc: SumDocument, amount: number): void => {
    const sum = (sums[measure] ??= { range: 0, toDate: 0, ever: 0 });
    sum.ever += amount;
    if (doc.year !== range.year) return;
    sum.toDate += amount;
    if (doc.period >= range.from) sum.range += amount;
  };
  return {
    add(doc: SumDocument): void {
      if (office !== undefined && doc.office !== office) return;
      const month = monthName(doc);
      const own = offices.get(doc.office) ?? { reached: '', asOf: 0, sums: {} };
      offices.set(doc.office, own);
      if (month <= until) {
        if (month > own.reached) own.reached = month;
        own.asOf = Math.max(own.asOf, doc.asOf);
      }
      if (month > last) return;
      const amounts = months.get(month)?.amounts;
      for (const [measure, key, amount] of doc.rows) {
        add(own.sums, measure, doc, amount);
        if (amounts && monthMeasures.includes(measure)) amounts[measure] = (amounts[measure] ?? 0) + amount;
        if (!headMeasures.includes(measure)) continue;
        const head = heads.get(key) ?? {};
        heads.set(key, head);
        add(head, measure, doc, amount);
      }
    },
    books: (): ReportBooks => ({
      offices: [...offices]
        .map(([code, one]) => ({ office: code, ...one }))
        .sort((a, b) => (a.office < b.office ? -1 : 1)),
      heads: [...heads].map(([head, sums]) => ({ head, sums })).sort((a, b) => (a.head < b.head ? -1 : 1)),
      months: [...months.values()],
    }),
  };
}

/** Sums of several books added up. */
export function addSums(all: readonly BookSums[]): BookSums {
  const total: Running = {};
  for (const sums of all)
    for (const [measure, { range, toDate, ever }] of Object.entries(sums)) {
      const sum = (total[measure] ??= { range: 0, toDate: 0, ever: 0 });
      sum.range += range;
      sum.toDate += toDate;
      sum.ever += ever;
    }
  return total;
}

/** A figure of some sums, in paisa; `toDate` gives what belongs to months from July on. */
export function figureOf(sums: BookSums, name: FigureName, toDate = false): number {
  const { of, over } = figureParts[name];
  const field = over === 'ever' ? 'ever' : over === 'to-date' || toDate ? 'toDate' : 'range';
  return Object.entries(of).reduce((sum, [measure, sign]) => sum + sign * (sums[measure]?.[field] ?? 0), 0);
}
