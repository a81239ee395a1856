import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { commitmentClosed } from '#shared/acts/kinds/commitment-closed';
import { commitmentMade } from '#shared/acts/kinds/commitment-made';
import { commitmentReduced } from '#shared/acts/kinds/commitment-reduced';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

/** A commitment; `open` is what is still bound, in paisa. */
export type Commitment = BodyOf<typeof commitmentMade> & {
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
  readonly open: number;
  readonly steps: readonly { readonly at: string; readonly amount: number; readonly reason: string }[];
};

/** What is bound never falls below nothing: two devices that reduce the same commitment close it between them. */
export const commitmentSort: SubjectSort<Commitment> = {
  sort: 'commitment',
  step(state, act, actor) {
    const made = bodyOf(commitmentMade, act);
    if (made)
      return state
        ? refuse('no-change')
        : ok({ ...made, act: act.id, at: act.at, by: actor, open: made.amount, steps: [] });
    if (!state) return refuse('unknown-subject');
    const reduced = bodyOf(commitmentReduced, act);
    const closed = bodyOf(commitmentClosed, act);
    const reason = reduced?.reason ?? closed?.reason;
    if (reason === undefined) return notForThis();
    if (state.open === 0) return refuse('no-change');
    const amount = Math.min(state.open, reduced?.amount ?? state.open);
    return ok({
      ...state,
      open: state.open - amount,
      steps: [...state.steps, { at: act.at, amount, reason }],
    });
  },
};
