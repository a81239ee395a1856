import { histogramOf, quantile, type Grey } from './grey';

/** Crossings of a corner mark that make it worth while to look for a code. */
const enough = 8;

/**
 * Cheap signs of a QR code: rows that cross one of its three corner marks are dark and light in widths of 1:1:3:1:1.
 * Print hardly ever does that often; a page with signs is then read properly.
 */
export function mayHoldCode(page: Grey): boolean {
  const { width, height, pixels } = page;
  const histogram = histogramOf(page);
  const middle = (quantile(histogram, 0.02) + quantile(histogram, 0.7)) / 2;
  let found = 0;
  for (let y = 1; y < height; y += 2) {
    const runs = [0, 0, 0, 0, 0];
    let isDark = false;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const dark = (pixels[at] ?? 255) < middle;
      if (dark === isDark) {
        runs[4]!++;
        continue;
      }
      if (isDark && isMark(runs)) found++;
      if (found >= enough) return true;
      runs.shift();
      runs.push(1);
      isDark = dark;
    }
  }
  return false;
}

/** Whether five widths, dark first, are those of a corner mark whose modules have two pixels at least. */
function isMark(runs: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = runs;
  const module = (a + b + c + d + e) / 7;
  if (module < 2) return false;
  const near = (run: number, wanted: number) => Math.abs(run - wanted * module) <= 0.6 * module;
  return near(a, 1) && near(b, 1) && near(c, 3) && near(d, 1) && near(e, 1);
}
