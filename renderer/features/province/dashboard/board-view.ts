import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import {
  boardColumns,
  boardRowsBy,
  type BoardAsked,
  type BoardBy,
  type BoardColumn,
  type BoardRow,
  type BoardView,
  type Figures,
} from '#engine/province-views';

/** What the address of the dashboard says: the question, the column that is in front, and which columns stand beside it. */
export type BoardPlace = {
  readonly asked: BoardAsked;
  readonly column: BoardColumn;
  readonly columns: readonly BoardColumn[];
};

const money: readonly BoardColumn[] = ['budget', 'released', 'spent', 'received', 'cash'];
const owed: readonly BoardColumn[] = ['committed', 'bills', 'withheld', 'debt', 'guaranteed'];

const oneOf = <T extends string>(of: readonly T[], text: string | null): T | undefined =>
  of.find((one) => one === text);

const number = (text: string | null): number | undefined => {
  const value = Number(text);
  return text !== null && Number.isInteger(value) && value >= 1 && value <= 12 ? value : undefined;
};

/** What an address asks for; what it does not say, or says wrongly, is left to the engine. */
export function placeFrom(query: URLSearchParams): BoardPlace {
  const filters = ['kind', 'district', 'department', 'office', 'head'] as const;
  const given = filters.flatMap((name) => {
    const value = query.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  const [year, from, to] = [query.get('year'), number(query.get('from')), number(query.get('to'))];
  const against = oneOf(['year', 'month'] as const, query.get('against'));
  const column = oneOf(boardColumns, query.get('column')) ?? 'spent';
  return {
    asked: {
      by: oneOf(boardRowsBy, query.get('by')) ?? 'kind',
      ...(year === null ? {} : { year }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(against === undefined ? {} : { against }),
      ...Object.fromEntries(given),
    },
    column,
    columns: owed.includes(column) ? owed : money,
  };
}

/** The address of a place. */
export function boardPath(asked: BoardAsked, column: BoardColumn): string {
  const said = Object.entries({ ...asked, column }).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return `/province/board?${new URLSearchParams(said).toString()}`;
}

/** The months of a question, as a query: what the way down carries along. */
const monthsOf = ({ year, from, to }: Pick<BoardView, 'year' | 'from' | 'to'>) => ({
  ...{ year, from: String(from), to: String(to) },
});

/** Where a cell leads: from a group to its offices, from an office to its sheet, from a month to its offices. */
export function cellPath(asked: BoardAsked, view: BoardView, row: BoardRow, column: BoardColumn): string {
  const { by, ...rest } = asked;
  const range = { year: view.year, from: view.from, to: view.to };
  if (by === 'office') return entityPath(row.key, view, column, asked.head);
  if (by === 'month') {
    const period = Number(row.key.slice(-2));
    return boardPath({ ...rest, ...range, from: period, to: period, by: 'office' }, column);
  }
  if (by === 'head' && asked.office !== undefined) return behindPath(asked.office, view, column, row.key);
  return boardPath({ ...rest, ...range, by: 'office', [by]: row.key }, column);
}

/** The sheet of an office, for the months of a view. */
export function entityPath(
  office: string,
  view: Pick<BoardView, 'year' | 'from' | 'to'>,
  column: BoardColumn,
  head?: string,
): string {
  const query = new URLSearchParams({ ...monthsOf(view), column, ...(head ? { head } : {}) });
  return `/province/entities/${office}?${query.toString()}`;
}

/** The vouchers behind a figure of an office. */
export function behindPath(
  office: string,
  view: Pick<BoardView, 'year' | 'from' | 'to'>,
  column: BoardColumn,
  head?: string,
): string {
  const query = new URLSearchParams({ ...monthsOf(view), column, ...(head ? { head } : {}) });
  return `/province/entities/${office}/behind?${query.toString()}`;
}

/** Millions of rupees with two decimals, "1,234.56": as the province's own statements are written. */
export function inMillions(paisa: number): string {
  const hundredths = Math.round(paisa / 1_000_000);
  const whole = String(Math.trunc(Math.abs(hundredths) / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = hundredths < 0 ? '-' : '';
  return `${sign}${whole}.${String(Math.abs(hundredths) % 100).padStart(2, '0')}`;
}

/** A share of something in whole percents; nothing of nothing is no share. */
export const shareOf = (part: number, of: number): number | null =>
  of > 0 ? Math.round((part * 100) / of) : null;

/** By how much a figure changed, in whole percents of what it was. */
export const changeOf = (now: number, before: number | undefined): number | null =>
  before === undefined || before === 0 ? null : Math.round(((now - before) * 100) / Math.abs(before));

/** Rows by a column, the largest first; months stay in time. */
export const ranked = (
  rows: readonly BoardRow[],
  by: BoardBy,
  column: BoardColumn | 'share',
): readonly BoardRow[] => {
  const value = (figures: Figures): number =>
    column === 'share' ? (shareOf(figures.spent, figures.released) ?? -1) : figures[column];
  return by === 'month'
    ? rows
    : rows.toSorted((a, b) => value(b.figures) - value(a.figures) || (a.key < b.key ? -1 : 1));
};

export type BoardWords = {
  readonly title: string;
  readonly rows: string;
  readonly offices: string;
  readonly share: string;
  readonly before: string;
  readonly total: string;
  column(column: BoardColumn): string;
  name(row: BoardRow): string;
  coverage(row: BoardRow): string;
};

/** The dashboard as a table to be kept: exact amounts, with the coverage of each row. */
export function boardSheet(
  view: Pick<BoardView, 'rows' | 'total'>,
  columns: readonly BoardColumn[],
  front: BoardColumn,
  words: BoardWords,
  head: Pick<Sheet, 'about' | 'rightToLeft'>,
): Sheet {
  const compares = view.total.before !== undefined;
  const cells = (row: BoardRow, name: string) => [
    ...[name, words.coverage(row)],
    ...columns.map((column) => row.figures[column]),
    ...(columns.includes('spent') ? [shareOf(row.figures.spent, row.figures.released)] : []),
    ...(compares ? [row.before?.[front] ?? null] : []),
  ];
  return {
    ...head,
    title: words.title,
    columns: [
      { title: words.rows, kind: 'text' },
      { title: words.offices, kind: 'text' },
      ...columns.map((column) => ({ title: words.column(column), kind: 'money' as const })),
      ...(columns.includes('spent') ? [{ title: words.share, kind: 'percent' as const }] : []),
      ...(compares ? [{ title: words.before, kind: 'money' as const }] : []),
    ],
    rows: [
      ...view.rows.map((row) => ({ level: 'line' as const, cells: cells(row, words.name(row)) })),
      { level: 'total' as const, cells: cells(view.total, words.total) },
    ],
  };
}
