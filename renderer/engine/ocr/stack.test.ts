import { describe, expect, it } from 'vitest';
import { bandsOf } from './bands';
import type { Grey } from './grey';
import { stackLines } from './stack';
import { rightToLeft, type Word } from './words';

type Box = readonly [left: number, top: number, width: number, height: number];

function pageWith(width: number, height: number, boxes: readonly Box[]): Grey {
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [left, top, across, down] of boxes)
    for (let y = top; y < top + down; y++) pixels.fill(0, y * width + left, y * width + left + across);
  return { width, height, pixels };
}

const wordAt = ([left, top, width, height]: Box, text = 'لفظ'): Word => ({
  text,
  left,
  top,
  width,
  height,
  confidence: 90,
});

/** Where the ink of each row of boxes begins and ends on a picture. */
function inkedBoxes({ width, height, pixels }: Grey): Box[] {
  const rows = (y: number) => pixels.subarray(y * width, (y + 1) * width);
  const boxes: Box[] = [];
  for (let y = 0; y < height; y++) {
    if (!rows(y).includes(0)) continue;
    const top = y;
    while (y < height && rows(y).includes(0)) y++;
    const left = rows(top).indexOf(0);
    boxes.push([left, top, rows(top).lastIndexOf(0) + 1 - left, y - top]);
  }
  return boxes;
}

describe('the lines of a page', () => {
  it('are found with the dots that stand close to them', () => {
    const page = pageWith(800, 400, [
      [100, 50, 500, 30],
      [300, 86, 40, 6],
      [100, 150, 600, 30],
      [100, 250, 200, 30],
    ]);
    const bands = bandsOf(page);
    expect(bands).toHaveLength(3);
    expect(bands[0]?.top).toBeLessThanOrEqual(50);
    expect(bands[0]?.bottom).toBeGreaterThanOrEqual(92);
    expect(bands[1]?.top).toBeGreaterThan(bands[0]?.bottom ?? 0);
  });

  it('are told apart where a tail of one touches the next', () => {
    const lines = Array.from({ length: 5 }, (_, i): Box => [100, 50 + i * 60, 600, 30]);
    const page = pageWith(800, 400, [...lines, [300, 80, 6, 30]]);
    expect(bandsOf(page)).toHaveLength(5);
  });

  it('are told apart where they are set so close that most of them touch', () => {
    const lines = Array.from({ length: 30 }, (_, i): Box[] => [
      [100, 40 + i * 26, 600, 14],
      ...Array.from({ length: 12 }, (_, n): Box => [110 + n * 50 + (i % 3), 54 + i * 26, 5, 12]),
    ]).flat();
    expect(bandsOf(pageWith(800, 900, lines))).toHaveLength(30);
  });

  it('are none on an empty page', () => {
    expect(bandsOf(pageWith(300, 300, []))).toEqual([]);
  });
});

describe('stacked lines', () => {
  const boxes: readonly Box[] = [
    [600, 50, 150, 30],
    [50, 50, 60, 30],
    [100, 350, 90, 30],
  ];

  it('end at the same margin, with wide gaps shortened and nothing lost', () => {
    const source = pageWith(800, 500, boxes);
    const { page } = stackLines(source);
    const dark = (grey: Grey) => grey.pixels.filter((value) => value === 0).length;
    expect(dark(page)).toBe(dark(source));
    const lines = inkedBoxes(page);
    expect(lines).toHaveLength(2);
    const ends = lines.map(([left, , width]) => left + width);
    expect(ends[0]).toBe(ends[1]);
    expect(lines[0]?.[2]).toBeLessThan(400);
    expect(page.height).toBeLessThan(250);
  });

  it('lead each word back to its place on the page', () => {
    const stack = stackLines(pageWith(800, 500, boxes));
    const [first, second] = inkedBoxes(stack.page);
    if (!first || !second) throw new Error('two lines were drawn');
    const rightmost: Box = [first[0] + first[2] - 150, first[1], 150, 30];
    expect(stack.back(wordAt(rightmost))).toEqual(wordAt([600, 50, 150, 30]));
    expect(stack.back(wordAt([first[0], first[1], 60, 30]))).toEqual(wordAt([50, 50, 60, 30]));
    expect(stack.back(wordAt(second))).toEqual(wordAt([100, 350, 90, 30]));
  });

  it('of an empty page are an empty picture', () => {
    const { page } = stackLines(pageWith(200, 200, []));
    expect(page.pixels.every((value) => value === 255)).toBe(true);
  });
});

describe('the order of an Urdu line', () => {
  it('is from the right in a row of figures', () => {
    const row = [wordAt([10, 0, 20, 9], '۱۴۷۸'), wordAt([50, 0, 20, 9], '٤٠'), wordAt([90, 0, 9, 9], '۱')];
    expect(rightToLeft(row).map((word) => word.text)).toEqual(['۱', '٤٠', '۱۴۷۸']);
  });

  it('is from the right where what was read goes back there', () => {
    const line = [wordAt([90, 0, 9, 9], 'سے'), wordAt([10, 0, 9, 9], 'نئے'), wordAt([200, 0, 9, 9], 'سائل')];
    expect(rightToLeft(line).map((word) => word.text)).toEqual(['سائل', 'سے', 'نئے']);
  });

  it('is left as it was read in prose', () => {
    const prose = [wordAt([50, 0, 9, 9], 'اس'), wordAt([90, 0, 9, 9], 'دفتر'), wordAt([10, 0, 9, 9], '۲۰۲۶')];
    expect(rightToLeft(prose)).toEqual(prose);
  });
});
