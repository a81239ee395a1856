import { describe, expect, it } from 'vitest';
import type { Grey } from './grey';
import type { Language, Layout } from './lane';
import { linesIn } from './lines';
import type { Prepared } from './prepare';
import type { Recognise } from './read-lines';
import { readAll } from './read-page';
import { readingOf } from './reading';
import { secondLook } from './second-look';
import { bestTrial, busiest, sampleLines } from './trial';
import type { Line } from './words';

const lineHeight = 20;
const pitch = 40;

/** A page of lines, each a row of boxes 30 wide; `widths` says how long each line is. */
function pageOf(widths: readonly number[]): Prepared {
  const [width, height] = [900, widths.length * pitch + 60];
  const pixels = new Uint8Array(width * height).fill(255);
  widths.forEach((across, n) => {
    for (let y = 30 + n * pitch; y < 30 + n * pitch + lineHeight; y++)
      for (let x = 50; x < 50 + across; x++) if (x % 40 < 30) pixels[y * width + x] = 0;
  });
  const page: Grey = { width, height, pixels };
  return {
    page,
    whole: page,
    turn: 0,
    degrees: 0,
    boxes: [{ left: 0, top: 0, right: width, bottom: height, isMixed: false }],
    lines: linesIn(page).map((line) => ({ ...line, block: 0 })),
  };
}

type Reply = { readonly text: string; readonly confidence: number };

/** A reader that answers for every line of a stack, in turn, what `reply` says. */
function answering(reply: (language: Language, layout: Layout, line: number) => Reply) {
  const asked: string[] = [];
  const recognise: Recognise = async (page, language, layout) => {
    const lines = linesIn(page);
    asked.push(`${language} ${layout} ${lines.length}`);
    return lines.map((line, n): Line => {
      const { text, confidence } = reply(language, layout, n);
      const left = line.pieces[0]?.from ?? 0;
      const width = (line.pieces.at(-1)?.to ?? left) - left;
      const word = { text, confidence, left, top: line.top, width, height: line.bottom - line.top };
      return { words: [word], opens: false };
    });
  };
  return { recognise, asked };
}

const english: Reply = { text: 'sanctioned', confidence: 92 };
const urdu: Reply = { text: 'منظوری', confidence: 80 };
const junk: Reply = { text: 'xi~', confidence: 25 };
const page = pageOf([700, 720, 680, 700, 710, 690, 300, 700]);

describe('the language and the way up', () => {
  it('are settled by one sample where the first language fits', async () => {
    const { recognise, asked } = answering((language) => (language === 'eng' ? english : junk));
    expect(await bestTrial(recognise, page, 'eng', true)).toMatchObject({ language: 'eng', over: false });
    expect(asked).toEqual([`eng column ${sampleLines}`]);
  });

  it('are found where the other language fits', async () => {
    const { recognise, asked } = answering((language) => (language === 'urd' ? urdu : junk));
    expect(await bestTrial(recognise, page, 'eng', true)).toMatchObject({ language: 'urd', over: false });
    expect(asked).toHaveLength(2);
  });

  it('are English where the Urdu model reads figures with letters among them, as it does on English print', async () => {
    const { recognise } = answering((language) =>
      language === 'eng' ? english : { text: '81۶ط4۷6', confidence: 70 },
    );
    expect(await bestTrial(recognise, page, 'urd', true)).toMatchObject({ language: 'eng', over: false });
  });

  it('are found upside down, and not looked for there where a person has turned the page', async () => {
    let calls = 0;
    const { recognise } = answering(() => (calls++ < 2 * sampleLines ? junk : english)); // in two languages, then over
    expect(await bestTrial(recognise, page, 'eng', true)).toMatchObject({ language: 'eng', over: true });
    const as = answering(() => junk);
    expect(await bestTrial(as.recognise, page, 'eng', false)).toMatchObject({ over: false });
    expect(as.asked).toHaveLength(2);
  });

  it('are not told by a picture, which has more edges than any line', () => {
    const lines = pageOf([700, 720, 680, 700, 710, 690]);
    const tall = { top: 290, bottom: 290, pieces: [{ from: 50, to: 750 }], opens: false, block: 0 };
    const pictures = Array.from({ length: 5 }, () => ({ ...tall, top: 0, bottom: 280 }));
    expect(busiest({ ...lines, lines: [...lines.lines, ...pictures] })).toEqual([0, sampleLines]);
  });

  it('are told by the lines with most print', () => {
    expect(busiest(pageOf([40, 700, 700, 40, 700, 700, 700, 700, 700, 40]))).toEqual([4, 4 + sampleLines]);
  });
});

