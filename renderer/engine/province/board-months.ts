import type { Sql } from '../registers/sql';
import type { BoardFilter, Figures } from '../province-views';
import { count, noHead, none, officesIn, type Sum, type SumRow } from './board-sums';
import { packedRows } from './packed';
import { monthKey, type FiscalMonth } from './totals';

type MonthSum = Sum & FiscalMonth;

/** What all offices of the filter come to together, month by month; the months follow each other. */
function monthSums(sql: Sql, asked: BoardFilter, months: readonly FiscalMonth[]): readonly MonthSum[] {
  const { where, params } = officesIn(asked);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  if (noHead(asked)) {
    const isPlain = params.length === 0;
    return packedRows<readonly [year: string, period: number, ...SumRow]>(
      sql,
      'year, period, member, measure, month, toDate, ever',
      isPlain
        ? `SELECT year, period, '' AS member, measure, month, to_date AS toDate, ever FROM province_totals
           WHERE dim = 'all' AND (year, period) >= (?, ?) AND (year, period) <= (?, ?)`
        : `SELECT t.year, t.period, '' AS member, t.measure, SUM(t.month) AS month, SUM(t.to_date) AS toDate, SUM(t.ever) AS ever
           FROM json_each(?) m CROSS JOIN province_offices o CROSS JOIN province_totals t ON t.dim = 'office'
             AND t.year = m.value ->> 0 AND t.period = m.value ->> 1 AND t.member = o.office
           WHERE 1${where} GROUP BY 1, 2, 4`,
      isPlain
        ? [first.year, first.period, last.year, last.period]
        : [JSON.stringify(months.map((month) => [month.year, month.period])), ...params],
    ).map(([year, period, member, measure, month, toDate, ever]) => ({
      ...{ year, period, member, measure, month, toDate, ever },
    }));
  }
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
export function series(sql: Sql, asked: BoardFilter, months: readonly FiscalMonth[]) {
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
  return months.map((month) => {
    const figures = { ...none };
    for (const sum of standing(month).values()) count(figures, sum, true);
    return { ...month, figures: figures as Figures };
  });
}
