import { expect, test } from 'vitest';
import { readTable } from './read-table';
import { writeWorkbook } from './write-workbook';

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const bytes = (text: string) => new TextEncoder().encode(text);

test('a workbook is read as texts: days, amounts to the paisa, numbers as they are shown', async () => {
  const made = await writeWorkbook({
    title: 'Vouchers',
    about: [],
    rightToLeft: false,
    columns: [
      { title: 'Date', kind: 'day' },
      { title: 'Head', kind: 'text' },
      { title: 'Amount', kind: 'money' },
    ],
    rows: [
      { level: 'line', cells: ['2025-07-05', 'A03303', 61_500_00] },
      { level: 'line', cells: ['2026-06-30', '001201', 10_007] },
    ],
  });
  const read = await readTable(await bytesOf(made));
  expect(read).toEqual({
    ok: true,
    value: {
      encoding: 'xlsx',
      rows: [
        { line: 1, cells: ['Vouchers'] },
        { line: 3, cells: ['Date', 'Head', 'Amount'] },
        { line: 4, cells: ['2025-07-05', 'A03303', '61500'] },
        { line: 5, cells: ['2026-06-30', '001201', '100.07'] },
      ].map((row) => ({ ...row, cells: expect.arrayContaining(row.cells) as string[] })),
    },
  });
});

test('a CSV file is read with its encoding and its lines', async () => {
  const read = await readTable(bytes('Date;Head\r\n\r\n05/07/2025;"A03303\nElectricity"\r\n'));
  expect(read).toEqual({
    ok: true,
    value: {
      encoding: 'utf-8',
      rows: [
        { line: 1, cells: ['Date', 'Head'] },
        { line: 3, cells: ['05/07/2025', 'A03303\nElectricity'] },
      ],
    },
  });
});

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['blanks', bytes('\r\n ,, \r\n'), 'empty'],
  ['a PDF', bytes('%PDF-1.7\n'), 'pdf'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'no-text'],
  ['an archive that is no workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'spreadsheet'],
  ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'spreadsheet'],
])('%s is refused by what it is', async (_name, given, why) => {
  expect(await readTable(given as Uint8Array<ArrayBuffer>)).toEqual({ ok: false, refusal: why });
});
