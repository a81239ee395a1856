import { expect, it } from 'vitest';
import { alignedText, isDoubtful, linesOf, trustOf } from './reading-words';

it('keeps the lines of a reading and counts its words through all of them', () => {
  const lines = linesOf({
    text: 'No. 12\n\nسول ہسپتال',
    words: [1, 2, 3, 4, 90, 5, 6, 7, 8, 80, 9, 9, 9, 9, 60, 8, 8, 8, 8, 40],
  });
  expect(lines.map((line) => line.map((word) => word.text))).toEqual([['No.', '12'], [], ['سول', 'ہسپتال']]);
  expect(lines[0]?.[1]).toEqual({ index: 1, text: '12', read: '12', confidence: 80 });
  expect(lines[2]?.[1]).toMatchObject({ index: 3, text: 'ہسپتال', confidence: 40 });
});

it('shows words as persons made of them, what is not saved yet first', () => {
  const by = { person: 'p', name: 'P', post: 'clerk', postTitle: 'Clerk' };
  const check = (at: number, fresh: string) => ({ at, old: '', new: fresh, by, when: '' });
  const [line] = linesOf(
    {
      text: 'Bil1 No l7 x',
      words: [40, 40, 40, 40].flatMap((confidence) => [0, 0, 1, 1, confidence]),
      checks: [check(0, 'Bill'), check(2, 'I7')],
    },
    new Map([[2, '17']]),
  );
  expect(line?.map(({ text, checked }) => [text, checked])).toEqual([
    ['Bill', 'saved'],
    ['No', undefined],
    ['17', 'unsaved'],
    ['x', undefined],
  ]);
  expect(line?.map(isDoubtful)).toEqual([false, true, false, true]);
});

it('calls a page under 50 an image only', () => {
  expect([49, 50, 70, 85].map(trustOf)).toEqual(['image-only', 'poor', 'fair', 'good']);
});

it('gives a text with as many words as there are boxes, corrected where a word stayed one word', () => {
  const by = { person: 'p', name: 'P', post: 'clerk', postTitle: 'Clerk' };
  const check = (at: number, fresh: string) => ({ at, old: '', new: fresh, by, when: '' });
  const reading = {
    ...{
      page: 'a',
      width: 1,
      height: 1,
      confidence: 90,
      languages: [],
      rotation: 0,
      corrected: '',
      passed: [],
    },
    text: 'Bil1 No17\n~ x',
    words: [],
    checks: [check(0, 'Bill'), check(1, 'No 17'), check(2, '')],
    typedBefore: [],
  };
  expect(alignedText(reading)).toBe('Bill No17\n~ x');
  expect(alignedText({ ...reading, confidence: 30 })).toBe('');
  expect(alignedText({ ...reading, confidence: 30, typed: { text: 'written', by, when: '' } })).toBe(
    'written',
  );
});
