import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ok } from '#shared/base/result';
import { greyPng } from './png';
import { checkPng } from './soundness';

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** The unpacked rows of a PNG that has a single IDAT chunk. */
function rowsOf(png: Uint8Array): number[] {
  const at = Buffer.from(png).indexOf('IDAT');
  const length = new DataView(png.buffer, png.byteOffset).getUint32(at - 4);
  return [...inflateSync(png.subarray(at + 4, at + 4 + length))];
}

describe('a grey PNG', () => {
  it('packs eight black and white pixels into a byte, each row on its own', async () => {
    const pixels = Uint8Array.of(255, 0, 255, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 255);
    const png = await bytesOf(await greyPng(pixels, 9, 2, 1));
    expect(checkPng(png)).toEqual(ok({ width: 9, height: 2 }));
    expect(rowsOf(png)).toEqual([0, 0b10100001, 0b10000000, 0, 0, 0b10000000]);
  });

  it('rounds to sixteen greys', async () => {
    const png = await bytesOf(await greyPng(Uint8Array.of(0, 255, 128, 8, 9), 5, 1, 4));
    expect(rowsOf(png)).toEqual([0, 0x0f, 0x80, 0x10]);
  });

  it('carries its resolution', async () => {
    const png = await bytesOf(await greyPng(Uint8Array.of(0), 1, 1, 1, 200));
    const at = Buffer.from(png).indexOf('pHYs');
    expect(new DataView(png.buffer).getUint32(at + 4)).toBe(7874);
    expect(checkPng(png).ok).toBe(true);
  });
});
