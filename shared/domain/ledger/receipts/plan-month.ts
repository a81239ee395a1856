import type { Day } from '#shared/base/calendar';
import { tariffDemandSubject } from './demand';
import { isCharged, type Holding } from './payer';
import { tariffOn, type Tariff, type TariffItem } from './tariff';

/** A demand that the tariff makes for a month, whether it is issued or not. Paisa. */
export type PlannedDemand = {
  readonly demand: string;
  readonly holding: string;
  readonly state: Holding & { readonly payer: string };
  readonly item: TariffItem;
  readonly amount: number;
};

const lastDay = (month: string): Day =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

/** The first and last day of a month ("2026-11"). */
export const monthDays = (month: string): { readonly from: Day; readonly to: Day } => ({
  from: `${month}-01`,
  to: lastDay(month),
});

/**
 * What the tariff charges for a month: every charge of a holding that somebody pays for, at the tariff of the month's
 * first day, where the charge began by then and has not ended. An item of certain months is left out of others.
 */
export function planMonth(
  month: string,
  holdings: readonly { readonly holding: string; readonly state: Holding }[],
  tariff: Tariff | undefined,
): readonly PlannedDemand[] {
  const first = `${month}-01`;
  return holdings.flatMap(({ holding, state }) => {
    if (!isCharged(state)) return [];
    const due = state.charges.filter((one) => one.from <= first && (one.to === undefined || first <= one.to));
    const newest = new Map(due.map((one) => [one.item, one])); // a later line of the same item replaces an earlier
    return [...newest.values()].flatMap((charge) => {
      const item = tariffOn(tariff, charge.item, first);
      const fits = item?.months?.includes(Number(month.slice(5, 7))) ?? true;
      const amount = charge.amount ?? item?.amount ?? 0;
      if (!item || !fits || amount === 0) return [];
      return [{ demand: tariffDemandSubject(holding, charge.item, month), holding, state, item, amount }];
    });
  });
}

/** The day by which a demand of a month is due: the tariff's day, or the day it is issued when that is later. */
export function dueDayOf(month: string, dueDay: number, issued: Day): Day {
  const due = `${month}-${String(dueDay).padStart(2, '0')}`;
  return due < issued ? issued : due;
}
