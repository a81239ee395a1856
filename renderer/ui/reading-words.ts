import type { ReadingView } from '#engine/views';

/** A word of a reading: its place among the words, its text, and how sure the reading is (0 to 100). */
export type Word = { readonly index: number; readonly text: string; readonly confidence: number };

/** The words of a reading, line by line as in its text; an empty line parts paragraphs. */
export function linesOf(reading: Pick<ReadingView, 'text' | 'words'>): readonly (readonly Word[])[] {
  let index = 0;
  return reading.text.split('\n').map((line) =>
    line
      .split(/\s+/)
      .filter((text) => text !== '')
      .map((text) => ({ index, text, confidence: reading.words[index++ * 5 + 4] ?? 0 })),
  );
}

/** How far the text of a page can be trusted. */
export type Trust = 'image-only' | 'poor' | 'fair' | 'good';

/** How far a reading of this confidence (0 to 100) can be trusted; under 50 only the image counts. */
export function trustOf(confidence: number): Trust {
  if (confidence < 50) return 'image-only';
  if (confidence < 70) return 'poor';
  return confidence < 85 ? 'fair' : 'good';
}
