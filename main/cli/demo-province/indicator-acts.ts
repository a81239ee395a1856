import type { ActDraft } from '#shared/acts/act';
import { indicatorReported } from '#shared/acts/kinds/indicator-reported';
import { indicatorTargeted } from '#shared/acts/kinds/indicator-targeted';
import { indicatorVerified } from '#shared/acts/kinds/indicator-verified';
import { fiscalYearOf, periodOf } from '#shared/base/calendar';
import { draft } from '#shared/domain/context';
import { indicatorSubject, targetSubject } from '#shared/domain/oversight/indicators';
import type { IndicatorAsked } from '#shared/domain/oversight/oversight';
import { indicators } from '#main/hub/defaults/oversight';
import type { PlannedEntity } from './plan-entity';
import { chanceOf } from './seeded';

const mostCodes = 4;

const ofPaper = ['R-DIG-01', 'R-DIG-02'];

/**
 * The indicators that a body of the demo reports: the first few monthly ones of its kind that are rates, and its work with
 * paper. Nothing for kinds of which the province asks nothing of their own.
 */
function reportedBy(kind: string, year: string): readonly IndicatorAsked[] {
  const all = indicators(`${year.slice(0, 4)}-07-01`);
  const own = all
    .filter(({ every, bodies, denominator, unit }) => {
      const isRate = denominator !== undefined && (unit === '%' || unit.endsWith('/day'));
      return every === 'month' && isRate && bodies?.includes(kind) === true;
    })
    .slice(0, mostCodes);
  return own.length > 0 ? [...own, ...all.filter(({ code }) => ofPaper.includes(code))] : own;
}

/** A month's indicators of a demo's body, invented from the seed; nothing for kinds that are asked for none, and now and then a month without. */
export function reportIndicators(
  { entity }: PlannedEntity,
  month: string,
  seed: string,
): { readonly subject: string; readonly reported: ActDraft; readonly codes: readonly string[] } | undefined {
  const chance = chanceOf(`indicators ${seed} ${entity.office} ${month}`);
  const [year, period] = [fiscalYearOf(`${month}-01`), periodOf(`${month}-01`)];
  const asked = reportedBy(entity.kind, year);
  if (asked.length === 0 || chance.next() < 0.12) return undefined;
  const subject = indicatorSubject(entity.office, year, period);
  const values = asked.map(({ code, unit }) => {
    const denominator = unit === '%' ? chance.whole(200, 2400) : chance.whole(24, 27);
    const numerator =
      unit === '%'
        ? Math.round(denominator * (0.55 + chance.next() * 0.42))
        : denominator * chance.whole(120, 620);
    const method = chance.next() < 0.15 ? ('estimated' as const) : ('counted' as const);
    return { code, numerator: numerator * 1000, denominator: denominator * 1000, method };
  });
  return {
    subject,
    reported: draft(indicatorReported, subject, { values }),
    codes: asked.map((one) => one.code),
  };
}

/** Another officer stands by what the act `reported` says. */
export const verifyIndicators = (subject: string, codes: readonly string[], reported: string): ActDraft =>
  draft(indicatorVerified, subject, { values: codes.map((code) => ({ code, reported })) });

/** What a demo's body shall reach in a year, and where it started; invented. */
export function targetsOf({ entity }: PlannedEntity, year: string, seed: string): readonly ActDraft[] {
  const chance = chanceOf(`targets ${seed} ${entity.office} ${year}`);
  return reportedBy(entity.kind, year).map(({ code, unit }) => {
    const target = unit === '%' ? chance.pick([75, 80, 85]) : chance.pick([300, 400]);
    return draft(indicatorTargeted, targetSubject(entity.office), {
      ...{ code, year, target: target * 1000, order: 'Demo targets' },
      baseline: { value: (target - (unit === '%' ? 10 : 50)) * 1000, on: `${year.slice(0, 4)}-06-30` },
    });
  });
}
