import { type Grey, greyOf } from './grey';

/** A decoded page, from which grey pictures of it are drawn at any scale until it is closed. */
export type Picture = {
  /** Pixels of the original, its EXIF orientation applied. */
  readonly width: number;
  readonly height: number;
  /** The page in grey, `scale` times its own size. */
  at(scale: number): Grey;
  close(): void;
};

/** The short side of A4 at 170 dpi, in pixels: enough for print of usual size, and two thirds of the work of 200 dpi. */
export const usualShortSide = 1400;
const longestSide = 4600;

/** How much to scale a page of this size for reading; small pictures grow at most twofold. */
export function readingScale(width: number, height: number, shortSide = usualShortSide): number {
  const scale = Math.min(2, shortSide / Math.min(width, height));
  return Math.min(scale, longestSide / Math.max(width, height));
}

/** Kept from page to page: fresh memory for every page takes as long as drawing it. */
let drawing: OffscreenCanvasRenderingContext2D | undefined;

function newDrawing(): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to read a page on');
  return context;
}

/** Decodes a page. Throws what `createImageBitmap` throws when the bytes are no picture. */
export async function openPicture(blob: Blob): Promise<Picture> {
  const bitmap = await createImageBitmap(blob);
  const { width, height } = bitmap;
  return {
    width,
    height,
    at(scale) {
      const [across, down] = [width, height].map((side) => Math.max(1, Math.round(side * scale))) as [
        number,
        number,
      ];
      const context = (drawing ??= newDrawing());
      if (context.canvas.width < across) context.canvas.width = across;
      if (context.canvas.height < down) context.canvas.height = down;
      context.clearRect(0, 0, across, down);
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, across, down);
      const { data } = context.getImageData(0, 0, across, down);
      return greyOf(data, across, down);
    },
    close: () => bitmap.close(),
  };
}
