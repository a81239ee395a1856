import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, type Line, linesOfTsv, packWords, soundLetters } from './words';

const row = (place: string, box: string, confidence: number, text: string) =>
  ['5', ...place.split('.'), ...box.split(','), confidence, text].join('\t');

const tsv = [
  ['1', '1', '0', '0', '0', '0', '0', '0', '100', '50', '-1', ''].join('\t'),
  row('1.1.1.1.1', '10,5,20,8', 96.4, 'Bill'),
  row('1.1.1.1.2', '35,5,20,8', 88, 'No.'),
  row('1.1.1.1.3', '60,5,3,8', 95, ' '),
  row('1.1.1.2.1', '10,20,30,8', 91, '0417'),
  row('1.1.2.1.1', '10,40,30,8', 20, 'دفتر'),
].join('\n');

describe('lines of words', () => {
  it('are read from Tesseract, without empty words', () => {
    const lines = linesOfTsv(tsv);
    expect(lines.map((line) => line.words.map((word) => word.text))).toEqual([
      ['Bill', 'No.'],
      ['0417'],
      ['دفتر'],
    ]);
    expect(lines.map((line) => line.opens)).toEqual([true, false, true]);
    expect(lines[0]?.words[0]).toMatchObject({ left: 10, top: 5, width: 20, height: 8, confidence: 96.4 });
  });

  it('are none on an empty page, with a confidence of 0', () => {
    expect(linesOfTsv('')).toEqual([]);
    expect(confidenceOf([])).toBe(0);
    expect(packWords([], 10, 10)).toEqual({ text: '', words: [] });
  });

  it('weigh long words more than specks', () => {
    const word = (text: string, confidence: number) => ({
      text,
      confidence,
      left: 0,
      top: 0,
      width: 1,
      height: 1,
    });
    const lines = [{ words: [word('hospital', 90), word('.', 0)], opens: true }];
    expect(confidenceOf(lines)).toBe(80);
    expect(soundLetters(lines)).toBe(8);
  });
});

describe('a packed page', () => {
  it('has five numbers for each word, in the order of the text', () => {
    expect(packWords(linesOfTsv(tsv), 100, 50)).toEqual({
      text: 'Bill No.\n0417\n\nدفتر',
      words: [10, 5, 20, 8, 96, 35, 5, 20, 8, 88, 10, 20, 30, 8, 91, 10, 40, 30, 8, 20],
    });
  });

  it('has whole numbers inside the page for any words, and one box for each token', () => {
    const word = fc.record({
      text: fc.string({ minLength: 1 }),
      left: fc.double({ min: -50, max: 200, noNaN: true }),
      top: fc.double({ min: -50, max: 200, noNaN: true }),
      width: fc.double({ min: 0, max: 200, noNaN: true }),
      height: fc.double({ min: 0, max: 200, noNaN: true }),
      confidence: fc.double({ min: 0, max: 100, noNaN: true }),
    });
    const lines: fc.Arbitrary<Line[]> = fc.array(fc.record({ words: fc.array(word), opens: fc.boolean() }));
    fc.assert(
      fc.property(lines, (given) => {
        const { text, words } = packWords(given, 100, 80);
        expect(words.length).toBe(text.split(/\s+/).filter((token) => token !== '').length * 5);
        for (let at = 0; at < words.length; at += 5) {
          const [left = -1, top = -1, width = 0, height = 0, confidence = -1] = words.slice(at, at + 5);
          expect([left, top, width, height, confidence].every(Number.isInteger)).toBe(true);
          expect(left >= 0 && top >= 0 && width >= 1 && height >= 1).toBe(true);
          expect(left + width <= 100 && top + height <= 80).toBe(true);
          expect(confidence >= 0 && confidence <= 100).toBe(true);
        }
      }),
    );
  });

  it('stops at what an act may hold', () => {
    const word = { text: 'a'.repeat(9), left: 0, top: 0, width: 1, height: 1, confidence: 50 };
    const { text, words } = packWords(
      [{ words: Array.from({ length: 30_000 }, () => word), opens: true }],
      9,
      9,
    );
    expect(text.length).toBeLessThanOrEqual(100_000);
    expect(words.length).toBe(text.split(' ').length * 5);
  });
});
