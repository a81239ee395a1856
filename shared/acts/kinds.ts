import { accountOpened } from './kinds/account-opened';
import { budgetSanctioned } from './kinds/budget-sanctioned';
import { cashbookCertified } from './kinds/cashbook-certified';
import { cashbookClosed } from './kinds/cashbook-closed';
import { chequebookOpened } from './kinds/chequebook-opened';
import { imprestOpened } from './kinds/imprest-opened';
import { imprestSpent } from './kinds/imprest-spent';
import { leafVoided } from './kinds/leaf-voided';
import { reconciliationLocked } from './kinds/reconciliation-locked';
import { reconciliationPrepared } from './kinds/reconciliation-prepared';
import { statementImported } from './kinds/statement-imported';
import { statementMatched } from './kinds/statement-matched';
import { statementUnmatched } from './kinds/statement-unmatched';
import { chartPublished } from './kinds/chart-published';
import { deviceEnrolled } from './kinds/device-enrolled';
import { deviceRevoked } from './kinds/device-revoked';
import { documentArranged } from './kinds/document-arranged';
import { entityRegistered } from './kinds/entity-registered';
import { fileDecided } from './kinds/file-decided';
import { fileMoved } from './kinds/file-moved';
import { fileOpened } from './kinds/file-opened';
import { letterDiarised } from './kinds/letter-diarised';
import { letterDisposed } from './kinds/letter-disposed';
import { letterMarked } from './kinds/letter-marked';
import { noteWritten } from './kinds/note-written';
import { officerCertified } from './kinds/officer-certified';
import { officerRevoked } from './kinds/officer-revoked';
import { pageCorrected } from './kinds/page-corrected';
import { pageRead } from './kinds/page-read';
import { pageRemoved } from './kinds/page-removed';
import { pageRestored } from './kinds/page-restored';
import { pageScanned } from './kinds/page-scanned';
import { printBound } from './kinds/print-bound';
import { printUnbound } from './kinds/print-unbound';
import { recoveryNamed } from './kinds/recovery-named';
import { rootSucceeded } from './kinds/root-succeeded';
import { parcelAnswered } from './kinds/parcel-answered';
import { parcelArrived } from './kinds/parcel-arrived';
import { parcelDiarised } from './kinds/parcel-diarised';
import { parcelSent } from './kinds/parcel-sent';
import { paperFiled } from './kinds/paper-filed';
import { postCreated } from './kinds/post-created';
import { releaseIssued } from './kinds/release-issued';
import { voucherPosted } from './kinds/voucher-posted';
import { voucherPrepared } from './kinds/voucher-prepared';
import { voucherReturned } from './kinds/voucher-returned';
import { flagAnswered } from './kinds/flag-answered';
import { indicatorReported } from './kinds/indicator-reported';
import { indicatorTargeted } from './kinds/indicator-targeted';
import { indicatorVerified } from './kinds/indicator-verified';
import { oversightPublished } from './kinds/oversight-published';
import { returnAccepted } from './kinds/return-accepted';
import { returnExempted } from './kinds/return-exempted';
import { returnPrepared } from './kinds/return-prepared';
import { returnQueried } from './kinds/return-queried';
import { returnSubmitted } from './kinds/return-submitted';
import { agreementKinds } from './kinds/agreement-kinds';
import { balancesCarried } from './kinds/balances-carried';
import { budgetLapsed } from './kinds/budget-lapsed';
import { budgetReappropriated } from './kinds/budget-reappropriated';
import { budgetSurrendered } from './kinds/budget-surrendered';
import { commitmentClosed } from './kinds/commitment-closed';
import { commitmentMade } from './kinds/commitment-made';
import { commitmentReduced } from './kinds/commitment-reduced';
import { exceptionRaised } from './kinds/exception-raised';
import { exceptionResolved } from './kinds/exception-resolved';
import { headClosed } from './kinds/head-closed';
import { headMapped } from './kinds/head-mapped';
import { periodClosed } from './kinds/period-closed';
import { periodReopened } from './kinds/period-reopened';
import { policySet } from './kinds/policy-set';
import { subHeadOpened } from './kinds/sub-head-opened';
import { supplementaryGranted } from './kinds/supplementary-granted';
import { billCancelled } from './kinds/bill-cancelled';
import { billChecked } from './kinds/bill-checked';
import { billPaid } from './kinds/bill-paid';
import { billPassed } from './kinds/bill-passed';
import { billPrepared } from './kinds/bill-prepared';
import { billReturned } from './kinds/bill-returned';
import { billRulesPublished } from './kinds/bill-rules-published';
import { payeeRegistered } from './kinds/payee-registered';
import { ratesPublished } from './kinds/rates-published';
import { claimDecided } from './kinds/claim-decided';
import { claimQueried } from './kinds/claim-queried';
import { claimReceived } from './kinds/claim-received';
import { claimResubmitted } from './kinds/claim-resubmitted';
import { claimSubmitted } from './kinds/claim-submitted';
import { claimWithdrawn } from './kinds/claim-withdrawn';
import { counterOpened } from './kinds/counter-opened';
import { feeSet } from './kinds/fee-set';
import { tallyEntered } from './kinds/tally-entered';
import { demandCancelled } from './kinds/demand-cancelled';
import { demandCollected } from './kinds/demand-collected';
import { demandIssued } from './kinds/demand-issued';
import { demandWaived } from './kinds/demand-waived';
import { holdingRegistered } from './kinds/holding-registered';
import { payerRegistered } from './kinds/payer-registered';
import { tariffSet } from './kinds/tariff-set';
import { baseRatePublished } from './kinds/base-rate-published';
import { debtConsented } from './kinds/debt-consented';
import { debtRulesPublished } from './kinds/debt-rules-published';
import { guaranteeCalled } from './kinds/guarantee-called';
import { guaranteeGiven } from './kinds/guarantee-given';
import { guaranteeReleased } from './kinds/guarantee-released';
import { loanEntered } from './kinds/loan-entered';
import { loanRescheduled } from './kinds/loan-rescheduled';
import { importPassed } from './kinds/import-passed';
import { importPrepared } from './kinds/import-prepared';
import { importReturned } from './kinds/import-returned';
import { actReviewed } from './kinds/act-reviewed';
import { chargeRelinquished } from './kinds/charge-relinquished';
import { chargeTaken } from './kinds/charge-taken';
import { delegationMade } from './kinds/delegation-made';
import { delegationWithdrawn } from './kinds/delegation-withdrawn';
import { leaveEnded } from './kinds/leave-ended';
import { leaveTaken } from './kinds/leave-taken';
import { coverAmended } from './kinds/cover-amended';
import { fileMarked } from './kinds/file-marked';
import { fileRecalled } from './kinds/file-recalled';
import { fileReceived } from './kinds/file-received';
import { fileRecorded } from './kinds/file-recorded';
import { fileReminded } from './kinds/file-reminded';
import { fileReopened } from './kinds/file-reopened';
import { fileClassified } from './kinds/file-classified';
import { fileShelved } from './kinds/file-shelved';
import { fileRequested } from './kinds/file-requested';
import { fileIssued } from './kinds/file-issued';
import { fileReplaced } from './kinds/file-replaced';
import { holdPlaced } from './kinds/hold-placed';
import { holdLifted } from './kinds/hold-lifted';
import { weedingSigned } from './kinds/weeding-signed';
import { flagRemoved } from './kinds/flag-removed';
import { pageFlagged } from './kinds/page-flagged';
import { copyFiled } from './kinds/copy-filed';
import { draftKinds } from './kinds/draft-kinds';
import type { Act } from './act';
import type { ActKind, BodyOf } from './kind';

