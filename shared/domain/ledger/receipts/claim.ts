import type { Act } from '#shared/acts/act';
import type { BodyOf } from '#shared/acts/kind';
import { bodyOf } from '#shared/acts/kinds';
import { claimDecided } from '#shared/acts/kinds/claim-decided';
import { claimQueried } from '#shared/acts/kinds/claim-queried';
import { claimReceived } from '#shared/acts/kinds/claim-received';
import { claimResubmitted } from '#shared/acts/kinds/claim-resubmitted';
import { claimSubmitted } from '#shared/acts/kinds/claim-submitted';
import { claimWithdrawn } from '#shared/acts/kinds/claim-withdrawn';
import { fiscalYearOf } from '#shared/base/calendar';
import { ok, refuse, type Result } from '#shared/base/result';
import { notForThis, type SubjectSort } from '#shared/domain/fold';
import type { Actor } from '#shared/domain/people/authority';
import type { Why } from '#shared/domain/refusals';

type Deed = { readonly act: string; readonly at: string; readonly by: Actor };
export type ClaimBody = BodyOf<typeof claimSubmitted>;

/** A claim, the insurer's answers and questions, and what came in. Whether a receipt counts is said by its voucher. Paisa. */
export type Claim = ClaimBody &
  Deed & {
    readonly answers: readonly (BodyOf<typeof claimDecided> & Deed)[];
    readonly receipts: readonly (BodyOf<typeof claimReceived> & Deed)[];
    readonly queries: readonly (BodyOf<typeof claimQueried> & Deed)[];
    readonly resubmissions: readonly (BodyOf<typeof claimResubmitted> & Deed)[];
    /** The insurer asks something, and neither an answer of his nor a resubmission has come since. */
    readonly queried: boolean;
    readonly withdrawn?: BodyOf<typeof claimWithdrawn> & Deed;
  };

/** The printed number of a claim in its device's series: "CL/2026-27/A-00012". */
export const claimNumber = (year: string, series: string, serial: number): string =>
  `CL/${year}/${series}-${String(serial).padStart(5, '0')}`;

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
export const approvedOf = (claim: Pick<Claim, 'answers'>): number =>
  sum(claim.answers.map((one) => one.approved));
export const rejectedOf = (claim: Pick<Claim, 'answers'>): number =>
  sum(claim.answers.map((one) => one.rejected));

/** What the insurer has not answered for yet, in paisa. */
export const openOf = (claim: Pick<Claim, 'answers' | 'amount'>): number =>
  claim.amount - approvedOf(claim) - rejectedOf(claim);

/** A question of the insurer, and the resubmission that meets it; nothing for other acts. */
function askedStep(state: Claim, act: Act, deed: Deed): Result<Claim, Why> | undefined {
  const query = bodyOf(claimQueried, act);
  if (query) {
    if (state.queried || openOf(state) === 0) return refuse('claim-state');
    return ok({ ...state, queried: true, queries: [...state.queries, { ...query, ...deed }] });
  }
  const again = bodyOf(claimResubmitted, act);
  if (!again) return undefined;
  if (!state.queried) return refuse('claim-state');
  if (again.due < again.on) return refuse('bad-input');
  const resubmissions = [...state.resubmissions, { ...again, ...deed }];
  return ok({ ...state, queried: false, due: again.due, resubmissions });
}

/** Who submitted a claim does not withdraw it. Money is never turned away here; answers never pass the claim. */
export const claimSort: SubjectSort<Claim> = {
  sort: 'claim',
  step(state, act, actor) {
    const deed: Deed = { act: act.id, at: act.at, by: actor };
    const submitted = bodyOf(claimSubmitted, act);
    if (submitted) {
      if (state) return refuse('no-change');
      if (fiscalYearOf(submitted.submitted) !== submitted.year) return refuse('outside-year');
      if (submitted.due < submitted.submitted) return refuse('bad-input');
      const none = { answers: [], receipts: [], queries: [], resubmissions: [], queried: false };
      return ok({ ...submitted, ...deed, ...none });
    }
    if (!state) return refuse('unknown-subject');
    const received = bodyOf(claimReceived, act);
    if (received) {
      if (state.receipts.some((one) => one.voucher === received.voucher)) return refuse('no-change');
      return ok({ ...state, receipts: [...state.receipts, { ...received, ...deed }] });
    }
    if (state.withdrawn) return refuse('claim-state');
    const decided = bodyOf(claimDecided, act);
    if (decided) {
      const { approved, rejected, reason } = decided;
      if (approved + rejected === 0 || (rejected > 0 && !reason)) return refuse('bad-input');
      if (approved + rejected > openOf(state)) return refuse('over-claim');
      return ok({ ...state, queried: false, answers: [...state.answers, { ...decided, ...deed }] });
    }
    const asked = askedStep(state, act, deed);
    if (asked) return asked;
    const withdrawn = bodyOf(claimWithdrawn, act);
    if (!withdrawn) return notForThis();
    if (state.by.person === actor.person) return refuse('maker-is-approver');
    return ok({ ...state, withdrawn: { ...withdrawn, ...deed } });
  },
};
