import type { Size } from './paper';

/** Whether an EXIF orientation lays the picture on its side. */
export const isSideways = (orientation: number): boolean => orientation >= 5 && orientation <= 8;

/** Pixels (one byte each) turned and mirrored so that EXIF `orientation` (1 to 8) becomes 1. */
export function uprightPixels(pixels: Uint8Array, size: Size, orientation: number): Uint8Array {
  if (orientation < 2 || orientation > 8) return pixels;
  const { width, height } = size;
  const result = new Uint8Array(pixels.length);
  const across = isSideways(orientation) ? height : width;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [toX, toY] = placeOf(x, y, size, orientation);
      result[toY * across + toX] = pixels[y * width + x] ?? 0;
    }
  return result;
}

/** Where a stored pixel belongs on the upright picture. */
function placeOf(x: number, y: number, { width, height }: Size, orientation: number): [number, number] {
  const [right, bottom] = [width - 1 - x, height - 1 - y];
  switch (orientation) {
    case 2:
      return [right, y];
    case 3:
      return [right, bottom];
    case 4:
      return [x, bottom];
    case 5:
      return [y, x];
    case 6:
      return [bottom, x];
    case 7:
      return [bottom, right];
    case 8:
      return [y, right];
    default:
      return [x, y];
  }
}

/** The canvas transformation that does the same to a drawn picture. */
export function uprightTransform(
  { width, height }: Size,
  orientation: number,
): readonly [number, number, number, number, number, number] {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, height, 0];
    case 7:
      return [0, -1, -1, 0, height, width];
    case 8:
      return [0, -1, 1, 0, 0, width];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}
