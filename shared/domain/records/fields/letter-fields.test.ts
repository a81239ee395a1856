import { expect, test } from 'vitest';
import { readDate } from './dates';
import { letterFields } from './letter-fields';

const values = (text: string) =>
  Object.fromEntries(Object.entries(letterFields(text)).map(([name, found]) => [name, found.value]));

const finance = `GOVERNMENT OF KHYBER PAKHTUNKHWA
FINANCE DEPARTMENT
(Budget Wing)
No. BO-III/FD/2-14/2019-20/Vol-II
Dated Peshawar, the 17th February, 2020
To
The Secretary to Govt. of Khyber Pakhtunkhwa,
Subject: RELEASE OF FUNDS FOR REPAIR OF FLOOD DAMAGED SCHOOL
BUILDINGS IN DISTRICT CHARSADDA.
Dear Sir,
I am directed to refer to your letter No. SO(B&A)/E&SED/1-7/2020 dated 4th February, 2020 on the subject noted above.`;

const order = `OFFICE OF THE DEPUTY COMMISSIONER, BANNU
Office Order No. 1187/DC/Estt. Dated 03-09-1998
SANCTION ORDER
In exercise of the powers delegated vide serial 12`;

const urdu = `دفتر ڈپٹی کمشنر چارسدہ
نمبر ۱۲۳۴/ڈی سی/۲۰۲۶ مورخہ ۲۱ نومبر ۲۰۲۶
بخدمت جناب میڈیکل سپرنٹنڈنٹ صاحب
عنوان: ادویات کی خریداری کے لیے فنڈز کا اجرا
جناب عالی
گزارش ہے کہ`;

const plain = `From: The District Accounts Officer, Mardan
To: The Medical Superintendent
Memo No: 55-57/DAO   Date: 2/11/26
Sub:- Pre-audit of contingent bills
Reference your memo`;

test.each([
  [
    finance,
    {
      number: 'BO-III/FD/2-14/2019-20/Vol-II',
      date: '2020-02-17',
      from: 'FINANCE DEPARTMENT',
      about: 'RELEASE OF FUNDS FOR REPAIR OF FLOOD DAMAGED SCHOOL BUILDINGS IN DISTRICT CHARSADDA',
    },
  ],
  [order, { number: '1187/DC/Estt.', date: '1998-09-03', from: 'OFFICE OF THE DEPUTY COMMISSIONER, BANNU' }],
  [
    urdu,
    {
      number: '1234/ڈی سی/2026',
      date: '2026-11-21',
      from: 'دفتر ڈپٹی کمشنر چارسدہ',
      about: 'ادویات کی خریداری کے لیے فنڈز کا اجرا',
    },
  ],
  [
    plain,
    {
      number: '55-57/DAO',
      date: '2026-11-02',
      from: 'The District Accounts Officer, Mardan',
      about: 'Pre-audit of contingent bills',
    },
  ],
  ['Sheet 27 of 64\nBelt Name and Rank\nAkhtar Munir HC', {}],
  ['', {}],
])('%s', (text, expected) => {
  expect(values(text)).toEqual(expected);
});

test.each([
  ['finance', finance],
  ['urdu', urdu],
  ['plain', plain],
])('what is proposed from the %s letter stands in the words that are named', (_name, text) => {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const { number, about, from } = letterFields(text);
  const digits = (one: string) =>
    one.replace(/[۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15)).replace(/[.,:۔]+$/, '');
  for (const found of [number, about, from])
    expect(digits(words.slice(found?.from, found?.to).join(' '))).toBe(found?.value);
});

test.each([
  ['17th February, 2020', '2020-02-17'],
  ['November 26, 2008', '2008-11-26'],
  ['3/9/98', '1998-09-03'],
  ['03.09.2026', '2026-09-03'],
  ['2026-11-21', '2026-11-21'],
  ['1st of Sept 2026', '2026-09-01'],
  ['۲۱ نومبر ۲۰۲۶', '2026-11-21'],
  ['۵ مئی، ۲۰۲۶', '2026-05-05'],
  ['31-02-2026', undefined],
  ['12 Foo 2026', undefined],
])('%s is %s', (text, day) => {
  expect(readDate(text)).toBe(day);
});
