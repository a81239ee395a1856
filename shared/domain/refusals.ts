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
  'no-such-post', // detail.post
  'own-post', // the file cannot be sent to the post that holds it
  'nothing-to-decide', // no note on the file yet
  'already-decided',
  'page-not-here', // a page named is not in the document
  'no-change', // the command would change nothing
  'empty-document', // a document without pages cannot be filed
  'already-filed', // the document is in this file already
  'unbalanced', // debits differ from credits: detail.debit, detail.credit (paisa)
  'line-empty', // a voucher line has neither or both of debit and credit: detail.line
  'unknown-head', // detail.head
  'unknown-account',
  'outside-year', // the voucher's date is outside the fiscal year: detail.date
  'maker-is-approver', // nobody approves his own work
  'not-prepared', // the voucher is not waiting for approval: detail.state
  'over-release', // spending would pass the release: detail.head, detail.available, detail.short (paisa)
  'disk-full', // nothing was saved
  'host-gone', // the program behind the window does not answer; nothing was saved
  'io', // the disk refused: detail.detail
] as const;

export type Why = (typeof refusalReasons)[number];
export type Refusal = { readonly why: Why; readonly detail?: { readonly [name: string]: string | number } };

/** A refusal as a value. */
export const refusal = (why: Why, detail?: Refusal['detail']): Refusal =>
  detail ? { why, detail } : { why };
