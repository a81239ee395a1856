import { province as provinceCode } from '#shared/base/ids';
import { dayInPakistan } from '#shared/base/calendar';
import { chartSubject, type Chart } from '#shared/domain/ledger/chart';
import { districtNamesOn } from '#shared/domain/oversight/district-names';
import { oversightSubject, type Oversight } from '#shared/domain/oversight/oversight';
import type { Registers } from '../registers/registers';
import type { Sql } from '../registers/sql';
import type { Answers } from '../queries';
import type { FeedView, ProvinceQueries } from '../province-views';
import type { Auditor } from './audit';
import { readBoard } from './board';
import type { Drill } from './drill';
import { readEntities, readFlags } from './entities';
import type { OfficeReturns } from './office-returns';
import { readCompliance } from './compliance';
import { readService } from './indicators';
import { createNoticeViews } from './notices';
import { readOnboarding } from './onboarding';
import { readReport, readReportKept, readReportsKept } from './reports';
import { readReturns } from './returns';
import { readReviews } from './reviews';
import type { Ticks } from '../views/ticks';
import { settleTotals } from './totals';

function readFeed(sql: Sql, province: boolean, now: number): FeedView {
  settleTotals(sql, now);
  const feed = sql.get<{ at: number }>('SELECT at FROM province_feed');
  const choices = (column: string): readonly string[] =>
    sql
      .all<{ name: string }>(
        `SELECT DISTINCT ${column} AS name FROM province_offices WHERE ${column} <> '' ORDER BY 1`,
      )
      .map((row) => row.name);
  return {
    province,
    ...(feed ? { at: new Date(feed.at).toISOString() } : {}),
    entities: sql.get<{ n: number }>('SELECT COUNT(*) AS n FROM province_offices')?.n ?? 0,
    flags: sql.get<{ n: number }>('SELECT COUNT(*) AS n FROM province_flags')?.n ?? 0,
    aside: sql.all('SELECT id, reason FROM province_aside ORDER BY id LIMIT 100'),
    choices: { kinds: choices('kind'), districts: choices('district'), departments: choices('department') },
  };
}

type Needs = {
  readonly registers: Registers;
  readonly province: boolean;
  readonly drill: Drill;
  readonly auditor: Auditor;
  readonly officeReturns: OfficeReturns;
  readonly ticks: Ticks;
  readonly now: () => number;
};

/** Answers the questions of the province's screens from what the feed brought, or by asking the hub. */
export const createProvinceViews = ({
  registers,
  province,
  drill,
  auditor,
  officeReturns,
  ticks,
  now,
}: Needs): Pick<Answers, keyof ProvinceQueries> => {
  const { sql, folded } = registers;
  const oversight = () => folded<Oversight>(oversightSubject(provinceCode))?.state;
  const chart = () => folded<Chart>(chartSubject(provinceCode))?.state;
  return {
    provinceFeed: () => readFeed(sql, province, now()),
    provinceBoard: (asked) => readBoard(sql, asked, now()),
    provinceDistricts: () => [...districtNamesOn(oversight(), dayInPakistan(now())).values()],
    provinceEntities: () => readEntities(sql, now(), oversight()),
    provinceOnboarding: (asked) => readOnboarding(sql, oversight(), asked, now()),
    provinceReturns: (asked) => readReturns(sql, oversight(), asked, now(), ticks),
    provinceReturn: (subject) => officeReturns.read(subject),
    provinceService: (asked) => readService(sql, oversight(), asked, now()),
    provinceCompliance: (asked) => readCompliance(sql, oversight(), asked, now()),
    ...createNoticeViews({ registers, oversight, ticks, now }),
    provinceReviews: () => readReviews(sql, oversight(), ticks),
    provinceFlags: (office) => readFlags(sql, oversight(), office),
    provinceReport: (asked) => readReport(sql, { oversight: oversight(), chart: chart() }, asked, now()),
    provinceReportsKept: () => readReportsKept(sql),
    provinceReportKept: (id) => readReportKept(sql, id),
    provinceBehind: (asked) => drill.behind(asked),
    provinceAuditPack: (sample) => auditor(sample),
    provincePaper: (office, subject) => drill.paper(office, subject),
  };
};
