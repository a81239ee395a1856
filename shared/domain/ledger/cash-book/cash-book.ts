import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { cashbookCertified } from '#shared/acts/kinds/cashbook-certified';
import { cashbookClosed } from '#shared/acts/kinds/cashbook-closed';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

type Signed = { readonly act: string; readonly at: string; readonly by: Actor };

/** What was done with a month of an account's cash book: its closings by day, and its certificate. Paisa. */
export type CashBookMonth = {
  readonly account: string;
  readonly month: string;
  readonly closings: readonly (BodyOf<typeof cashbookClosed> & Signed)[];
  readonly certificate?: BodyOf<typeof cashbookCertified> & Signed;
};

/** The subject of a month ("2026-07") of an account's cash book. */
export const cashBookSubject = (account: string, month: string): string =>
  `cashbook:${account.slice('account:'.length)}.${month}`;

/** Days close in their order, by somebody who wrote none of their entries; a certified month is certified once. */
export const cashBookSort: SubjectSort<CashBookMonth> = {
  sort: 'cashbook',
  step(state, act, actor) {
    const signed = { act: act.id, at: act.at, by: actor };
    const closed = bodyOf(cashbookClosed, act);
    if (closed) {
      const month = closed.day.slice(0, 7);
      if (act.subject !== cashBookSubject(closed.account, month)) return refuse('bad-input');
      if (closed.writers.includes(actor.person)) return refuse('writer-closes');
      if (state?.certificate || (state?.closings.at(-1)?.day ?? '') >= closed.day)
        return refuse('day-closed');
      const start = state ?? { account: closed.account, month, closings: [] };
      return ok({ ...start, closings: [...start.closings, { ...closed, ...signed }] });
    }
    const certified = bodyOf(cashbookCertified, act);
    if (!certified) return notForThis();
    const { account, month, balance, counted, remark } = certified;
    if (act.subject !== cashBookSubject(account, month)) return refuse('bad-input');
    if (state?.certificate) return refuse('no-change');
    const last = state?.closings.at(-1);
    if (!state || !last) return refuse('days-open');
    if (last.balance !== balance) return refuse('days-open');
    if (balance !== counted && !remark) return refuse('difference-unexplained');
    return ok({ ...state, certificate: { ...certified, ...signed } });
  },
};
