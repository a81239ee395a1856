import type { Grey } from './grey';

/** Dark below this on a flattened page. */
const dark = 140;
/** Shortest rule across and down, in pixels at 170 dpi: longer than any stroke of print. */
const shortestAcross = 126;
const shortestDown = 94;
/** Thicker than this is a bar or a picture, not a rule. */
const thickest = 8;

/** How far the blur of a rule reaches beyond it, and what is brighter is paper. */
const halo = 3;
const paper = 236;

/** A mark of a rule, and of a part of a long run that may be one: two of those on one spot are a crossing of rules. */
const rule = 2;
const perhaps = 1;

/** The page without the ruled lines of tables and forms, which recognition takes for letters. Expects a level page. */
export function withoutRules(page: Grey): Grey {
  const { width, height } = page;
  const across = rulesAcross(page.pixels, width, height, shortestAcross);
  const turned = mayHaveRulesDown(page)
    ? rulesAcross(transposed(page.pixels, width, height), height, width, shortestDown)
    : undefined;
  if (!across && !turned) return page;
  const down = turned && transposed(turned, height, width);
  const marks = across && down ? added(across, down) : (across ?? down);
  return { ...page, pixels: whitened(page.pixels, marks) };
}

const rowsAtOnce = 4;

/** Whether any column is dark for so long, gaps of up to three pixels aside: most pages are told by one look at them. */
function mayHaveRulesDown({ width, height, pixels }: Grey): boolean {
  const least = Math.floor(shortestDown / rowsAtOnce) - 1;
  const lengths = new Uint16Array(width);
  for (let top = 0; top + rowsAtOnce <= height; top += rowsAtOnce) {
    let longest = 0;
    for (let x = 0, at = top * width; x < width; x++, at++) {
      const one = (pixels[at]! - dark) | (pixels[at + width]! - dark);
      const two = (pixels[at + 2 * width]! - dark) | (pixels[at + 3 * width]! - dark);
      const length = (lengths[x]! + 1) & ((one | two) >> 31); // 0 where none of the four is dark
      lengths[x] = length;
      if (length > longest) longest = length;
    }
    if (longest >= least) return true;
  }
  return false;
}

/** Adds the marks of one direction to those of the other. */
function added(marks: Uint8Array, more: Uint8Array): Uint8Array {
  for (let at = 0; at < marks.length; at++) marks[at]! += more[at]!;
  return marks;
}

function whitened(pixels: Uint8Array, marks: Uint8Array | undefined): Uint8Array {
  const result = pixels.slice();
  for (let at = 0; marks && at < result.length; at++) if (marks[at]! >= rule) result[at] = 255;
  return result;
}

/** Rows as columns, in squares that fit the processor's cache. */
function transposed(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const result = new Uint8Array(pixels.length);
  const square = 64;
  for (let top = 0; top < height; top += square)
    for (let left = 0; left < width; left += square) {
      const [bottom, right] = [Math.min(height, top + square), Math.min(width, left + square)];
      for (let x = left; x < right; x++)
        for (let y = top, to = x * height + top; y < bottom; y++, to++) result[to] = pixels[y * width + x]!;
    }
  return result;
}

/** Marks the pixels of dark runs at least `shortest` long: `rule` where they are thin, `perhaps` elsewhere. Nothing if there are none. */
function rulesAcross(
  pixels: Uint8Array,
  width: number,
  height: number,
  shortest: number,
): Uint8Array | undefined {
  let found: Uint8Array | undefined;
  const isDark = (x: number, y: number) => y >= 0 && y < height && pixels[y * width + x]! < dark;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (pixels[y * width + x]! >= dark) continue;
      const from = x;
      let breaks = 0;
      while (x < width && breaks <= 3) {
        breaks = pixels[y * width + x]! < dark ? 0 : breaks + 1;
        x++;
      }
      if (x - breaks - from >= shortest) markRun(from, x - breaks, y);
    }
  }
  return found;

  /** The row where the blur of a rule that ends at `row` has faded into paper, looking in one direction. */
  function fading(x: number, row: number, step: 1 | -1): number {
    let before = pixels[row * width + x] ?? 255;
    let last = Math.min(height - 1, Math.max(0, row + step));
    for (let n = 1; n <= halo; n++) {
      const next = row + n * step;
      if (next < 0 || next >= height) break;
      const value = pixels[next * width + x] ?? 255;
      if (value < before) break; // a letter that touches the rule
      last = next;
      if (value >= paper) break;
      before = value;
    }
    return last;
  }

  /** Marks a run where it is thin; where a letter crosses or touches, the column stays. */
  function markRun(from: number, to: number, y: number) {
    const marks = (found ??= new Uint8Array(pixels.length));
    for (let x = Math.max(0, from - 1); x < Math.min(width, to + 1); x++) {
      let top = y;
      let bottom = y;
      while (y - top <= thickest && isDark(x, top - 1)) top--;
      while (bottom - y <= thickest && isDark(x, bottom + 1)) bottom++;
      const isThin = bottom - top + 1 <= thickest;
      const first = isThin ? fading(x, top, -1) : Math.max(0, y - 1);
      const last = isThin ? fading(x, bottom, 1) : Math.min(height - 1, y + 1);
      const mark = isThin ? rule : perhaps;
      for (let row = first; row <= last; row++)
        if (marks[row * width + x]! < mark) marks[row * width + x] = mark;
    }
  }
}
