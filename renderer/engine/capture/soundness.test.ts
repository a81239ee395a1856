import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok, refuse } from '#shared/base/result';
import { checkJpeg, checkPng, checkWebp, hasPdfEnd } from './soundness';
import { cutOff, joined, latin, withByte, withHole } from './testing/bytes';
import { pdfFile } from './testing/pdf-file';
import { jpegFile, pngFile, webpFile, withOrientation } from './testing/picture-file';

describe('a complete picture', () => {
  it('gives its size', async () => {
    expect(checkPng(await pngFile(31, 7))).toEqual(ok({ width: 31, height: 7 }));
    expect(checkJpeg(jpegFile())).toEqual(ok({ width: 48, height: 32 }));
    expect(checkWebp(webpFile())).toEqual(ok({ width: 48, height: 32 }));
  });

  it('may be followed by other bytes', async () => {
    const more = latin('something else');
    expect(checkPng(joined([await pngFile(9, 9), more])).ok).toBe(true);
    expect(checkJpeg(joined([jpegFile(), more])).ok).toBe(true);
    expect(checkWebp(joined([webpFile(), more])).ok).toBe(true);
  });

  it('keeps its stored size when EXIF says that it lies on its side', () => {
    expect(checkJpeg(withOrientation(jpegFile(), 6))).toEqual(ok({ width: 48, height: 32 }));
  });
});

describe('a picture that was cut off', () => {
  it('is never taken for complete, wherever the cut is', async () => {
    const png = await pngFile(64, 64);
    const files = [
      [jpegFile(), checkJpeg],
      [png, checkPng],
      [webpFile(), checkWebp],
    ] as const;
    for (const [bytes, check] of files)
      for (let length = 12; length < bytes.length; length++)
        expect(check(bytes.slice(0, length)), `${length} of ${bytes.length} bytes`).toEqual(
          refuse('truncated'),
        );
  });
});

describe('a damaged picture', () => {
  it('is a PNG with any bit of a chunk changed', async () => {
    const png = await pngFile(20, 20);
    fc.assert(
      fc.property(fc.integer({ min: 8, max: png.length - 1 }), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        expect(checkPng(withByte(png, at, (png[at] ?? 0) ^ (1 << bit))).ok).toBe(false);
      }),
    );
  });

  it('is a PNG with a hole, a JPEG without markers, a WebP of an unknown sort', async () => {
    expect(checkPng(withHole(await pngFile(300, 300))).ok).toBe(false);
    expect(checkJpeg(withByte(jpegFile(), 2, 0))).toEqual(refuse('corrupt'));
    expect(checkJpeg(joined([jpegFile().slice(0, 2), Uint8Array.of(0xff, 0xd9)]))).toEqual(refuse('corrupt'));
    expect(checkWebp(withByte(webpFile(), 12, 0x58))).toEqual(refuse('corrupt'));
  });
});

describe('the end of a PDF', () => {
  it('is missed when the file was cut off', () => {
    const pdf = pdfFile(['one', 'two']);
    expect(hasPdfEnd(pdf)).toBe(true);
    expect(hasPdfEnd(cutOff(pdf, 0.99))).toBe(false);
  });
});
