import { describe, expect, it } from 'vitest';
import { flatten } from './flatten';
import { type Grey, greyOf } from './grey';
import { readingScale } from './picture';
import { withoutRules } from './rules';
import { level, skewOf, unlevel } from './skew';

const picture = (width: number, height: number, pixel: (x: number, y: number) => number): Grey => ({
  width,
  height,
  pixels: Uint8Array.from({ length: width * height }, (_, i) => pixel(i % width, Math.floor(i / width))),
});
const at = (grey: Grey, x: number, y: number) => grey.pixels[y * grey.width + x] ?? -1;

/** Rows of words: dashes of 8 pixels in lines 10 high, every 40 rows, running downhill by `degrees`. */
const lined = (width: number, height: number, degrees = 0) =>
  picture(width, height, (x, y) => {
    const straight = y - (x - width / 2) * Math.tan((degrees * Math.PI) / 180);
    return ((straight % 40) + 40) % 40 < 10 && x % 12 < 8 ? 20 : 255;
  });

describe('a page in grey', () => {
  it('keeps black print and fades coloured stamps, and takes the transparent for paper', () => {
    const rgba = Uint8ClampedArray.of(0, 0, 0, 255, 90, 40, 210, 255, 255, 255, 255, 255, 0, 0, 0, 0);
    expect([...greyOf(rgba, 4, 1).pixels]).toEqual([0, 210, 255, 255]);
  });

  it('is read at about 170 dpi of A4, and never more than doubled', () => {
    expect(readingScale(2480, 3508)).toBeCloseTo(0.565, 3);
    expect(readingScale(1400, 1980)).toBe(1);
    expect(readingScale(300, 400)).toBe(2);
    expect(readingScale(500, 12_000)).toBeCloseTo(0.383, 3);
  });
});

describe('flattening', () => {
  it('makes unevenly lit paper white and ink black from edge to edge', () => {
    const isInk = (x: number, y: number) => y % 20 < 4 && x % 9 < 4;
    const page = flatten(picture(400, 300, (x, y) => (isInk(x, y) ? 0.45 : 1) * (120 + x / 4 + y / 10)));
    const inks: number[] = [];
    const papers: number[] = [];
    for (let y = 0; y < 300; y++)
      for (let x = 0; x < 400; x++) (isInk(x, y) ? inks : papers).push(at(page, x, y));
    expect(Math.max(...inks)).toBeLessThan(110);
    expect(Math.min(...papers)).toBeGreaterThan(215);
  });

  it('leaves an empty page empty', () => {
    const page = flatten(picture(200, 200, (x, y) => 180 + ((x * 7 + y * 13) % 5)));
    expect(page.pixels.every((value) => value > 200)).toBe(true);
  });
});

describe('what is no paper', () => {
  const isInk = (x: number, y: number) => y % 20 < 4 && x % 9 < 4;
  const isPage = (x: number, y: number) => x >= 160 && x < 608 && y >= 96 && y < 688;

  it('turns white around a page on a dark table, and the print keeps its full contrast', () => {
    const page = flatten(
      picture(800, 800, (x, y) => (isPage(x, y) ? (isInk(x, y) ? 90 : 180) : 12 + ((x * 7 + y) % 9))),
    );
    let [darkest, palest] = [255, 0];
    for (let y = 0; y < 800; y++)
      for (let x = 0; x < 800; x++)
        if (!isPage(x, y)) darkest = Math.min(darkest, at(page, x, y));
        else if (isInk(x, y)) palest = Math.max(palest, at(page, x, y));
    expect(darkest).toBeGreaterThan(200);
    expect(palest).toBeLessThan(110);
  });

  it('turns white along the border of the page, and print beside it stays', () => {
    const page = flatten(
      picture(600, 600, (x, y) => (x > 588 || (y > 300 && isInk(x, y) && x < 570) ? 40 : 235)),
    );
    expect(at(page, 595, 200)).toBe(255);
    expect(at(page, 592, 500)).toBe(255);
    expect(at(page, 569, 501)).toBeLessThan(60);
  });

  it('is turned round where print stands on it in white', () => {
    const isPrint = (x: number, y: number) => y % 64 > 20 && y % 64 < 32 && x % 12 < 5 && x > 100 && x < 700;
    const page = flatten(picture(800, 800, (x, y) => (isPrint(x, y) ? 240 : 25)));
    expect(at(page, 123, 90)).toBeLessThan(100);
    expect(at(page, 400, 60)).toBeGreaterThan(200);
  });

  it('is not the print of a heading, nor paper in shadow', () => {
    const isHeading = (x: number, y: number) => y >= 100 && y < 160 && x % 60 < 36;
    const shaded = (x: number) => (x < 400 ? 230 : 105);
    const page = flatten(
      picture(800, 800, (x, y) => (isHeading(x, y) || (y > 300 && isInk(x, y)) ? 0.3 : 1) * shaded(x)),
    );
    expect(at(page, 65, 130)).toBeLessThan(60);
    expect(at(page, 665, 130)).toBeLessThan(60);
    expect(at(page, 729, 322)).toBeLessThan(100);
  });
});

describe('skew', () => {
  it.each([-3, -1.2, 0, 0.7, 2.5])('of %d degrees is measured to a tenth of a degree', (degrees) => {
    expect(Math.abs(skewOf(lined(1100, 900, degrees)) - degrees)).toBeLessThanOrEqual(0.11);
  });

  it('of a page without lines is none', () => {
    expect(skewOf(picture(600, 600, () => 255))).toBe(0);
  });

  it('is taken out, and points find their way back', () => {
    const page = picture(300, 200, (x, y) =>
      Math.abs(y - 100 - (x - 150) * Math.tan(Math.PI / 60)) < 3 ? 0 : 255,
    );
    const straight = level(page, 3);
    for (const x of [60, 150, 240]) {
      expect(at(straight, x, 100)).toBeLessThan(60);
      const [backX, backY] = unlevel(x, 100, page, 3);
      expect(at(page, Math.round(backX), Math.round(backY))).toBe(0);
    }
  });
});

describe('ruled lines', () => {
  it('are taken out, crossings and all, while the letters between them stay', () => {
    const isRule = (x: number, y: number) => x % 200 < 3 || y % 80 < 3;
    const isLetter = (x: number, y: number) => y % 80 > 30 && y % 80 < 55 && x % 200 > 40 && x % 200 < 60;
    const page = picture(800, 480, (x, y) => (isRule(x, y) || isLetter(x, y) ? 0 : 255));
    const clean = withoutRules(page);
    for (let y = 0; y < 480; y++)
      for (let x = 0; x < 800; x++) {
        if (isRule(x, y)) expect(at(clean, x, y), `rule at ${x},${y}`).toBe(255);
        else if (isLetter(x, y)) expect(at(clean, x, y), `letter at ${x},${y}`).toBe(0);
      }
  });

  it('are not mistaken for bars or headings', () => {
    const page = picture(400, 100, (_, y) => (y > 40 && y < 70 ? 0 : 255));
    expect(withoutRules(page).pixels).toEqual(page.pixels);
  });
});
