import naskhBold from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal.woff2?url';
import naskh from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2?url';
import sans from '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2?url';
import type { LaidLine } from '#shared/domain/drafts/letter-form';
import type { PageLines, PlacedWord } from '../pdf/page-words';
import type { LetterPaper } from './lay-issued';

/** A page of a letter as a picture (JPEG, A4 at 150 dots per inch), and where its words stand in it, in pixels. */
export type DrawnPage = {
  readonly blob: Blob;
  readonly lines: PageLines;
  readonly width: number;
  readonly height: number;
};
export type DrawLetter = (paper: LetterPaper) => Promise<readonly DrawnPage[]>;

const width = 1240;
const height = 1754;
const margin = 150;
const measure = width - 2 * margin;
/** What stands at the end of a line is centred in this part of it, as signatures are. */
const endWidth = measure * 0.45;
const looks = {
  en: { size: 25, line: 40, family: '"Daftar letter", "Daftar letter naskh", sans-serif' },
  ur: { size: 30, line: 58, family: '"Daftar letter naskh", "Daftar letter", serif' },
} as const;

/** Fonts of the window are not those of a worker, which loads its own. */
async function loadFonts(): Promise<void> {
  const { fonts } = self as unknown as { readonly fonts: FontFaceSet }; // a worker has them as a window has
  const faces = [
    ['Daftar letter', sans, '100 900'],
    ['Daftar letter naskh', naskh, '400'],
    ['Daftar letter naskh', naskhBold, '600'],
  ] as const;
  await Promise.all(
    faces.map(async ([family, url, weight]) => {
      fonts.add(await new FontFace(family, `url(${url})`, { weight }).load());
    }),
  );
}

const marksOfDirection = /[\u2066-\u2069]/g;

/** Breaks a line where it becomes too long; a word that is longer than the page stands alone. */
function broken(text: string, fits: (text: string) => boolean): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (row !== '' && !fits(longer)) {
      rows.push(row);
      row = word;
    } else row = longer;
  }
  return [...rows, row];
}

type Brush = {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
  readonly lines: PlacedWord[][];
  top: number;
};

function newPage(language: 'en' | 'ur'): Brush {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no memory for the picture of a letter');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  context.direction = language === 'ur' ? 'rtl' : 'ltr';
  context.textBaseline = 'alphabetic';
  return { canvas, context, lines: [], top: margin };
}

/** Draws one row of words and notes their places, counted from the side on which the language begins. */
function drawRow(
  { context, lines, top }: Brush,
  row: string,
  { at, look }: Pick<LaidLine, 'at' | 'look'>,
  language: 'en' | 'ur',
): void {
  const { size, line } = looks[language];
  const long = context.measureText(row).width;
  const begin =
    at === 'center' ? (measure - long) / 2 : at === 'end' ? measure - endWidth + (endWidth - long) / 2 : 0;
  const foot = top + line * 0.7;
  const isUrdu = language === 'ur';
  context.textAlign = isUrdu ? 'right' : 'left';
  context.fillText(row, isUrdu ? width - margin - begin : margin + begin, foot);
  if (look === 'under')
    context.fillRect(isUrdu ? width - margin - begin - long : margin + begin, foot + 6, long, 2);
  const space = context.measureText(' ').width;
  let along = begin;
  const words = row.split(' ').flatMap((word): PlacedWord[] => {
    const wide = context.measureText(word).width;
    const left = isUrdu ? width - margin - along - wide : margin + along;
    along += wide + space;
    const text = word.replace(marksOfDirection, '');
    return text === '' || wide <= 0
      ? []
      : [{ text, left, top: foot - size, width: wide, height: size * 1.2 }];
  });
  if (words.length > 0) lines.push(words);
}

async function draw({ lines, language }: LetterPaper): Promise<readonly DrawnPage[]> {
  const { size, line, family } = looks[language];
  const pages = [newPage(language)];
  for (const laid of lines) {
    let brush = pages.at(-1) ?? newPage(language);
    const isHeavy = laid.look !== undefined;
    const font = `${isHeavy ? 600 : 400} ${laid.look === 'title' ? size + 5 : size}px ${family}`;
    brush.context.font = font;
    const isSigned = laid.look === 'strong' && laid.at === 'end'; // room to sign
    if (laid.apart && brush.top > margin) brush.top += line * (isSigned ? 1.8 : 0.55);
    const most = laid.at === 'end' ? endWidth : measure;
    for (const row of broken(laid.text, (text) => brush.context.measureText(text).width <= most)) {
      if (brush.top + line > height - margin) {
        brush = newPage(language);
        brush.context.font = font;
        pages.push(brush);
      }
      drawRow(brush, row, laid, language);
      brush.top += line;
    }
  }
  return Promise.all(
    pages.map(async (page) => ({
      blob: await page.canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }),
      ...{ lines: page.lines, width, height },
    })),
  );
}

/** Draws letters, each as many pages as it needs. Runs in a worker of a browser. */
export function createLetterDrawer(): DrawLetter {
  let fonts: Promise<void> | undefined;
  return async (paper) => {
    fonts ??= loadFonts();
    await fonts;
    return draw(paper);
  };
}
