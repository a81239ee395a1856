import { fiscalYearOf, periodOf } from '#shared/base/calendar';
import type { Planted, PlannedEntity } from './plan-entity';
import { chanceOf } from './seeded';

/** A monthly return as it is to be made: when it is drawn up and, unless it waits, when it is signed. */
export type PlannedReturn = {
  readonly month: string;
  readonly year: string;
  readonly period: number;
  readonly prepared: string;
  readonly signed?: string;
};

const dayOfNext = (month: string, day: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day)).toISOString().slice(0, 10);

/** The monthly returns of a body up to `today`: most in time, some late, a few only drawn up. */
export function planReturns(
  { entity, months }: PlannedEntity,
  today: string,
  seed: string,
): readonly PlannedReturn[] {
  const chance = chanceOf(`returns ${seed} ${entity.office}`);
  return months.flatMap((month): PlannedReturn[] => {
    const prepared = dayOfNext(month, 6);
    const luck = chance.next();
    const signed = dayOfNext(month, luck < 0.75 ? chance.whole(7, 10) : chance.whole(11, 18));
    if (prepared > today || luck > 0.96) return [];
    const name = { year: fiscalYearOf(`${month}-01`), period: periodOf(`${month}-01`) };
    const isSigned = signed <= today && luck < 0.9;
    return [{ month, ...name, prepared, ...(isSigned ? { signed } : {}) }];
  });
}

/** The day by which the demo's monthly return is to be signed. */
const dueDay = 10;

/** The monthly returns of a body that are not in time as of `today`: signed late, only drawn up, or not begun. */
export function laggardsOf(plan: PlannedEntity, today: string, seed: string): readonly Planted[] {
  const returns = new Map(planReturns(plan, today, seed).map((one) => [one.month, one]));
  return plan.months.flatMap((month): readonly Planted[] => {
    const due = dayOfNext(month, dueDay);
    const one = returns.get(month);
    const isSigned = one?.signed !== undefined;
    if (due >= today || (isSigned && one.signed <= due)) return [];
    const what = !one ? 'unsent' : isSigned ? 'late' : 'unsigned';
    const { office } = plan.entity;
    const [year, period] = [fiscalYearOf(`${month}-01`), periodOf(`${month}-01`)];
    return [{ what, office, year, period, vouchers: [] }];
  });
}
