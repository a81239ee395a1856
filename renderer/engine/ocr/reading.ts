import type { Language } from './lane';
import type { Prepared, Turn } from './prepare';
import type { PageText } from './read-page';
import { unlevel } from './skew';
import { confidenceOf, packWords, soundLetters, type Word } from './words';

/** What was read on a page; the fields are those of the act `page.read`. */
export type Reading = {
  readonly languages: readonly Language[];
  /** The clockwise turn, in degrees, that sets the picture upright; width, height and words are of it turned so. */
  readonly rotation: Turn;
  /** There is something on the page that could not be read: no text is kept, a person has to look. */
  readonly imageOnly?: true;
  readonly width: number;
  readonly height: number;
  /** 0 to 100; a page of junk or handwriting is low, an empty page 0. */
  readonly confidence: number;
  readonly text: string;
  /** Left, top, width, height (pixels of the upright page) and confidence for each token of `text`. */
  readonly words: number[];
};

type Size = { readonly width: number; readonly height: number };

/** Sureness below which a reading is not worth keeping: handwriting, lithographs, photographs. */
const legible = { eng: 58, urd: 56, pus: 55 } as const;
/** How sure an illegible page is said to be at most, however sure its few letters were. */
const mostOfIllegible = 44;
/** Letters that must be read soundly, unless what little there is was read surely. */
const enoughLetters = 12;

/**
 * A page's reading as it is kept. A page on which there is something, but nothing that was read with any sureness, is
 * `imageOnly` and has no text: junk words would be found by searches for ever.
 */
export function readingOf({ width, height }: Size, found: PageText | undefined): Reading {
  if (!found) return { languages: [], rotation: 0, width, height, confidence: 0, text: '', words: [] };
  const { prepared: ready, languages, lines } = found;
  const confidence = confidenceOf(lines);
  const isSideways = ready.turn % 180 !== 0;
  const size = isSideways ? { width: height, height: width } : { width, height };
  const common = { languages, rotation: ready.turn, ...size, confidence };
  const isLegible =
    confidence >= legible[languages[0] ?? 'eng'] &&
    (soundLetters(lines) >= enoughLetters || confidence >= 80);
  if (!isLegible)
    return {
      ...common,
      confidence: Math.min(confidence, mostOfIllegible),
      imageOnly: true,
      text: '',
      words: [],
    };
  return { ...common, ...packWords(lines, size.width, size.height, backTo(size, ready)) };
}

/** The box of a word of the prepared page on the upright original: levelled back, then scaled back. */
function backTo(size: Size, { page, degrees }: Prepared) {
  const across = size.width / page.width;
  const down = size.height / page.height;
  return ({ left, top, width, height }: Word) => {
    const corners = [
      [left, top],
      [left + width, top],
      [left, top + height],
      [left + width, top + height],
    ].map(([x, y]) => unlevel(x ?? 0, y ?? 0, page, degrees));
    const xs = corners.map(([x]) => x * across);
    const ys = corners.map(([, y]) => y * down);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  };
}
