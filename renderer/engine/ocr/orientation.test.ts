import { describe, expect, it } from 'vitest';
import { type Grey, quarterTurned } from './grey';
import { sidewaysness } from './orientation';

const picture = (width: number, height: number, pixel: (x: number, y: number) => number): Grey => ({
  width,
  height,
  pixels: Uint8Array.from({ length: width * height }, (_, i) => pixel(i % width, Math.floor(i / width))),
});

/** Lines of words of unlike length, 12 high every 36 rows, running downhill by `degrees`. */
const letter = (degrees: number) =>
  picture(900, 1200, (x, y) => {
    const straight = y - (x - 450) * Math.tan((degrees * Math.PI) / 180);
    const line = Math.floor(straight / 36);
    const isLine = ((straight % 36) + 36) % 36 < 12 && y > 60 && y < 1100 && x > 80 && x < 820;
    return isLine && (x + line * 17) % 61 < 48 && (x + line * 5) % 9 < 6 ? 20 : 255;
  });

describe('whether a page lies on its side', () => {
  it.each([-3, 0, 2])('is told of lines that run downhill by %d degrees', (degrees) => {
    const page = letter(degrees);
    expect(sidewaysness(page)).toBeLessThan(0.5);
    expect(sidewaysness(quarterTurned(page, 90))).toBeGreaterThan(2);
    expect(sidewaysness(quarterTurned(page, 270))).toBeGreaterThan(2);
    expect(sidewaysness(quarterTurned(page, 180))).toBeLessThan(0.5);
  });

  it('cannot be told of an empty page', () => {
    expect(sidewaysness(picture(300, 400, () => 255))).toBe(1);
  });
});

describe('a quarter turn', () => {
  const page: Grey = { width: 3, height: 2, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6) };

  it('goes clockwise', () => {
    expect(quarterTurned(page, 90)).toEqual({ width: 2, height: 3, pixels: Uint8Array.of(4, 1, 5, 2, 6, 3) });
    expect(quarterTurned(page, 180).pixels).toEqual(Uint8Array.of(6, 5, 4, 3, 2, 1));
    expect(quarterTurned(page, 270)).toEqual({
      width: 2,
      height: 3,
      pixels: Uint8Array.of(3, 6, 2, 5, 1, 4),
    });
  });

  it('taken four times changes nothing', () => {
    const once = (one: Grey) => quarterTurned(one, 90);
    expect(once(once(once(once(page))))).toEqual(page);
  });
});
