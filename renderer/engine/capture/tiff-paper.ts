import UTIF from 'utif2';
import { ok, refuse, type Result } from '#shared/base/result';
import { bytesOf, createCanvas } from './canvas';
import { finishPage } from './finish-page';
import { type CaptureRefusal, isTooLarge, limits, type PageImage, type Paper, requirePage } from './paper';
import { greyPng } from './png';
import { pagesOfTiff, type TiffPage } from './tiff';
import { isSideways, uprightPixels, uprightTransform } from './upright';

const jpegQuality = 0.9;

/** A TIFF of one or more pages. Black and white (fax) pages become PNG; greys and colours PNG or JPEG. */
export function openTiff(bytes: Uint8Array<ArrayBuffer>): Result<Paper, CaptureRefusal> {
  const checked = pagesOfTiff(bytes);
  if (!checked.ok) return checked;
  let pages = checked.value;
  return ok({
    pages: pages.length,
    page: async (n) => {
      requirePage(n, pages.length);
      const page = pages[n - 1];
      if (!page || isTooLarge(page)) return refuse('too-large');
      const isBilevel = page.bits === 1 && page.photometric <= 1;
      if (!isBilevel && page.width * page.height > limits.unpackedPixels) return refuse('too-large');
      return isBilevel ? bilevelPage(bytes, page) : tonedPage(bytes, page);
    },
    close: () => {
      pages = [];
    },
  });
}

type Unpacked = ReturnType<typeof UTIF.decode>[number];

/** Unpacks one page. Directories are read anew for each page: UTIF keeps the pixels in them. */
function unpack(bytes: Uint8Array<ArrayBuffer>, page: TiffPage): Unpacked | undefined {
  try {
    const directory = UTIF.decode(bytes.buffer)[page.index];
    if (!directory) return undefined;
    UTIF.decodeImage(bytes.buffer, directory);
    return directory.data?.length > 0 ? directory : undefined;
  } catch {
    return undefined; // UTIF throws texts and numbers on bytes that it cannot follow
  }
}

async function bilevelPage(
  bytes: Uint8Array<ArrayBuffer>,
  page: TiffPage,
): Promise<Result<PageImage, CaptureRefusal>> {
  const unpacked = unpack(bytes, page);
  if (!unpacked) return refuse('corrupt');
  const { width, height } = page;
  const rowLength = Math.ceil(width / 8);
  const stored = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const bit = ((unpacked.data[y * rowLength + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      stored[at] = bit === page.photometric ? 255 : 0;
    }
  const pixels = uprightPixels(stored, page, page.orientation);
  const [across, down] = isSideways(page.orientation) ? [height, width] : [width, height];
  const blob = await greyPng(pixels, across, down, 1, page.dpi);
  const bitmap = await createImageBitmap(blob);
  const finished = await finishPage({ blob, mime: 'image/png', width: across, height: down }, bitmap);
  bitmap.close();
  return ok(finished);
}

async function tonedPage(
  bytes: Uint8Array<ArrayBuffer>,
  page: TiffPage,
): Promise<Result<PageImage, CaptureRefusal>> {
  const rgba = rgbaOf(bytes, page);
  if (!rgba) return refuse('corrupt');
  const bitmap = await createImageBitmap(new ImageData(rgba, page.width, page.height));
  const { width, height } = page;
  const drawn = createCanvas(isSideways(page.orientation) ? { width: height, height: width } : page);
  drawn.context.setTransform(...uprightTransform(page, page.orientation));
  drawn.context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return ok(await finishPage(await bytesOf(drawn, jpegQuality, page.dpi), drawn.canvas));
}

function rgbaOf(bytes: Uint8Array<ArrayBuffer>, page: TiffPage): Uint8ClampedArray<ArrayBuffer> | undefined {
  const unpacked = unpack(bytes, page);
  if (!unpacked) return undefined;
  try {
    const rgba = UTIF.toRGBA8(unpacked);
    return new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, rgba.length); // UTIF shares no memory
  } catch {
    return undefined; // as in `unpack`
  }
}
