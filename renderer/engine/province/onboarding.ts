import { dayInPakistan } from '#shared/base/calendar';
import { groupBy } from '#shared/base/group-by';
import { phasesOn } from '#shared/domain/oversight/onboarding';
import type { Oversight } from '#shared/domain/oversight/oversight';
import {
  onboardingBy,
  type OnboardingAsked,
  type OnboardingBy,
  type OnboardingGroup,
  type OnboardingView,
} from '../compliance-views';
import { entitySteps, type EntityRow } from '../province-views';
import type { Sql } from '../registers/sql';
import { present } from '../views/shape';
import { readEntities } from './entities';

const isDone = ({ steps }: EntityRow): boolean => entitySteps.every((step) => steps[step].done);
const isOpen =
  (why: 'silent' | 'undone') =>
  ({ steps }: EntityRow): boolean =>
    entitySteps.some((step) => steps[step].open === why && steps[step].lateDays > 0);

const daysUndone = ({ steps }: EntityRow): number =>
  Math.max(0, ...entitySteps.map((step) => (steps[step].open === 'undone' ? steps[step].lateDays : 0)));

function groupOf(key: string, rows: readonly EntityRow[]): OnboardingGroup {
  const late = rows.filter(isOpen('undone'));
  return {
    ...{ key, of: rows.length, done: rows.filter(isDone).length, late: late.length },
    lateDays: Math.max(0, ...late.map(daysUndone)),
    silent: rows.filter((one) => !isOpen('undone')(one) && isOpen('silent')(one)).length,
  };
}

const valueOf = (row: EntityRow, by: OnboardingBy): string => row[by] ?? '';

/**
 * How far the offices have come since their beginning, by the evidence of acts and against the days of their phases;
 * an office that is silent is counted as silent, and not as late. `now` is the wall clock in milliseconds.
 */
export function readOnboarding(
  sql: Sql,
  oversight: Oversight | undefined,
  asked: OnboardingAsked,
  now: number,
): OnboardingView {
  const all = readEntities(sql, now, oversight);
  const rows = all.filter((row) =>
    onboardingBy.every((name) => asked[name] === undefined || valueOf(row, name) === asked[name]),
  );
  const by = asked.by ?? 'phase';
  const choices = (name: OnboardingBy): readonly string[] =>
    [...new Set(all.map((row) => valueOf(row, name)))].filter((one) => one !== '').toSorted();
  return {
    by,
    phases: phasesOn(oversight, dayInPakistan(now)).map(({ code, title, titleUrdu, due }) => ({
      ...{ code, title, titleUrdu },
      due: present(due),
    })),
    groups: [...groupBy(rows, (row) => valueOf(row, by))]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, some]) => groupOf(key, some)),
    total: groupOf('', rows),
    rows: rows.toSorted((a, b) => b.lateDays - a.lateDays || (a.office < b.office ? -1 : 1)),
    choices: {
      ...{ phase: choices('phase'), department: choices('department') },
      ...{ district: choices('district'), kind: choices('kind') },
    },
  };
}
