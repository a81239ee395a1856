import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { indicatorReported } from '#shared/acts/kinds/indicator-reported';
import { indicatorTargeted } from '#shared/acts/kinds/indicator-targeted';
import { indicatorVerified } from '#shared/acts/kinds/indicator-verified';
import { officePattern } from '#shared/base/ids';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor } from '../people/authority';

type Deed = { readonly act: string; readonly at: string; readonly wall: number; readonly by: Actor };
export type IndicatorValue = BodyOf<typeof indicatorReported>['values'][number];

/** A figure as it was reported, and by whom it was verified. */
export type IndicatorFigure = IndicatorValue & Deed & { readonly verified?: Deed };

/** The figures of an office's indicators for one month, by code; `earlier` are those that were corrected. */
export type IndicatorMonth = {
  readonly figures: Readonly<Record<string, IndicatorFigure>>;
  readonly earlier: readonly IndicatorFigure[];
};

export const indicatorSubject = (office: string, year: string, period: number): string =>
  `indicator:${office}:${year}:${String(period).padStart(2, '0')}`;

/** Of which office and month a subject's figures are; nothing if it is no such name. */
export function indicatorParts(
  subject: string,
): { readonly office: string; readonly year: string; readonly period: number } | undefined {
  const [sort, office = '', year = '', period = '', ...rest] = subject.split(':');
  const known =
    sort === 'indicator' &&
    officePattern.test(office) &&
    /^\d{4}-\d{2}$/.test(year) &&
    /^(0[1-9]|1[0-2])$/.test(period) &&
    rest.length === 0;
  return known ? { office, year, period: Number(period) } : undefined;
}

/** Nobody verifies his own figures; who verifies says which report he saw. */
export const indicatorSort: SubjectSort<IndicatorMonth> = {
  sort: 'indicator',
  step(state, act, actor, authority) {
    if (indicatorParts(act.subject)?.office !== authority.office) return refuse('bad-input');
    const deed: Deed = { act: act.id, at: act.at, wall: act.wall, by: actor };
    const reported = bodyOf(indicatorReported, act);
    if (reported) {
      const before = state?.figures ?? {};
      const next = Object.fromEntries(reported.values.map((value) => [value.code, { ...value, ...deed }]));
      const corrected = Object.keys(next).flatMap((code) => before[code] ?? []);
      return ok({ figures: { ...before, ...next }, earlier: [...(state?.earlier ?? []), ...corrected] });
    }
    const verified = bodyOf(indicatorVerified, act);
    if (!verified) return notForThis();
    if (!state) return refuse('unknown-subject');
    const figures: Record<string, IndicatorFigure> = { ...state.figures };
    for (const { code, reported: seen } of verified.values) {
      const figure = figures[code];
      if (figure?.act !== seen) return refuse('draft-changed');
      if (figure.verified) return refuse('no-change');
      if (figure.by.person === actor.person) return refuse('maker-is-approver');
      figures[code] = { ...figure, verified: deed };
    }
    return ok({ ...state, figures });
  },
};

export type Target = BodyOf<typeof indicatorTargeted>;
/** The targets of an office; the last of a code and year counts. */
export type Targets = { readonly targets: readonly (Target & Deed)[] };

export const targetSubject = (office: string): string => `target:${office}`;

export const targetSort: SubjectSort<Targets> = {
  sort: 'target',
  step(state, act, actor, authority) {
    const body = bodyOf(indicatorTargeted, act);
    if (!body) return notForThis();
    if (act.subject !== targetSubject(authority.office)) return refuse('bad-input');
    const made = { ...body, act: act.id, at: act.at, wall: act.wall, by: actor };
    return ok({ targets: [...(state?.targets ?? []), made] });
  },
};

/** The target of an indicator in a year; nothing if nobody set one. */
export const targetOf = (
  targets: Targets | undefined,
  code: string,
  year: string,
): Targets['targets'][number] | undefined =>
  targets?.targets.findLast((one) => one.code === code && one.year === year);
