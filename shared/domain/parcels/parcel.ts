import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { parcelAnswered } from '#shared/acts/kinds/parcel-answered';
import { parcelArrived } from '#shared/acts/kinds/parcel-arrived';
import { parcelDiarised } from '#shared/acts/kinds/parcel-diarised';
import { parcelSent } from '#shared/acts/kinds/parcel-sent';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor } from '../people/authority';

type Stamp = { readonly act: string; readonly at: string; readonly by: Actor };
type Answers = {
  readonly [W in BodyOf<typeof parcelAnswered>['what']]?: Extract<BodyOf<typeof parcelAnswered>, { what: W }>;
};

/** A parcel that this office sent, with what the other office said of it, or one that came to it. */
export type Parcel =
  | (Stamp & BodyOf<typeof parcelSent> & { readonly way: 'out'; readonly answers: Answers })
  | (Stamp &
      BodyOf<typeof parcelArrived> & {
        readonly way: 'in';
        readonly diarised?: Stamp & BodyOf<typeof parcelDiarised>;
      });

/** The first act says which way it goes; what two computers note alike of the same parcel changes nothing. */
export const parcelSort: SubjectSort<Parcel> = {
  sort: 'parcel',
  step(state, act, actor) {
    const stamp = { act: act.id, at: act.at, by: actor };
    const sent = bodyOf(parcelSent, act);
    if (sent) return state ? refuse('no-change') : ok({ ...sent, ...stamp, way: 'out', answers: {} });
    const arrived = bodyOf(parcelArrived, act);
    if (arrived) return state ? ok(state) : ok({ ...arrived, ...stamp, way: 'in' });
    if (!state) return refuse('unknown-subject');
    const diarised = bodyOf(parcelDiarised, act);
    if (diarised) {
      if (state.way !== 'in' || state.fault !== undefined) return refuse('no-change');
      return state.diarised ? ok(state) : ok({ ...state, diarised: { ...diarised, ...stamp } });
    }
    const answer = bodyOf(parcelAnswered, act);
    if (!answer) return notForThis();
    if (state.way !== 'out') return refuse('no-change');
    return state.answers[answer.what]
      ? ok(state)
      : ok({ ...state, answers: { ...state.answers, [answer.what]: answer } });
  },
};
