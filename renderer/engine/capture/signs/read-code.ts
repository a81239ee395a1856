import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { vendorPaths } from '#engine/vendor-files';
import type { Codes } from './codes';
import type { Grey } from './grey';

/** More codes than a page of the program's own has; damaged ones are counted too. */
const most = 8;

/** The QR codes on a picture. Loads its reader (one megabyte) from `assetBase` the first time. */
export function readCodesFrom(grey: Grey, assetBase: string): Promise<Codes> {
  prepareZXingModule({ overrides: { locateFile: () => new URL(vendorPaths.codeReader, assetBase).href } });
  return readCodes(grey);
}

/** The QR codes on a picture, any way up, once the reader is prepared. */
export async function readCodes({ pixels, width, height }: Grey): Promise<Codes> {
  const rgba = new Uint8ClampedArray(pixels.length * 4);
  const whole = new Uint32Array(rgba.buffer);
  for (let n = 0; n < pixels.length; n++) whole[n] = ((pixels[n] ?? 0) * 0x1_01_01) | 0xff_00_00_00;
  const found = await readBarcodes({ data: rgba, width, height } as ImageData, {
    // it reads these three fields only
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
    returnErrors: true,
    maxNumberOfSymbols: most,
  });
  const codes = found.filter((one) => one.format === 'QRCode');
  return {
    texts: [...new Set(codes.flatMap(({ isValid, text }) => (isValid && text !== '' ? [text] : [])))],
    damaged: codes.some(({ isValid }) => !isValid),
  };
}
