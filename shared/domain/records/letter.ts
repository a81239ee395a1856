import { bodyOf } from '#shared/acts/kinds';
import type { BodyOf } from '#shared/acts/kind';
import type { Act } from '#shared/acts/act';
import { letterDiarised } from '#shared/acts/kinds/letter-diarised';
import { letterDisposed } from '#shared/acts/kinds/letter-disposed';
import { letterMarked } from '#shared/acts/kinds/letter-marked';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor, Authority } from '../people/authority';

type Done = { readonly act: string; readonly at: string; readonly by: Actor };

/** A letter in the diary; `markedTo` is the post that it is marked to now, `marks` how it came there. */
export type Letter = BodyOf<typeof letterDiarised> &
  Done & {
    readonly marks?: readonly (BodyOf<typeof letterMarked> & Done)[];
    /** It needs no file, and why. */
    readonly disposed?: (BodyOf<typeof letterDisposed> & Done) | undefined;
  };

/** The number as printed: series and serial in the diary of a calendar year, "A-12/2026". */
export const diaryNumber = (letter: {
  readonly series: string;
  readonly serial: number;
  readonly year: number;
}): string => `${letter.series}-${letter.serial}/${letter.year}`;

/** Whether a post may mark a letter on or dispose of it: it is marked to that post or to none, or the post keeps the diary. */
const mayMark = ({ markedTo }: Letter, { post }: Actor, { posts }: Authority): boolean =>
  markedTo === undefined || markedTo === post || (posts[post]?.powers.includes('diarise') ?? false);

const doneBy = ({ id, at }: Act, by: Actor): Done => ({ act: id, at, by });

export const letterSort: SubjectSort<Letter> = {
  sort: 'letter',
  step(state, act, actor, authority) {
    const letter = bodyOf(letterDiarised, act);
    if (letter) {
      if (state) return refuse('no-change');
      if (letter.markedTo && !authority.posts[letter.markedTo]) return refuse('no-such-post');
      return ok({ ...letter, act: act.id, at: act.at, by: actor });
    }
    const marked = bodyOf(letterMarked, act);
    const disposed = bodyOf(letterDisposed, act);
    if (!marked && !disposed) return notForThis();
    if (!state) return refuse('unknown-subject');
    if (!mayMark(state, actor, authority)) return refuse('marked-to-other');
    if (marked) {
      if (!authority.posts[marked.to]) return refuse('no-such-post');
      if (marked.to === state.markedTo && !state.disposed) return refuse('no-change');
      const marks = [...(state.marks ?? []), { ...marked, ...doneBy(act, actor) }];
      return ok({ ...state, markedTo: marked.to, marks, disposed: undefined });
    }
    if (!disposed || state.disposed) return refuse('no-change');
    return ok({ ...state, disposed: { ...disposed, ...doneBy(act, actor) } });
  },
};
