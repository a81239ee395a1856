import {
  provinceDocument,
  type IndicatorDocument,
  type ProvinceDocument,
  type SumDocument,
} from '#shared/domain/oversight/province-documents';
import {
  reportDocument,
  reportId,
  type ReportDocument,
} from '#shared/domain/oversight/reports/report-document';
import { insertRows, replaceRows } from '../registers/rows';
import type { Params, Sql } from '../registers/sql';

/** One document as the hub's changes give it. */
export type Changed = { readonly id: string; readonly deleted: boolean; readonly doc: unknown };

/** Everything that stands in a row of this document goes before the document comes again, or is gone. */
function drop(sql: Sql, ids: readonly string[]): void {
  const list = JSON.stringify(ids);
  const months = `SELECT value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`; // in the order of the keys
  const parts = (type: string): string =>
    JSON.stringify(
      ids.flatMap((id) => {
        const [sort, office, year, period] = id.split(':');
        return sort === type && office && year && period ? [[id, office, year, Number(period)]] : [];
      }),
    );
  const sums = parts('sum');
  sql.run(
    `DELETE FROM province_sums WHERE (year, period, office) IN (SELECT value ->> 2, value ->> 3, value ->> 1 FROM json_each(?))`,
    [sums],
  );
  sql.run(
    `DELETE FROM province_months WHERE (year, period, office) IN (SELECT value ->> 2, value ->> 3, value ->> 1 FROM json_each(?))`,
    [sums],
  );
  sql.run(`INSERT OR IGNORE INTO province_dirty SELECT value ->> 2, value ->> 3 FROM json_each(?)`, [sums]);
  sql.run(`DELETE FROM province_indicators WHERE (office, year, period) IN (${months})`, [
    parts('indicator'),
  ]);
  for (const table of ['returns', 'flags', 'aside', 'reports'])
    sql.run(`DELETE FROM province_${table} WHERE id IN (SELECT value FROM json_each(?))`, [list]);
  sql.run(
    `DELETE FROM province_entities WHERE office IN (SELECT substr(value, 8) FROM json_each(?) WHERE value LIKE 'entity:%')`,
    [list],
  );
  if (ids.some((id) => id.startsWith('entity:')))
    sql.run("INSERT OR IGNORE INTO province_dirty VALUES ('0000-00', 0)"); // before every month
}

const sumRows = ({ office, year, period, rows }: SumDocument): readonly Params[] => {
  const added = new Map<string, Params>();
  for (const [measure, key, amount] of rows) {
    const before = added.get(`${measure} ${key}`)?.[5];
    const sum = (typeof before === 'number' ? before : 0) + amount;
    added.set(`${measure} ${key}`, [year, period, office, measure, key, sum]);
  }
  return [...added.values()];
};

const indicatorRows = ({ office, year, period, values, asOf }: IndicatorDocument): readonly Params[] => [
  ...new Map(
    values.map((one): [string, Params] => [
      one.code,
      [
        ...[office, year, period, one.code, one.numerator],
        ...[one.denominator ?? null, one.method, one.target ?? null, one.baseline ?? null, asOf],
      ],
    ]),
  ).values(),
];

/** The id that a document's own fields give: a document under another name is not what it says it is. */
function nameOf(doc: ProvinceDocument): string {
  const month = 'period' in doc ? `${doc.year}:${String(doc.period).padStart(2, '0')}` : '';
  if (doc.type === 'entity') return `entity:${doc.office}`;
  if (doc.type === 'return') return `return:${doc.office}:${doc.template}:${month}`;
  if (doc.type === 'flag') return `flag:${doc.office}:${doc.rule}:${doc.key}`;
  return `${doc.type}:${doc.office}:${month}`;
}

/**
 * Takes a batch of the feed in. Call inside a transaction, with the cursor. What is no document of the province is put
 * aside with a reason and stops nothing; of two versions in one batch the later counts. Answers with how many counted.
 */
export function takeDocuments(sql: Sql, batch: readonly Changed[]): number {
  const latest = [...new Map(batch.map((one) => [one.id, one])).values()].filter(
    ({ id }) => !id.startsWith('_design/'),
  );
  drop(
    sql,
    latest.map(({ id }) => id),
  );
  const good: ProvinceDocument[] = [];
  const aside: Params[] = [];
  const reports: ReportDocument[] = [];
  for (const { id, deleted, doc } of latest) {
    if (deleted) continue;
    if (id.startsWith('report:')) {
      const kept = reportDocument.safeParse(doc);
      if (kept.success && kept.data._id === id && reportId(kept.data.report) === id) reports.push(kept.data);
      else aside.push([id, kept.error?.issues[0]?.path.join('.') ?? '_id']);
      continue;
    }
    const parsed = provinceDocument.safeParse(doc);
    if (!parsed.success) aside.push([id, parsed.error.issues[0]?.path.join('.') || 'type']);
    else if (nameOf(parsed.data) !== id || parsed.data._id !== id) aside.push([id, '_id']);
    else good.push(parsed.data);
  }
  const of = <T extends ProvinceDocument['type']>(type: T) =>
    good.filter((doc): doc is Extract<ProvinceDocument, { type: T }> => doc.type === type);
  insertRows(sql, 'province_sums', of('sum').flatMap(sumRows));
  insertRows(
    sql,
    'province_months',
    of('sum').map(({ office, year, period, asOf }) => [office, year, period, asOf]),
  );
  replaceRows(
    sql,
    'province_entities',
    of('entity').map((doc) => [
      ...[doc.office, doc.name, doc.nameUrdu ?? null, doc.kind, doc.district],
      ...[doc.department ?? '', JSON.stringify(doc)],
    ]),
  );
  insertRows(
    sql,
    'province_returns',
    of('return').map((doc) => [
      ...[doc._id, doc.office, doc.template, doc.year, doc.period, JSON.stringify(doc)],
    ]),
  );
  insertRows(sql, 'province_indicators', of('indicator').flatMap(indicatorRows));
  insertRows(
    sql,
    'province_flags',
    of('flag').map((doc) => [
      ...[doc._id, doc.office, doc.rule, doc.date, doc.answer ? 1 : 0, JSON.stringify(doc)],
    ]),
  );
  insertRows(
    sql,
    'province_reports',
    reports.map((doc) => [doc._id, doc.report.day, JSON.stringify(doc.report)]),
  );
  insertRows(sql, 'province_aside', aside);
  return good.length + reports.length;
}
