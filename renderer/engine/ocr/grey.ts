/** An 8-bit grey picture, row by row from the top left; 0 is black. */
export type Grey = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/**
 * RGBA pixels as grey, by the brightest channel: black print stays black, while the violet, blue and red of stamps and
 * signatures across it fade. What is transparent counts as white paper.
 */
export function greyOf(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const pixels = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
    const red = rgba[at] ?? 0;
    const green = rgba[at + 1] ?? 0;
    const blue = rgba[at + 2] ?? 0;
    const alpha = rgba[at + 3] ?? 255;
    const light = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
    pixels[i] = alpha === 255 ? light : 255 - Math.round(((255 - light) * alpha) / 255);
  }
  return { width, height, pixels };
}

/** The rows `top` to `bottom` (exclusive) of a picture. */
export function rowsOf(grey: Grey, top: number, bottom: number): Grey {
  const pixels = grey.pixels.slice(top * grey.width, bottom * grey.width);
  return { width: grey.width, height: bottom - top, pixels };
}

/** A binary PGM file: the one format that OCR reads without unpacking. */
export function pgmOf(grey: Grey): Blob {
  const pixels = grey.pixels as Uint8Array<ArrayBuffer>; // never shared memory: made by the functions here
  return new Blob([`P5\n${grey.width} ${grey.height}\n255\n`, pixels], { type: 'image/x-portable-graymap' });
}
