import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { demandCancelled } from '#shared/acts/kinds/demand-cancelled';
import { demandCollected } from '#shared/acts/kinds/demand-collected';
import { demandIssued } from '#shared/acts/kinds/demand-issued';
import { demandWaived } from '#shared/acts/kinds/demand-waived';
import { fiscalYearOf } from '#shared/base/calendar';
import { ok, refuse, type Result } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';
import type { Why } from '#shared/domain/refusals';

type Deed = { readonly act: string; readonly at: string; readonly by: Actor };
export type DemandBody = BodyOf<typeof demandIssued>;
export type Collection = BodyOf<typeof demandCollected> & Deed;

/** A number that was taken by an act without effect: two computers issued the same demand while they were apart. */
export type SpoiledDemand = Pick<DemandBody, 'year' | 'series' | 'serial' | 'number'> & Deed;

/**
 * A demand and what was done about it. Whether a collection counts is said by its receipt voucher, which is a subject
 * of its own: see `demandStanding`. Money that came in twice stays here, so that somebody sees it.
 */
export type Demand = DemandBody &
  Deed & {
    readonly collections: readonly Collection[];
    readonly penaltyWaived?: BodyOf<typeof demandWaived> & Deed;
    readonly waived?: BodyOf<typeof demandWaived> & Deed;
    readonly cancelled?: BodyOf<typeof demandCancelled> & Deed;
    readonly spoiled: readonly SpoiledDemand[];
  };

/** The printed number of a demand in its device's series: "DM/2026-27/A-00012". */
export const demandNumber = (year: string, series: string, serial: number): string =>
  `DM/${year}/${series}-${String(serial).padStart(5, '0')}`;

/** The subject of a demand that the tariff makes: one for each holding, item and month ("2026-11"). */
export const tariffDemandSubject = (holding: string, item: string, month: string): string =>
  `demand:${holding.slice('holding:'.length)}_${item}_${month}`;

function issue(
  state: Demand | undefined,
  body: DemandBody,
  deed: Deed,
  subject: string,
): Result<Demand, Why> {
  const { item, holding, period, issued, due, year, series, serial, number } = body;
  if (fiscalYearOf(issued) !== year) return refuse('outside-year');
  if (due < issued || period.to < period.from) return refuse('bad-input');
  const made = item && holding && tariffDemandSubject(holding.holding, item, period.from.slice(0, 7));
  if (item === undefined ? subject.includes('_') : subject !== made) return refuse('bad-input');
  if (!state) return ok({ ...body, ...deed, collections: [], spoiled: [] });
  return ok({ ...state, spoiled: [...state.spoiled, { year, series, serial, number, ...deed }] });
}

/** Who issued a demand neither waives nor cancels it (design.md, promise 4). Money is never turned away here. */
export const demandSort: SubjectSort<Demand> = {
  sort: 'demand',
  step(state, act, actor) {
    const deed: Deed = { act: act.id, at: act.at, by: actor };
    const issued = bodyOf(demandIssued, act);
    if (issued) return issue(state, issued, deed, act.subject);
    if (!state) return refuse('unknown-subject');
    const collected = bodyOf(demandCollected, act);
    if (collected) {
      const known = state.collections.some((one) => one.voucher === collected.voucher);
      if (known) return refuse('no-change');
      return ok({ ...state, collections: [...state.collections, { ...collected, ...deed }] });
    }
    const waived = bodyOf(demandWaived, act);
    const cancelled = bodyOf(demandCancelled, act);
    if (!waived && !cancelled) return notForThis();
    if (state.by.person === actor.person) return refuse('maker-is-approver');
    if (state.cancelled || state.waived) return refuse('demand-state');
    if (cancelled) return ok({ ...state, cancelled: { ...cancelled, ...deed } });
    if (!waived) return notForThis();
    if (waived.what === 'demand') return ok({ ...state, waived: { ...waived, ...deed } });
    return state.penaltyWaived
      ? refuse('demand-state')
      : ok({ ...state, penaltyWaived: { ...waived, ...deed } });
  },
};
