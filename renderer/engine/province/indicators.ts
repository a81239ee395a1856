import { dayInPakistan, fiscalYearOf, periodOf } from '#shared/base/calendar';
import { groupBy } from '#shared/base/group-by';
import type { IndicatorAsked, Oversight } from '#shared/domain/oversight/oversight';
import { addFigures, onTrack, shownValue, type Counted } from '#shared/domain/oversight/rates';
import { daysOfPeriod, indicatorsOn, periodsOf } from '#shared/domain/oversight/templates';
import type { ServiceAsked, ServiceBoard, ServiceMember, ServiceNamed } from '../service-views';
import type { Sql } from '../registers/sql';
import { present } from '../views/shape';

type Entity = {
  readonly office: string;
  readonly name: string;
  readonly name_urdu: string | null;
  readonly kind: string;
  readonly district: string;
};
type Reported = {
  readonly office: string;
  readonly period: number;
  readonly code: string;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly method: string;
  readonly target: number | null;
  readonly baseline: number | null;
};
/** A report that is expected of an office for a month: made, or not. */
type Expected = { readonly entity: Entity; readonly code: string; readonly made?: Reported };

const thousandths = (value: number): number => Math.round(value * 1000);
const counted = ({ numerator, denominator }: Reported): Counted => ({
  numerator: thousandths(numerator),
  ...(denominator === null ? {} : { denominator: thousandths(denominator) }),
});

const unnamed = (code: string): ServiceNamed => ({
  ...{ code, name: code, nameUrdu: code, numerator: '', numeratorUrdu: '', unit: '', unitUrdu: '' },
  ...{ better: 'none', source: '', every: 'month' },
});
const named = (asked: IndicatorAsked): ServiceNamed => {
  const { code, name, nameUrdu, numerator, numeratorUrdu, unit, unitUrdu, better, source, every } = asked;
  const { denominator, denominatorUrdu } = asked;
  return {
    ...{ code, name, nameUrdu, numerator, numeratorUrdu, unit, unitUrdu, better, source, every },
    ...present({ denominator, denominatorUrdu }),
  };
};

/** Every report of the months that is expected, or was made unasked. */
function expectedIn(
  oversight: Oversight | undefined,
  entities: readonly Entity[],
  reported: readonly Reported[],
  { year, from, to }: { readonly year: string; readonly from: number; readonly to: number },
): readonly Expected[] {
  const made = groupBy(reported, (one) => `${one.office} ${one.period}`);
  const asked = new Map<string, readonly string[]>();
  const askedOf = (kind: string, period: number): readonly string[] => {
    const key = `${period} ${kind}`;
    const { last } = daysOfPeriod({ every: 'month' }, year, period);
    const codes =
      asked.get(key) ??
      indicatorsOn(oversight, last, kind).flatMap((one) =>
        periodsOf(one).includes(period) ? [one.code] : [],
      );
    asked.set(key, codes);
    return codes;
  };
  return entities.flatMap((entity) =>
    Array.from({ length: to - from + 1 }, (_, n) => from + n).flatMap((period) => {
      const here = made.get(`${entity.office} ${period}`) ?? [];
      const codes = new Set([...askedOf(entity.kind, period), ...here.map((one) => one.code)]);
      return [...codes].map((code) => {
        const found = here.find((one) => one.code === code);
        return { entity, code, ...(found ? { made: found } : {}) };
      });
    }),
  );
}

/** What the reports of one member come to: added up again, never an average of rates. */
function sumOf(indicator: ServiceNamed, all: readonly Expected[]) {
  const made = all.flatMap((one) => one.made ?? []);
  const sum = addFigures(made.map(counted));
  const newest = made.toSorted((a, b) => a.period - b.period).at(-1);
  return {
    value: shownValue(indicator, sum),
    numerator: sum?.numerator ?? null,
    denominator: sum?.denominator ?? null,
    target: newest?.target === null || newest === undefined ? undefined : thousandths(newest.target),
    baseline: newest?.baseline === null || newest === undefined ? undefined : thousandths(newest.baseline),
    reports: { here: made.length, of: all.length },
    estimated: made.filter((one) => one.method === 'estimated').length,
  };
}

