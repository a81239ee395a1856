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
    'no-such-post': 'There is no post {{post}} in this office. Choose one from the list.',
    'own-post': 'The file is with this post already. Choose the post it should go to.',
    'nothing-to-decide': 'There is no note on this file yet. Write a note first, then decide.',
    'already-decided': 'This file was decided already. Open it to see the decision.',
    'page-not-here': 'That page is not in this document any more. Open the document again.',
    'no-change': 'Nothing would change. Change something, or go back.',
    'empty-document': 'The document has no pages. Scan or bring in a page first.',
    'already-filed': 'This document is in that file already.',
    unbalanced: 'Debits are {{debit}} and credits are {{credit}}. Make them equal, then try again.',
    'line-empty': 'Line {{line}} has neither or both of debit and credit. Give it exactly one amount.',
    'unknown-head': 'Head {{head}} is not in the chart of accounts. Choose one from the list.',
    'unknown-account': 'That bank or cash account is not known here. Choose one from the list.',
    'outside-year': 'The date {{date}} is outside the fiscal year. Check the date.',
    'maker-is-approver': 'You prepared this yourself, so another officer must pass it. Leave it on his desk.',
    'not-prepared': 'This voucher does not wait for approval any more. Open it again to see what was done.',
    'over-release':
      'Head {{head}} has Rs {{available}} left of its release; this is Rs {{short}} too much. Lower the amount, or wait for a release or re-appropriation.',
    'disk-full':
      'Nothing was saved: the disk is full. Your words are still on the screen. Free some space, then try again.',
    'host-gone':
      'Nothing was saved: the program behind this window does not answer. Keep the window open, start Daftar again, and do it once more.',
    io: 'Nothing was saved: the disk refused ({{detail}}). Your words are still on the screen. Tell your administrator, then try again.',
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
