import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { budgetReappropriated } from '#shared/acts/kinds/budget-reappropriated';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

/** One order that moves budget between two heads; paisa. */
export type Reappropriation = BodyOf<typeof budgetReappropriated> & {
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
};

/** An order is one act about two heads, so no state of a single head can come apart from the other. */
export const reappropriationSort: SubjectSort<Reappropriation> = {
  sort: 'reappropriation',
  step(state, act, actor) {
    const moved = bodyOf(budgetReappropriated, act);
    if (!moved) return notForThis();
    if (state) return refuse('no-change');
    if (moved.from === moved.to || moved.released > moved.amount) return refuse('bad-input');
    return ok({ ...moved, act: act.id, at: act.at, by: actor });
  },
};
