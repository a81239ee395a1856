import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actId, actIdPattern, sortOf, subjectId } from './ids';

test('act ids of a device sort as they were made', () => {
  const counters = fc.integer({ min: 1, max: 99_999_999 });
  fc.assert(
    fc.property(counters, counters, (a, b) => {
      const [first, second] = [actId('KP-0123', 'ABCDEF', a), actId('KP-0123', 'ABCDEF', b)];
      expect(first).toMatch(actIdPattern);
      expect(first < second).toBe(a < b);
    }),
  );
});

test('the sort of a subject is the part before the first colon', () => {
  expect(sortOf(subjectId('file', 'abcd'))).toBe('file');
  expect(sortOf('budget:2026-27.A03901')).toBe('budget');
  expect(sortOf('page:a:b')).toBe('page');
  expect(sortOf('nothing')).toBe('');
});
