import type { Params, Sql } from '../registers/sql';
import {
  boardColumns,
  type BoardAsked,
  type BoardBy,
  type BoardColumn,
  type BoardFilter,
  type BoardRow,
  type BoardView,
  type Coverage,
  type Figures,
} from '../province-views';
import { columns } from './columns';
import { monthAfter, monthAt, monthKey, settleTotals, type FiscalMonth } from './totals';

/** What a member's measure comes to: in the month alone, from July to the month, and from the beginning. Paisa. */
type Sum = {
  readonly member: string;
  readonly measure: string;
  readonly month: number;
  readonly toDate: number;
  readonly ever: number;
};

const offices = ['kind', 'district', 'department', 'office'] as const;

/** The offices that a filter leaves, as a condition on `province_offices o`. */
function officesIn(filter: BoardFilter): { readonly where: string; readonly params: Params } {
  const given = offices.filter((name) => filter[name] !== undefined);
  return {
    where: given.map((name) => ` AND o.${name} = ?`).join(''),
    params: given.map((name) => filter[name] ?? ''),
  };
}

const noHead = (filter: BoardFilter): boolean => filter.head === undefined || filter.head === '';

/** The sums at a month, by member: read as they are kept, added up over the offices of the filter, or from the heads. */
function sumsAt(sql: Sql, asked: BoardFilter, by: Exclude<BoardBy, 'month'> | 'all', at: FiscalMonth) {
  const { where, params } = officesIn(asked);
  if (noHead(asked) && params.length === 0)
    return sql.all<Sum>(
      'SELECT member, measure, month, to_date AS toDate, ever FROM province_totals WHERE dim = ? AND year = ? AND period = ?',
      [by, at.year, at.period],
    );
  const member = by === 'all' ? "''" : by === 'head' ? 's.key' : `o.${by}`;
  if (noHead(asked) && by !== 'head')
    return sql.all<Sum>(
      `SELECT ${member} AS member, measure, SUM(month) AS month, SUM(to_date) AS toDate, SUM(ever) AS ever
       FROM province_offices o CROSS JOIN province_totals t ON t.dim = 'office' AND t.year = ? AND t.period = ? AND t.member = o.office
       WHERE 1${where} GROUP BY 1, 2`,
      [at.year, at.period, ...params],
    );
  const months = JSON.stringify(monthsOf(sql).map((month) => [month.year, month.period]));
  const source =
    asked.office !== undefined
      ? `json_each(?4) m CROSS JOIN province_sums s ON s.year = m.value ->> 0 AND s.period = m.value ->> 1 AND s.office = ?5`
      : 'province_sums s INDEXED BY province_sums_by_key';
  return sql.all<Sum>(
    `SELECT ${member} AS member, s.measure, SUM(CASE WHEN s.year = ?1 AND s.period = ?2 THEN s.amount ELSE 0 END) AS month,
       SUM(CASE WHEN s.year = ?1 THEN s.amount ELSE 0 END) AS toDate, SUM(s.amount) AS ever
     FROM ${source} JOIN province_offices o ON o.office = s.office
     WHERE s.key >= ?3 AND s.key < ?3 || '~' AND (?4 IS NOT NULL OR ?5 IS NULL)
       AND (s.year < ?1 OR (s.year = ?1 AND s.period <= ?2))${where}
     GROUP BY 1, 2`,
    [at.year, at.period, asked.head ?? '', months, asked.office ?? null, ...params],
  );
}

const none: Figures = Object.fromEntries(boardColumns.map((name) => [name, 0])) as Figures; // one entry a column

/** A member's sums as the columns; `before` are the same sums at the month before the range. */
function figuresOf(
  sums: ReadonlyMap<string, Sum>,
  before: ReadonlyMap<string, Sum>,
  isOneMonth: boolean,
): Figures {
  const amount = (column: BoardColumn): number => {
    const { of, over } = columns[column];
    let total = 0;
    for (const [measure, sign] of Object.entries(of)) {
      const sum = sums.get(measure);
      if (over === 'ever') total += sign * (sum?.ever ?? 0);
      else if (over === 'to-date') total += sign * (sum?.toDate ?? 0);
      else if (isOneMonth) total += sign * (sum?.month ?? 0);
      else total += sign * ((sum?.toDate ?? 0) - (before.get(measure)?.toDate ?? 0));
    }
    return total;
  };
  return Object.fromEntries(boardColumns.map((name) => [name, amount(name)])) as Figures; // as `none`
}

const byMember = (sums: readonly Sum[]): ReadonlyMap<string, ReadonlyMap<string, Sum>> => {
  const members = new Map<string, Map<string, Sum>>();
  for (const sum of sums) {
    const one = members.get(sum.member) ?? new Map<string, Sum>();
    members.set(sum.member, one.set(sum.measure, sum));
  }
  return members;
};

type Range = { readonly year: string; readonly from: number; readonly to: number };

