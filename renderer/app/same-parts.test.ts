import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameParts } from './same-parts';

test('an equal answer is the same answer', () => {
  const before = { files: [{ number: 'A-1', tick: { state: 'saved' } }], count: 1, none: undefined };
  expect(sameParts(before, structuredClone(before))).toBe(before);
});

test('of a changed answer, the unchanged parts stay the same', () => {
  const before = { files: [{ number: 'A-1' }, { number: 'A-2' }], letters: [{ about: 'x' }] };
  const after = sameParts(before, {
    files: [{ number: 'A-1' }, { number: 'A-3' }],
    letters: [{ about: 'x' }],
  }) as typeof before;
  expect(after.letters).toBe(before.letters);
  expect(after.files).not.toBe(before.files);
  expect(after.files[0]).toBe(before.files[0]);
  expect(after.files[1]).toEqual({ number: 'A-3' });
});

test.each([
  [[1, 2], [1]],
  [[1], [1, 2]],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: 1, b: undefined }, { a: 1 }],
  [{ a: undefined }, { b: undefined }],
  [null, {}],
  [[], {}],
])('%j is not taken for %j', (before, after) => {
  expect(sameParts(before, after)).toStrictEqual(after);
  expect(sameParts(before, after)).not.toBe(before);
});

test('whatever came before, the answer has the value of the newer one', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(sameParts(before, after)).toStrictEqual(after);
    }),
  );
});
