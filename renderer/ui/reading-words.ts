import type { ReadingView } from '#engine/views';
import { doubtfulBelow } from './page-boxes';

/** A word of a reading: its place among the words, its text, and how sure the reading is (0 to 100). */
export type Word = {
  readonly index: number;
  /** As it stands: what was read, or what a person made of it; empty where nothing stands on the paper. */
  readonly text: string;
  /** As it was read. */
  readonly read: string;
  readonly confidence: number;
  /** A person has looked at it; `unsaved` while that is not on record yet. */
  readonly checked?: 'saved' | 'unsaved';
};

type Read = Pick<ReadingView, 'text' | 'words'> & Partial<Pick<ReadingView, 'checks'>>;
/** What is typed for words and not saved yet, by place. */
export type Unsaved = ReadonlyMap<number, string>;

/** The words of a reading, line by line as in its text; an empty line parts paragraphs. */
export function linesOf(reading: Read, unsaved: Unsaved = new Map()): readonly (readonly Word[])[] {
  const checks = new Map(reading.checks?.map((check) => [check.at, check.new]));
  let next = 0;
  const wordOf = (read: string): Word => {
    const index = next++;
    const word = { index, read, confidence: reading.words[index * 5 + 4] ?? 0 };
    const mine = unsaved.get(index);
    if (mine !== undefined) return { ...word, text: mine, checked: 'unsaved' };
    const kept = checks.get(index);
    return kept === undefined ? { ...word, text: read } : { ...word, text: kept, checked: 'saved' };
  };
  return reading.text.split('\n').map((line) =>
    line
      .split(/\s+/)
      .filter((text) => text !== '')
      .map(wordOf),
  );
}

/** Whether a word deserves a second look and has not had it. */
export const isDoubtful = (word: Word): boolean =>
  word.checked === undefined && word.confidence < doubtfulBelow;

/**
 * The text of a reading as persons corrected it, with as many words as it has boxes, so that what is found in it can be
 * shown; a page that a person typed as he typed it. Empty for a reading that cannot be trusted.
 */
export function alignedText(reading: ReadingView): string {
  if (reading.typed) return reading.typed.text;
  if (trustOf(reading.confidence) === 'image-only') return '';
  const one = ({ text, read }: Word): string => (/^\S+$/.test(text) ? text : read);
  return linesOf(reading)
    .map((line) => line.map(one).join(' '))
    .join('\n');
}

/** How far the text of a page can be trusted. */
export type Trust = 'image-only' | 'poor' | 'fair' | 'good';

/** How far a reading of this confidence (0 to 100) can be trusted; under 50 only the image counts. */
export function trustOf(confidence: number): Trust {
  if (confidence < 50) return 'image-only';
  if (confidence < 70) return 'poor';
  return confidence < 85 ? 'fair' : 'good';
}
