/** What the Ledger room says of the monthly reconciliation with the accounts office. */
export const agreementWordsEn = {
  'agreement-none': 'What the accounts office has in its books for this month was not entered yet.',
  'agreement-enter': 'Enter its figures',
  'agreement-enter-again': 'Enter again',
  'agreement-enter-says':
    'Type what the monthly statement of the accounts office says, head by head. Or paste three columns of a spreadsheet: head, month, progressive. Leave a head empty that is not in it. Figures entered again replace the earlier ones and are signed anew.',
  'agreement-reference': 'Its letter: number and day',
  'agreement-add-head': 'Another head',
  'agreement-as-ours': 'Fill in our own figures',
  'agreement-save': 'Save',
  'agreement-faults_one': '{{count}} field is no amount, or is missing beside the other.',
  'agreement-faults_other': '{{count}} fields are no amounts, or are missing beside the other.',
  'agreement-stated': 'Entered by',
  'agreement-agrees': 'all heads agree',
  'agreement-differs_one': '{{count}} head differs',
  'agreement-differs_other': '{{count}} heads differ',
  'agreement-signed': 'Signed by',
  'agreement-own-work': 'You entered it; another officer signs.',
  'agreement-sign': 'Sign',
  'agreement-sign-agrees':
    'Every head of this month agrees with the accounts office. Attach its verified statement if it is scanned.',
  'agreement-sign-says':
    'Give the reason for each head that differs; it is printed beside the figures. Attach the verified statement of the accounts office if it is scanned.',
  'agreement-changed':
    'Since it was signed, our own figures of these heads have changed. Enter and sign it again.',
  'agreement-verified': 'Verified: District Accounts Officer',
} as const;
