import { expect, test } from 'vitest';
import { ownText } from './pdf-text';

const item = (str: string, x: number, y: number, width: number, dir = 'ltr', hasEOL = false) =>
  ({ str, dir, width, height: 10, transform: [10, 0, 0, 10, x, y], fontName: 'f', hasEOL }) as never;
/** Two pixels for a point, on a page of 100 x 100 points. */
const drawn = { scale: [2, 0, 0, -2, 0, 200], width: 200, height: 200 };
const contentOf = (...items: never[]) => ({ items, styles: {}, lang: null });

test("a piece's words share its width, lines are told by where they stand", () => {
  const found = ownText(contentOf(item('one two three', 10, 80, 65), item('four five', 10, 60, 45)), drawn);
  expect(found?.text).toBe('one two three\nfour five');
  expect(found?.words.slice(0, 15)).toEqual([
    ...[20, 20, 30, 20, 100],
    ...[60, 20, 30, 20, 100],
    ...[100, 20, 50, 20, 100],
  ]);
  expect(found?.languages).toEqual(['eng']);
});

test('words of a piece in Urdu stand from right to left', () => {
  const found = ownText(contentOf(item('ایک دو تین چار پانچ', 10, 80, 57, 'rtl')), drawn);
  const lefts = found?.words.filter((_, at) => at % 5 === 0) ?? [];
  expect(lefts).toEqual([...lefts].sort((a, b) => b - a));
  expect(found?.languages).toEqual(['urd']);
});

test.each([
  ['next to nothing', 'Scanned by a machine'],
  ['signs of nothing', '\uE001\uE002\uE003\uE004 \uE005\uE006 a b c'],
  ['rubbish', '~~ ~^ ^^ ~~ ,, .. a ;; :: ~~ ||'],
])('a page with %s has no text of its own, so that it is read', (_name, text) => {
  expect(ownText(contentOf(item(text, 10, 80, 50)), drawn)).toBeUndefined();
});
