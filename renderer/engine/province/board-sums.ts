import { groupBy } from '#shared/base/group-by';
import type { Params, Sql } from '../registers/sql';
import { boardColumns, type BoardColumn, type BoardFilter, type Figures } from '../province-views';
import { columns } from './columns';
import { packedRows } from './packed';

/** What a member's measure comes to: in the month alone, from July to the month, and from the beginning. Paisa. */
export type Sum = {
  readonly member: string;
  readonly measure: string;
  readonly month: number;
  readonly toDate: number;
  readonly ever: number;
};

export type SumRow = readonly [member: string, measure: string, month: number, toDate: number, ever: number];

/** The sums that a query has as `member, measure, month, toDate, ever`. */
export const sumsIn = (sql: Sql, query: string, params: Params): readonly SumRow[] =>
  packedRows<SumRow>(sql, 'member, measure, month, toDate, ever', query, params);

export const offices = ['kind', 'district', 'department', 'office'] as const;

/** The offices that a filter leaves, as a condition on `province_offices o`. */
export function officesIn(filter: BoardFilter): { readonly where: string; readonly params: Params } {
  const given = offices.filter((name) => filter[name] !== undefined);
  return {
    where: given.map((name) => ` AND o.${name} = ?`).join(''),
    params: given.map((name) => filter[name] ?? ''),
  };
}

export const noHead = (filter: BoardFilter): boolean => filter.head === undefined || filter.head === '';

export const none: Figures = Object.fromEntries(boardColumns.map((name) => [name, 0])) as Figures; // one entry a column

type Counted = {
  readonly measure: string;
  readonly column: BoardColumn;
  readonly over: 'to-date' | 'range' | 'ever';
  readonly sign: 1 | -1;
};

/** The columns in which a measure counts. */
const columnsOf: ReadonlyMap<string, readonly Counted[]> = groupBy(
  boardColumns.flatMap((column) => {
    const { of, over } = columns[column];
    return Object.entries(of).map(([measure, sign]): Counted => ({ measure, column, over, sign }));
  }),
  (one) => one.measure,
);

/** Figures that are being added up. */
export type RunningFigures = Record<BoardColumn, number>;

/** Counts a measure's sums in the columns that it belongs to: of the month alone, or from July to the month. */
export function count(
  figures: RunningFigures,
  { measure, month, toDate, ever }: Omit<Sum, 'member'>,
  isOneMonth: boolean,
): void {
  for (const { column, over, sign } of columnsOf.get(measure) ?? [])
    figures[column] += sign * (over === 'ever' ? ever : over === 'to-date' || !isOneMonth ? toDate : month);
}

/** Takes what stood before a range of months out of the columns of the range. */
export function discount(figures: RunningFigures, measure: string, toDate: number): void {
  for (const { column, over, sign } of columnsOf.get(measure) ?? [])
    if (over === 'range') figures[column] -= sign * toDate;
}
