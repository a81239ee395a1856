import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { greyPng } from '../capture/png';
import { ownText } from '../capture/pdf-text';
import { asWritten, linesOfReading, linesOfTyped, type ReadWords } from './page-words';
import { pictureAsItIs } from './page-picture';
import { writePdf, type PdfPage } from './write-pdf';

/** Words given as [text, left, top, width, height], line by line, as a reading of a page of 1240 x 1754 pixels. */
type Given = readonly [string, number, number, number, number];
const readingOf = (lines: readonly (readonly Given[])[]): ReadWords => ({
  text: lines.map((line) => line.map(([text]) => text).join(' ')).join('\n'),
  words: lines.flatMap((line) => line.flatMap(([, ...box]) => [...box, 90])),
  width: 1240,
  height: 1754,
});

const english = readingOf([
  [
    ['Subject:', 120, 300, 150, 34],
    ['purchase', 290, 302, 160, 36],
    ['of', 465, 300, 34, 30],
    ['oxygen', 512, 308, 120, 28],
    ['cylinders', 650, 300, 160, 32],
  ],
  [
    ['No.', 120, 380, 50, 30],
    ['DHQ/A-7/2026', 190, 380, 240, 32],
  ],
]);
const urdu = readingOf([
  [
    ['آکسیجن', 980, 300, 140, 44],
    ['سلنڈر', 850, 304, 110, 42],
    ['کی', 800, 306, 36, 40],
    ['خریداری', 640, 300, 140, 46],
  ],
  [
    ['مورخہ', 1010, 400, 110, 44],
    ['۲۱-۱۱-۲۰۲۶', 800, 400, 190, 40],
    ['عِلمی', 700, 400, 80, 40],
    ['DHQ-7', 560, 400, 120, 36],
    ['(الف)', 440, 400, 60, 40],
    ['میں،', 350, 400, 70, 40],
  ],
]);

async function pageOf(read: ReadWords, turn: PdfPage['turn'] = 0): Promise<PdfPage> {
  const [width, height] = turn === 90 || turn === 270 ? [1754, 1240] : [1240, 1754];
  const png = await greyPng(new Uint8Array(width * height).fill(255), width, height, 1);
  const picture = pictureAsItIs(new Uint8Array(await png.arrayBuffer()));
  if (!picture) throw new Error('the picture cannot be kept as it is');
  return { picture, turn, read: { lines: linesOfReading(read), width: read.width, height: read.height } };
}

const about = { title: 'Oxygen', author: 'DHQ Hospital', subject: 'DHQ/A-7/2026', made: 0 };

async function opened(blob: Blob | undefined) {
  const data = new Uint8Array(await (blob ?? new Blob()).arrayBuffer());
  return getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
}

test.each([
  ['English', english],
  ['Urdu', urdu],
])('the text of a page in %s is found again, each word in its place', async (_name, read) => {
  const pdf = await opened(
    await writePdf([{ title: 'one', pages: [() => pageOf(read)] }], about, () => true),
  );
  const found = ownText(await (await pdf.getPage(1)).getTextContent(), {
    scale: [1240 / 595.276, 0, 0, -1754 / 842, 0, 1754],
    width: 1240,
    height: 1754,
  });
  expect(found?.text).toBe(read.text);
  const away = read.words.map((value, at) => Math.abs(value - (found?.words[at] ?? Infinity)));
  const points = (at: number): number => Math.max(...away.filter((_, n) => n % 5 === at)) * (842 / 1754);
  expect([points(0) < 2, points(1) < 5, points(2) < 2, points(3) < 5]).toEqual([true, true, true, true]);
});

test('contents, title, office and file number are in the PDF; a page that lay on its side stands upright', async () => {
  const pages = [() => pageOf(english), () => pageOf(urdu, 90)];
  const pdf = await opened(
    await writePdf(
      [
        { title: 'Letter', pages },
        { title: 'آکسیجن', pages: [() => pageOf(english, 180)] },
      ],
      about,
      () => true,
    ),
  );
  expect(pdf.numPages).toBe(3);
  expect((await pdf.getOutline()).map((entry) => entry.title)).toEqual(['Letter', 'آکسیجن']);
  expect((await pdf.getMetadata()).info).toMatchObject({
    Title: 'Oxygen',
    Author: 'DHQ Hospital',
    Subject: 'DHQ/A-7/2026',
  });
  const { width, height } = (await pdf.getPage(2)).getViewport({ scale: 1 });
  expect(height).toBeGreaterThan(width);
});

test('pages are made one after another, each only when the one before is written, and stop when told', async () => {
  const made: number[] = [];
  const pages = [1, 2, 3].map((n) => () => {
    made.push(n);
    return pageOf(english);
  });
  expect(await writePdf([{ title: 'x', pages }], about, (done) => done < 2)).toBeUndefined();
  expect(made).toEqual([1, 2]);
});

test('a mark behind the last letter of an Urdu word is left out, a letter made of two signs is one', () => {
  expect([asWritten('فائلِ'), asWritten('لیۓ'), asWritten('Order'), asWritten('نمبر12')]).toEqual([
    ...['لئاف', 'ۓیل', 'Order', '12ربمن'],
  ]);
});

test('what persons made of the words is in the PDF, and so is a page that was typed', () => {
  const fresh = new Map([
    [1, 'supply of'],
    [2, ''],
  ]);
  expect(linesOfReading(english, fresh)[0]?.map((word) => word.text)).toEqual([
    'Subject:',
    'supply of',
    'oxygen',
    'cylinders',
  ]);
  const typed = linesOfTyped('First line\n\nآکسیجن سلنڈر', { width: 1000, height: 1400 });
  expect(typed.map((line) => line.map((word) => word.text))).toEqual([
    ['First', 'line'],
    ['آکسیجن', 'سلنڈر'],
  ]);
  expect(typed[1]?.[0]?.left).toBeGreaterThan(typed[1]?.[1]?.left ?? Infinity);
});
