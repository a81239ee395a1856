import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { reconciliationLocked } from '#shared/acts/kinds/reconciliation-locked';
import { reconciliationPrepared } from '#shared/acts/kinds/reconciliation-prepared';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';

type Prepared = BodyOf<typeof reconciliationPrepared>;
type Signed = { readonly act: string; readonly at: string; readonly by: Actor };

/** A month's bank reconciliation as it was signed; once locked it stays. Paisa. */
export type Reconciliation = Prepared & {
  readonly prepared: Signed;
  readonly locked?: Signed & { readonly remark?: string | undefined };
};

/** The subject of a month's ("2026-07") reconciliation of an account. */
export const reconciliationSubject = (account: string, month: string): string =>
  `reconciliation:${account.slice('account:'.length)}.${month}`;

type Sums = Pick<Prepared, 'book' | 'unpresented' | 'uncredited' | 'bank'>;

/** The balance that the bank should have: book + cheques not presented - deposits not credited (domain.md A8, F6). */
export const calculatedBank = (sums: Sums): number => sums.book + sums.unpresented - sums.uncredited;

/** The bank's balance less the calculated one; what only the bank has explains it, or nothing does. */
export const bankDifference = (sums: Sums): number => sums.bank - calculatedBank(sums);

/** A reconciliation that leaves a difference unexplained is none; whoever prepared it does not lock it. */
export const reconciliationSort: SubjectSort<Reconciliation> = {
  sort: 'reconciliation',
  step(state, act, actor) {
    const signed = { act: act.id, at: act.at, by: actor };
    const prepared = bodyOf(reconciliationPrepared, act);
    if (prepared) {
      if (act.subject !== reconciliationSubject(prepared.account, prepared.month)) return refuse('bad-input');
      if (state?.locked) return refuse('reconciled-locked');
      if (bankDifference(prepared) !== prepared.bankOnly) return refuse('difference-unexplained');
      return ok({ ...prepared, prepared: signed });
    }
    const locked = bodyOf(reconciliationLocked, act);
    if (!locked) return notForThis();
    if (!state) return refuse('unknown-subject');
    if (state.locked) return refuse('reconciled-locked');
    if (state.prepared.by.person === actor.person) return refuse('maker-is-approver');
    return ok({ ...state, locked: { ...signed, remark: locked.remark } });
  },
};
