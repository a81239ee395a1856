import { expect, test } from 'vitest';
import { visualOrder } from './visual-order';

test('words of Urdu stand from the right, with their marks', () => {
  expect(visualOrder('ضلع کونسل')).toBe('لسنوک علض');
});

test('figures keep their own order, and so do those that a stroke or a comma joins', () => {
  expect(visualOrder('مورخہ ۱۲/۵/۲۰۲۵ء')).toBe('ء۱۲/۵/۲۰۲۵ ہخروم');
  expect(visualOrder('1,250,000 روپے')).toBe('ےپور 1,250,000');
  expect(visualOrder('نمبر ۱۲-۵')).toBe('۵-۱۲ ربمن');
});

test('brackets look as they do on paper', () => {
  expect(visualOrder('رقم (۱۲)')).toBe('(۱۲) مقر');
});

test('a date that stands alone runs from left to right', () => {
  expect(visualOrder('۱۲-۵-۲۰۲۵')).toBe('۱۲-۵-۲۰۲۵');
});
