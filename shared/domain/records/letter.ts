import { bodyOf } from '#shared/acts/kinds';
import type { BodyOf } from '#shared/acts/kind';
import { letterDiarised } from '#shared/acts/kinds/letter-diarised';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor } from '../people/authority';

/** A letter in the diary. */
export type Letter = BodyOf<typeof letterDiarised> & {
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
};

/** The number as printed: series and serial in the diary of a calendar year, "A-12/2026". */
export const diaryNumber = (letter: {
  readonly series: string;
  readonly serial: number;
  readonly year: number;
}): string => `${letter.series}-${letter.serial}/${letter.year}`;

export const letterSort: SubjectSort<Letter> = {
  sort: 'letter',
  step(state, act, actor, authority) {
    const letter = bodyOf(letterDiarised, act);
    if (!letter) return notForThis();
    if (state) return refuse('no-change');
    if (letter.markedTo && !authority.posts[letter.markedTo]) return refuse('no-such-post');
    return ok({ ...letter, act: act.id, at: act.at, by: actor });
  },
};
