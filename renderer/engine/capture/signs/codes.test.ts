import { readFileSync } from 'node:fs';
import { encode } from 'uqr';
import { beforeAll, expect, test } from 'vitest';
import { prepareZXingModule } from 'zxing-wasm/reader';
import { separatorText } from '#shared/domain/records/separator';
import { sealText } from '#shared/domain/seal-text';
import { codesOn } from './codes';
import type { Grey } from './grey';
import { readCodes } from './read-code';

beforeAll(() => {
  const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
});

const hash = 'a1b2c3d4'.repeat(8);
const noteSheet = sealText({ office: 'KP-0123', id: 'file:0123456789abcdef', hash });
const voucher = sealText({ office: 'KP-0123', id: 'KP-0123.ABCDEF.00000042', hash });

/** The lower part of a page at so many dots per inch, with codes of 24 mm at places in millimetres, and lines of print above them. */
type Code = { readonly text: string; readonly left: number; readonly top: number; readonly blot?: number };
function scanOf(codes: readonly Code[], dpi: number, { turn = 0, noise = 0, soft = 0 } = {}): Grey {
  const perMillimetre = dpi / 25.4;
  const [width, height] = [Math.round(110 * perMillimetre), Math.round(110 * perMillimetre)];
  const drawn = codes.map((code) => ({ ...code, ...encode(code.text, { ecc: 'M', border: 4 }) }));
  const isDark = (x: number, y: number): boolean => {
    for (const { left, top, size, data, blot = 0 } of drawn) {
      const [column, row] = [((x - left) / 24) * size, ((y - top) / 24) * size];
      if (column >= 0 && row >= 0 && column < size && row < size)
        return (
          data[Math.floor(row)]?.[Math.floor(column)] === true ||
          (Math.abs(column - size / 2) < blot && Math.abs(row - size / 2) < blot)
        );
    }
    return y > 8 && y < 45 && x > 10 && x < 100 && y % 8 < 2 && Math.floor(x * 1.3 + y) % 3 > 0;
  };
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  let seed = 7;
  const grain = () =>
    ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648 - 0.5) * noise;
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const [dx, dy] = [column - width / 2, row - height / 2];
      const at = (ox: number, oy: number): number => {
        const [px, py] = [dx + ox, dy + oy];
        const x = (px * cos + py * sin + width / 2) / perMillimetre;
        const y = (-px * sin + py * cos + height / 2) / perMillimetre;
        return isDark(x, y) ? 50 : 225;
      };
      const grey = soft === 0 ? at(0.5, 0.5) : (at(0, 0) + at(soft, 0) + at(0, soft) + at(soft, soft)) / 4;
      pixels[row * width + column] = Math.max(0, Math.min(255, grey + grain()));
    }
  return { width, height, pixels };
}

/** Every so many-th pixel of a page. */
function smaller({ width, height, pixels }: Grey, by: number): Grey {
  const [across, down] = [Math.floor(width / by), Math.floor(height / by)];
  const made = new Uint8Array(across * down).map(
    (_, n) => pixels[Math.floor(n / across) * by * width + (n % across) * by] ?? 255,
  );
  return { width: across, height: down, pixels: made };
}
const look = (page: Grey) => codesOn(smaller(page, 2), () => page, readCodes);
const below = { left: 22, top: 55 };

test.each([
  ['straight, at 200 dots per inch', 200, {}],
  ['at 150 dots per inch, skewed by 4 degrees, soft and noisy', 150, { turn: 4, noise: 60, soft: 1 }],
  ['upside down, skewed and noisy', 150, { turn: 177, noise: 60 }],
  ['on its side', 150, { turn: 90 }],
])('the code of a note sheet is read %s', async (_how, dpi, lay) => {
  const page = scanOf([{ text: noteSheet, ...below }], dpi, lay);
  expect(await look(page)).toEqual({ texts: [noteSheet], damaged: false });
});

test('two codes on a page are both read, and a code of somebody else is passed over', async () => {
  const two = scanOf(
    [
      { text: noteSheet, ...below },
      { text: voucher, left: 70, top: 70 },
    ],
    150,
  );
  expect((await look(two)).texts.toSorted()).toEqual([noteSheet, voucher].toSorted());
  const other = scanOf([{ text: 'https://example.org/invoice/1', ...below }], 150);
  expect(await look(other)).toEqual({ texts: [], damaged: false });
});

test('a code under a blot of ink is said to be there and unreadable; a page of print has none', async () => {
  const blotted = scanOf([{ text: noteSheet, ...below, blot: 9 }], 150);
  expect(await look(blotted)).toEqual({ texts: [], damaged: true });
  const small = scanOf([{ text: noteSheet, ...below, blot: 4 }], 150);
  expect(await look(small)).toEqual({ texts: [noteSheet], damaged: false });
  expect(await look(scanOf([], 150, { noise: 60 }))).toEqual({ texts: [], damaged: false });
});

test('the large code of a separator sheet is read on the small picture alone', async () => {
  const text = separatorText({ file: 'A-7/2026' });
  const sheet = scanOf([{ text, ...below }], 300);
  const never = (): Grey => {
    throw new Error('the large picture was asked for');
  };
  expect(await codesOn(sheet, never, readCodes)).toEqual({ texts: [text], damaged: false });
});
