import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { oversightPublished } from '#shared/acts/kinds/oversight-published';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';

type Published = BodyOf<typeof oversightPublished>;
export type ReturnTemplate = NonNullable<Published['templates']>[number];
export type FlagRuleSet = NonNullable<Published['flagRules']>[number];
export type ReportSchedule = NonNullable<Published['reports']>[number];
export type RolloutPhase = NonNullable<Published['phases']>[number];
export type DistrictName = NonNullable<Published['districts']>[number];
export type NoticeRung = NonNullable<Published['ladder']>[number];
export type IndicatorAsked = NonNullable<Published['indicators']>[number];

/** What the province has asked of the office so far: every version, in the order in which it was said. */
export type Oversight = {
  readonly templates: readonly ReturnTemplate[];
  readonly indicators: readonly IndicatorAsked[];
  readonly flagRules: readonly FlagRuleSet[];
  readonly reports?: readonly ReportSchedule[];
  readonly phases?: readonly RolloutPhase[];
  readonly ladder?: readonly NoticeRung[];
  readonly districts?: readonly DistrictName[];
};

export const oversightSubject = (office: string): string => `oversight:${office}`;

type Dated = { readonly code: string; readonly from: string };
const replaced = <T extends Dated>(old: readonly T[], more: readonly T[] = []): readonly T[] => [
  ...old.filter((one) => !more.some((next) => next.code === one.code && next.from === one.from)),
  ...more,
];

/** Of each code the newest version that holds on a day, in the order in which the codes were first said. */
export function versionsOn<T extends Dated>(all: readonly T[], day: string): readonly T[] {
  const found = new Map<string, T>();
  for (const one of all) {
    const before = found.get(one.code);
    if (one.from <= day && (!before || before.from <= one.from)) found.set(one.code, one);
  }
  return [...found.values()];
}

/** A second version of a code for the same day replaces the first. */
export const oversightSort: SubjectSort<Oversight> = {
  sort: 'oversight',
  step(state, act, _actor, authority) {
    const body = bodyOf(oversightPublished, act);
    if (!body) return notForThis();
    if (act.subject !== oversightSubject(authority.office)) return refuse('bad-input');
    return ok({
      templates: replaced(state?.templates ?? [], body.templates),
      flagRules: replaced(state?.flagRules ?? [], body.flagRules),
      indicators: replaced(state?.indicators ?? [], body.indicators),
      reports: replaced(state?.reports ?? [], body.reports),
      phases: replaced(state?.phases ?? [], body.phases),
      ladder: replaced(state?.ladder ?? [], body.ladder),
      districts: replaced(state?.districts ?? [], body.districts),
    });
  },
};
