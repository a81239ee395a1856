/** What happened and what to do, for each refusal of a command, of papers on their way in, and of the host. */
export const refusalsEn = {
  refusal: {
    title: 'Not done',
    locked: 'Nobody is signed in. Sign in and do it again; your draft is kept.',
    'not-certified':
      'Your certificate is not valid today, so your signature would not count. Ask your administrator to certify you.',
    revoked: 'Your key was revoked, so your signature would not count. Ask your administrator for a new key.',
    'no-power':
      'None of your posts has the power to do this. Switch to the post that has it, or send it to the officer who holds it.',
    'bad-input': 'This field is missing or not as it should be: {{field}}. Mend it and try again.',
    'unknown-subject':
      'What you are working on is not in this computer’s journal. It may not have arrived yet: wait for the line, then open it again.',
    'not-holder': 'The file is not with you: it is with {{post}}. Only who holds it can act on it.',
    'marked-to-other':
      'The letter is marked to another post. That post can mark it on or dispose of it, and who keeps the diary.',
    'no-such-post': 'There is no post {{post}} in this office. Choose one from the list.',
    'own-post': 'The file is with this post already. Choose the post it should go to.',
    'nothing-to-decide': 'There is no note on this file yet. Write a note first, then decide.',
    'already-decided': 'This file was decided already. Open it to see the decision.',
    'page-not-here': 'That page is not in this document any more. Open the document again.',
    'no-change': 'Nothing would change. Change something, or go back.',
    'not-read':
      'This page was not read yet, so no word of it can be corrected. Wait until it is read, or write its text yourself.',
    'uneven-stacks':
      'The stacks do not fit together: {{fronts}} front sides and {{backs}} back sides. Only the back of the last sheet may be missing. Look for a page that was pulled in twice or skipped.',
    'empty-document': 'The document has no pages. Scan or bring in a page first.',
    'already-filed': 'This document is in that file already.',
    unbalanced: 'Debits are {{debit}} and credits are {{credit}}. Make them equal, then try again.',
    'line-empty': 'Line {{line}} has neither or both of debit and credit. Give it exactly one amount.',
    'unknown-head': 'Head {{head}} is not in the chart of accounts. Choose one from the list.',
    'unknown-account': 'That bank or cash account is not known here. Choose one from the list.',
    'outside-year': 'The date {{date}} is outside the fiscal year. Check the date.',
    'maker-is-approver': 'You prepared this yourself, so another officer must pass it. Leave it on his desk.',
    'not-prepared': 'This voucher does not wait for approval any more. Open it again to see what was done.',
    'unknown-payee':
      'This payee is not in the register on this computer. Choose one from the list, or register him first.',
    'payee-exists': 'This CNIC or NTN is in the register already, as {{name}}. Use that entry, or change it.',
    'no-rates':
      'No table of withholding or rule for bills holds on {{date}}. The accounts officer or the province publishes one; check the date first.',
    'sales-tax-unknown':
      'It is not known what sales tax the invoice shows. Enter the amount from the invoice, or say that it shows none.',
    'override-needs-reason': 'A tax differs from the table. Write down why, so that audit can see it.',
    'nothing-to-pay':
      'Taxes and deductions take up the whole bill. Check the deductions; what needs no payment is settled by a journal voucher.',
    'scan-required': 'The scanned claim must be attached. Attach the bill or invoice, then prepare it.',
    'looks-paid':
      'This looks like bill {{number}}: the same payee, and the same invoice or the same day and amount. If it is another claim, write why, and prepare it again.',
    'bill-state': 'The bill has moved on since you opened it. Look at its state and who acted last.',
    'checker-is-passer':
      'You checked this bill yourself, so another officer must pass it. Leave it on his desk.',
    'over-release':
      'Head {{head}} has Rs {{available}} left of its release; this is Rs {{short}} too much. Lower the amount, or wait for a release or re-appropriation.',
    'not-posted':
      'Only a passed voucher can be reversed. Return it instead, or open it again to see its state.',
    'already-reversed': 'This voucher is reversed by {{number}} already. Open that one.',
    'bad-leaves':
      'The first and last number must have equally many digits, in order, and at most 500 leaves. Look at the cheque book again.',
    'leaf-not-in-book':
      'Cheque {{leaf}} is in no cheque book of this account. Look at the number, or register the book under Cheque books.',
    'leaf-used': 'Cheque {{leaf}} cannot be used: {{by}}. Take the next leaf.',
    'over-imprest': 'The imprest has room for Rs {{available}} only. Lower the amount, or recoup first.',
    'nothing-to-recoup': 'No sub-voucher of this imprest waits for recoupment. Enter the expenses first.',
    'sub-voucher-claimed': '{{number}} claims one of these sub-vouchers already. Open the imprest again.',
    'writer-closes':
      'You wrote entries of these days, so another officer must close the book. Leave it to him.',
    'before-opening':
      'The account was opened on {{date}}; its opening balance holds what was before. Check the date, or choose another account.',
    'day-closed':
      'The cash book is closed through {{date}}. Give the voucher a later date; a mistake is mended by a reversal.',
    'days-open': 'Close every day of the month first; then certify it.',
    'vouchers-waiting':
      '{{count}} vouchers of these days wait to be passed. Pass or return them first, then close.',
    'day-not-over':
      '{{date}} is not over yet. Close the book through today at most; reconcile a month after its end.',
    'difference-unexplained':
      'There is a difference of Rs {{short}} that nothing explains. Find it, or write a remark where one is asked for.',
    'import-known':
      'The vouchers of this file are here already: “{{file}}”. Nothing was taken in twice. Look at its batch under Import.',
    'import-faults':
      '{{count}} vouchers of this batch cannot be taken; the first begins on line {{line}}. Open the file again to see each, mend them, and take it in whole.',
    'number-taken': 'Two vouchers of this batch have the same number. Nothing was taken in.',
    'already-imported': 'This statement is here already. Nothing was taken in twice.',
    'already-matched': 'This line or this voucher is matched already. Undo that match first.',
    'not-the-same': 'The bank’s line and the voucher differ in account, side or amount. Choose another one.',
    'reconciled-locked': 'This month is reconciled and locked. Work in the next month.',
    'over-release-reason':
      'Head {{head}} has Rs {{available}} left of its release; this is Rs {{short}} too much. The policy lets it through with a reason: write the reason and pass it again.',
    'head-closed':
      'Head {{head}} was closed on {{to}}. Choose a head that is open on the date of the voucher.',
    'head-divided': 'Head {{head}} is divided into local sub-heads. Choose one of them.',
    'head-taken': 'The sub-head number {{head}} is taken. Open the sub-head again to get the next one.',
    'no-budget': 'Head {{head}} has no budget in this year. Enter its sanctioned estimate first.',
    'over-balance':
      'Head {{head}} has Rs {{available}} that is neither spent nor bound; this is Rs {{short}} too much. Lower the amount.',
    'employee-heads':
      'Budget may not go from the employee related head {{from}} to {{to}}. Choose another employee related head, or take it from elsewhere.',
    'needs-priority':
      'Budget goes from {{from}} to the employee related head {{to}} only with priority. Mark it as priority if the order says so.',
    'over-sanction':
      'Head {{head}} has Rs {{available}} of its budget that is not released yet; this is Rs {{short}} too much. Lower the release, or enter the supplementary grant first.',
    'nothing-to-release':
      'Every head has what the policy gives by the end of quarter {{quarter}} of {{year}}, or the policy names no shares. Look at the policy.',
    'period-closed':
      'The month {{month}} is closed. Date the voucher in an open month, or ask the supervisor to open {{month}} again.',
    'period-not-over': 'The month {{month}} is not over yet. Close it when it is.',
    'closer-is-poster': 'You passed the last posting of this month, so another officer must close it.',
    'year-not-closed': 'The year cannot be closed while {{month}} is open. Close its months first.',
    'agreement-changed':
      'The figures of the accounts office were entered anew meanwhile. Look at them, then sign.',
    'variation-unexplained':
      'Head {{head}} differs from the accounts office without a reason. Write the reason beside it, or mend the figures.',
    'no-fund-head': 'The policy names no head for the surplus of a year. Set it in the policy first.',
    'over-loan':
      'The agreement leaves Rs {{available}} to draw. Lower the amount, or enter the new agreement as a loan of its own.',
    'no-consent':
      'The consent of the Finance Department is not on record. Enter its number and date on the loan, then draw.',
    'no-debt-rules':
      'No rules for debt hold on {{date}}. The accounts officer publishes them under Debt, Rates and rules.',
    'no-base-rate':
      'Nobody has entered the base rate {{base}} for {{date}}. Enter it under Debt, Rates and rules, then pay.',
    'over-debt': 'Rs {{available}} are owed, vouchers that wait included. Pay at most that.',
    'before-last-move':
      'The loan was entered, drawn or paid last on {{date}}. Give a day that is not before it.',
    'over-guarantee':
      'Rs {{available}} are left for this, and only while the guarantee is in force. Look at the amount and the day.',
    'unknown-payer': 'This payer is not in the register of payers. Enter him first.',
    'payer-exists': 'This CNIC or NTN belongs to {{name}} already. Open that payer instead.',
    'no-tariff': 'The tariff has no item {{item}} on {{date}}. Publish it first.',
    'nothing-to-demand': 'Everything that is charged for {{month}} is issued already.',
    'demand-state':
      'The demand is settled, waived or cancelled, or money came in for it: open it again to see.',
    'over-payment': 'Only Rs {{available}} is left of the demand: Rs {{short}} less must be taken.',
    'over-penalty': 'The penalty due on that day is Rs {{available}}: Rs {{short}} less must be taken.',
    'already-tallied':
      'This day of the counter is entered already, on receipt {{number}}. Return or reverse that one first.',
    'over-claim': 'Only Rs {{available}} of the claim can be taken: Rs {{short}} less.',
    'claim-state': 'The claim is withdrawn, answered, queried or received by now: open it again to see.',
    'no-charge':
      'The officer has no charge of this post at this time. Record the charge in Admin, or act for a post that he holds.',
    'on-leave':
      'The officer is on leave, so his signature would not count. End the leave in Admin (“Back at work”) first.',
    'delegation-ended':
      'The power was delegated to your post, but not for now or not for this. Send it to the post that has the power.',
    'over-ceiling':
      'The power was delegated to your post up to {{ceiling}}. State the amount, and send what is higher to the post that lent the power.',
    'not-own-power': 'A post can lend only powers of its own, and never the power to certify officers.',
    'no-such-officer': 'No officer of this name was ever certified in this office.',
    'not-recorded': 'The file is not recorded (closed). Record it first; then it goes to the record room.',
    'not-shelved':
      'Nobody has said where the file stands in the record room. Enter room, rack, shelf and bundle first.',
    'already-requested': 'Your post has asked for this file already.',
    'file-out': 'The file is given out. It has to come back first.',
    'file-weeded': 'The file is weeded: nothing more can be done with it.',
    'retention-runs': 'The years for which this file is kept are not over, or it is kept for ever.',
    'legal-hold': 'The file is under a legal hold. It is kept until the hold is lifted.',
    'same-signer': 'You have signed already. The second signature is another person’s.',
    'file-recorded': 'The file is recorded (closed). Take it up again first, with the reason.',
    consulted:
      'Your post was asked for its view on this file. Write it and send the file back; who asked goes on with it.',
    'not-consulted': 'No post of that name waits for your view on this file. Forward it instead.',
    'not-sender': 'Only the post that sent the file last can recall it.',
    'already-opened':
      'The file was opened there already, so it cannot be recalled. Ask for it with a reminder.',
    'flag-taken':
      'This flag is on another page of the file. Take the next letter, or remove the flag there first.',
    'return-state':
      'The return has moved on: it is signed, accepted or not asked for. Open it anew to see how it stands.',
    'return-faults':
      'The figures of the return do not come out ({{count}} findings). Prepare it anew before it is signed.',
    'print-of-another-office':
      'This print was made at another office ({{office}}). Enter it in the diary as a letter instead.',
    'already-bound': 'This signed print is bound already. Take the binding back first if it is wrong.',
    'draft-approved':
      'This draft is approved and is changed no more. The officer who approved it can send it back.',
    'draft-changed': 'Another version was written meanwhile. Read it, then approve it or send it back.',
    'not-approved': 'Only an approved draft is issued. Have it approved first.',
    'already-issued': 'This draft is issued already; its dispatch number is on it.',
    'not-issued': 'This was not issued yet, so nobody can have received it.',
    'not-fetched':
      'This paper of the other office was not fetched from the hub yet, and there is no line now. Try again when the line is back.',
    'disk-full':
      'Nothing was saved: the disk is full. Your words are still on the screen. Free some space, then try again.',
    'host-gone':
      'Nothing was saved: the program behind this window does not answer. Keep the window open, start Daftar again, and do it once more.',
    io: 'Nothing was saved: the disk refused ({{detail}}). Your words are still on the screen. Tell your administrator, then try again.',
  },
  'refusal-help': {
    unreleased: 'Rs {{unreleased}} of its budget is not released yet: a release would help.',
    donors: 'Heads with enough balance for a re-appropriation: {{donors}}.',
  },
  capture: {
    empty: 'The file is empty. Scan the paper again.',
    'not-an-image': 'This is neither a picture nor a PDF. Bring in JPEG, PNG, TIFF or PDF files.',
    corrupt: 'The file is damaged and cannot be read. Scan the paper again, or get the file anew.',
    truncated: 'The end of the file is missing, as after a broken copy. Copy or scan it again.',
    'password-protected':
      'The PDF is locked with a password. Save it without a password and bring it in again.',
    'too-large': 'The page is larger than this program can hold. Scan it at 300 dpi and bring it in again.',
    'no-pages': 'The file has no pages. Scan the paper again.',
    duplicate: 'These pages are here already, byte for byte. Nothing was taken in twice.',
    'not-saved':
      'It could not be saved on this computer. Check that the disk has space, and bring it in again.',
  },
} as const;