/** Every act kind that this program understands. Others are kept and passed on, never dropped. */
export const actKinds = [
  accountOpened,
  budgetSanctioned,
  cashbookCertified,
  cashbookClosed,
  chequebookOpened,
  imprestOpened,
  imprestSpent,
  leafVoided,
  reconciliationLocked,
  reconciliationPrepared,
  statementImported,
  statementMatched,
  statementUnmatched,
  chartPublished,
  deviceEnrolled,
  deviceRevoked,
  documentArranged,
  entityRegistered,
  fileDecided,
  fileMoved,
  fileOpened,
  letterDiarised,
  letterDisposed,
  letterMarked,
  noteWritten,
  officerCertified,
  officerRevoked,
  rootSucceeded,
  recoveryNamed,
  pageCorrected,
  pageRead,
  pageRemoved,
  pageRestored,
  pageScanned,
  printBound,
  printUnbound,
  paperFiled,
  postCreated,
  releaseIssued,
  voucherPosted,
  voucherPrepared,
  voucherReturned,
  ...agreementKinds,
  balancesCarried,
  budgetLapsed,
  budgetReappropriated,
  budgetSurrendered,
  commitmentClosed,
  commitmentMade,
  commitmentReduced,
  exceptionRaised,
  exceptionResolved,
  headClosed,
  headMapped,
  periodClosed,
  periodReopened,
  policySet,
  subHeadOpened,
  supplementaryGranted,
  billCancelled,
  billChecked,
  billPaid,
  billPassed,
  billPrepared,
  billReturned,
  billRulesPublished,
  payeeRegistered,
  ratesPublished,
  claimDecided,
  claimQueried,
  claimReceived,
  claimResubmitted,
  claimSubmitted,
  claimWithdrawn,
  counterOpened,
  feeSet,
  tallyEntered,
  demandCancelled,
  demandCollected,
  demandIssued,
  demandWaived,
  holdingRegistered,
  payerRegistered,
  tariffSet,
  baseRatePublished,
  debtConsented,
  debtRulesPublished,
  guaranteeCalled,
  guaranteeGiven,
  guaranteeReleased,
  loanEntered,
  loanRescheduled,
  importPassed,
  importPrepared,
  importReturned,
  actReviewed,
  chargeRelinquished,
  chargeTaken,
  delegationMade,
  delegationWithdrawn,
  leaveEnded,
  leaveTaken,
  coverAmended,
  fileMarked,
  fileRecalled,
  fileReceived,
  fileRecorded,
  fileReminded,
  fileReopened,
  fileClassified,
  fileShelved,
  fileRequested,
  fileIssued,
  fileReplaced,
  holdPlaced,
  holdLifted,
  weedingSigned,
  flagRemoved,
  pageFlagged,
  copyFiled,
  ...draftKinds,
  parcelAnswered,
  parcelArrived,
  parcelDiarised,
  parcelSent,
  oversightPublished,
  flagAnswered,
  indicatorReported,
  indicatorTargeted,
  indicatorVerified,
  returnAccepted,
  returnExempted,
  returnPrepared,
  returnQueried,
  returnSubmitted,
] as const;

const byName = new Map<string, ActKind>(actKinds.map((kind) => [kind.kind, kind]));

/** The kind of that name, or nothing if a newer program made it up. */
export const kindNamed = (name: string): ActKind | undefined => byName.get(name);

/** Bodies that were parsed: the fold asks for each act's body at least twice. Acts never change. */
const parsedBodies = new WeakMap<object, { readonly kind: string; readonly body: unknown }>();

/** The body of an act if it is of this kind, in a version that we know, and well formed. */
export function bodyOf<K extends ActKind>(
  kind: K,
  act: Pick<Act, 'kind' | 'v' | 'body'>,
): BodyOf<K> | undefined {
  if (act.kind !== kind.kind || act.v > kind.v) return undefined;
  let parsed = parsedBodies.get(act.body);
  if (parsed?.kind !== kind.kind) {
    parsed = { kind: kind.kind, body: kind.body.safeParse(act.body).data };
    parsedBodies.set(act.body, parsed);
  }
  return parsed.body as BodyOf<K> | undefined; // this kind's own schema made it
}
