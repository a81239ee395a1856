import type { Page, PageCorrection } from '#shared/domain/records/page';
import { pageText, type CorrectedWord } from '#shared/domain/records/page-text';
import { ownTextEngine } from '../intake/own-reading';
import type { ReadingView, TypedPage, WordCheck } from '../views';
import { actorView, isoOf, present } from './shape';

const checkOf = ({ at, old, new: fresh, by }: CorrectedWord): WordCheck => ({
  at,
  old,
  new: fresh,
  by: actorView(by.by),
  when: isoOf(by.at),
});
const typedOf = ({ text = '', by, at }: PageCorrection): TypedPage => ({
  text,
  by: actorView(by),
  when: isoOf(at),
});

/** A page's reading with what persons made of it; also for a page that nobody read, once a person typed it. */
export function readingView(page: string, state: Page | undefined): ReadingView | null {
  if (!state) return null;
  const { text, words, passed, typed, typedBefore } = pageText(state);
  const { reading } = state;
  if (!reading && !typed) return null;
  return {
    ...present({ typed: typed && typedOf(typed) }),
    page,
    width: reading?.width ?? 1,
    height: reading?.height ?? 1,
    confidence: reading?.confidence ?? 0,
    ...(reading?.engine === ownTextEngine ? { ownText: true as const } : {}),
    languages: reading?.languages ?? [],
    text: reading?.text ?? '',
    words: reading?.words ?? [],
    rotation: reading?.rotation ?? 0,
    corrected: text,
    checks: [...words.values()].map(checkOf).sort((a, b) => a.at - b.at),
    passed: passed.map(checkOf),
    typedBefore: typedBefore.map(typedOf),
  };
}
