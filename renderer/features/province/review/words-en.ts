/** The words of the officers who review the offices' returns, in English. */
export const reviewEn = {
  'tab-review': 'To review',
  'review-none':
    'No signed return waits for the province. Those that the offices sign come here by themselves.',
  'review-submitted': 'Signed',
  'review-late': 'In time',
  'review-standing': 'Here',
  'review-waits': 'waits for you',
  'review-accepted-here': 'accepted here',
  'review-exempt-here': 'exempted here',
  'matrix-answered-here': 'answered here, waits for the line',
  'review-queried-here': 'sent back here',
  'review-back': 'All that wait',
  'review-checked':
    '{{count}} acts fetched from the office’s own database; their signatures were checked on this computer.',
  'review-not-begun':
    'Nobody at the office has begun this return. If the province does not ask for it, exempt the office with the reason.',
  'review-not-signed':
    'The office has prepared this return and not signed it yet. Only what is signed can be accepted or sent back.',
  'review-no-power':
    'You may read this return. To answer it, the province has to certify you at this office with the power to review.',
  'review-accept': 'Accept',
  'review-query': 'Send back with a query',
  'review-exempt': 'Exempt the office',
  'review-accept-says': 'The figures below are taken as signed. The office changes them no more.',
  'review-query-says': 'The office reads your question and prepares the return anew.',
  'review-exempt-says':
    'The office owes no return of this kind for this period, and it counts in no coverage.',
  'review-accept-text': 'Remark for the office (if any)',
  'review-query-text': 'What you ask',
  'review-exempt-text': 'Reason',
  'review-text-missing': 'Write a sentence first: the office has to know.',
  'review-done': 'Signed and saved. It goes to the office by itself with the next line.',
  'review-beside': 'In the period, beside the office’s vouchers at the hub',
  'review-beside-said': 'The return says',
  'review-beside-books': 'Vouchers at the hub',
  'review-beside-difference': 'Difference',
  'review-beside-equal': 'Return and vouchers agree in every head.',
  'review-beside-short':
    'The office’s books at the hub do not reach the end of this period; a difference may still come in.',
  'review-beside-open': 'Each row opens the vouchers of its head.',
  'review-office': 'The office’s books of this period',
} as const;
