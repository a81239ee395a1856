import { dayInPakistan } from '#shared/base/calendar';
import { groupBy } from '#shared/base/group-by';
import { paisa } from '#shared/base/money';
import { districtNamesOn } from '../district-names';
import type { FigureName } from '../figures';
import { addSums, figureOf, monthName, type BookSums, type ReportRange } from './books';
import { rangeOf, type ReportFacts } from './facts';
import { figureLabels, labels, named } from './labels';
import type { ReportCell, ReportColumn, ReportCoverage, ReportRow, Words } from './report';

/** An office in a report: named by the registry, or known only by its books. */
export type ReportOffice = {
  readonly office: string;
  readonly name: Words;
  readonly kind: string;
  readonly district: string;
  readonly reached: string;
  readonly sums: BookSums;
};

export const text = (words: Words, link?: string): ReportCell => ({ is: 'text', text: words, ...to(link) });
export const money = (value: number, link?: string): ReportCell => ({
  ...{ is: 'money', value: paisa(value), ...to(link) },
});
export const count = (value: number, link?: string): ReportCell => ({ is: 'count', value, ...to(link) });
/** A share in whole percents, halves up; nothing of nothing is no share. */
export const percent = (part: number, of: number): ReportCell =>
  of > 0 ? { is: 'percent', value: Math.round((part * 100) / of) } : null;
const to = (link: string | undefined) => (link === undefined ? {} : { link });

export const column = (title: Words, kind: ReportColumn['kind']): ReportColumn => ({ title, kind });
export const moneyColumns = (names: readonly FigureName[]): readonly ReportColumn[] =>
  names.map((name) => column(figureLabels[name], 'money'));

export const line = (cells: readonly ReportCell[], coverage: ReportCoverage): ReportRow => ({
  ...{ level: 'line', cells: [...cells], coverage },
});
export const total = (cells: readonly ReportCell[], coverage: ReportCoverage): ReportRow => ({
  ...{ level: 'total', cells: [...cells], coverage },
});

/** All offices, by their codes, with their books. */
export function officesOf({
  entities,
  books,
}: Pick<ReportFacts, 'entities' | 'books'>): readonly ReportOffice[] {
  const booksOf = new Map(books.offices.map((one) => [one.office, one]));
  const known = new Map(entities.map((one) => [one.office, one]));
  return [...new Set([...known.keys(), ...booksOf.keys()])].sort().map((office) => {
    const [entity, own] = [known.get(office), booksOf.get(office)];
    return {
      ...{ office, name: named(entity?.name ?? office, entity?.nameUrdu) },
      ...{ kind: entity?.kind ?? '', district: entity?.district ?? '' },
      ...{ reached: own?.reached ?? '', sums: own?.sums ?? {} },
    };
  });
}

/** Of offices, those whose books reach the last month asked. */
export const coverageOf = (offices: readonly ReportOffice[], range: ReportRange): ReportCoverage => ({
  here: offices.filter((one) => one.reached >= monthName({ year: range.year, period: range.to })).length,
  of: offices.length,
});

export const sumsOf = (offices: readonly ReportOffice[]): BookSums => addSums(offices.map((one) => one.sums));

/** Offices in groups, by the groups' names. */
export const grouped = (
  offices: readonly ReportOffice[],
  by: 'kind' | 'district',
): readonly (readonly [string, readonly ReportOffice[]])[] =>
  [...groupBy(offices, (one) => one[by])].sort(([a], [b]) => (a < b ? -1 : 1));

/** What a group is called: districts by the names that the province published. */
export function groupName({ oversight, asked }: ReportFacts, by: 'kind' | 'district', name: string): Words {
  if (name === '') return labels.none;
  const known = by === 'district' ? districtNamesOn(oversight, asked.day).get(name) : undefined;
  return named(name, known?.titleUrdu);
}

const address = (path: string, query: Readonly<Record<string, string | number | undefined>>): string => {
  const said = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return `${path}?${said.join('&')}`;
};

/** The way from a figure to its evidence on a device of the province: dashboard, office, vouchers. */
export function linksOf(facts: ReportFacts) {
  const { year, from, to } = rangeOf(facts.asked);
  const months = (toDate: boolean) => ({ year, from: toDate ? 1 : from, to });
  return {
    board: (
      by: string,
      column: FigureName,
      filter: Readonly<Record<string, string>> = {},
      toDate = false,
    ): string => address('/province/board', { by, ...months(toDate), column, ...filter }),
    office: (office: string, column: FigureName, toDate = false): string =>
      address(`/province/entities/${office}`, { ...months(toDate), column }),
    behind: (office: string, column: FigureName, head?: string, toDate = false): string =>
      address(`/province/entities/${office}/behind`, { ...months(toDate), column, head }),
    returns: (template?: string): string => address('/province/all-returns', { template, year }),
    entity: (office: string): string => `/province/entities/${office}`,
    flags: (): string => '/province/red-flags',
  };
}

export const spentShare = (sums: BookSums): ReportCell =>
  percent(figureOf(sums, 'spent', true), figureOf(sums, 'released'));

/** A moment as a day in Pakistan. */
export const dayOf = (milliseconds: number): string => dayInPakistan(milliseconds);
