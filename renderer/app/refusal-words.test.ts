import { expect, test } from 'vitest';
import { refusal } from '#shared/domain/refusals';
import { isolate, refusalValues } from './refusal-words';

const titles = (post: string): string => (post === 'accountant' ? 'Accountant' : post);

test('amounts are said in rupees, grouped as the reader chose', () => {
  const over = refusal('over-release', { head: 'A03303', available: 12_500_000, short: 5 });
  expect(refusalValues(over, 'lakh', titles)).toEqual({
    head: isolate('A03303'),
    available: isolate('1,25,000.00'),
    short: isolate('0.05'),
  });
  expect(refusalValues(over, 'thousand', titles)['available']).toBe(isolate('125,000.00'));
});

test('a post is said by its title, and other numbers as they are', () => {
  expect(refusalValues(refusal('not-holder', { post: 'accountant' }), 'lakh', titles)['post']).toBe(
    isolate('Accountant'),
  );
  expect(refusalValues(refusal('line-empty', { line: 3 }), 'lakh', titles)['line']).toBe(isolate('3'));
});

test('a refusal without details has no blanks to fill', () => {
  expect(refusalValues(refusal('locked'), 'lakh', titles)).toEqual({});
});
