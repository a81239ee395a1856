import { expect, test } from 'vitest';
import { figuresFromLeft } from './figures';

const marked = (text: string): string =>
  figuresFromLeft(text).replaceAll('\u2066', '<').replaceAll('\u2069', '>');

test.each([
  ['مراسلہ نمبر 1842/DHO مورخہ 11-08-2025 کے', 'مراسلہ نمبر <1842/DHO> مورخہ <11-08-2025> کے'],
  ['نمبر SO(O&M)E&AD/2-1/2013 دیکھیں', 'نمبر <SO(O&M)E&AD/2-1/2013> دیکھیں'],
  ['نمبر SOE.IV(E&AD)1-14(Gen) دیکھیں', 'نمبر <SOE.IV(E&AD)1-14(Gen)> دیکھیں'],
  ['رقم 18,500.50 روپے', 'رقم <18,500.50> روپے'],
  ['پیرا 1 کی تجویز، صفحہ 12 پر۔', 'پیرا 1 کی تجویز، صفحہ 12 پر۔'],
  ['(صفحہ 12/C)۔', '(صفحہ <12/C>)۔'],
  ['', ''],
])('"%s" keeps its figures from the left', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test('no letter is changed', () => {
  const text = 'بحوالہ 1842/DHO، 11-08-2025';
  expect(figuresFromLeft(text).replace(/[\u2066\u2069]/g, '')).toBe(text);
});
