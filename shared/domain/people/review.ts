import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { actReviewed } from '#shared/acts/kinds/act-reviewed';
import { subjectId } from '#shared/base/ids';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor } from './authority';
import { momentOf, powersAt } from './standing';

/** What officers found when they looked at an act. `certifies`: his post certified officers when he did. */
export type Review = {
  readonly findings: readonly (BodyOf<typeof actReviewed> & {
    readonly id: string;
    readonly at: string;
    readonly by: Actor;
    readonly certifies: boolean;
  })[];
};

export const reviewSubject = (act: string): string => subjectId('review', act);

/** Every finding stays; who may settle what is asked when the list is read. */
export const reviewSort: SubjectSort<Review> = {
  sort: 'review',
  step(state, act, actor, authority) {
    const reviewed = bodyOf(actReviewed, act);
    if (!reviewed) return notForThis();
    if (act.subject !== reviewSubject(reviewed.act)) return refuse('bad-input');
    const certifies = powersAt(authority, actor.post, momentOf(act)).includes('certify');
    const finding = { ...reviewed, id: act.id, at: act.at, by: actor, certifies };
    return ok({ findings: [...(state?.findings ?? []), finding] });
  },
};
