import { expect, test } from 'vitest';
import { decodeFile } from './decode';

const text = 'Date,Description\r\n05/07/2026,Café\r\n';
const wide = (littleEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  [...(mark ? '\uFEFF' : ''), ...text].forEach((letter, at) =>
    view.setUint16(at * 2, letter.charCodeAt(0), littleEndian),
  );
  return bytes;
};
const latin = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

test.each([
  ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), 'utf-8'],
  ['UTF-16 with a mark', wide(true, true), 'utf-16le'],
  ['UTF-16, big end first, with a mark', wide(false, true), 'utf-16be'],
  ['UTF-16 without a mark', wide(true, false), 'utf-16le'],
  ['UTF-16, big end first, without a mark', wide(false, false), 'utf-16be'],
  ['Windows-1252', latin, 'windows-1252'],
])('a file in %s is read', (_, bytes, encoding) => {
  expect(decodeFile(bytes)).toEqual({ ok: true, value: { text, encoding } });
});

test.each([
  ['an empty file', new Uint8Array(), 'empty'],
  ['an Excel workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20), 'spreadsheet'],
  ['an old Excel workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'spreadsheet'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'pdf'],
  ['data', Uint8Array.of(1, 2, 255, 254, 0, 7), 'no-text'],
])('%s is refused by what it is', (_, bytes, why) => {
  expect(decodeFile(bytes)).toEqual({ ok: false, refusal: why });
});
