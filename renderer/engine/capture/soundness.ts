import { ok, refuse, type Result } from '#shared/base/result';
import { crc32 } from '#shared/base/crc32';
import { textAt } from './kind';
import type { Size } from './paper';

/** The stored size of a picture whose bytes are complete, or what is wrong with them. */
type Soundness = Result<Size, 'truncated' | 'corrupt'>;

const bigEndian = (bytes: Uint8Array, at: number, count: number): number => {
  let value = 0;
  for (let i = 0; i < count; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
};

const littleEndian = (bytes: Uint8Array, at: number, count: number): number => {
  let value = 0;
  for (let i = count - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
};

/** Walks the chunks of a PNG to IEND and checks each one's checksum. Bytes after IEND do no harm. */
export function checkPng(bytes: Uint8Array): Soundness {
  let size: Size | undefined;
  let hasPixels = false;
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bigEndian(bytes, at, 4);
    const name = textAt(bytes, at + 4, 4);
    if (!/^[A-Za-z]{4}$/.test(name)) return refuse('corrupt');
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return refuse('truncated');
    if (crc32(bytes, at + 4, end) !== bigEndian(bytes, end, 4)) return refuse('corrupt');
    if (name === 'IHDR') size = { width: bigEndian(bytes, at + 8, 4), height: bigEndian(bytes, at + 12, 4) };
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') return size && hasPixels ? ok(size) : refuse('corrupt');
    at = end + 4;
  }
  return refuse('truncated');
}

/**
 * Walks the markers of a JPEG to its end marker. Browsers show what there is of a JPEG that was cut off, so only the
 * end marker tells. Bytes after it do no harm.
 */
export function checkJpeg(bytes: Uint8Array): Soundness {
  let size: Size | undefined;
  let hasScan = false;
  let at = 2;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return refuse('corrupt');
    while (bytes[at] === 0xff) at++;
    const marker = bytes[at++];
    if (marker === undefined) break;
    if (marker === 0xd9) return size && hasScan ? ok(size) : refuse('corrupt');
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) continue;
    if (at + 2 > bytes.length) break;
    const length = bigEndian(bytes, at, 2);
    if (length < 2) return refuse('corrupt');
    if (at + length > bytes.length) break;
    if (isFrame(marker)) size = { width: bigEndian(bytes, at + 5, 2), height: bigEndian(bytes, at + 3, 2) };
    at += length;
    if (marker === 0xda) {
      hasScan = true;
      at = endOfScan(bytes, at);
    }
  }
  return refuse('truncated');
}

/** Start-of-frame markers, C0 to CF without C4, C8 and CC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Where the compressed data from `at` ends: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, at: number): number {
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? 0xff;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
    at += next === 0xff ? 1 : 2;
  }
}

/** Checks a WebP's length and reads its size from its first picture chunk. */
export function checkWebp(bytes: Uint8Array): Soundness {
  if (bytes.length < 30 || littleEndian(bytes, 4, 4) + 8 > bytes.length) return refuse('truncated');
  const chunk = textAt(bytes, 12, 4);
  if (chunk === 'VP8X')
    return ok({ width: littleEndian(bytes, 24, 3) + 1, height: littleEndian(bytes, 27, 3) + 1 });
  if (chunk === 'VP8L') {
    const packed = littleEndian(bytes, 21, 4);
    return ok({ width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 });
  }
  if (chunk === 'VP8 ')
    return ok({ width: littleEndian(bytes, 26, 2) & 0x3fff, height: littleEndian(bytes, 28, 2) & 0x3fff });
  return refuse('corrupt');
}

/** A PDF that was copied whole ends in `%%EOF`, give or take two kilobytes. */
export const hasPdfEnd = (tail: Uint8Array): boolean => textAt(tail, 0, tail.length).includes('%%EOF');
