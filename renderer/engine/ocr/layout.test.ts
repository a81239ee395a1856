import { describe, expect, it } from 'vitest';
import type { Grey } from './grey';
import { blocksOf } from './layout';

type Box = readonly [left: number, top: number, width: number, height: number];

function pageWith(width: number, height: number, boxes: readonly Box[]): Grey {
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [left, top, across, down] of boxes)
    for (let y = top; y < top + down; y++) pixels.fill(0, y * width + left, y * width + left + across);
  return { width, height, pixels };
}

/** Lines of words, each word a box 40 wide, filling `width`; the last line of every fifth is short. */
const text = (left: number, top: number, width: number, lines: number): Box[] =>
  Array.from({ length: lines }, (_, n) => {
    const words = Math.floor((n % 5 === 4 ? width / 2 : width) / 50);
    return Array.from({ length: words }, (_, w): Box => [left + w * 50, top + n * 36, 40, 18]);
  }).flat();

describe('the blocks of a page', () => {
  it('are its columns of text one after another, with the heading first', () => {
    const page = pageWith(1300, 1100, [
      ...text(100, 60, 1100, 1),
      ...text(100, 160, 500, 24),
      ...text(700, 176, 500, 24),
    ]);
    const [heading, left, right] = blocksOf(page);
    expect(heading).toMatchObject({ left: 0, right: 1300 });
    expect(heading?.bottom).toBeLessThanOrEqual(160);
    expect(left?.right).toBeLessThanOrEqual(right?.left ?? 0);
    expect(left?.top).toBe(right?.top);
    expect(blocksOf(page)).toHaveLength(3);
  });

  it('come from the right where that is how one reads', () => {
    const page = pageWith(1300, 1100, [...text(100, 60, 500, 26), ...text(700, 60, 500, 26)]);
    const [first, second] = blocksOf(page, true);
    expect(first?.left).toBeGreaterThanOrEqual(second?.right ?? Infinity);
  });

  it('are columns too where one ends long before the other', () => {
    const page = pageWith(1300, 2000, [
      ...text(100, 60, 1100, 1),
      ...text(100, 160, 300, 20),
      ...text(480, 160, 720, 30),
    ]);
    const [, left, right] = blocksOf(page);
    expect(left?.right).toBeLessThanOrEqual(480);
    expect(right?.left).toBeGreaterThanOrEqual(400);
    expect(left).toMatchObject({ isMixed: false });
  });

  it('are columns too where one holds a table, whose rows do not stand level with the lines of the other', () => {
    const rows = Array.from({ length: 20 }, (_, n): Box[] => [
      [700, 220 + n * 29, 160, 18],
      [1000, 220 + n * 29, 60, 18],
      [1140, 220 + n * 29, 60, 18],
    ]).flat();
    const page = pageWith(1300, 1100, [
      ...text(100, 60, 500, 26),
      ...text(700, 60, 500, 3),
      ...rows,
      ...text(700, 860, 500, 4),
    ]);
    expect(blocksOf(page)).toMatchObject([{ left: 0 }, { right: 1300 }]);
  });

  it('are three columns where the lines of all stand level, as a magazine sets them', () => {
    const columns = [60, 480, 900].flatMap((left) => text(left, 60, 350, 24));
    const blocks = blocksOf(pageWith(1300, 1000, columns));
    expect(blocks.map(({ left }) => Math.round(left / 420))).toEqual([0, 1, 2]);
  });

  it('are one, and not taken for columns, where lines stand beside a long text', () => {
    const page = pageWith(1300, 2000, [...text(100, 160, 720, 40), ...text(1000, 1100, 200, 4)]);
    expect(blocksOf(page)).toMatchObject([{ isMixed: false }]);
  });

  it('are one where rows of a table stand far apart', () => {
    const rows = Array.from({ length: 24 }, (_, n): Box[] => [
      [100, 60 + n * 40, 30, 18],
      [250, 60 + n * 40, 200 + ((n * 37) % 150), 18],
      [800, 60 + n * 40, 90, 18],
      [1050, 60 + n * 40, 100, 18],
    ]).flat();
    expect(blocksOf(pageWith(1300, 1100, rows))).toHaveLength(1);
  });

  it('are one where a letter has its address at the left and its date at the right', () => {
    const page = pageWith(1300, 1100, [
      ...text(100, 60, 300, 4),
      ...text(900, 60, 300, 4),
      ...text(100, 300, 1100, 16),
    ]);
    expect(blocksOf(page)).toHaveLength(1);
  });

  it('are the whole of an empty page', () => {
    expect(blocksOf(pageWith(300, 400, []))).toEqual([
      { left: 0, top: 0, right: 300, bottom: 400, isMixed: false },
    ]);
  });
});
