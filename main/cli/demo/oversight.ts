import type { ActDraft } from '#shared/acts/act';
import { indicatorTargeted } from '#shared/acts/kinds/indicator-targeted';
import { oversightPublished } from '#shared/acts/kinds/oversight-published';
import { returnExempted } from '#shared/acts/kinds/return-exempted';
import { daysOf, fiscalYearOf, periodOf } from '#shared/base/calendar';
import { draft } from '#shared/domain/context';
import { targetSubject } from '#shared/domain/oversight/indicators';
import { oversightSubject } from '#shared/domain/oversight/oversight';
import { returnSubject } from '#shared/domain/oversight/returns';
import { daysOfPeriod, periodsOf } from '#shared/domain/oversight/templates';
import { asked } from '#main/hub/defaults/oversight';

/** What the demo hospital shall reach this year; an invented order. */
const targets = [
  ['H-OPD-01', 450],
  ['H-IPD-01', 4],
  ['H-MED-01', 5],
  ['F-REC-01', 100],
  ['F-REP-01', 100],
] as const;

const joined = 'The office joined the programme after this period';

/**
 * What the province asks of the demo office from this fiscal year on. Of the months before the last two it asks nothing,
 * since the office was not there yet.
 */
export function oversightDrafts(office: string, today: string): readonly ActDraft[] {
  const year = fiscalYearOf(today);
  const { first } = daysOf(year);
  const published = asked(first);
  const early = published.templates
    .filter((template) => template.every === 'month')
    .flatMap((template) =>
      periodsOf(template)
        .filter((period) => period < periodOf(today) - 2 && daysOfPeriod(template, year, period).last < today)
        .map((period) => returnSubject(office, template.code, year, period)),
    );
  return [
    draft(oversightPublished, oversightSubject(office), published),
    ...targets.map(([code, target]) =>
      draft(indicatorTargeted, targetSubject(office), {
        ...{ code, year, target: target * 1000, order: 'Demo targets' },
      }),
    ),
    ...early.map((subject) => draft(returnExempted, subject, { reason: joined })),
  ];
}
