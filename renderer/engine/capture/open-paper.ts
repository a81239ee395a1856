import { refuse, type Result } from '#shared/base/result';
import { headLength, kindOf } from './kind';
import { type CaptureRefusal, limits, type Paper } from './paper';
import { openPicture } from './picture-paper';
import { openTiff } from './tiff-paper';

/**
 * Opens a file as a paper with pages: PNG, JPEG, WebP, TIFF or PDF, told by its first bytes, whatever its name and
 * type claim. Single pictures keep their very bytes; TIFF and PDF pages are drawn anew, PDFs at 200 dpi.
 * `assetBase` is the address of the folder that holds `vendor/`. Throws only for bugs and for missing vendor files.
 */
export async function openPaper(
  file: Blob,
  _name: string,
  assetBase = '/',
): Promise<Result<Paper, CaptureRefusal>> {
  if (file.size === 0) return refuse('empty');
  if (file.size > limits.bytes) return refuse('too-large');
  const kind = kindOf(new Uint8Array(await file.slice(0, headLength).arrayBuffer()));
  if (kind === undefined) return refuse('not-an-image');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === 'pdf') {
    const { openPdf } = await import('./pdf-paper'); // half a megabyte that most offices never need
    return openPdf(bytes, new URL(assetBase, globalThis.location.href).href);
  }
  if (kind === 'tiff') return openTiff(bytes);
  return openPicture(file, bytes, kind);
}
