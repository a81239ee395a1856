import type { PageImage, Size } from './paper';
import { greyPng } from './png';
import { greenOf, tonesOf } from './tones';

type Drawn = { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D };

const thumbnailSide = 220;
const thumbnailQuality = 0.6;

/** A white canvas in ordinary memory. Throws when the machine has no memory left for one. */
export function createCanvas({ width, height }: Size): Drawn {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(`no memory for a picture of ${width} x ${height} pixels`);
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

/** A small WebP of a picture, 220 pixels on its longer side (never enlarged). */
export async function thumbnailOf(picture: ImageBitmap | OffscreenCanvas): Promise<Blob> {
  const scale = Math.min(1, thumbnailSide / Math.max(picture.width, picture.height));
  const { canvas, context } = createCanvas({
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  });
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/webp', quality: thumbnailQuality });
}

/** A drawn page as it is kept: PNG for black and white or clean print, else JPEG of the given quality (0 to 1). */
export async function bytesOf(
  { canvas, context }: Drawn,
  quality: number,
  dpi?: number,
): Promise<Pick<PageImage, 'blob' | 'mime' | 'width' | 'height'>> {
  const { width, height } = canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const tones = tonesOf(data);
  const blob =
    tones === 'photograph'
      ? await canvas.convertToBlob({ type: 'image/jpeg', quality })
      : await greyPng(greenOf(data), width, height, tones === 'two' ? 1 : 4, dpi);
  const mime = tones === 'photograph' ? 'image/jpeg' : 'image/png';
  return { blob, mime, width, height };
}
