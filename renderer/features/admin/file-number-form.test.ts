import { expect, test } from 'vitest';
import { isTemplate, linesOf, readLines } from './file-number-form';

test('lines are read and written as they were', () => {
  const typed = 'Store Medical store | میڈیکل سٹور\n2-1 Purchase of medicines';
  expect(readLines(typed)).toEqual([
    { code: 'Store', title: 'Medical store', titleUrdu: 'میڈیکل سٹور' },
    { code: '2-1', title: 'Purchase of medicines' },
  ]);
  expect(linesOf(readLines(typed) ?? [])).toBe(typed);
  expect(readLines('\n \n')).toEqual([]);
});

test.each(['Store', 'a/b Title', 'A One\nA Two', '{x} Title'])('"%s" is no list', (typed) => {
  expect(readLines(typed)).toBeNull();
});

test.each([
  ['{office}/{section}/{serial}/{year}', true],
  ['No.{office}({mainHead}){serial}', true],
  ['{office}/{year}', false],
  ['{serial}/{month}', false],
  ['', false],
])('the template "%s": %s', (template, good) => {
  expect(isTemplate(template)).toBe(good);
});
