import { bodyOf } from '#shared/acts/kinds';
import type { BodyOf } from '#shared/acts/kind';
import { pageRead } from '#shared/acts/kinds/page-read';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';

/** What is known of a page's text: the newest reading. */
export type Page = { readonly reading: BodyOf<typeof pageRead>; readonly at: string };

export const pageSort: SubjectSort<Page> = {
  sort: 'page',
  step(_state, act) {
    const reading = bodyOf(pageRead, act);
    if (!reading) return notForThis();
    return act.subject === `page:${reading.page}` ? ok({ reading, at: act.at }) : refuse('bad-input');
  },
};
