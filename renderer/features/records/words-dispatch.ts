const en = {
  dispatch: 'Dispatch',
  dispatchOf: 'Dispatch register {{year}}',
  dispatchEmpty: 'Nothing was issued in {{year}}. Drafts are written, approved and issued on their file.',
  cancelToDiary: 'Diary register',
  dispatchNumber: 'Dispatch no.',
  toWhom: 'To whom sent',
  issuedBy: 'Issued by',
  howSent: 'How sent',
  acknowledged: 'Received by',
  notAcknowledged: 'not yet',
  'way-hand': 'By hand',
  'way-post': 'By post',
  'way-courier': 'By courier',
  'way-email': 'By e-mail',
  'way-fax': 'By fax',
  'way-notice': 'Notice board',
} as const;

const ur: Record<keyof typeof en, string> = {
  dispatch: 'ترسیل',
  dispatchOf: 'ترسیل رجسٹر {{year}}',
  dispatchEmpty: '{{year}} میں کچھ جاری نہیں ہوا۔ مسودے اپنی فائل پر لکھے، منظور اور جاری کیے جاتے ہیں۔',
  cancelToDiary: 'ڈائری رجسٹر',
  dispatchNumber: 'ترسیل نمبر',
  toWhom: 'کس کو بھیجا گیا',
  issuedBy: 'جاری کنندہ',
  howSent: 'ذریعۂ ترسیل',
  acknowledged: 'وصول کنندہ',
  notAcknowledged: 'ابھی نہیں',
  'way-hand': 'دستی',
  'way-post': 'ڈاک',
  'way-courier': 'کوریئر',
  'way-email': 'ای میل',
  'way-fax': 'فیکس',
  'way-notice': 'نوٹس بورڈ',
};

/** What the Records room says of the dispatch register. */
export const dispatchWords = { en, ur } as const;