/** The figures of a range of months, by member. */
function figuresIn(sql: Sql, asked: BoardFilter, by: Exclude<BoardBy, 'month'> | 'all', range: Range) {
  const { year, from, to } = range;
  const isOneMonth = from === to;
  const at = byMember(sumsAt(sql, asked, by, { year, period: to }));
  const before =
    isOneMonth || from === 1
      ? new Map<string, ReadonlyMap<string, Sum>>()
      : byMember(sumsAt(sql, asked, by, { year, period: from - 1 }));
  const nothing = new Map<string, Sum>();
  return new Map(
    [...at].map(([member, sums]): [string, Figures] => [
      member,
      figuresOf(sums, before.get(member) ?? nothing, isOneMonth),
    ]),
  );
}

/** How far the books of the filter's offices reach, by what the rows are of. */
function coverageIn(sql: Sql, asked: BoardFilter, by: (typeof offices)[number] | 'all', at: FiscalMonth) {
  const { where, params } = officesIn(asked);
  const rows = sql.all<{ member: string; here: number; total: number; asOf: number }>(
    `SELECT ${by === 'all' ? "''" : `o.${by}`} AS member, SUM(o.reached >= ?) AS here, COUNT(*) AS total, MAX(o.as_of) AS asOf
     FROM province_offices o WHERE 1${where} GROUP BY 1`,
    [monthKey(at), ...params],
  );
  return new Map(
    rows.map(({ member, here, total, asOf }): [string, Coverage] => [
      member,
      { here, of: total, ...(asOf > 0 ? { asOf } : {}) },
    ]),
  );
}

/** The months of which there are figures, the oldest first, none left out between them. */
function monthsOf(sql: Sql): readonly FiscalMonth[] {
  const ends = 'SELECT year, period FROM province_months ORDER BY year';
  const last = sql.get<FiscalMonth>(`${ends} DESC, period DESC LIMIT 1`);
  const months: FiscalMonth[] = [];
  let month = sql.get<FiscalMonth>(`${ends}, period LIMIT 1`);
  for (; month && last && monthKey(month) <= monthKey(last); month = monthAfter(month)) months.push(month);
  return months;
}

/** The same months, a year earlier or straight before. */
function compared({ year, from, to }: Range, against: BoardAsked['against']): Range | undefined {
  if (against === undefined) return undefined;
  if (against === 'year') return { ...monthAfter({ year, period: from }, -12), from, to };
  const length = to - from + 1;
  const first = monthAfter({ year, period: from }, -length);
  const last = monthAfter({ year, period: to }, -length);
  return first.year === last.year ? { year: first.year, from: first.period, to: last.period } : undefined;
}

type Named = { readonly name?: string; readonly nameUrdu?: string };

function namesFor(sql: Sql, by: BoardBy): ReadonlyMap<string, Named> {
  const table = { office: ['office', 'province_offices'], head: ['code', 'heads'] }[by as string];
  if (!table) return new Map();
  type Row = { key: string; name: string; name_urdu: string | null };
  return new Map(
    sql
      .all<Row>(`SELECT ${table[0]} AS key, name, name_urdu FROM ${table[1]}`)
      .map(({ key, name, name_urdu }): [string, Named] => [
        key,
        { name, ...(name_urdu ? { nameUrdu: name_urdu } : {}) },
      ]),
  );
}

type MonthSum = Sum & FiscalMonth;

/** What all offices of the filter come to together, month by month. */
function monthSums(sql: Sql, asked: BoardFilter, months: readonly FiscalMonth[]): readonly MonthSum[] {
  const { where, params } = officesIn(asked);
  const list = JSON.stringify(months.map((month) => [month.year, month.period]));
  const isPlain = noHead(asked) && params.length === 0;
  if (noHead(asked))
    return sql.all<MonthSum>(
      `SELECT t.year, t.period, '' AS member, t.measure, SUM(t.month) AS month, SUM(t.to_date) AS toDate, SUM(t.ever) AS ever
       FROM json_each(?) m ${isPlain ? '' : 'CROSS JOIN province_offices o'}
       CROSS JOIN province_totals t ON t.dim = ${isPlain ? "'all'" : "'office'"} AND t.year = m.value ->> 0
         AND t.period = m.value ->> 1 AND t.member = ${isPlain ? "''" : 'o.office'}
       WHERE 1${where} GROUP BY 1, 2, 4`,
      [list, ...params],
    );
  const sums = sql.all<MonthSum>(
    `SELECT s.year, s.period, '' AS member, s.measure, SUM(s.amount) AS month
     FROM province_sums s INDEXED BY province_sums_by_key JOIN province_offices o ON o.office = s.office
     WHERE s.key >= ?1 AND s.key < ?1 || '~'${where} GROUP BY 1, 2, 4 ORDER BY 1, 2`,
    [asked.head ?? '', ...params],
  );
  const running = new Map<string, { year: string; toDate: number; ever: number }>();
  return sums.map((sum) => {
    const before = running.get(sum.measure);
    const toDate = (before?.year === sum.year ? before.toDate : 0) + sum.month;
    const one = { year: sum.year, toDate, ever: (before?.ever ?? 0) + sum.month };
    running.set(sum.measure, one);
    return { ...sum, toDate: one.toDate, ever: one.ever };
  });
}

