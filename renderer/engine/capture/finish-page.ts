import { createCanvas, thumbnailOf } from './canvas';
import type { PageImage } from './paper';
import { signsOf } from './signs/signs';
import type { Picture } from './signs/small-picture';

/** The longer side of a picture for reading, in pixels: A4 at 150 dots per inch. */
const readableSide = 1754;
const readableQuality = 0.32;
/** A picture for reading must spare at least this part of the page's bytes. */
const worthwhile = 0.7;

/** A page as it is kept, from its bytes and the same page decoded. */
export async function finishPage(
  kept: Pick<PageImage, 'blob' | 'mime' | 'width' | 'height'>,
  picture: Picture,
): Promise<PageImage> {
  const thumbnail = await thumbnailOf(picture);
  const readable = await readableOf(picture);
  const signs = await signsOf(picture, async (grey) => {
    const { readCodesFrom } = await import('./signs/read-code'); // many offices never print a sheet
    return readCodesFrom(grey, new URL('/', globalThis.location.href).href);
  }).catch(() => undefined); // a page comes in without its signs rather than not at all
  return {
    ...kept,
    thumbnail,
    ...(readable.size < kept.blob.size * worthwhile ? { readable } : {}),
    ...(signs ? { signs } : {}),
  };
}

/** A grey WebP that is good for reading and small enough for a bad line. */
async function readableOf(picture: Picture): Promise<Blob> {
  const scale = Math.min(1, readableSide / Math.max(picture.width, picture.height));
  const { canvas, context } = createCanvas({
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  });
  context.imageSmoothingQuality = 'high';
  context.filter = 'grayscale(1)';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/webp', quality: readableQuality });
}
