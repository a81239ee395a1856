import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { holdingRegistered } from '#shared/acts/kinds/holding-registered';
import { payerRegistered } from '#shared/acts/kinds/payer-registered';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';

type Noted = { readonly act: string; readonly at: string };
/** A payer, and a property or licence, as the newest entry says. */
export type Payer = BodyOf<typeof payerRegistered> & Noted;
export type Holding = BodyOf<typeof holdingRegistered> & Noted;

export const payerSort: SubjectSort<Payer> = {
  sort: 'payer',
  step(_state, act) {
    const registered = bodyOf(payerRegistered, act);
    return registered ? ok({ ...registered, act: act.id, at: act.at }) : notForThis();
  },
};

const subjectPattern = /^holding:[A-Za-z0-9-]+$/; // its demands are named by it, with underscores

export const holdingSort: SubjectSort<Holding> = {
  sort: 'holding',
  step(_state, act) {
    const registered = bodyOf(holdingRegistered, act);
    if (!registered) return notForThis();
    if (!subjectPattern.test(act.subject)) return refuse('bad-input');
    return ok({ ...registered, act: act.id, at: act.at });
  },
};

/** Whether somebody is charged for it: what is vacant, used by the office itself or lapsed is not. */
export const isCharged = (holding: Holding): holding is Holding & { readonly payer: string } =>
  holding.payer !== undefined && ['rented-out', 'litigation', 'in-force'].includes(holding.status);

/** A property or licence in one line: "Shop, market: Shop 2". */
export const holdingLabel = ({ type, subType, place }: Pick<Holding, 'type' | 'subType' | 'place'>): string =>
  `${type}${subType ? `, ${subType}` : ''}: ${place}`;
