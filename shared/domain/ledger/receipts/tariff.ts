import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { tariffSet } from '#shared/acts/kinds/tariff-set';
import type { Day } from '#shared/base/calendar';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';

export type TariffItem = BodyOf<typeof tariffSet>;
/** Everything that the tariff said of each item, the oldest first. */
export type Tariff = { readonly items: readonly TariffItem[] };

/** The subject of an office's tariff. */
export const tariffSubject = (office: string): string => `tariff:${office}`;

/** An item as it is charged on a day; nothing before its first day and after it ended. */
export function tariffOn(tariff: Tariff | undefined, code: string, day: Day): TariffItem | undefined {
  const item = tariff?.items.findLast((one) => one.code === code && one.from <= day);
  return item?.ended ? undefined : item;
}

const byDay = (a: TariffItem, b: TariffItem): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : a.code < b.code ? -1 : 1;

/** A second act about the same item and day replaces the first. */
export const tariffSort: SubjectSort<Tariff> = {
  sort: 'tariff',
  step(state, act, _actor, authority) {
    const set = bodyOf(tariffSet, act);
    if (!set) return notForThis();
    if (act.subject !== tariffSubject(authority.office)) return refuse('bad-input');
    const others = (state?.items ?? []).filter((one) => one.code !== set.code || one.from !== set.from);
    return ok({ items: [...others, set].sort(byDay) });
  },
};
