import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { baseRatePublished } from '#shared/acts/kinds/base-rate-published';
import type { Day } from '#shared/base/calendar';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';

export type BaseRate = BodyOf<typeof baseRatePublished>;

/** The office's table of base rates: by name, the oldest day first; basis points. */
export type BaseRates = { readonly rates: Readonly<Record<string, readonly BaseRate[]>> };

export const noBaseRates: BaseRates = { rates: {} };

/** The subject of an office's table of base rates. */
export const baseRatesSubject = (office: string): string => `baserates:${office}`;

/** A base rate on a day in basis points; nothing before its first entry. */
export const baseRateOn = (table: BaseRates, name: string, day: Day): number | undefined =>
  table.rates[name]?.findLast((one) => one.from <= day)?.rate;

export const baseRatesSort: SubjectSort<BaseRates> = {
  sort: 'baserates',
  step(state, act, _actor, authority) {
    const published = bodyOf(baseRatePublished, act);
    if (!published) return notForThis();
    if (act.subject !== baseRatesSubject(authority.office)) return refuse('bad-input');
    const { name, from } = published;
    const others = (state?.rates[name] ?? []).filter((one) => one.from !== from);
    const rates = [...others, published].sort((a, b) => (a.from < b.from ? -1 : 1));
    return ok({ rates: { ...state?.rates, [name]: rates } });
  },
};
