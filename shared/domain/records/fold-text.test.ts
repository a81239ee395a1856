import { expect, test } from 'vitest';
import { foldText } from './fold-text';

test.each([
  ['Arabic and Farsi yeh', 'منظوري', 'منظوری'],
  ['alef maksura', 'علىٰ', 'علی'],
  ['Arabic and Urdu kaf', 'كتاب', 'کتاب'],
  ['Arabic heh, heh goal, heh with two eyes', 'هسپتال ھسپتال', 'ہسپتال ہسپتال'],
  ['teh marbuta', 'صدقة', 'صدقہ'],
  ['teh marbuta goal and heh with hamza', 'صدقۃ نامۂ', 'صدقہ نامہ'],
  ['yeh with hamza', 'مسئلہ', 'مسیلہ'],
  ['alef with madda and hamza', 'آرڈر أمر', 'ارڈر امر'],
  ['waw with hamza', 'واؤچر', 'واوچر'],
  ['noon ghunna', 'ہیں', 'ہین'],
  ['a letter and its mark apart (NFD)', 'آرڈر'.normalize('NFD'), 'ارڈر'],
  ['diacritics', 'مُنظُورِیّ', 'منظوری'],
  ['tatweel', 'منظـــوری', 'منظوری'],
  ['zero-width non-joiner', 'گھر\u200Cوالا', 'گہروالا'],
  ['bidi marks', '\u200Fنمبر\u200E 12\u2069', 'نمبر 12'],
  ['Urdu and Arabic digits', '۱۲۳ ٤٥٦', '123 456'],
  ['presentation forms', 'ﻣﻨﻈﻮﺭﯼ', 'منظوری'],
  ['Latin capitals', 'Bill No. 12', 'bill no. 12'],
])('%s: %s is found as %s', (_what, written, folded) => {
  expect(foldText(written)).toBe(folded);
  expect(foldText(folded)).toBe(folded);
});
