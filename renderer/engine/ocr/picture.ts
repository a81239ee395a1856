import { type Grey, greyOf } from './grey';

/** A page as it is read: grey, at about 200 dpi, and the size of the upright original in pixels. */
export type Picture = { readonly grey: Grey; readonly width: number; readonly height: number };

/** The short side of A4 at 200 dpi, in pixels: what the models were made for. */
const shortSide = 1654;
const longestSide = 4600;

/** How much to scale a page of this size before reading; small pictures grow at most twofold. */
export function readingScale(width: number, height: number): number {
  const scale = Math.min(2, shortSide / Math.min(width, height));
  return Math.min(scale, longestSide / Math.max(width, height));
}

/**
 * Decodes a page upright (its EXIF orientation applied) and scales it for reading.
 * Throws what `createImageBitmap` throws when the bytes are no picture.
 */
export async function pictureOf(blob: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(blob);
  try {
    const { width, height } = bitmap;
    const scale = readingScale(width, height);
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(width * scale)),
      Math.max(1, Math.round(height * scale)),
    );
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas to read a page on');
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { grey: greyOf(data, canvas.width, canvas.height), width, height };
  } finally {
    bitmap.close();
  }
}
