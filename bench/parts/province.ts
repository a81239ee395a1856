import type { BoardAsked } from '#engine/province-views';
import { readBoard } from '#engine/province/board';
import { readReport } from '#engine/province/reports';
import { takeDocuments } from '#engine/province/take-documents';
import { monthAfter, monthKey, settleTotals, type FiscalMonth } from '#engine/province/totals';
import { prepareSchema } from '#engine/registers/schema';
import { openSql, type Sql } from '#engine/registers/sql';
import type { ProvinceDocument, ProvinceRow } from '#shared/domain/oversight/province-documents';
import { reportHtml } from '#shared/domain/oversight/reports/report-html';
import { reportXlsx } from '#shared/domain/oversight/reports/report-xlsx';
import { median, type Line } from '../report';
import type { Setting } from '../setting';

const part = 'province';
const repeats = 40;
/** A moment after all months, in milliseconds since 1970. */
const later = Date.parse('2031-01-15T00:00:00Z');
const [headsOf, kinds, districts] = [40, 10, 36];
const measures = ['sanctioned', 'released', 'spent', 'committed', 'bills-pending'];

/** What screens ask: the dashboard as it opens, the same for districts and all offices, and with filters. */
const questions: Readonly<Record<string, BoardAsked>> = {
  'the dashboard, by kind': { by: 'kind' },
  'the same beside the year before': { by: 'kind', against: 'year' },
  'by district': { by: 'district' },
  'by head of account': { by: 'head' },
  'all offices': { by: 'office' },
  'one district’s offices': { by: 'office', district: 'District 3' },
  'one head, by kind': { by: 'kind', head: 'A03003' },
};

function documentsOf(offices: number, months: number): readonly ProvinceDocument[] {
  const made: ProvinceDocument[] = [];
  for (let n = 0; n < offices; n++) {
    const office = `KP-${String(n + 101).padStart(4, '0')}`;
    made.push({
      ...{ _id: `entity:${office}`, type: 'entity', office, name: `Office ${n}`, kind: `Kind ${n % kinds}` },
      ...{ district: `District ${n % districts}`, devices: [], evidence: { officers: 2 }, asOf: 1 },
    });
    let month: FiscalMonth = { year: '2023-24', period: 12 };
    for (let k = 0; k < months; k++) {
      month = monthAfter(month);
      const rows = Array.from(
        { length: headsOf },
        (_, head) => `A03${String(head).padStart(3, '0')}`,
      ).flatMap((head, h) =>
        measures.map((measure): ProvinceRow => [measure, head, 1_000_00 + n * 17 + h + k]),
      );
      const { year, period } = month;
      const _id = `sum:${office}:${monthKey(month)}`;
      made.push({ ...{ _id, type: 'sum', office, year, period, asOf: k + 1 }, rows });
    }
  }
  return made;
}

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

function take(sql: Sql, docs: readonly ProvinceDocument[]): void {
  sql.transaction(() =>
    takeDocuments(
      sql,
      docs.map((doc) => ({ id: doc._id, deleted: false, doc })),
    ),
  );
}

/** A province in memory, and how long it took to take it in and to make its totals, in milliseconds. */
async function build(offices: number, months: number) {
  const { sql } = await openSql('memory');
  prepareSchema(sql);
  const docs = documentsOf(offices, months);
  let pull = 0;
  for (let at = 0; at < docs.length; at += 500) pull += timed(() => take(sql, docs.slice(at, at + 500)));
  const first = timed(() => settleTotals(sql, later));
  return { sql, pull, first, newest: docs.slice(-1) };
}

/** The consolidated report of the last month, made and written as a page and a workbook; milliseconds. */
function reportTime(sql: Sql, months: number): number {
  const { year, period } = monthAfter({ year: '2023-24', period: 12 }, months);
  const known = { oversight: undefined, chart: undefined };
  return timed(() => {
    const report = readReport(sql, known, { kind: 'financial', year, period }, later);
    if (!report) throw new Error(`no report of ${year} ${period}`);
    reportHtml(report, 'ur');
    reportXlsx(report, 'en');
  });
}

/** Offices that a report says more of for each: its time may grow with them. */
const moreOffices = 183 / 10;
const moreCells = (183 * 36) / (10 * 12);

/** The province's dashboard over 183 offices and 36 months, beside 10 and 12, asked in turns. */
export async function measureProvince({ say }: Setting): Promise<readonly Line[]> {
  const small = await build(10, 12);
  const large = await build(183, 36);
  try {
    const ms = (value: number): string => `${value.toFixed(1)} ms`;
    const change = median(
      Array.from({ length: repeats }, () =>
        timed(() => {
          take(large.sql, large.newest);
          readBoard(large.sql, { by: 'kind', against: 'year' }, later);
        }),
      ),
    );
    say(
      `183 offices x 36 months: pulled in ${ms(large.pull)}, totals made in ${ms(large.first)}, a change on the dashboard in ${ms(change)}`,
    );
    const reports = Array.from({ length: 8 }, () => [reportTime(small.sql, 12), reportTime(large.sql, 36)]);
    const [few, many] = [0, 1].map((n) => median(reports.map((one) => one[n] ?? NaN))) as [number, number]; // two columns
    const report: Line = {
      ...{ part, what: 'the financial report, page and workbook: 183 x 36 ÷ 10 x 12', value: many / few },
      ...{ unit: 'times', note: `${ms(many)} and ${ms(few)}`, wanted: { most: moreOffices } },
    };
    const each: Line = {
      ...{ part, what: 'the same for each office and month', value: many / few / moreCells },
      ...{ unit: 'times', wanted: { most: 1 }, note: `${moreCells.toFixed(1)} times as many` },
    };
    const boards = Object.entries(questions).map(([name, asked], n): Line => {
      const times = Array.from({ length: repeats }, () =>
        [small, large].map(({ sql }) => timed(() => void readBoard(sql, asked, later))),
      );
      const [few, many] = [median(times.map(([one = 0]) => one)), median(times.map(([, one = 0]) => one))];
      return {
        ...{ part, what: `${name}: 183 x 36 ÷ 10 x 12`, value: many / few, unit: 'times' },
        ...{ note: `${ms(many)} and ${ms(few)}` },
        ...(n === 0 || name === 'by district' ? { wanted: { most: 2 } } : {}),
      };
    });
    return [...boards, report, each];
  } finally {
    small.sql.close();
    large.sql.close();
  }
}