describe('a page', () => {
  const trialOn = async (recognise: Recognise) => {
    const trial = await bestTrial(recognise, page, 'eng', true);
    if (!trial) throw new Error('there is a page');
    return trial;
  };

  it('in Urdu is read without reading its sample again, in the order of its lines', async () => {
    const { recognise, asked } = answering((language) => (language === 'urd' ? urdu : junk));
    const { lines, languages } = await readAll(recognise, await trialOn(recognise));
    expect(languages).toEqual(['urd']);
    expect(asked).toEqual([
      `eng column ${sampleLines}`,
      `urd stack ${sampleLines}`,
      `urd stack ${8 - sampleLines}`,
    ]);
    const tops = lines.map((line) => line.words[0]?.top ?? 0);
    expect(tops).toHaveLength(8);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  it('in English is read as a column, without reading its sample again, in the order of its lines', async () => {
    const { recognise, asked } = answering((language) => (language === 'eng' ? english : junk));
    const { lines } = await readAll(recognise, await trialOn(recognise));
    expect(asked).toEqual([`eng column ${sampleLines}`, `eng column ${8 - sampleLines}`]);
    const tops = lines.map((line) => line.words[0]?.top ?? 0);
    expect(tops).toHaveLength(8);
    expect(tops.map((top, n) => Math.abs(top - (page.lines[n]?.top ?? 0)) <= 10)).not.toContain(false);
  });

  it('may have lines of the other language, which take their place', async () => {
    let columns = 0; // the sample, then the rest of the page; after that the line is read by itself
    const { recognise } = answering((language, layout, line) => {
      if (layout === 'column' && line === 0) columns++;
      const isMeant = layout === 'stack' || (columns === 1 && line === 1);
      return language === 'urd' ? urdu : isMeant ? junk : english;
    });
    const { lines, languages } = await readAll(recognise, await trialOn(recognise));
    expect(languages).toEqual(['eng', 'urd']);
    expect(lines.map((line) => line.words[0]?.text === urdu.text)).toEqual([
      false,
      true,
      ...Array<boolean>(6).fill(false),
    ]);
  });

  it('that is read badly is read again as Tesseract lays it out, and the better reading is kept', async () => {
    const poor: Reply = { text: 'sarctlored', confidence: 74 };
    const { recognise, asked } = answering((_, layout) => (layout === 'page' ? english : poor));
    const { lines } = await readAll(recognise, await trialOn(recognise));
    expect(asked.at(-1)).toBe('eng page 8');
    expect(lines[0]?.words[0]?.text).toBe(english.text);
  });

  describe('with gaps in its lines, of which Tesseract reads one side after the other', () => {
    const sides = [
      { from: 50, to: 200 },
      { from: 600, to: 750 },
    ];
    const torn = { ...page, lines: page.lines.map((line) => ({ ...line, pieces: sides })) };
    const poor = answering(() => ({ text: 'sarctlored', confidence: 74 }));
    const read = async (wordsOfLine: number) => {
      const recognise: Recognise = async (picture, language, layout) => {
        if (layout !== 'page') return poor.recognise(picture, language, layout);
        return sides.flatMap(({ from }, side) =>
          torn.lines.map(({ top }, row): Line => {
            const box = { top, width: 25, height: 20, confidence: 95 };
            const words = Array.from({ length: wordsOfLine }, (_, n) => n * 30 + from);
            return {
              words: words.map((left) => ({ text: `word-${row}-${side}`, left, ...box })),
              opens: false,
            };
          }),
        );
      };
      const trial = await bestTrial(recognise, torn, 'eng', true);
      if (!trial) throw new Error('there is a page');
      const { lines } = await readAll(recognise, trial);
      return lines.map(({ words }) => words.map(({ text }) => text).join(' '));
    };

    it('keeps the order of its rows if it is a table', async () => {
      expect(await read(1)).toEqual(torn.lines.map((_, row) => `word-${row}-0 word-${row}-1`));
    });

    it('is not put in rows if its sides are columns of text', async () => {
      const [first, second] = await read(5);
      expect(first).toBe(Array(5).fill('word-0-0').join(' '));
      expect(second).toBe(Array(5).fill('word-1-0').join(' '));
    });
  });

  it('of which a line is mostly dots that lead to a number keeps what was read of it, and no other junk', async () => {
    const words = (text: string, sure: number, n: number): Line => {
      const { top = 0, bottom = 0 } = page.lines[n] ?? {};
      const box = { top, height: bottom - top, width: 300 };
      const dots = { text: '.'.repeat(90), confidence: 8, left: 360, ...box };
      return { words: [{ text, confidence: sure, left: 50, ...box }, dots], opens: false };
    };
    const nothing: Recognise = () => Promise.resolve([]);
    const read = [words('21.Letter-parts:letterhead;number', 88, 0), words('Il1|l~', 60, 1)];
    const { lines } = await secondLook(nothing, page, read, 'eng');
    expect(lines).toEqual([read[0]]);
  });

  it('full of words that only Pashto has is read in Pashto', async () => {
    const pashto: Reply = { text: 'ښوونځی', confidence: 90 };
    const { recognise } = answering((language) =>
      language === 'urd' ? { text: 'په', confidence: 80 } : language === 'pus' ? pashto : junk,
    );
    expect(await readAll(recognise, await trialOn(recognise))).toMatchObject({ languages: ['pus'] });
  });
});

describe('what is kept of a page', () => {
  const size = { width: 1800, height: 2 * page.page.height };
  const found = (reply: Reply) => ({
    prepared: page,
    languages: ['eng'] as const,
    lines: page.lines.map(({ top, bottom }): Line => ({
      words: [{ ...reply, left: 50, top, width: 30, height: bottom - top }],
      opens: false,
    })),
  });

  it('is its text, with boxes in pixels of the original', () => {
    const reading = readingOf(size, found(english));
    expect(reading.text.split('\n')).toHaveLength(8);
    expect(reading.words.slice(0, 1)).toEqual([100]);
    expect(reading.imageOnly).toBeUndefined();
  });

  it('is nothing but the fact where it was not read with any sureness', () => {
    expect(readingOf(size, found(junk))).toMatchObject({
      imageOnly: true,
      text: '',
      words: [],
      confidence: 25,
    });
  });

  it('is an empty text where nothing is on it', () => {
    const reading = readingOf(size, undefined);
    expect(reading).toMatchObject({ text: '', words: [], confidence: 0 });
    expect(reading.imageOnly).toBeUndefined();
  });

  it('has its sides exchanged where it was turned by a quarter', () => {
    const turned = { ...found(english), prepared: { ...page, turn: 90 as const } };
    expect(readingOf(size, turned)).toMatchObject({ rotation: 90, width: size.height, height: size.width });
  });
});
