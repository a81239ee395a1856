import { dayInPakistan } from '#shared/base/calendar';
import type { Chart } from '#shared/domain/ledger/chart';
import type { Oversight } from '#shared/domain/oversight/oversight';
import type {
  EntityDocument,
  FlagDocument,
  IndicatorDocument,
  ReturnDocument,
} from '#shared/domain/oversight/province-documents';
import {
  headMeasures,
  monthMeasures,
  monthName,
  monthsUpTo,
  type BookSums,
  type ReportBooks,
  type ReportRange,
} from '#shared/domain/oversight/reports/books';
import { monthOfDay, rangeOf, type ReportAsked } from '#shared/domain/oversight/reports/facts';
import { makeReport } from '#shared/domain/oversight/reports/make-report';
import type { Report } from '#shared/domain/oversight/reports/report';
import type { KeptReport, ReportChosen } from '../report-views';
import type { Sql } from '../registers/sql';
import { settleTotals } from './totals';

type Row = {
  readonly member: string;
  readonly measure: string;
  readonly range: number;
  readonly toDate: number;
  readonly ever: number;
};

/** Sums at a month by member, from the totals: the range is what stands since July less what stood before it. */
function totalsBy(sql: Sql, dim: 'office' | 'head', { year, from, to }: ReportRange): readonly Row[] {
  return sql.all<Row>(
    `SELECT t.member, t.measure, t.to_date - COALESCE(b.to_date, 0) AS range, t.to_date AS toDate, t.ever
     FROM province_totals t LEFT JOIN province_totals b ON b.dim = t.dim AND b.year = t.year AND b.period = ?
       AND b.member = t.member AND b.measure = t.measure
     WHERE t.dim = ? AND t.year = ? AND t.period = ? ORDER BY t.member, t.measure`,
    [from - 1, dim, year, to],
  );
}

