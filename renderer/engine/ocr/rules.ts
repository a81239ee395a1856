import type { Grey } from './grey';

/** Dark below this on a flattened page. */
const dark = 140;
/** Shortest rule across and down, in pixels at 200 dpi: longer than any stroke of print. */
const shortestAcross = 150;
const shortestDown = 110;
/** Thicker than this is a bar or a picture, not a rule. */
const thickest = 9;

/** A mark of a rule, and of a part of a long run that may be one: two of those on one spot are a crossing of rules. */
const rule = 2;
const perhaps = 1;

/** The page without the ruled lines of tables and forms, which recognition takes for letters. Expects a level page. */
export function withoutRules(page: Grey): Grey {
  const across = rulesAcross(page.pixels, page.width, page.height, shortestAcross);
  const turned = transposed(page);
  const down = rulesAcross(turned.pixels, turned.width, turned.height, shortestDown);
  const pixels = page.pixels.slice();
  for (let y = 0, at = 0; y < page.height; y++)
    for (let x = 0; x < page.width; x++, at++)
      if ((across[at] ?? 0) + (down[x * page.height + y] ?? 0) >= rule) pixels[at] = 255;
  return { ...page, pixels };
}

function transposed({ width, height, pixels }: Grey): Grey {
  const result = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) result[x * height + y] = pixels[at] ?? 255;
  return { width: height, height: width, pixels: result };
}

/** Marks the pixels of dark runs at least `shortest` long: `rule` where they are thin, `perhaps` elsewhere. */
function rulesAcross(pixels: Uint8Array, width: number, height: number, shortest: number): Uint8Array {
  const marks = new Uint8Array(pixels.length);
  const isDark = (x: number, y: number) => y >= 0 && y < height && (pixels[y * width + x] ?? 255) < dark;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isDark(x, y)) continue;
      const from = x;
      let breaks = 0;
      while (x < width && breaks <= 3) {
        breaks = isDark(x, y) ? 0 : breaks + 1;
        x++;
      }
      if (x - breaks - from >= shortest) markRun(from, x - breaks, y);
    }
  }
  return marks;

  /** Marks a run where it is thin; where a letter crosses or touches, the column stays. */
  function markRun(from: number, to: number, y: number) {
    for (let x = Math.max(0, from - 1); x < Math.min(width, to + 1); x++) {
      let top = y;
      let bottom = y;
      while (y - top <= thickest && isDark(x, top - 1)) top--;
      while (bottom - y <= thickest && isDark(x, bottom + 1)) bottom++;
      const isThin = bottom - top + 1 <= thickest;
      const first = Math.max(0, isThin ? top - 1 : y - 1);
      const last = Math.min(height - 1, isThin ? bottom + 1 : y + 1);
      const mark = isThin ? rule : perhaps;
      for (let row = first; row <= last; row++)
        if ((marks[row * width + x] ?? 0) < mark) marks[row * width + x] = mark;
    }
  }
}
