import { dayInPakistan, fiscalYearOf, periodOf } from '#shared/base/calendar';
import { insertRows } from '../registers/rows';
import type { Params, Sql } from '../registers/sql';

/** A month of a fiscal year; period 1 is July. */
export type FiscalMonth = { readonly year: string; readonly period: number };

/** What totals are kept by. */
export const dims = ['all', 'kind', 'district', 'department', 'office', 'head'] as const;
export type Dim = (typeof dims)[number];

/** The measures that belong to heads of account. */
const headMeasures = JSON.stringify([
  ...['sanctioned', 'supplementary', 'reappropriated', 'surrendered'],
  ...['released', 'committed', 'spent', 'received'],
]);

/** The month after one, or `by` months after (negative: before). */
export function monthAfter({ year, period }: FiscalMonth, by = 1): FiscalMonth {
  const months = Number(year.slice(0, 4)) * 12 + period - 1 + by;
  const first = Math.floor(months / 12);
  return {
    year: `${first}-${String((first + 1) % 100).padStart(2, '0')}`,
    period: (((months % 12) + 12) % 12) + 1,
  };
}

/** A month as a text that sorts in time. */
export const monthKey = ({ year, period }: FiscalMonth): string =>
  `${year}:${String(period).padStart(2, '0')}`;

type Sum = { readonly member: string; readonly measure: string; readonly amount: number };
type Running = {
  readonly dim: Dim;
  readonly member: string;
  readonly measure: string;
  month: number;
  toDate: number;
  ever: number;
};

/** Who there is, known as an entity or only by its books, and how far its books at the hub reach. */
const offices = `
  INSERT INTO province_offices
  SELECT o.office, COALESCE(e.name, o.office), e.name_urdu, COALESCE(e.kind, ''), COALESCE(e.district, ''),
    COALESCE(e.department, ''), COALESCE(m.reached, ''), COALESCE(m.as_of, 0)
  FROM (SELECT office FROM province_entities UNION SELECT office FROM province_months) o
  LEFT JOIN province_entities e ON e.office = o.office
  LEFT JOIN (SELECT office, MAX(year || ':' || printf('%02d', period)) AS reached, MAX(as_of) AS as_of
             FROM province_months WHERE year || ':' || printf('%02d', period) <= ? GROUP BY office) m ON m.office = o.office`;

/** How many offices of each group have books that reach as far, so that a coverage is not counted office by office. */
const reach = ['all', 'kind', 'district', 'department']
  .map((dim) => {
    const member = dim === 'all' ? "''" : dim;
    return `INSERT INTO province_reach SELECT '${dim}', ${member}, reached, COUNT(*), MAX(as_of) FROM province_offices GROUP BY 2, 3`;
  })
  .join(';');

/** The month that a moment (milliseconds since 1970) falls in, in Pakistan. */
export const monthAt = (now: number): FiscalMonth => {
  const day = dayInPakistan(now);
  return { year: fiscalYearOf(day), period: periodOf(day) };
};

/** The first month to be made again and the last month that there is; nothing if all is as it should be. */
function span(sql: Sql): { readonly first: FiscalMonth; readonly last: FiscalMonth } | undefined {
  const ends = 'SELECT year, period FROM province_months ORDER BY year';
  const first = sql.get<FiscalMonth>(`${ends}, period LIMIT 1`);
  const last = sql.get<FiscalMonth>(`${ends} DESC, period DESC LIMIT 1`);
  const dirty = sql.get<FiscalMonth>('SELECT year, period FROM province_dirty ORDER BY year, period LIMIT 1');
  const made = sql.get<FiscalMonth>(
    "SELECT year, period FROM province_totals WHERE dim = 'all' ORDER BY year DESC, period DESC LIMIT 1",
  );
  if (!first || !last || !dirty) return undefined;
  const next = made ? monthAfter(made) : first; // months without any office's figures are made too
  const from = monthKey(dirty) < monthKey(next) ? dirty : next;
  return { first: monthKey(from) < monthKey(first) ? first : from, last };
}

function runningBefore(sql: Sql, month: FiscalMonth): Map<string, Running> {
  const { year, period } = monthAfter(month, -1);
  const running = new Map<string, Running>();
  for (const dim of dims)
    for (const row of sql.all<Omit<Running, 'dim'>>(
      'SELECT member, measure, month, to_date AS toDate, ever FROM province_totals WHERE dim = ? AND year = ? AND period = ?',
      [dim, year, period],
    ))
      running.set(`${dim} ${row.member} ${row.measure}`, { ...row, dim });
  return running;
}

/**
 * Makes the totals of all months again from the first that changed; nothing if none did. A change of this month costs
 * one month. What is dated after the month of `now` (a guarantee that will expire) says nothing of how far an office's
 * books reach. Amounts are paisa.
 */
export function settleTotals(sql: Sql, now: number): void {
  if (!sql.get('SELECT 1 AS one FROM province_dirty LIMIT 1')) return;
  sql.transaction(() => {
    sql.run('DELETE FROM province_offices');
    sql.run(offices, [monthKey(monthAt(now))]);
    sql.run('DELETE FROM province_reach');
    sql.script(reach);
    const changed = span(sql);
    if (changed) remake(sql, changed.first, changed.last);
    sql.run('DELETE FROM province_dirty');
  });
}

function remake(sql: Sql, first: FiscalMonth, last: FiscalMonth): void {
  type Office = Readonly<Record<'office' | 'kind' | 'district' | 'department', string>>;
  const groups = new Map(
    sql
      .all<Office>('SELECT office, kind, district, department FROM province_offices')
      .map((row): [string, readonly (readonly [Dim, string])[]] => [
        row.office,
        [
          ...[['all', ''] as const, ['kind', row.kind] as const, ['district', row.district] as const],
          ...[['department', row.department] as const, ['office', row.office] as const],
        ],
      ]),
  );
  for (const dim of dims)
    sql.run('DELETE FROM province_totals WHERE dim = ? AND (year, period) >= (?, ?)', [
      ...[dim, first.year, first.period],
    ]);
  const running = runningBefore(sql, first);
  const add = (dim: Dim, member: string, { measure, amount }: Sum): void => {
    const key = `${dim} ${member} ${measure}`;
    const one = running.get(key) ?? { dim, member, measure, month: 0, toDate: 0, ever: 0 };
    one.month += amount;
    one.toDate += amount;
    one.ever += amount;
    running.set(key, one);
  };
  for (let month = first; monthKey(month) <= monthKey(last); month = monthAfter(month)) {
    const { year, period } = month;
    for (const one of running.values()) {
      one.month = 0;
      if (period === 1) one.toDate = 0;
    }
    for (const sum of sql.all<Sum>(
      'SELECT office AS member, measure, SUM(amount) AS amount FROM province_sums WHERE year = ? AND period = ? GROUP BY office, measure',
      [year, period],
    ))
      for (const [dim, member] of groups.get(sum.member) ?? []) add(dim, member, sum);
    for (const sum of sql.all<Sum>(
      `SELECT key AS member, measure, SUM(amount) AS amount FROM province_sums WHERE year = ? AND period = ?
       AND measure IN (SELECT value FROM json_each(?)) GROUP BY key, measure`,
      [year, period, headMeasures],
    ))
      add('head', sum.member, sum);
    const rows = [...running.values()]
      .filter((one) => one.month !== 0 || one.toDate !== 0 || one.ever !== 0)
      .map((one): Params => [
        ...[one.dim, year, period, one.member, one.measure],
        ...[one.month, one.toDate, one.ever],
      ]);
    insertRows(sql, 'province_totals', rows);
  }
}
