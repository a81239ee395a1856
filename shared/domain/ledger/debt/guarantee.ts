import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { debtConsented } from '#shared/acts/kinds/debt-consented';
import { guaranteeCalled } from '#shared/acts/kinds/guarantee-called';
import { guaranteeGiven } from '#shared/acts/kinds/guarantee-given';
import { guaranteeReleased } from '#shared/acts/kinds/guarantee-released';
import type { Day } from '#shared/base/calendar';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';
import type { DebtConsent } from './loan';

type Given = BodyOf<typeof guaranteeGiven>;
type Stamp = { readonly act: string; readonly at: string; readonly by: Actor };

/** A guarantee that the office gave, and what became of it. Fees received and calls paid are vouchers that name it. Paisa. */
export type Guarantee = Omit<Given, 'consent'> &
  Stamp & {
    readonly consents: readonly (Stamp & DebtConsent)[];
    readonly calls: readonly (Stamp & BodyOf<typeof guaranteeCalled>)[];
    readonly releases: readonly (Stamp & BodyOf<typeof guaranteeReleased>)[];
  };

const total = (parts: readonly { readonly on: Day; readonly amount: number }[], day: Day): number =>
  parts.reduce((sum, one) => sum + (one.on <= day ? one.amount : 0), 0);

/** What may still be called on a day (the contingent liability), in paisa: nothing before it begins or after it expired. */
export const contingentOn = (guarantee: Guarantee, day: Day): number =>
  day < guarantee.from || day > guarantee.expires ? 0 : uncalledOn(guarantee, day);

/** What is neither called nor released on a day, whether or not the guarantee is in force, in paisa. */
export const uncalledOn = ({ amount, calls, releases }: Guarantee, day: Day): number =>
  Math.max(0, amount - total(calls, day) - total(releases, day));

/** Called through a day, in paisa. */
export const calledOn = ({ calls }: Guarantee, day: Day): number => total(calls, day);

const forever = '9999-12-31';

/** Never called or released for more than is left of it, whichever computer does it last. */
export const guaranteeSort: SubjectSort<Guarantee> = {
  sort: 'guarantee',
  step(state, act, actor) {
    const stamp: Stamp = { act: act.id, at: act.at, by: actor };
    const given = bodyOf(guaranteeGiven, act);
    if (given) {
      if (state) return refuse('no-change');
      const { consent, ...rest } = given;
      if (given.amount === 0 || given.expires < given.from) return refuse('bad-input');
      const consents = consent ? [{ ...consent, ...stamp }] : [];
      return ok({ ...rest, ...stamp, consents, calls: [], releases: [] });
    }
    const consent = bodyOf(debtConsented, act);
    const called = bodyOf(guaranteeCalled, act);
    const released = bodyOf(guaranteeReleased, act);
    const ended = called ?? released;
    if (!consent && !ended) return notForThis();
    if (!state) return refuse('unknown-subject');
    if (consent) return ok({ ...state, consents: [...state.consents, { ...consent, ...stamp }] });
    if (!ended || ended.amount === 0) return refuse('bad-input');
    if (ended.amount > uncalledOn(state, forever)) return refuse('over-guarantee');
    if (ended.on < state.from || (called && called.on > state.expires)) return refuse('over-guarantee');
    if (called) return ok({ ...state, calls: [...state.calls, { ...called, ...stamp }] });
    if (released) return ok({ ...state, releases: [...state.releases, { ...released, ...stamp }] });
    return notForThis();
  },
};
