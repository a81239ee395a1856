import { readSheet } from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import { firstDataRow, writeWorkbook } from './write-workbook';

const sheet = (rows: readonly (string | number | null)[][], change: Partial<Sheet> = {}): Sheet => ({
  title: 'Cash book',
  about: ['TMA Swat', '2026-27'],
  rightToLeft: false,
  columns: [
    { title: 'Date', kind: 'day' },
    { title: 'Particulars', kind: 'text' },
    { title: 'Amount', kind: 'money' },
  ],
  rows: rows.map((cells) => ({ level: 'line', cells })),
  ...change,
});

async function readBack(made: Sheet) {
  const rows = await readSheet(await writeWorkbook(made), { trim: false });
  return rows.slice(firstDataRow(made));
}

/** The parts of a workbook as text; entries of a zip are found by their own names. */
async function partsOf(blob: Blob): Promise<string> {
  const { unzipSync, strFromU8 } = await import('fflate');
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.entries(parts)
    .map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    .join('\n');
}

test('amounts are numbers to the paisa and days are dates', async () => {
  const amounts = [1, 29, 58, 100, 10_007, 123_456_789_01, -5, 0, 99_999_999_999_999_9];
  const rows = await readBack(sheet(amounts.map((amount) => ['2026-07-31', 'x', amount])));
  expect(rows.map((row) => row[2])).toEqual([
    0.01, 0.29, 0.58, 1, 100.07, 123456789.01, -0.05, 0, 9999999999999.99,
  ]);
  expect(rows[0]?.[0]).toEqual(new Date('2026-07-31T00:00:00Z'));
});

test('every amount up to fifteen digits comes back as the same paisa', async () => {
  const amounts = Array.from({ length: 2000 }, (_, n) => (n * 7_919_377_331) % 1_000_000_000_000_000);
  const rows = await readBack(sheet(amounts.map((amount) => [null, 'x', amount])));
  expect(rows.map((row) => Math.round(Number(row[2]) * 100))).toEqual(amounts);
});

test('an amount with more digits than a spreadsheet keeps is a text, not a wrong number', async () => {
  const rows = await readBack(sheet([[null, 'x', Number.MAX_SAFE_INTEGER]]));
  expect(rows[0]?.[2]).toBe('90071992547409.91');
});

test('no text of a user becomes a formula, and none breaks the file', async () => {
  const texts = ['=1+1', '+92', '-1', '@x', '\t=1', '=HYPERLINK("x")', 'a\u0000<b>&"c"', '\u2067بجلی\u2069'];
  const made = sheet(texts.map((text) => [null, text, 1]));
  const rows = await readBack(made);
  expect(rows.map((row) => String(row[1]).trim())).toEqual(
    [...texts.slice(0, 6), 'a<b>&"c"', 'بجلی'].map((text) => text.trim()),
  );
  expect(await partsOf(await writeWorkbook(made))).not.toMatch(/<f[ >]/);
});

test('a sheet in Urdu runs from right to left, has its columns wide enough and its heading in sight', async () => {
  const rows = [['2026-07-31', 'x'.repeat(30), 12]] as const;
  const urdu = await partsOf(
    await writeWorkbook(sheet([[...rows[0]]], { rightToLeft: true, title: 'کیش بک' })),
  );
  expect(urdu).toMatch(/rightToLeft="(1|true)"/);
  expect(urdu).toMatch(/<sheet [^>]*name="کیش بک"/);
  expect(urdu).toMatch(/<pane [^>]*ySplit="5"/);
  const width = [...urdu.matchAll(/<col [^>]*width="([\d.]+)"/g)].map((found) => Number(found[1]));
  expect(width[1]).toBeGreaterThanOrEqual(30);
  const english = await partsOf(await writeWorkbook(sheet([[...rows[0]]], { title: 'A/B: [c]?' })));
  expect(english).not.toMatch(/rightToLeft="(1|true)"/);
  expect(english).toMatch(/<sheet [^>]*name="A B  +c"/);
});