function memberOf(
  key: string,
  name: Pick<ServiceMember, 'name' | 'nameUrdu'>,
  indicator: ServiceNamed,
  all: readonly Expected[],
): ServiceMember {
  const byOffice = groupBy(all, (one) => one.entity.office);
  const offices = [...byOffice.values()].map((own) => sumOf(indicator, own));
  const tracks = offices.flatMap(({ value, target }) => onTrack(indicator, value, target) ?? []);
  const { target, baseline, ...sum } = sumOf(indicator, all);
  const isOne = offices.length === 1;
  return {
    ...{ key, indicator, ...name, ...sum },
    ...(isOne ? present({ target, baseline }) : {}),
    met: { here: tracks.filter(Boolean).length, of: tracks.length },
  };
}

/**
 * Service delivery of all offices in months of a year: all indicators together, or one of them by office, kind or
 * district. Figures are thousandths; what was not reported is missing from the reports, and is no zero. Nothing while
 * nothing is asked and nothing was reported. `now` is the wall clock in milliseconds.
 */
export function readService(
  sql: Sql,
  oversight: Oversight | undefined,
  asked: ServiceAsked,
  now: number,
): ServiceBoard | null {
  const today = dayInPakistan(now);
  const years = sql
    .all<{ year: string }>('SELECT DISTINCT year FROM province_indicators ORDER BY year DESC')
    .map((row) => row.year);
  const year = asked.year ?? years[0] ?? fiscalYearOf(today);
  const newest = sql.get<{ last: number | null; as_of: number | null }>(
    'SELECT MAX(period) AS last, MAX(as_of) AS as_of FROM province_indicators WHERE year = ?',
    [year],
  );
  const over = year === fiscalYearOf(today) ? Math.max(1, periodOf(today) - 1) : 12;
  const to = asked.to ?? newest?.last ?? over;
  const from = Math.min(to, asked.from ?? to);
  const entities = sql
    .all<Entity>('SELECT office, name, name_urdu, kind, district FROM province_entities ORDER BY office')
    .filter(({ kind }) => asked.kind === undefined || kind === asked.kind)
    .filter(({ district }) => asked.district === undefined || district === asked.district);
  const reported = sql.all<Reported>(
    `SELECT office, period, code, numerator, denominator, method, target, baseline FROM province_indicators
     WHERE year = ? AND period BETWEEN ? AND ? ORDER BY office, period, code`,
    [year, from, to],
  );
  const all = expectedIn(oversight, entities, reported, { year, from, to });
  const byCode = groupBy(all, (one) => one.code);
  const codes = [...byCode.keys()].toSorted();
  if (codes.length === 0) return null;
  const indicatorOf = (code: string): ServiceNamed => {
    const found = oversight?.indicators.findLast((one) => one.code === code);
    return found ? named(found) : unnamed(code);
  };
  const { code, by = 'office' } = asked;
  const board = {
    ...{ year, from, to, years: [...new Set([year, ...years, fiscalYearOf(today)])].toSorted().toReversed() },
    ...present({ asOf: newest?.as_of ?? undefined }),
  };
  if (code === undefined || !codes.includes(code))
    return {
      ...board,
      // Those that somebody reported stand first: of the others there is nothing to read but that.
      rows: codes
        .map((one) => memberOf(one, {}, indicatorOf(one), byCode.get(one) ?? []))
        .toSorted((a, b) => Number(b.reports.here > 0) - Number(a.reports.here > 0)),
    };
  const own = byCode.get(code) ?? [];
  const groups = groupBy(own, (one) => one.entity[by]);
  return {
    ...board,
    rows: [...groups].map(([key, group]) => {
      const entity = by === 'office' ? group[0]?.entity : undefined;
      const name = entity ? present({ name: entity.name, nameUrdu: entity.name_urdu ?? undefined }) : {};
      return memberOf(key, name, indicatorOf(code), group);
    }),
    total: memberOf('', {}, indicatorOf(code), own),
  };
}
