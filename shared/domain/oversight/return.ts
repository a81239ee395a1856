import type { BodyOf } from '#shared/acts/kind';
import type { Act } from '#shared/acts/act';
import { bodyOf } from '#shared/acts/kinds';
import { returnAccepted } from '#shared/acts/kinds/return-accepted';
import { returnExempted } from '#shared/acts/kinds/return-exempted';
import { returnPrepared } from '#shared/acts/kinds/return-prepared';
import { returnQueried } from '#shared/acts/kinds/return-queried';
import { returnSubmitted } from '#shared/acts/kinds/return-submitted';
import { ok, refuse, type Result } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor } from '../people/authority';
import type { Why } from '../refusals';
import { checkReturn } from './check-return';
import { returnParts } from './returns';

type Deed = { readonly act: string; readonly at: string; readonly wall: number; readonly by: Actor };
export type ReturnBody = BodyOf<typeof returnPrepared>;
export type ReturnPart = ReturnBody['parts'][number];
export type ReturnState = 'prepared' | 'submitted' | 'accepted' | 'queried' | 'exempt';

/** One thing that happened to a return, in the order in which it counts. */
export type ReturnEvent = Deed & {
  readonly what: ReturnState;
  readonly text?: string | undefined;
};

/** A return of an office. `prepared` are the figures that count now; earlier ones are replaced, their events stay. */
export type Return = {
  readonly state: ReturnState;
  readonly prepared?: ReturnBody & Deed;
  /** The act that signed it, while it is with the province or taken by it. */
  readonly submitted?: Deed;
  /** What the province asked last. */
  readonly query?: string;
  readonly events: readonly ReturnEvent[];
};

const happened = (what: ReturnState, deed: Deed, text?: string): ReturnEvent => ({
  ...deed,
  what,
  ...(text === undefined ? {} : { text }),
});

function prepare(state: Return | undefined, act: Act, body: ReturnBody, deed: Deed): Result<Return, Why> {
  const name = returnParts(act.subject);
  if (name?.template !== body.template || name.year !== body.year || name.period !== body.period)
    return refuse('bad-input');
  if (state && state.state !== 'prepared' && state.state !== 'queried') return refuse('return-state');
  const query = state?.query === undefined ? {} : { query: state.query };
  const events = [...(state?.events ?? []), happened('prepared', deed)];
  return ok({ state: 'prepared', prepared: { ...body, ...deed }, ...query, events });
}

function submit(state: Return, body: BodyOf<typeof returnSubmitted>, deed: Deed): Result<Return, Why> {
  if (state.state !== 'prepared' || !state.prepared) return refuse('return-state');
  if (state.prepared.act !== body.prepared) return refuse('draft-changed');
  if (state.prepared.by.person === deed.by.person) return refuse('maker-is-approver');
  if (checkReturn(state.prepared.parts).some((finding) => finding.stops)) return refuse('return-faults');
  const events = [...state.events, happened('submitted', deed, body.remark || undefined)];
  return ok({ ...state, state: 'submitted', submitted: deed, events });
}

/** The province's word on what was signed. Who prepared or signed it gives none. */
function review(
  state: Return,
  what: 'accepted' | 'queried',
  submitted: string,
  deed: Deed,
  text: string | undefined,
): Result<Return, Why> {
  if (state.state !== 'submitted' || !state.submitted) return refuse('return-state');
  if (state.submitted.act !== submitted) return refuse('draft-changed');
  const own = [state.prepared?.by.person, state.submitted.by.person];
  if (own.includes(deed.by.person)) return refuse('maker-is-approver');
  const events = [...state.events, happened(what, deed, text || undefined)];
  return ok({ ...state, state: what, events, ...(what === 'queried' && text ? { query: text } : {}) });
}

/** Prepared, signed by another person, taken or queried by the province; a queried one is prepared anew. */
export const returnSort: SubjectSort<Return> = {
  sort: 'return',
  step(state, act, actor, authority) {
    if (returnParts(act.subject)?.office !== authority.office) return refuse('bad-input');
    const deed: Deed = { act: act.id, at: act.at, wall: act.wall, by: actor };
    const prepared = bodyOf(returnPrepared, act);
    if (prepared) return prepare(state, act, prepared, deed);
    const exempted = bodyOf(returnExempted, act);
    if (exempted) {
      if (state && state.state !== 'prepared' && state.state !== 'queried') return refuse('return-state');
      if (state?.prepared?.by.person === actor.person) return refuse('maker-is-approver');
      const events = [...(state?.events ?? []), happened('exempt', deed, exempted.reason)];
      return ok({ ...state, state: 'exempt', events });
    }
    if (!state) return refuse('unknown-subject');
    const submitted = bodyOf(returnSubmitted, act);
    if (submitted) return submit(state, submitted, deed);
    const accepted = bodyOf(returnAccepted, act);
    if (accepted) return review(state, 'accepted', accepted.submitted, deed, accepted.remark);
    const queried = bodyOf(returnQueried, act);
    if (queried) return review(state, 'queried', queried.submitted, deed, queried.text);
    return notForThis();
  },
};
