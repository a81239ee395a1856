import { joined, latin } from './bytes';

/** One page for `tiffFile`: stored strip bytes and the tags that describe them. */
export type TiffPageBytes = {
  readonly strip: Uint8Array;
  readonly tags: readonly (readonly [tag: number, value: number])[];
};

/** A little-endian TIFF of these pages, one strip each; every tag is a 32-bit number. */
export function tiffFile(pages: readonly TiffPageBytes[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  let at = 8;
  for (const [i, { strip, tags }] of pages.entries()) {
    const entries = [...tags, [273, at] as const, [279, strip.length] as const].sort(([a], [b]) => a - b);
    const directory = new DataView(new ArrayBuffer(2 + entries.length * 12 + 4));
    directory.setUint16(0, entries.length, true);
    for (const [place, [tag, value]] of entries.entries()) {
      directory.setUint16(2 + place * 12, tag, true);
      directory.setUint16(4 + place * 12, 4, true);
      directory.setUint32(6 + place * 12, 1, true);
      directory.setUint32(10 + place * 12, value, true);
    }
    const isLast = i === pages.length - 1;
    const nextStrip = pages[i + 1]?.strip.length ?? 0;
    at += strip.length + directory.byteLength;
    directory.setUint32(2 + entries.length * 12, isLast ? 0 : at + nextStrip, true);
    parts.push(strip, new Uint8Array(directory.buffer));
  }
  const start = new DataView(new ArrayBuffer(4));
  start.setUint32(0, 8 + (pages[0]?.strip.length ?? 0), true);
  return joined([latin('II*\0'), new Uint8Array(start.buffer), ...parts]);
}

/** A fax page (CCITT G4): 32 pixels wide, 8 white, 16 black, 8 white on each row. */
export function faxPage(rows: number): TiffPageBytes {
  const horizontalMode = '001';
  const [eightWhite, sixteenBlack] = ['10011', '0000010111'];
  const sameAsAbove = '1';
  const first = horizontalMode + eightWhite + sixteenBlack + sameAsAbove;
  const bits = first + sameAsAbove.repeat(3 * (rows - 1)) + '000000000001'.repeat(2);
  const strip = Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, i) =>
    parseInt(bits.slice(i * 8, i * 8 + 8).padEnd(8, '0'), 2),
  );
  return { strip, tags: pictureTags(32, rows, 1, 4, 0, 1) };
}

/** An uncompressed grey page that gets lighter to the right; `orientation` as in EXIF. */
export function greyPage(width: number, height: number, orientation = 1): TiffPageBytes {
  const strip = Uint8Array.from({ length: width * height }, (_, i) =>
    Math.round(((i % width) * 255) / width),
  );
  return { strip, tags: [...pictureTags(width, height, 8, 1, 1, 1), [274, orientation]] };
}

/** An uncompressed page of one colour. */
export function colourPage(
  width: number,
  height: number,
  colour: readonly [number, number, number],
): TiffPageBytes {
  const strip = Uint8Array.from({ length: width * height * 3 }, (_, i) => colour[i % 3] ?? 0);
  return { strip, tags: pictureTags(width, height, 8, 1, 2, 3) };
}

const pictureTags = (
  width: number,
  height: number,
  bits: number,
  compression: number,
  photometric: number,
  samples: number,
): (readonly [number, number])[] => [
  [256, width],
  [257, height],
  [258, bits],
  [259, compression],
  [262, photometric],
  [277, samples],
  [278, height],
];
