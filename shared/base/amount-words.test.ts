import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { amountInWords, checkAmountWords, parseAmountWords } from './amount-words';
import { maximumPaisa, paisa } from './money';
import { urduNumbers } from './urdu-numbers';

test.each([
  [0, 'Rupees Zero only', 'صفر روپے فقط'],
  [5, 'Rupees Zero and Paisa Five only', 'صفر روپے اور پانچ پیسے فقط'],
  [
    1_234_567_50,
    'Rupees Twelve Lakh Thirty-Four Thousand Five Hundred Sixty-Seven and Paisa Fifty only',
    'بارہ لاکھ چونتیس ہزار پانچ سو سڑسٹھ روپے اور پچاس پیسے فقط',
  ],
  [
    91_449_15,
    'Rupees Ninety-One Thousand Four Hundred Forty-Nine and Paisa Fifteen only',
    'اکانوے ہزار چار سو انچاس روپے اور پندرہ پیسے فقط',
  ],
  [100_000_000_00, 'Rupees Ten Crore only', 'دس کروڑ روپے فقط'],
  [10_00, 'Rupees Ten only', 'دس روپے فقط'],
  [2_019_00, 'Rupees Two Thousand Nineteen only', 'دو ہزار انیس روپے فقط'],
])('%i paisa are said in both languages', (amount, en, ur) => {
  expect(amountInWords(paisa(amount), 'en')).toBe(en);
  expect(amountInWords(paisa(amount), 'ur')).toBe(ur);
});

test('a negative amount and one beyond every book have no words', () => {
  expect(() => amountInWords(paisa(-1), 'en')).toThrow('no words');
  expect(() => amountInWords(paisa(maximumPaisa), 'en')).toThrow('no words');
});

test('the Urdu numbers are a hundred different words', () => {
  expect(new Set(urduNumbers).size).toBe(100);
});

test('every amount that is said is read back to the paisa, in both languages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: maximumPaisa - 1 }), fc.constantFrom('en', 'ur'), (n, language) => {
      expect(parseAmountWords(amountInWords(paisa(n), language))).toEqual({ ok: true, value: n });
    }),
  );
});

describe('words that a person typed', () => {
  it.each([
    ['rs. two lac five hundred and paisa ten only', 200_500_10],
    ['Twelve lakhs thirty four thousand', 1_234_000_00],
    ['مبلغ ایک لاکھ روپے صرف', 100_000_00],
    ['one hundred fifty', 150_00],
  ])('“%s” are read with their usual spellings', (words, amount) => {
    expect(checkAmountWords(words, paisa(amount))).toEqual({ agrees: true });
  });
  it('that say another amount are told apart with what they say', () => {
    expect(checkAmountWords('Rupees twelve thousand only', paisa(12_500_00))).toEqual({
      agrees: false,
      why: 'differs',
      said: 12_000_00,
    });
  });
  it.each(['', 'twelve apples', 'thousand', 'one lakh two crore', 'ten five', 'one and paisa one hundred'])(
    '“%s” are no amount',
    (words) => expect(checkAmountWords(words, paisa(0))).toEqual({ agrees: false, why: 'not-words' }),
  );
});
