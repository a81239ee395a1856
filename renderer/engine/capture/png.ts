import { crc32 } from '#shared/base/crc32';

/** Bits per pixel of a grey PNG: 1 for black and white, 4 for sixteen greys. */
export type PngDepth = 1 | 4;

/**
 * A grey PNG of 8-bit pixels, rounded to `depth` bits. Browsers only write four bytes a pixel; a page of text is a
 * third as large this way, which counts on a slow line. `dpi` is written into the file when given.
 */
export async function greyPng(
  pixels: Uint8Array,
  width: number,
  height: number,
  depth: PngDepth,
  dpi?: number,
): Promise<Blob> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = depth;
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = await deflate(packed(pixels, width, height, depth));
  const parts = [signature, chunk('IHDR', header)];
  if (dpi !== undefined) parts.push(chunk('pHYs', resolution(dpi)));
  parts.push(chunk('IDAT', data), chunk('IEND', new Uint8Array(0)));
  return new Blob(parts, { type: 'image/png' });
}

/** Rows of packed pixels, each after a zero for "no filter". */
function packed(pixels: Uint8Array, width: number, height: number, depth: PngDepth): Uint8Array<ArrayBuffer> {
  const rowLength = Math.ceil((width * depth) / 8) + 1;
  const rows = new Uint8Array(rowLength * height);
  const perByte = 8 / depth;
  const most = 2 ** depth - 1;
  for (let y = 0; y < height; y++) {
    const start = y * rowLength + 1;
    for (let x = 0; x < width; x++) {
      const value = Math.round(((pixels[y * width + x] ?? 0) * most) / 255);
      rows[start + Math.floor(x / perByte)]! |= value << (8 - depth * ((x % perByte) + 1));
    }
  }
  return rows;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Dots per inch as pixels per metre, both ways. */
function resolution(dpi: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(9);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.round(dpi / 0.0254));
  view.setUint32(4, Math.round(dpi / 0.0254));
  bytes[8] = 1;
  return bytes;
}

function chunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes, 4, 8 + data.length));
  return bytes;
}
