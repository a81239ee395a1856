import type { Sql } from '../registers/sql';
import {
  type BoardAsked,
  type BoardBy,
  type BoardFilter,
  type BoardRow,
  type BoardView,
  type Coverage,
  type Figures,
} from '../province-views';
import { series } from './board-months';
import {
  count,
  discount,
  none,
  noHead,
  officesIn,
  sumsIn,
  type offices,
  type RunningFigures,
} from './board-sums';
import { packedRows } from './packed';
import { monthAfter, monthAt, monthKey, settleTotals, type FiscalMonth } from './totals';

/** The sums at a month, by member: read as they are kept, added up over the offices of the filter, or from the heads. */
function sumsAt(sql: Sql, asked: BoardFilter, by: Exclude<BoardBy, 'month'> | 'all', at: FiscalMonth) {
  const { where, params } = officesIn(asked);
  if (noHead(asked) && params.length === 0)
    return sumsIn(
      sql,
      'SELECT member, measure, month, to_date AS toDate, ever FROM province_totals WHERE dim = ? AND year = ? AND period = ?',
      [by, at.year, at.period],
    );
  const member = by === 'all' ? "''" : by === 'head' ? 's.key' : `o.${by}`;
  if (noHead(asked) && by !== 'head')
    return sumsIn(
      sql,
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
  return sumsIn(
    sql,
    `SELECT ${member} AS member, s.measure, SUM(CASE WHEN s.year = ?1 AND s.period = ?2 THEN s.amount ELSE 0 END) AS month,
       SUM(CASE WHEN s.year = ?1 THEN s.amount ELSE 0 END) AS toDate, SUM(s.amount) AS ever
     FROM ${source} JOIN province_offices o ON o.office = s.office
     WHERE s.key >= ?3 AND s.key < ?3 || '~' AND (?4 IS NOT NULL OR ?5 IS NULL)
       AND (s.year < ?1 OR (s.year = ?1 AND s.period <= ?2))${where}
     GROUP BY 1, 2`,
    [at.year, at.period, asked.head ?? '', months, asked.office ?? null, ...params],
  );
}

type Range = { readonly year: string; readonly from: number; readonly to: number };

/** The figures of a range of months, by member. */
function figuresIn(
  sql: Sql,
  asked: BoardFilter,
  by: Exclude<BoardBy, 'month'> | 'all',
  range: Range,
): ReadonlyMap<string, Figures> {
  const { year, from, to } = range;
  const isOneMonth = from === to;
  const found = new Map<string, RunningFigures>();
  for (const [member, measure, month, toDate, ever] of sumsAt(sql, asked, by, { year, period: to })) {
    let figures = found.get(member);
    if (!figures) found.set(member, (figures = { ...none }));
    count(figures, { measure, month, toDate, ever }, isOneMonth);
  }
  if (isOneMonth || from === 1) return found;
  for (const [member, measure, , toDate] of sumsAt(sql, asked, by, { year, period: from - 1 })) {
    const figures = found.get(member);
    if (figures) discount(figures, measure, toDate);
  }
  return found;
}

/** How far the books of the filter's offices reach, by what the rows are of. */
function coverageIn(sql: Sql, asked: BoardFilter, by: (typeof offices)[number] | 'all', at: FiscalMonth) {
  const { where, params } = officesIn(asked);
  const isKept = params.length === 0 && by !== 'office';
  const rows = packedRows<readonly [member: string, here: 0 | 1, number: number, asOf: number]>(
    sql,
    'member, here, number, as_of',
    isKept
      ? 'SELECT member, reached >= ? AS here, offices AS number, as_of FROM province_reach WHERE dim = ?'
      : `SELECT ${by === 'all' ? "''" : `o.${by}`} AS member, o.reached >= ? AS here, 1 AS number, o.as_of
         FROM province_offices o WHERE 1${where}`,
    [monthKey(at), ...(isKept ? [by] : params)],
  );
  const found = new Map<string, { here: number; of: number; asOf?: number }>();
  for (const [member, here, number, asOf] of rows) {
    let one = found.get(member);
    if (!one) found.set(member, (one = { here: 0, of: 0 }));
    one.here += here * number;
    one.of += number;
    if (asOf > (one.asOf ?? 0)) one.asOf = asOf;
  }
  return found as ReadonlyMap<string, Coverage>;
}

/** Months since the beginning of our era, so that months compare as numbers. */
const order = ({ year, period }: FiscalMonth): number => Number(year.slice(0, 4)) * 12 + period;

/** The months of which there are figures, the oldest first, none left out between them. */
function monthsOf(sql: Sql): readonly FiscalMonth[] {
  const ends = 'SELECT year, period FROM province_months ORDER BY year';
  const last = sql.get<FiscalMonth>(`${ends} DESC, period DESC LIMIT 1`);
  const months: FiscalMonth[] = [];
  let month = sql.get<FiscalMonth>(`${ends}, period LIMIT 1`);
  const end = last ? order(last) : 0;
  for (; month && order(month) <= end; month = monthAfter(month)) months.push(month);
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
  type Row = readonly [key: string, name: string, nameUrdu: string | null];
  const rows = packedRows<Row>(sql, `${table[0]}, name, name_urdu`, `SELECT * FROM ${table[1]}`, []);
  return new Map(
    rows.map(([key, name, nameUrdu]): [string, Named] => [key, { name, ...(nameUrdu ? { nameUrdu } : {}) }]),
  );
}

/** Coverages of groups that have no office in common, as one. */
function together(all: Iterable<Coverage>): Coverage {
  let [here, of, asOf] = [0, 0, 0];
  for (const one of all) {
    here += one.here;
    of += one.of;
    asOf = Math.max(asOf, one.asOf ?? 0);
  }
  return { here, of, ...(asOf > 0 ? { asOf } : {}) };
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
  const current = order(monthAt(now));
  const months = monthsOf(sql).filter((month) => order(month) <= current);
  const newest = months.at(-1);
  if (!newest) return null;
  const year = months.some((month) => month.year === asked.year) ? (asked.year ?? newest.year) : newest.year;
  const last = months.findLast((month) => month.year === year)?.period ?? newest.period;
  const to = Math.min(last, Math.max(1, asked.to ?? last));
  const range = { year, from: Math.min(to, Math.max(1, asked.from ?? 1)), to };
  const other = compared(range, asked.against);
  const at = { year, period: to };
  const before = other && (figuresIn(sql, asked, 'all', other).get('') ?? none);
  const rows = rowsOf(sql, asked, range, other);
  const isOfOffices = asked.by !== 'head' && asked.by !== 'month';
  const until = order(at);
  return {
    ...range,
    months,
    rows,
    total: {
      key: '',
      figures: figuresIn(sql, asked, 'all', range).get('') ?? none,
      ...(before ? { before } : {}),
      coverage: isOfOffices
        ? together(rows.map((row) => row.coverage))
        : (coverageIn(sql, asked, 'all', at).get('') ?? { here: 0, of: 0 }),
    },
    trend: series(
      sql,
      asked,
      months.filter((month) => order(month) > until - 24 && order(month) <= until),
    ),
  };
}
