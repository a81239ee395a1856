/**
 * Why a command was not carried out: everything a user can cause, and nothing else. The words are in the language
 * files under `refusal.<why>`; `detail` fills their blanks.
 */
export const refusalReasons = [
  'locked', // nobody is signed in
  'not-certified', // the officer's key has no certificate that is valid today
  'revoked', // the officer's key was revoked
  'no-power', // none of the officer's posts may do this
  'bad-input', // a field is missing or malformed: detail.field
  'unknown-subject', // the file, document, letter or voucher is not in this journal
  'not-holder', // the file is with another post: detail.post
  'marked-to-other', // the letter is marked to another post
  'no-such-post', // detail.post
  'own-post', // the file cannot be sent to the post that holds it
  'nothing-to-decide', // no note on the file yet
  'already-decided',
  'page-not-here', // a page named is not in the document
  'no-change', // the command would change nothing
  'not-read', // nothing was read on the page yet, so no word of it can be corrected
  'uneven-stacks', // front and back sides do not fit together: detail.fronts, detail.backs
  'print-of-another-office', // a print of another office is entered in the diary: detail.office
  'already-bound', // the signed print is bound already
  'empty-document', // a document without pages cannot be filed
  'already-filed', // the document is in this file already
  'unbalanced', // debits differ from credits: detail.debit, detail.credit (paisa)
  'line-empty', // a voucher line has neither or both of debit and credit: detail.line
  'unknown-head', // detail.head
  'unknown-account',
  'outside-year', // the voucher's date is outside the fiscal year: detail.date
  'maker-is-approver', // nobody approves his own work
  'not-prepared', // the voucher is not waiting for approval: detail.state
  'unknown-payee', // the payee is not in the register
  'payee-exists', // another payee has this CNIC or NTN: detail.name
  'no-rates', // no table of withholding or rule for bills holds on detail.date
  'sales-tax-unknown', // nobody has said what sales tax the invoice shows
  'override-needs-reason', // a tax differs from the table without a reason
  'nothing-to-pay', // taxes and deductions take the whole bill
  'scan-required', // the scanned claim is not attached
  'looks-paid', // a bill like this one is here already: detail.number
  'bill-state', // the bill has moved on
  'checker-is-passer', // who checked a bill does not pass it
  'over-release', // spending would pass the release: detail.head, detail.available, detail.short (paisa)
  'not-posted', // only a posted voucher can be reversed: detail.state
  'already-reversed', // detail.number
  'bad-leaves', // the numbers of a cheque book do not fit
  'leaf-not-in-book', // detail.leaf
  'leaf-used', // detail.leaf, detail.by: the voucher or the reason
  'over-imprest', // more than the imprest holds or may hold: detail.available (paisa)
  'nothing-to-recoup', // no sub-voucher of the imprest waits for recoupment
  'sub-voucher-claimed', // another voucher recoups it already: detail.number
  'writer-closes', // who wrote entries of the day does not close it
  'before-opening', // an account was opened later, its balance holds what was before: detail.date
  'day-closed', // the cash book is closed through detail.date
  'days-open', // the days of the month are not all closed, or the closed balance is not the book's
  'vouchers-waiting', // vouchers of the day wait to be passed: detail.count
  'day-not-over', // detail.date is in the future
  'difference-unexplained', // detail.short (paisa)
  'already-imported', // the statement is in already
  'already-matched', // the line or the voucher is matched already
  'not-the-same', // line and voucher differ in account, side or amount
  'reconciled-locked', // the month is reconciled and locked
  'over-release-reason', // as over-release, but the policy lets it through with a reason
  'head-closed', // detail.head, detail.to
  'head-divided', // postings go to the local sub-heads: detail.head
  'head-taken', // another computer gave the number to another sub-head, or none is left: detail.head
  'no-budget', // detail.head
  'over-balance', // more than the head has left: detail.head, detail.available, detail.short (paisa)
  'employee-heads', // budget may not leave employee related heads: detail.from, detail.to
  'needs-priority', // budget goes to employee related heads only with priority: detail.from, detail.to
  'over-sanction', // a release beyond the revised budget: detail.head, detail.available, detail.short (paisa)
  'nothing-to-release', // detail.year, detail.quarter
  'period-closed', // detail.month
  'period-not-over', // detail.month
  'closer-is-poster', // who passed the last posting of a month does not close it
  'year-not-closed', // detail.month
  'agreement-changed', // the accounts office's figures were stated anew meanwhile
  'variation-unexplained', // own books and accounts office differ without a reason: detail.head
  'no-fund-head', // the policy names no equity head for the year's surplus
  'unknown-payer', // the payer is not in the register of payers
  'payer-exists', // another payer has this CNIC or NTN: detail.name
  'no-tariff', // the tariff has no such item on detail.date: detail.item
  'nothing-to-demand', // every demand of detail.month is issued, or nobody is charged
  'demand-state', // the demand is cancelled or waived already, or money came in for it
  'over-payment', // more than is left of the demand: detail.available, detail.short (paisa)
  'over-penalty', // more than the penalty that is due: detail.available, detail.short (paisa)
  'over-loan', // more than the loan leaves to draw: detail.available (paisa)
  'no-consent', // the consent of the Finance Department is not on record
  'no-debt-rules', // no rules for debt hold on detail.date
  'no-base-rate', // nobody has published detail.base for detail.date
  'over-debt', // more than is owed: detail.available (paisa)
  'before-last-move', // the loan was drawn or paid later than that: detail.date
  'over-guarantee', // more than is left of the guarantee: detail.available (paisa)
  'import-known', // the file's vouchers are in already or wait: detail.file, detail.state
  'import-faults', // vouchers of the batch cannot be taken: detail.count, and the first: detail.line
  'number-taken', // another voucher of the batch has this number
  'already-tallied', // the counter's day is entered on receipt detail.number
  'over-claim', // more than is open or approved of the claim: detail.available, detail.short (paisa)
  'claim-state', // the claim is withdrawn, or money came in for it
  'no-charge', // the officer had no charge of the post at that moment
  'on-leave', // the officer is on leave
  'delegation-ended', // the power was lent to the post, but not at that moment or not for this
  'over-ceiling', // the sum passes the ceiling of the delegation: detail.ceiling (paisa)
  'not-own-power', // only powers of the post itself can be lent, and never certifying
  'no-such-officer', // nobody of that name was ever certified
  'file-recorded', // the file is closed
  'consulted', // the post was asked for its view only; the file goes back first
  'not-consulted', // nobody of that post asked
  'not-sender', // another post sent the file last, or it was taken back already
  'already-opened', // the receiver has opened the file
  'flag-taken', // the flag is on another page
  'not-recorded', // only a recorded file stands in the record room
  'not-shelved', // the record room has not said where the file stands
  'already-requested', // the post has asked for the file already
  'file-out', // the file is given out
  'file-weeded', // the file is weeded
  'retention-runs', // the file is kept for ever, or its years are not over
  'legal-hold', // the file is under a legal hold
  'same-signer', // the second signature is another person's
  'draft-approved', // an approved or issued draft is not changed
  'draft-changed', // another version was written since that one
  'not-approved', // only an approved draft is issued
  'already-issued', // the draft has its dispatch number
  'not-issued', // only what was issued is acknowledged
  'return-state', // the return has moved on, or is not asked for
  'return-faults', // the figures do not come out: detail.count
  'not-fetched', // the paper of another office was not fetched yet, and the hub does not answer
  'disk-full', // nothing was saved
  'host-gone', // the program behind the window does not answer; nothing was saved
  'io', // the disk refused: detail.detail
] as const;

export type Why = (typeof refusalReasons)[number];
export type Refusal = { readonly why: Why; readonly detail?: { readonly [name: string]: string | number } };

/** A refusal as a value. */
export const refusal = (why: Why, detail?: Refusal['detail']): Refusal =>
  detail ? { why, detail } : { why };
