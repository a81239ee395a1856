import { entityStep } from '#shared/acts/fields';
import { dayInPakistan, type Day } from '#shared/base/calendar';
import { versionsOn, type Oversight, type RolloutPhase } from './oversight';
import type { EntityDocument } from './province-documents';
import { isSilent } from './silence';
import { daysLate } from './templates';

export const entitySteps = entityStep.options;
export type EntityStep = (typeof entitySteps)[number];

/**
 * A step of an office's beginning: done (since when, where an act says so), or why not. What only the office's own
 * acts can show is not called undone of an office that is silent: it is not known. Times in milliseconds since 1970.
 */
export type StepStanding = {
  readonly step: EntityStep;
  readonly done: boolean;
  readonly at?: number;
  readonly due?: Day;
  /** Days after the due day that it was done, or that it is late by now. */
  readonly lateDays: number;
  readonly open?: 'not-due' | 'silent' | 'undone';
};

/** The steps that the province itself takes: the registry tells of them, whether the office speaks or not. */
const ofProvince: readonly EntityStep[] = ['devices', 'officers'];

/** Whether a step is taken, and the wall clock of the act that is the evidence. */
export function evidenceOfStep(
  { devices, evidence }: Pick<EntityDocument, 'devices' | 'evidence'>,
  step: EntityStep,
): { readonly done: boolean; readonly at?: number | undefined } {
  const of = (at: number | undefined) => ({ done: at !== undefined, at });
  if (step === 'devices') return { done: devices.length > 0, at: evidence.devicesEnrolled };
  if (step === 'officers') return { done: evidence.officers > 0, at: evidence.officersCertified };
  if (step === 'chart') return of(evidence.chartMapped);
  return of(step === 'opening' ? evidence.openingSigned : evidence.firstMonthClosed);
}

/** The phases of the roll-out that hold on a day. */
export const phasesOn = (oversight: Oversight | undefined, day: Day): readonly RolloutPhase[] =>
  versionsOn(oversight?.phases ?? [], day);

/** How far an office has come, held against the days of its phase. `now`: milliseconds since 1970. */
export function stepsOf(
  entity: Pick<EntityDocument, 'devices' | 'evidence' | 'heardAt'>,
  phase: Pick<RolloutPhase, 'due'> | undefined,
  now: number,
): readonly StepStanding[] {
  const today = dayInPakistan(now);
  const silent = entity.devices.length > 0 && isSilent(entity.heardAt, now);
  return entitySteps.map((step): StepStanding => {
    const due = phase?.due[step];
    const { done, at } = evidenceOfStep(entity, step);
    const common = { step, done, ...(due === undefined ? {} : { due }) };
    if (done) {
      const late = due === undefined || at === undefined ? 0 : daysLate(due, dayInPakistan(at));
      return { ...common, ...(at === undefined ? {} : { at }), lateDays: late };
    }
    if (due !== undefined && today <= due) return { ...common, lateDays: 0, open: 'not-due' };
    const open = silent && !ofProvince.includes(step) ? 'silent' : 'undone';
    return { ...common, lateDays: due === undefined ? 0 : daysLate(due, today), open };
  });
}
