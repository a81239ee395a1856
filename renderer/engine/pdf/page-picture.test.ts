import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { greyPng } from '../capture/png';
import { pictureAsItIs } from './page-picture';

const photo = async () => new Uint8Array(await readFile('assets/ocr-demo/supplier-bill-english.jpg'));
/** A JPEG whose camera noted a turn. */
function turned(jpeg: Uint8Array<ArrayBuffer>, turn: number): Uint8Array<ArrayBuffer> {
  const exif = [
    0x45,
    0x78,
    0x69,
    0x66,
    0,
    0,
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    1,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    turn,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const marker = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  const made = new Uint8Array(jpeg.length + marker.length);
  made.set(jpeg.subarray(0, 2));
  made.set(marker, 2);
  made.set(jpeg.subarray(2), 2 + marker.length);
  return made;
}

test('a JPEG is taken over byte for byte', async () => {
  const jpeg = await photo();
  const picture = pictureAsItIs(jpeg);
  expect(picture?.bytes).toBe(jpeg);
  expect(picture?.entries).toContain('/DCTDecode');
  expect(picture?.width).toBeGreaterThan(500);
});

test('a JPEG that a camera turned is drawn anew, and one that lies upright is not', async () => {
  const jpeg = await photo();
  expect(pictureAsItIs(turned(jpeg, 6))).toBeUndefined();
  expect(pictureAsItIs(turned(jpeg, 1))?.entries).toContain('/DCTDecode');
});

test('a PNG keeps its packed rows, its size and its resolution; other pictures are drawn anew', async () => {
  const png = await greyPng(new Uint8Array(30 * 20).fill(9), 30, 20, 4, 200);
  const picture = pictureAsItIs(new Uint8Array(await png.arrayBuffer()));
  expect(picture).toMatchObject({ width: 30, height: 20, dpi: 200 });
  expect(picture?.entries).toMatch(/\/Predictor 15 .*\/BitsPerComponent 4 \/Columns 30/);
  expect(pictureAsItIs(new TextEncoder().encode('RIFF....WEBPVP8 '))).toBeUndefined();
});
