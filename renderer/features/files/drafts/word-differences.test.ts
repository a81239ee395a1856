import { expect, test } from 'vitest';
import { wordDifferences } from './word-differences';

const marked = (before: string, after: string): string =>
  wordDifferences(before, after)
    .map(({ text, what }) => (what === 'same' ? text : what === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');

test.each([
  ['five stretchers', 'six stretchers', '[-five][+six] stretchers'],
  ['The bill, please.', 'The bill please!', 'The bill[-,] please[-.][+!]'],
  ['منظوری دی جائے', 'فوری منظوری دی جائے', '[+فوری ]منظوری دی جائے'],
  ['رقم ادا کی گئی', 'رقم ادا نہیں کی گئی', 'رقم ادا [+نہیں ]کی گئی'],
  ['', 'New', '[+New]'],
  ['Gone', '', '[-Gone]'],
  ['same', 'same', 'same'],
])('from %j to %j', (before, after, shown) => {
  expect(marked(before, after)).toBe(shown);
});

test('what is the same and what is new give the new text, what is the same and what is gone the old one', () => {
  const [before, after] = ['Rs 5,000 for "gauze"\n\nکل رقم', 'Rs 6,000 for gauze\nکل رقم (مکمل)'];
  const parts = wordDifferences(before, after);
  const without = (what: string) =>
    parts
      .filter((part) => part.what !== what)
      .map((part) => part.text)
      .join('');
  expect(without('gone')).toBe(after);
  expect(without('added')).toBe(before);
});
