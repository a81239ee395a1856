import { province as provinceCode } from '#shared/base/ids';
import { oversightSubject, type Oversight } from '#shared/domain/oversight/oversight';
import type { Registers } from '../registers/registers';
import type { Sql } from '../registers/sql';
import type { Answers } from '../queries';
import type { FeedView, ProvinceQueries } from '../province-views';
import { readBoard } from './board';
import type { Drill } from './drill';
import { readEntities, readFlags } from './entities';
import { readReturns } from './returns';
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

/** Answers the questions of the province's screens from what the feed brought, or by asking the hub. */
export const createProvinceViews = (
  { sql, folded }: Registers,
  province: boolean,
  drill: Drill,
  now: () => number,
): Pick<Answers, keyof ProvinceQueries> => {
  const oversight = () => folded<Oversight>(oversightSubject(provinceCode))?.state;
  return {
    provinceFeed: () => readFeed(sql, province, now()),
    provinceBoard: (asked) => readBoard(sql, asked, now()),
    provinceEntities: () => readEntities(sql, now()),
    provinceReturns: (asked) => readReturns(sql, oversight(), asked, now()),
    provinceFlags: (office) => readFlags(sql, oversight(), office),
    provinceBehind: (asked) => drill.behind(asked),
    provincePaper: (office, subject) => drill.paper(office, subject),
  };
};