/** The sums of one office, added up from its months. */
const sumsOfOffice = (sql: Sql, by: 'office' | 'key', { year, from, to }: ReportRange, office: string) =>
  sql.all<Row>(
    `SELECT ${by} AS member, measure, SUM(CASE WHEN year = ?1 AND period >= ?2 THEN amount ELSE 0 END) AS range,
       SUM(CASE WHEN year = ?1 THEN amount ELSE 0 END) AS toDate, SUM(amount) AS ever
     FROM province_sums WHERE office = ?4 AND (year < ?1 OR (year = ?1 AND period <= ?3))
       AND (?5 IS NULL OR measure IN (SELECT value FROM json_each(?5)))
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [year, from, to, office, by === 'key' ? JSON.stringify(headMeasures) : null],
  );

function byMember(rows: readonly Row[]): ReadonlyMap<string, BookSums> {
  const members = new Map<string, Record<string, BookSums[string]>>();
  for (const { member, measure, range, toDate, ever } of rows) {
    const sums = members.get(member) ?? {};
    members.set(member, Object.assign(sums, { [measure]: { range, toDate, ever } }));
  }
  return members;
}

function booksFrom(sql: Sql, asked: ReportAsked): ReportBooks {
  const { office } = asked;
  const range = rangeOf(asked);
  const reached = sql.all<{ office: string; reached: string | null; asOf: number | null }>(
    `SELECT office, MAX(month) FILTER (WHERE month <= ?1) AS reached, MAX(as_of) FILTER (WHERE month <= ?1) AS asOf
     FROM (SELECT office, as_of, year || ':' || printf('%02d', period) AS month FROM province_months)
     WHERE ?2 IS NULL OR office = ?2 GROUP BY office ORDER BY office`,
    [monthOfDay(asked.day), office ?? null],
  );
  const read = (by: 'office' | 'head') =>
    byMember(
      office === undefined
        ? totalsBy(sql, by, range)
        : sumsOfOffice(sql, by === 'head' ? 'key' : 'office', range, office),
    );
  const sums = read('office');
  type Amount = { readonly measure: string; readonly amount: number };
  return {
    offices: reached.map((one) => ({
      ...{ office: one.office, reached: one.reached ?? '', asOf: one.asOf ?? 0 },
      sums: sums.get(one.office) ?? {},
    })),
    heads: [...read('head')].map(([head, own]) => ({ head, sums: own })),
    months: monthsUpTo({ year: range.year, period: range.to }).map((month) => ({
      ...month,
      amounts: Object.fromEntries(
        sql
          .all<Amount>(
            `SELECT measure, SUM(amount) AS amount FROM province_sums
             WHERE year = ? AND period = ? AND measure IN (SELECT value FROM json_each(?)) AND (?4 IS NULL OR office = ?4)
             GROUP BY measure ORDER BY measure`,
            [month.year, month.period, JSON.stringify(monthMeasures), office ?? null],
          )
          .map(({ measure, amount }) => [measure, amount]),
      ),
    })),
  };
}

const documents = <T>(sql: Sql, table: string, where: string, params: readonly (string | number)[]) =>
  sql
    .all<{ document: string }>(`SELECT document FROM ${table} WHERE ${where}`, params)
    .map((row) => JSON.parse(row.document) as T); // written by `takeDocuments`

type IndicatorRow = IndicatorDocument['values'][number] & {
  readonly office: string;
  readonly period: number;
  readonly asOf: number;
};

function indicatorsFrom(sql: Sql, { year, from, to }: ReportRange, office: string | undefined) {
  const found = new Map<string, IndicatorDocument>();
  for (const { office: own, period, asOf, numerator, denominator, target, ...value } of sql.all<
    Omit<IndicatorRow, 'denominator' | 'target'> & { denominator: number | null; target: number | null }
  >(
    `SELECT office, period, code, numerator, denominator, method, target, as_of AS asOf FROM province_indicators
     WHERE year = ?1 AND period BETWEEN ?2 AND ?3 AND (?4 IS NULL OR office = ?4) ORDER BY office, period, code`,
    [year, from, to, office ?? null],
  )) {
    const _id = `indicator:${own}:${monthName({ year, period })}`;
    const doc = found.get(_id) ?? { _id, type: 'indicator', office: own, year, period, values: [], asOf };
    doc.values.push({
      ...{ code: value.code, numerator, method: value.method },
      ...(denominator === null ? {} : { denominator }),
      ...(target === null ? {} : { target }),
    });
    found.set(_id, doc);
  }
  return [...found.values()].sort((a, b) => (a._id < b._id ? -1 : 1));
}

/** What the province asks, and the names of heads: folded from the registry. */
export type ReportKnown = { readonly oversight: Oversight | undefined; readonly chart: Chart | undefined };

/**
 * Makes a report of what the feed brought, as the hub would make it of the same documents. Nothing while there are no
 * figures of its last month. `now` is the wall clock in milliseconds.
 */
export function readReport(sql: Sql, known: ReportKnown, chosen: ReportChosen, now: number): Report | null {
  settleTotals(sql, now);
  const asked: ReportAsked = { ...chosen, day: dayInPakistan(now) };
  const range = rangeOf(asked);
  const { office } = asked;
  const last = sql.get<{ period: number }>(
    "SELECT MAX(period) AS period FROM province_totals WHERE dim = 'all' AND year = ? AND period BETWEEN ? AND ?",
    [range.year, range.from, range.to],
  )?.period;
  if (!last) return null;
  const only = office === undefined ? '' : ' AND office = ?';
  const own = office === undefined ? [] : [office];
  return makeReport({
    asked,
    ...known,
    books: booksFrom(sql, asked),
    entities: documents<EntityDocument>(sql, 'province_entities', `1${only} ORDER BY office`, own),
    returns: documents<ReturnDocument>(
      sql,
      'province_returns',
      `year = ? AND period <= ?${only} ORDER BY id`,
      [range.year, range.to, ...own],
    ),
    indicators: indicatorsFrom(sql, range, office),
    flags: documents<FlagDocument>(sql, 'province_flags', `1${only} ORDER BY id`, own),
  });
}

/** The reports that the hub made on schedule, the newest first. */
export const readReportsKept = (sql: Sql): readonly KeptReport[] =>
  sql
    .all<{ id: string; report: string }>('SELECT id, report FROM province_reports ORDER BY day DESC, id')
    .map(({ id, report }) => {
      const { kind, title, about, year, period, day } = JSON.parse(report) as Report; // written by `takeDocuments`
      return { id, kind, title, about, year, period, day };
    });

/** A kept report. */
export const readReportKept = (sql: Sql, id: string): Report | null => {
  const row = sql.get<{ report: string }>('SELECT report FROM province_reports WHERE id = ?', [id]);
  return row ? (JSON.parse(row.report) as Report) : null; // written by `takeDocuments`
};