/** Figures of months that follow each other: what belongs to the month alone, or stands at its end. */
function series(sql: Sql, asked: BoardFilter, months: readonly FiscalMonth[]) {
  const byMonth = new Map<string, Map<string, Sum>>();
  for (const sum of monthSums(sql, asked, months)) {
    const one = byMonth.get(monthKey(sum)) ?? new Map<string, Sum>();
    byMonth.set(monthKey(sum), one.set(sum.measure, sum));
  }
  const keys = [...byMonth.keys()].sort();
  const standing = (month: FiscalMonth): ReadonlyMap<string, Sum> => {
    if (noHead(asked)) return byMonth.get(monthKey(month)) ?? new Map<string, Sum>();
    // Of a head there are sums only of months in which something moved: before that, what stood still stands.
    const sums = new Map<string, Sum>();
    for (const key of keys.filter((one) => one <= monthKey(month)))
      for (const [measure, sum] of byMonth.get(key) ?? []) {
        const moves = key === monthKey(month);
        const inYear = key.startsWith(month.year);
        sums.set(measure, { ...sum, month: moves ? sum.month : 0, toDate: inYear ? sum.toDate : 0 });
      }
    return sums;
  };
  return months.map((month) => ({ ...month, figures: figuresOf(standing(month), new Map(), true) }));
}

function rowsOf(sql: Sql, asked: BoardAsked, range: Range, other: Range | undefined): readonly BoardRow[] {
  const { by } = asked;
  const month = { year: range.year, period: range.to };
  if (by === 'month') {
    const periods = Array.from({ length: range.to - range.from + 1 }, (_, n) => range.from + n);
    const these = series(
      sql,
      asked,
      periods.map((period) => ({ year: range.year, period })),
    );
    const shift = other ? (other.year === range.year ? range.from - other.from : 12) : 0;
    return these.map(({ year, period, figures }) => {
      const [before] = other ? series(sql, asked, [monthAfter({ year, period }, -shift)]) : [];
      const coverage = coverageIn(sql, asked, 'all', { year, period }).get('') ?? { here: 0, of: 0 };
      const key = monthKey({ year, period });
      return { key, figures, ...(before ? { before: before.figures } : {}), coverage };
    });
  }
  const figures = figuresIn(sql, asked, by, range);
  const before = other ? figuresIn(sql, asked, by, other) : undefined;
  const names = namesFor(sql, by);
  const covered = coverageIn(sql, asked, by === 'head' ? 'all' : by, month);
  const keys = by === 'head' ? figures.keys() : new Set([...covered.keys(), ...figures.keys()]);
  return [...keys]
    .map((key) => ({
      ...{ key, ...names.get(key), figures: figures.get(key) ?? none },
      ...(before ? { before: before.get(key) ?? none } : {}),
      coverage: covered.get(by === 'head' ? '' : key) ?? { here: 0, of: 0 },
    }))
    .sort((a, b) => b.figures.spent - a.figures.spent || (a.key < b.key ? -1 : 1));
}

/**
 * The dashboard: figures of all offices that the filter leaves, in rows, with a total, the coverage of each and the
 * months of two years. Months of which there is nothing yet, or that are after `now` (milliseconds), become the last that
 * there is. Nothing without any figures.
 */
export function readBoard(sql: Sql, asked: BoardAsked, now: number): BoardView | null {
  settleTotals(sql, now);
  const current = monthKey(monthAt(now));
  const months = monthsOf(sql).filter((month) => monthKey(month) <= current);
  const newest = months.at(-1);
  if (!newest) return null;
  const year = months.some((month) => month.year === asked.year) ? (asked.year ?? newest.year) : newest.year;
  const last = months.findLast((month) => month.year === year)?.period ?? newest.period;
  const to = Math.min(last, Math.max(1, asked.to ?? last));
  const range = { year, from: Math.min(to, Math.max(1, asked.from ?? 1)), to };
  const other = compared(range, asked.against);
  const at = { year, period: to };
  const before = other && (figuresIn(sql, asked, 'all', other).get('') ?? none);
  return {
    ...range,
    months,
    rows: rowsOf(sql, asked, range, other),
    total: {
      key: '',
      figures: figuresIn(sql, asked, 'all', range).get('') ?? none,
      ...(before ? { before } : {}),
      coverage: coverageIn(sql, asked, 'all', at).get('') ?? { here: 0, of: 0 },
    },
    trend: series(
      sql,
      asked,
      months.filter(
        (month) => monthKey(month) > monthKey(monthAfter(at, -24)) && monthKey(month) <= monthKey(at),
      ),
    ),
  };
}
