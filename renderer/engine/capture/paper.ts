import type { Result } from '#shared/base/result';
import type { OwnText } from './pdf-text';
import type { PageSigns } from './signs/signs';

/**
 * Why a file or a page was not taken in: no bytes; a kind of file we do not read; damaged; cut off before its end;
 * locked; beyond `limits`; or a document without pages.
 */
export type CaptureRefusal =
  'empty' | 'not-an-image' | 'corrupt' | 'truncated' | 'password-protected' | 'too-large' | 'no-pages';

export type PageMime = 'image/png' | 'image/jpeg' | 'image/webp';

/** One page as it is kept. `width` and `height` are pixels of the upright picture (its EXIF orientation applied). */
export type PageImage = {
  readonly blob: Blob;
  readonly mime: PageMime;
  readonly width: number;
  readonly height: number;
  /** WebP, 220 pixels on the longer side. */
  readonly thumbnail: Blob;
  /** A grey WebP for reading, where it is much smaller than the page. */
  readonly readable?: Blob;
  /** What the program saw on the page. */
  readonly signs?: PageSigns;
  /** The text that the page of a PDF brings along. */
  readonly text?: OwnText;
};

/** An opened file. Pages are made one at a time, when asked for, so that a long document needs no more memory. */
export type Paper = {
  readonly pages: number;
  /** Page `n`, from 1. One page's refusal says nothing about the others. Throws on a page that does not exist. */
  page(n: number): Promise<Result<PageImage, CaptureRefusal>>;
  /** Gives memory and workers back. */
  close(): void;
};

/** The largest thing that is taken in: bytes of a file, pixels of a side, pixels of a page. */
export const limits = {
  bytes: 200_000_000,
  side: 12_000,
  pixels: 100_000_000,
  /** Pixels of a page that has to be unpacked and written anew (TIFF); a colour A4 page at 600 dpi has 35 million. */
  unpackedPixels: 50_000_000,
} as const;

export type Size = { readonly width: number; readonly height: number };

/** Whether a page of this size is beyond `limits`. */
export const isTooLarge = ({ width, height }: Size): boolean =>
  width > limits.side || height > limits.side || width * height > limits.pixels;

/** Throws unless `n` is one of the pages 1 to `pages`: asking for another is a bug. */
export function requirePage(n: number, pages: number): void {
  if (!Number.isInteger(n) || n < 1 || n > pages) throw new Error(`no page ${n}: the paper has ${pages}`);
}
