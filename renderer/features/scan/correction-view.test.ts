import { expect, test } from 'vitest';
import type { ReadingView } from '#engine/views';
import {
  correctionOf,
  foundWords,
  isTypedWords,
  nextDoubtful,
  typedSince,
  unsavedOf,
  wordsOf,
} from './correction-view';

const reading = (confidences: readonly number[]): ReadingView => ({
  page: 'a'.repeat(64),
  width: 1,
  height: 1,
  confidence: 80,
  languages: ['eng'],
  text: confidences.map((_, n) => `w${n}`).join(' '),
  words: confidences.flatMap((confidence) => [0, 0, 1, 1, confidence]),
  rotation: 0,
  corrected: '',
  checks: [],
  passed: [],
  typedBefore: [],
});
const page = reading([90, 40, 90, 30, 60]);
const words = (typed = {}) => wordsOf(page, unsavedOf(typed));

test.each([
  [undefined, 1, 1],
  [undefined, -1, 4],
  [1, 1, 3],
  [2, 1, 3],
  [4, 1, 1],
  [1, -1, 4],
  [3, -1, 1],
] as const)('from word %s by %i the next doubtful one is %i', (at, by, next) => {
  expect(nextDoubtful(words(), at, by)).toBe(next);
});

test('words that were looked at are passed over, and after the last one there is none', () => {
  expect(nextDoubtful(words({ 3: 'w3' }), 1, 1)).toBe(4);
  expect(nextDoubtful(words({ 1: 'a', 3: 'b', 4: '' }), 4, 1)).toBeUndefined();
});

test('what was typed becomes one deed that names what was read', () => {
  expect(correctionOf(page, { 1: ' new ', 3: '' })).toEqual({
    do: 'correct-page',
    correction: {
      page: page.page,
      words: [
        { at: 1, old: 'w1', new: 'new' },
        { at: 3, old: 'w3', new: '' },
      ],
    },
  });
});

test('what was typed while an earlier state was saved is left', () => {
  expect(typedSince({ 1: 'a', 2: 'b' }, { 1: 'a', 2: 'c', 3: 'd' })).toEqual({ 2: 'c', 3: 'd' });
  expect([isTypedWords({ 1: 'a' }), isTypedWords({ 1: 2 }), isTypedWords(null)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('words that a search found are marked in any spelling', () => {
  const found = wordsOf({ ...page, text: 'Gauze, (gauzes) منظوري x' }, new Map());
  expect([...foundWords(found, 'gauze منظوری')]).toEqual([0, 2]);
  expect([...foundWords(found, null)]).toEqual([]);
});
