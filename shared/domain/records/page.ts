import { bodyOf } from '#shared/acts/kinds';
import type { BodyOf } from '#shared/acts/kind';
import { pageCorrected } from '#shared/acts/kinds/page-corrected';
import { pageRead } from '#shared/acts/kinds/page-read';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor } from '../people/authority';

type Body = BodyOf<typeof pageCorrected>;
export type PageCorrection = Pick<Body, 'words' | 'text'> & {
  readonly act: string;
  readonly at: string;
  readonly by: Actor;
};

/** What is known of a page's text: the newest reading, and apart from it what persons corrected, oldest first. */
export type Page = {
  readonly reading?: BodyOf<typeof pageRead>;
  readonly at: string;
  readonly corrections?: readonly PageCorrection[];
};

export const pageSort: SubjectSort<Page> = {
  sort: 'page',
  step(state, act, actor) {
    const reading = bodyOf(pageRead, act);
    if (reading)
      return act.subject === `page:${reading.page}`
        ? ok({ ...state, reading, at: act.at })
        : refuse('bad-input');
    const corrected = bodyOf(pageCorrected, act);
    if (!corrected) return notForThis();
    if (act.subject !== `page:${corrected.page}`) return refuse('bad-input');
    if (corrected.words && !state?.reading) return refuse('not-read');
    const { words, text } = corrected;
    const one = { ...(words ? { words } : { text }), act: act.id, at: act.at, by: actor };
    return ok({ ...state, at: state?.at ?? act.at, corrections: [...(state?.corrections ?? []), one] });
  },
};
