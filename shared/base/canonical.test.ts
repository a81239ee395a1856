import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical';

const texts = fc.string({ unit: 'grapheme', maxLength: 12 });
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    texts,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(
      texts.filter((key) => key !== '__proto__'),
      tie('json'),
      { maxKeys: 5, noNullPrototype: true },
    ),
  ),
}));

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, shuffled(field)]),
  );
};

test('what is parsed from canonical JSON is what went in', () => {
  fc.assert(
    fc.property(json, (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value)); // minus zero is zero in JSON
      expect(JSON.parse(canonicalJson(value))).toEqual(plain);
    }),
  );
});

test('the order of keys does not show', () => {
  fc.assert(fc.property(json, (value) => canonicalJson(shuffled(value)) === canonicalJson(value)));
});

test('canonical JSON of what was parsed from it is the same text', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('keys are sorted by UTF-16 code units and there is no white space', () => {
  expect(canonicalJson({ b: [1, null, true], a: 'دفتر', '\u{1F600}': 1, '\uFB33': 2, A: undefined })).toBe(
    '{"a":"دفتر","b":[1,null,true],"\u{1F600}":1,"\uFB33":2}',
  );
});

test.each([
  ['a fraction', 0.1],
  ['an unsafe integer', 2 ** 53],
  ['a number that is none', Number.NaN],
  ['half a character', 'a\uD800'],
  ['a function', () => 1],
  ['undefined', undefined],
  ['a big integer', 1n],
])('%s cannot be signed', (_, value) => {
  expect(() => canonicalJson(value)).toThrow('canonical JSON');
  expect(() => canonicalJson([value])).toThrow('canonical JSON');
});

test('a key with half a character cannot be signed', () => {
  expect(() => canonicalJson({ 'a\uD800': 1 })).toThrow('canonical JSON');
});
