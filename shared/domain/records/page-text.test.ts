import { expect, test } from 'vitest';
import { createPaper, folded, keyOf, reasons } from '../testing/paper-office';
import { pageSort, type Page } from './page';
import { lettersBetween, pageAccuracy, pageText } from './page-text';

const page = 'a'.repeat(64);
const as = (post: string) => ({ by: keyOf(post), post });
const machine = { by: keyOf('machine'), post: 'machine' };
const read = (text: string, more: object = {}) => ({
  kind: 'page.read',
  body: {
    page,
    engine: 'e',
    languages: ['eng'],
    rotation: 0,
    width: 1,
    height: 1,
    confidence: 90,
    text,
    words: [],
  },
  ...machine,
  ...more,
});
type Word = readonly [at: number, old: string, fresh: string];
const words = (checked: readonly Word[], more: object = {}) => ({
  kind: 'page.corrected',
  body: { page, words: checked.map(([at, old, fresh]) => ({ at, old, new: fresh })) },
  ...as('clerk'),
  ...more,
});
const typed = (text: string, more: object = {}) => ({
  kind: 'page.corrected',
  body: { page, text },
  ...as('clerk'),
  ...more,
});
const fold = (...made: readonly Parameters<ReturnType<typeof createPaper>>[0][]) =>
  folded(pageSort, made.map(createPaper(`page:${page}`)));
const textOf = (state: Page | undefined) => pageText(state).text;

test('corrected words stand in the text, and what was read stays on record', () => {
  const { state, problems } = fold(
    read('Bil1 No. 17\nof  the statoner'),
    words([
      [0, 'Bil1', 'Bill'],
      [5, 'statoner', 'stationer'],
    ]),
  );
  expect(problems).toEqual([]);
  expect(textOf(state)).toBe('Bill No. 17\nof  the stationer');
  expect(state?.reading?.text).toBe('Bil1 No. 17\nof  the statoner');
  expect(pageAccuracy(state)).toMatchObject({ read: 22, corrected: 2 });
});

test('a word that was read right counts as looked at, and one that is nothing goes', () => {
  const { state } = fold(
    read('Rs ~~ 500'),
    words([
      [0, 'Rs', 'Rs'],
      [1, '~~', ''],
    ]),
  );
  expect(textOf(state)).toBe('Rs  500');
  expect(pageAccuracy(state)).toMatchObject({ read: 7, corrected: 2 });
});

test('of two officers who correct the same word on two computers the later counts, and the other is kept', () => {
  const first = words([[0, 'Bil1', 'Bills']], { device: 'AAAAAA', minute: 5 });
  const second = words([[0, 'Bil1', 'Bill']], { device: 'BBBBBB', minute: 6 });
  const make = createPaper(`page:${page}`);
  const [reading, a, b] = [make(read('Bil1 17', { minute: 1 })), make(first), make(second)];
  for (const order of [
    [reading, a, b],
    [b, a, reading],
  ]) {
    const { state } = folded(pageSort, order);
    const { text, passed } = pageText(state);
    expect(text).toBe('Bill 17');
    expect(passed.map((word) => word.new)).toEqual(['Bills']);
  }
});

test('who may neither scan nor diarise corrects nothing', () => {
  expect(reasons(fold(read('one'), words([[0, 'one', 'two']], as('accountant'))))).toEqual(['no-power']);
});

test('a page that is read again keeps the corrections that still fit; the others are kept aside', () => {
  const { state } = fold(
    read('one tvvo three'),
    words([
      [0, 'one', 'One'],
      [1, 'tvvo', 'two'],
    ]),
    read('one two three'),
  );
  expect(textOf(state)).toBe('One two three');
  expect(pageText(state).passed.map((word) => word.new)).toEqual(['two']);
});

test('no word can be corrected before the page was read, but the page can be typed', () => {
  expect(reasons(fold(words([[0, 'one', 'two']])))).toEqual(['not-read']);
  const { state, problems } = fold(typed('A handwritten application'));
  expect(problems).toEqual([]);
  expect(textOf(state)).toBe('A handwritten application');
  expect(pageAccuracy(state)).toBeUndefined();
});

test('a typed page replaces what was read and corrected, and the newest typed page counts', () => {
  const { state } = fold(read('x q'), words([[0, 'x', 'y']]), typed('first'), typed('y z'));
  const { text, passed, typedBefore } = pageText(state);
  expect(text).toBe('y z');
  expect(passed.map((word) => word.new)).toEqual(['y']);
  expect(typedBefore.map((one) => one.text)).toEqual(['first']);
  expect(pageAccuracy(state)).toMatchObject({ read: 2, corrected: 2 });
});

test('a correction says either words or the whole text', () => {
  const both = { ...typed('x'), body: { page, text: 'x', words: [{ at: 0, old: 'a', new: 'b' }] } };
  expect(reasons(fold(read('a'), both, { ...typed('x'), body: { page } }))).toEqual([
    'bad-input',
    'bad-input',
  ]);
});

test.each([
  ['', '', 0],
  ['same', 'same', 0],
  ['Bil1', 'Bill', 1],
  ['statoner', 'stationer', 1],
  ['', 'ab', 2],
  ['منظورى', 'منظوری', 1],
])('from %s to %s are %i letters', (from, to, letters) => {
  expect(lettersBetween(from, to)).toBe(letters);
});
