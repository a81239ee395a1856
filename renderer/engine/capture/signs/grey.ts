/** An 8-bit grey picture, row by row from the top left; 0 is black. */
export type Grey = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** RGBA pixels as grey, as bright as the eye sees them. */
export function greyOf(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const pixels = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4)
    pixels[i] = ((rgba[at] ?? 0) * 77 + (rgba[at + 1] ?? 0) * 150 + (rgba[at + 2] ?? 0) * 29) >> 8;
  return { width, height, pixels };
}

/** How many pixels have each of the 256 greys. */
export function histogramOf({ pixels }: Grey): Uint32Array {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel]!++;
  return counts;
}

/** The grey below which this part (0 to 1) of the pixels is. */
export function quantile(histogram: Uint32Array, part: number): number {
  const wanted = histogram.reduce((sum, count) => sum + count, 0) * part;
  let sum = 0;
  for (const [grey, count] of histogram.entries()) {
    sum += count;
    if (sum > wanted) return grey;
  }
  return 255;
}
