import { describe, expect, it } from 'vitest';
import { type Grey, quarterTurned } from './grey';
import { linesIn } from './lines';
import { lookOf } from './look';
import { shrunk } from './shrink';

/** A page of lines 60 apart: what `ink` says of each place in them, `down` from the top of the tallest letter. */
const pageOf = (ink: (x: number, down: number) => boolean): Grey => ({
  width: 800,
  height: 700,
  pixels: Uint8Array.from({ length: 800 * 700 }, (_, i) => {
    const [x, y] = [i % 800, Math.floor(i / 800)];
    return y > 40 && y < 660 && x > 60 && x < 740 && ink(x, (y - 50) % 60) ? 0 : 255;
  }),
});
const look = (page: Grey) => lookOf(page, linesIn(page));

/** Stems as high as an x, every fourth of them higher and every ninth of them lower. */
const latin = pageOf((x, down) => {
  const letter = Math.floor(x / 10);
  return x % 10 < 3 && down >= (letter % 4 === 0 ? 0 : 10) && down < (letter % 9 === 0 ? 32 : 24);
});
/** Strokes along the line with teeth upon them, and now and then a high one. */
const arabic = pageOf((x, down) => {
  const isBase = down >= 18 && down < 23 && x % 90 < 75;
  const isTooth = down >= 10 && down < 18 && x % 14 < 4;
  return isBase || isTooth || (down >= 0 && down < 18 && x % 60 < 4);
});

describe('how lines look', () => {
  it('tells the way up, as more stands above lines than hangs below', () => {
    expect(look(latin).over).toBe(false);
    expect(look(quarterTurned(latin, 180)).over).toBe(true);
    expect(look(arabic).over).toBe(false);
    expect(look(quarterTurned(arabic, 180)).over).toBe(true);
  });

  it('tells Latin print from Arabic, whichever way up it lies', () => {
    expect(look(latin).script).toBe('latin');
    expect(look(arabic).script).toBe('arabic');
    expect(look(quarterTurned(latin, 180)).script).toBe('latin');
    expect(look(quarterTurned(arabic, 180)).script).toBe('arabic');
  });

  it('is not known of bars, and of nothing', () => {
    expect(look(pageOf((_, down) => down >= 0 && down < 20)).script).toBeUndefined();
    expect(lookOf(latin, [])).toEqual({ over: false });
  });
});

describe('a smaller picture', () => {
  it('keeps its brightness and its places', () => {
    const small = shrunk({ width: 90, height: 60, pixels: new Uint8Array(90 * 60).fill(201) }, 0.885);
    expect(small).toMatchObject({ width: 80, height: 53 });
    expect(new Set(small.pixels)).toEqual(new Set([201]));
    const dark = {
      width: 8,
      height: 8,
      pixels: Uint8Array.from({ length: 64 }, (_, i) => (i === 27 ? 0 : 200)),
    };
    expect([...shrunk(dark, 0.5).pixels]).toEqual([200, 200, 200, 200, 200, 150, ...Array(10).fill(200)]);
  });

  it('is the picture itself where it need not be smaller', () => {
    expect(shrunk(latin, 1)).toBe(latin);
  });
});
