import { expect, test } from 'vitest';
import { billFields } from './bill-fields';

const values = (text: string) =>
  Object.fromEntries(
    Object.entries(billFields(text)).map(([name, found]) => [
      name,
      typeof found === 'string' ? found : found.value,
    ]),
  );

const bill = `M/s Gulzar Paper Mart, Chowk Bazar
NTN: 1234567-8
Bill No. 417/26 Date: 14-11-2026
1 Photocopy paper A4 33 760 25,080
2 Toner cartridge 12A 17 773 13,141
Sales tax 18% 6,880
Grand Total Rs. 45,101/-
Rupees forty five thousand one hundred and one only`;

const wrong = `Khan Traders
CNIC 17301-1234567-1
Invoice # 88
10 Gauze 5 100 600
Total 500.00
(Rupees Six Hundred only)`;

const urdu = `گلزار پیپر مارٹ
بل نمبر ۴۱۷ تاریخ ۱۴ نومبر ۲۰۲۶
۱ کاغذ ۱۰ ۷۶۰ ۷,۶۰۰
کل رقم ۷,۶۰۰
مبلغ سات ہزار چھ سو روپے فقط`;

test.each([
  [
    bill,
    {
      payee: 'M/s Gulzar Paper Mart',
      taxNumber: '1234567-8',
      invoice: '417/26',
      date: '2026-11-14',
      amount: 45_101_00,
      inWords: 45_101_00,
      tax: 6_880_00,
      words: 'agrees',
      sum: 'agrees',
    },
  ],
  [
    wrong,
    {
      payee: 'Khan Traders',
      taxNumber: '17301-1234567-1',
      invoice: '88',
      amount: 500_00,
      inWords: 600_00,
      words: 'differs',
      sum: 'unknown',
    },
  ],
  [
    urdu,
    {
      payee: 'گلزار پیپر مارٹ',
      invoice: '417',
      date: '2026-11-14',
      amount: 7_600_00,
      inWords: 7_600_00,
      words: 'agrees',
      sum: 'agrees',
    },
  ],
  ['Total 5 3 16\n2 Pens 5 3 15', { payee: 'Total 5 3 16', amount: 16_00, words: 'unknown', sum: 'differs' }],
  ['', { words: 'unknown', sum: 'unknown' }],
])('%s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test('the places of what is proposed are those of its words', () => {
  const words = bill.split(/\s+/);
  const { amount, tax, inWords, invoice } = billFields(bill);
  expect(words.slice(amount?.from, amount?.to)).toEqual(['45,101/-']);
  expect(words.slice(tax?.from, tax?.to)).toEqual(['6,880']);
  expect(words.slice(invoice?.from, invoice?.to)).toEqual(['417/26']);
  expect(words.slice(inWords?.from, inWords?.to).join(' ')).toBe('forty five thousand one hundred and one');
});
