import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { accountOpened } from '#shared/acts/kinds/account-opened';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';

/** A bank or cash account of the office; `opening` in paisa. */
export type Account = BodyOf<typeof accountOpened>;

export const accountSort: SubjectSort<Account> = {
  sort: 'account',
  step(state, act) {
    const opened = bodyOf(accountOpened, act);
    if (!opened) return notForThis();
    return state ? refuse('no-change') : ok(opened);
  },
};
