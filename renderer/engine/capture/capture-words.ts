import type { CaptureRefusal } from './paper';

type Sentences = { readonly en: string; readonly ur: string };

/**
 * Why a paper cannot be taken in and what to do, in both languages: the screens say it, and so does the text file beside
 * a paper that the scanner folder refused, where nobody has chosen a language.
 */
export const captureWords = {
  'not-an-image': {
    en: 'This is no picture and no PDF. Save it as PDF, TIFF, JPEG or PNG and bring it in again.',
    ur: 'یہ نہ تصویر ہے نہ PDF۔ اسے PDF، TIFF، JPEG یا PNG میں محفوظ کر کے دوبارہ لائیں۔',
  },
  'password-protected': {
    en: 'The PDF is locked with a password. Ask the sender for an open copy, or print it and scan it.',
    ur: 'اس PDF پر پاس ورڈ لگا ہے۔ بھیجنے والے سے کھلی نقل لیں، یا چھاپ کر سکین کریں۔',
  },
  corrupt: {
    en: 'It is damaged and cannot be read. Copy or scan it again.',
    ur: 'یہ خراب ہے اور پڑھی نہیں جا سکتی۔ دوبارہ نقل یا سکین کریں۔',
  },
  truncated: {
    en: 'The end of it is missing; it was cut off while it was copied or scanned. Copy or scan it again.',
    ur: 'اس کا آخری حصہ غائب ہے؛ نقل یا سکین کے دوران کٹ گئی۔ دوبارہ نقل یا سکین کریں۔',
  },
  'too-large': {
    en: 'It is too large. Scan with 200 to 300 dots per inch, or bring it in in parts.',
    ur: 'یہ بہت بڑی ہے۔ 200 سے 300 نقطے فی انچ پر سکین کریں، یا حصوں میں لائیں۔',
  },
  empty: {
    en: 'There is no page in it. Scan it again.',
    ur: 'اس میں کوئی صفحہ نہیں۔ دوبارہ سکین کریں۔',
  },
  'no-pages': {
    en: 'It holds no page. Ask for it again, or scan the paper.',
    ur: 'اس میں کوئی صفحہ نہیں۔ دوبارہ منگوائیں یا کاغذ سکین کریں۔',
  },
} as const satisfies Readonly<Record<CaptureRefusal, Sentences>>;

const other: Sentences = {
  en: 'It was not taken in. Bring it in by hand in the Scan room; that says more.',
  ur: 'یہ نہیں لی گئی۔ اسے سکین کے کمرے میں ہاتھ سے لائیں؛ وہاں مزید بتایا جائے گا۔',
};

/** A refusal of the scanner folder as the text file beside the paper says it: a line in English, a line in Urdu. */
export function scannerReason(why: string | undefined): string {
  const known = Object.entries(captureWords).find(([name]) => name === why)?.[1];
  const { en, ur } = known ?? other;
  return `${en}\n${ur}`;
}
