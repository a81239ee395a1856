import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { vendorPaths } from '#engine/vendor-files';
import type { Grey } from './grey';

/** The text of the QR code on a picture, or nothing. Loads its reader (one megabyte) the first time. */
export async function readCode(grey: Grey, assetBase: string): Promise<string | undefined> {
  prepareZXingModule({ overrides: { locateFile: () => new URL(vendorPaths.codeReader, assetBase).href } });
  const rgba = new Uint8ClampedArray(grey.pixels.length * 4);
  grey.pixels.forEach((pixel, n) => rgba.set([pixel, pixel, pixel, 255], n * 4));
  const found = await readBarcodes(new ImageData(rgba, grey.width, grey.height), {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
    maxNumberOfSymbols: 4,
  });
  return found.map((one) => one.text).find((text) => text !== '');
}
