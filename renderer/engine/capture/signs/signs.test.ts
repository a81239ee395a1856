import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { isBlank, isBlurred, isCoarse, isCutOff, isDark, sharpnessOf } from './faults';
import { mayHoldCode } from './finder';
import type { Grey } from './grey';
import { alikeWithin, likenessOf, unlikeness } from './likeness';

const [width, height] = [636, 900];

/** A page of one grey with dark boxes: left, top, width, height. */
function pageOf(boxes: readonly (readonly number[])[], paper = 240, ink = 30): Grey {
  const pixels = new Uint8Array(width * height).fill(paper);
  for (const [left = 0, top = 0, across = 1, down = 1] of boxes)
    for (let y = top; y < Math.min(height, top + down); y++)
      pixels.fill(ink, y * width + left, y * width + Math.min(width, left + across));
  return { width, height, pixels };
}

/** Lines of strokes as print has them, from `left` to `right`; `seed` makes another text. */
const print = (lines: number, left = 60, right = 570, seed = 1) =>
  Array.from({ length: lines }, (_, line) =>
    Array.from({ length: Math.floor((right - left) / 7) }, (__, n) => n)
      .filter((n) => (n * 7919 + line * 104_729 * seed) % 11 > 3 && n < ((line * seed * 31) % 60) + 15)
      .map((n) => [left + n * 7, 80 + line * 18, 2, 8]),
  ).flat();

test.each([
  ['an empty page', [], true],
  [
    'a page with two punched holes',
    [
      [30, 300, 24, 24],
      [30, 560, 24, 24],
    ],
    true,
  ],
  ['a page with a shadow along its edge', [[0, 0, 8, height]], true],
  ['a line of print', print(1), false],
  ['a page of print', print(40), false],
])('%s', (_what, boxes, blank) => {
  expect(isBlank(pageOf(boxes))).toBe(blank);
});

test('a page that is dark all over is not taken for a blank one', () => {
  expect(isBlank(pageOf([], 60, 20))).toBe(false);
});

test('print that runs into an edge is cut off; a margin, a shadow and a frame are not', () => {
  const toEdge = (left: number) => pageOf(Array.from({ length: 30 }, (_, n) => [left, 40 + n * 25, 12, 6]));
  expect(isCutOff(toEdge(0))).toBe(true);
  expect(isCutOff(toEdge(width - 12))).toBe(true);
  expect(isCutOff(toEdge(40))).toBe(false);
  expect(isCutOff(pageOf([[0, 0, 8, height]]))).toBe(false);
  expect(
    isCutOff(
      pageOf([
        [0, 0, width, 9],
        [0, height - 9, width, 9],
      ]),
    ),
  ).toBe(false);
});

test('dark paper and too few dots are said', () => {
  expect([isDark(pageOf(print(30))), isDark(pageOf(print(30), 90, 20))]).toEqual([false, true]);
  expect([isCoarse(1240, 1754), isCoarse(827, 1169)]).toEqual([false, true]);
});

test('print that has lost its edges is blurred', () => {
  const strokes = Array.from({ length: 400 }, (_, n) => [
    60 + (n % 20) * 26,
    80 + Math.floor(n / 20) * 38,
    9,
    22,
  ]);
  const sharp = pageOf(strokes);
  const along =
    (step: number) =>
    ({ pixels }: Grey): Grey => ({
      width,
      height,
      pixels: pixels.map((_, at) => {
        let sum = 0;
        for (let n = -4; n <= 4; n++) sum += pixels[at + n * step] ?? 240;
        return sum / 9;
      }),
    });
  const soft = [along(1), along(width), along(1), along(width)].reduce((page, soften) => soften(page), sharp);
  expect(isBlurred([sharp])).toBe(false);
  expect(sharpnessOf(soft) ?? 0).toBeLessThan(sharpnessOf(sharp) ?? 0);
  expect(isBlurred([soft, soft])).toBe(true);
  expect(isBlurred([pageOf([])])).toBe(false);
});

test('the same page scanned again is alike, another page is not, and a page with little on it says nothing', () => {
  const blocks = (seed: number) =>
    Array.from({ length: 256 }, (_, n) => n)
      .filter((n) => (n * n * 31 + n * seed * 17) % 7 > 3)
      .map((n) => [30 + (n % 16) * 36, 40 + Math.floor(n / 16) * 52, 30, 30]);
  const shifted = blocks(1).map(([left = 0, top = 0, ...size]) => [left + 4, top + 3, ...size]);
  const [one, again, other] = [
    likenessOf(pageOf(blocks(1))),
    likenessOf(pageOf(shifted, 230, 45)),
    likenessOf(pageOf(blocks(3))),
  ];
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(unlikeness(one ?? '', again ?? '')).toBeLessThanOrEqual(alikeWithin);
  expect(unlikeness(one ?? '', other ?? '')).toBeGreaterThan(alikeWithin);
  expect(likenessOf(pageOf(print(2)))).toBeUndefined();
});

test('a QR code shows its signs, print and tables do not', () => {
  const { data } = encode('daftar:sheet:document', { ecc: 'M', border: 0 });
  const module = 6;
  const code = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [[200 + x * module, 300 + y * module, module, module]] : [])),
  );
  const table = Array.from({ length: 20 }, (_, n) => [60, 80 + n * 30, 500, 2]);
  expect(mayHoldCode(pageOf(code))).toBe(true);
  expect(mayHoldCode(pageOf(print(40)))).toBe(false);
  expect(mayHoldCode(pageOf([...table, [60, 80, 2, 570], [300, 80, 2, 570]]))).toBe(false);
});
