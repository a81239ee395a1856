import { ok, refuse, type Result } from '#shared/base/result';
import { finishPage } from './finish-page';
import {
  type CaptureRefusal,
  isTooLarge,
  type PageImage,
  type PageMime,
  type Paper,
  requirePage,
} from './paper';
import { checkJpeg, checkPng, checkWebp } from './soundness';

const checks = { png: checkPng, jpeg: checkJpeg, webp: checkWebp } as const;

/** A PNG, JPEG or WebP: one page, kept byte for byte, once it is proved complete and decodable. */
export function openPicture(
  file: Blob,
  bytes: Uint8Array,
  kind: keyof typeof checks,
): Result<Paper, CaptureRefusal> {
  const sound = checks[kind](bytes);
  if (!sound.ok) return sound;
  const { width, height } = sound.value;
  if (width === 0 || height === 0) return refuse('corrupt');
  if (isTooLarge(sound.value)) return refuse('too-large');
  const mime = `image/${kind}` as const;
  return ok({
    pages: 1,
    page: async (n) => {
      requirePage(n, 1);
      return pictureOf(file.slice(0, file.size, mime), mime);
    },
    close: () => undefined,
  });
}

/** Decodes a picture, which the browser does on a thread of its own, and makes the page of it. */
async function pictureOf(blob: Blob, mime: PageMime): Promise<Result<PageImage, CaptureRefusal>> {
  const bitmap = await createImageBitmap(blob).catch(() => undefined);
  if (!bitmap) return refuse('corrupt');
  try {
    const { width, height } = bitmap;
    return ok(await finishPage({ blob, mime, width, height }, bitmap));
  } finally {
    bitmap.close();
  }
}
