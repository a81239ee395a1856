import { createCanvas } from '../canvas';
import { greyOf, type Grey } from './grey';

export type Picture = ImageBitmap | OffscreenCanvas;
type Part = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** A part of a picture (all of it when none is named), scaled so that it is `width` by `height` pixels, in grey. */
export function greyPart(picture: Picture, part: Part | undefined, width: number, height: number): Grey {
  const { context } = createCanvas({ width, height });
  context.imageSmoothingQuality = 'medium';
  const { left, top, ...size } = part ?? { left: 0, top: 0, width: picture.width, height: picture.height };
  context.drawImage(picture, left, top, size.width, size.height, 0, 0, width, height);
  return greyOf(context.getImageData(0, 0, width, height).data, width, height);
}

/** The whole picture in grey, `side` pixels on its longer side (never enlarged). */
export function smallGrey(picture: Picture, side: number): Grey {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const fit = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  return greyPart(picture, undefined, fit(picture.width), fit(picture.height));
}

/** How wide a page is where sharpness is looked at, in pixels: about 190 dots per inch of A4. */
const sharpWidth = 1600;
const partSide = 360;

/** Three parts of a page as they lie, where writing usually is; none of a page that is too small for them. */
export function sharpParts(picture: Picture): readonly Grey[] {
  const scale = Math.max(1, Math.min(picture.width, picture.height) / sharpWidth);
  const side = Math.round(partSide * scale);
  if (picture.width < side * 1.5 || picture.height < side * 1.5) return [];
  const places = [
    [0.25, 0.12],
    [0.5, 0.35],
    [0.3, 0.6],
  ] as const;
  return places.map(([across, down]) => {
    const left = Math.round(across * (picture.width - side));
    const top = Math.round(down * (picture.height - side));
    return greyPart(picture, { left, top, width: side, height: side }, partSide, partSide);
  });
}
