import type { DocumentView, PageView, ReadingView } from '#engine/views';
import { ago, clerk } from './fake-data';

const width = 1240;
const height = 1754;

const letter = [
  'GOVERNMENT OF KHYBER PAKHTUNKHWA',
  'HEALTH DEPARTMENT',
  '',
  'No. SO(B)/HD/2-14/2026          Dated Peshawar, 16th November, 2026',
  '',
  'To',
  'The Medical Superintendent,',
  'District Headquarters Hospital.',
  '',
  'Subject: SUPPLY OF EMERGENCY MEDICINES',
  '',
  'I am directed to refer to the subject noted above and to state',
  'that the demand of the hospital for emergency medicines has been',
  'examined. A sum of Rs 4,87,560.50 is hereby placed at your disposal',
  'under head A03927 for the second quarter of 2026-27.',
  '',
  'The stock position may be sent by the 5th of each month.',
  '',
  '                                   SECTION OFFICER (BUDGET)',
];
const urdu = [
  'ضلعی ہیڈکوارٹر ہسپتال',
  'عنوان: ایمرجنسی ادویات کی فراہمی',
  '',
  'گزارش ہے کہ شعبہ حادثات میں ادویات کا ذخیرہ کم ہو گیا ہے',
  'لہٰذا مبلغ 4,87,560 روپے کی منظوری دی جائے',
  '',
  'برائے منظوری پیش خدمت ہے',
];

type Placed = {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
  readonly sure: number;
};

function place(lines: readonly string[], rightToLeft: boolean): readonly Placed[] {
  const placed: Placed[] = [];
  lines.forEach((line, row) => {
    let at = 0;
    for (const part of line.split(/( +)/)) {
      const size = part.length * 15;
      const left = rightToLeft ? width - 120 - at - size : 120 + at;
      if (part.trim())
        placed.push({
          text: part,
          box: [left, 130 + row * 58, size - 8, 34],
          sure: 96 - ((row * 7 + at) % 40),
        });
      at += size;
    }
  });
  return placed;
}

const sheets = [
  { page: 'a'.repeat(64), lines: letter, rightToLeft: false, confidence: 91 },
  { page: 'b'.repeat(64), lines: urdu, rightToLeft: true, confidence: 63 },
  { page: 'c'.repeat(64), lines: letter.slice(0, 9), rightToLeft: false, confidence: 38 },
];

/** A sample page drawn as a PNG; null for a page that is none of the samples. */
export async function drawPage(page: string): Promise<Blob | null> {
  const sheet = sheets.find((one) => one.page === page);
  if (!sheet) return null;
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#fdfcf7';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#222';
  pen.font = '30px "Noto Naskh Arabic", "Noto Sans Variable", serif';
  pen.textBaseline = 'top';
  pen.textAlign = 'left';
  pen.direction = sheet.rightToLeft ? 'rtl' : 'ltr';
  for (const { text, box } of place(sheet.lines, sheet.rightToLeft))
    pen.fillText(text, box[0], box[1], box[2]);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** What OCR would have read on a sample page. */
export function readingOf(page: string): ReadingView | null {
  const sheet = sheets.find((one) => one.page === page);
  if (!sheet) return null;
  const text = sheet.lines.map((line) => line.trim().replace(/ +/g, ' ')).join('\n');
  return {
    page,
    width,
    height,
    confidence: sheet.confidence,
    languages: [sheet.rightToLeft ? 'urd' : 'eng'],
    text,
    corrected: text,
    checks: [],
    passed: [],
    typedBefore: [],
    words: place(sheet.lines, sheet.rightToLeft).flatMap((one) => [...one.box, one.sure]),
    rotation: 0,
  };
}

const pageOf = (index: number): PageView => {
  const sheet = sheets[index % sheets.length];
  return {
    page: sheet?.page ?? '',
    thumbnail: sheet?.page ?? '',
    mime: 'image/png',
    width,
    height,
    bytes: 240_000,
    rotation: 0,
    here: true,
    tick: { state: index === 0 ? 'at-hub' : 'saved' },
    reading: 'read',
    confidence: sheet?.confidence ?? 0,
    source: 'scan-0041.pdf',
    sourcePage: index + 1,
  };
};

/** A sample document with three pages. */
export const sampleDocument = (document: string, title: string): DocumentView => ({
  document,
  title,
  pages: 3,
  thumbnail: sheets[0]?.page ?? '',
  scannedAt: ago(0.3),
  by: clerk,
  read: 3,
  usedIn: [],
  pageList: [pageOf(0), pageOf(1), pageOf(2)],
  removed: [{ page: 'd'.repeat(64), reason: 'Blank reverse', at: ago(0.2) }],
});
