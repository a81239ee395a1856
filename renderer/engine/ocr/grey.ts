/** An 8-bit grey picture, row by row from the top left; 0 is black. */
export type Grey = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** A part of a picture: `left` to `right` and `top` to `bottom`, the last two exclusive. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** All of a picture. */
export const wholeOf = ({ width, height }: Grey): Box => ({ left: 0, top: 0, right: width, bottom: height });

/** Darker than this is ink on a flattened page. */
export const inkBelow = 128;

/**
 * RGBA pixels as grey, by the brightest channel: black print stays black, while the violet, blue and red of stamps and
 * signatures across it fade. What is transparent counts as white paper.
 */
export function greyOf(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const pixels = new Uint8Array(width * height);
  const words = new Uint32Array(rgba.buffer, rgba.byteOffset, pixels.length); // a pixel at a time: red is lowest
  for (let i = 0; i < pixels.length; i++) {
    const word = words[i]!;
    const red = word & 255;
    const green = (word >>> 8) & 255;
    const blue = (word >>> 16) & 255;
    const light = red > green ? (red > blue ? red : blue) : green > blue ? green : blue;
    const alpha = word >>> 24;
    pixels[i] = alpha === 255 ? light : 255 - Math.round(((255 - light) * alpha) / 255);
  }
  return { width, height, pixels };
}

/** A part of a picture as a picture of its own. */
export function cropped(grey: Grey, { left, top, right, bottom }: Box): Grey {
  const width = right - left;
  const pixels = new Uint8Array(width * (bottom - top));
  for (let y = top; y < bottom; y++)
    pixels.set(grey.pixels.subarray(y * grey.width + left, y * grey.width + right), (y - top) * width);
  return { width, height: bottom - top, pixels };
}

/** The picture turned clockwise by quarter turns. */
export function quarterTurned(grey: Grey, degrees: 0 | 90 | 180 | 270): Grey {
  const { width, height, pixels } = grey;
  if (degrees === 0) return grey;
  if (degrees === 180) return { width, height, pixels: pixels.slice().reverse() };
  const result = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++) {
    // Row y becomes a column: the rightmost ones first when turning clockwise.
    const column = degrees === 90 ? height - 1 - y : y;
    for (let x = 0; x < width; x++, at++)
      result[(degrees === 90 ? x : width - 1 - x) * height + column] = pixels[at] ?? 255;
  }
  return { width: height, height: width, pixels: result };
}
