import type { PageRead } from '../page/ocr-worker';
import type { EvalPage } from './pages';
import { score, type Score } from './score';

/** What one reader made of one page. */
export type Result = {
  readonly page: EvalPage;
  readonly text: string;
  readonly score?: Score;
  readonly language?: string;
  readonly rotation?: number;
  readonly confidence?: number;
  readonly imageOnly?: boolean;
  readonly failure?: string;
  /** Milliseconds in hand. */
  readonly took?: number;
};

/** What was read of a page's file; the pages of a file of several are joined. */
export function programResult(page: EvalPage, reads: readonly PageRead[]): Result {
  const readings = reads.flatMap(({ reading }) => (reading ? [reading] : []));
  const text = readings.map((reading) => reading.text).join('\n\n');
  const [first] = readings;
  const failure = reads.find((read) => read.failure)?.failure;
  return {
    ...nativeResult(page, text),
    took: reads.reduce((sum, read) => sum + read.took, 0),
    ...(first
      ? {
          language: first.languages.join('+'),
          rotation: first.rotation,
          confidence: first.confidence,
          imageOnly: first.imageOnly === true,
        }
      : {}),
    ...(failure ? { failure } : {}),
  };
}

/** The same of a reader that only tells a text. */
export const nativeResult = (page: EvalPage, text: string): Result => ({
  page,
  text,
  ...(page.truth === undefined ? {} : { score: score(text, page.truth) }),
});

/** Whether language and rotation are right, where they are known. The rotation undoes the turn that a page was given. */
export function isRight({ page, language, rotation }: Result): { language?: boolean; rotation?: boolean } {
  return {
    ...(page.language && language !== undefined
      ? { language: language.split('+').includes(page.language) }
      : {}),
    ...(page.turn !== undefined && rotation !== undefined
      ? { rotation: (page.turn + rotation) % 360 === 0 }
      : {}),
  };
}

/** Means over the results of a group; nothing where no truth is known. */
export function meanOf(results: readonly Result[]): Score | undefined {
  const scores = results.flatMap((result) => (result.score ? [result.score] : []));
  if (scores.length === 0) return undefined;
  const mean = (of: (one: Score) => number): number =>
    scores.reduce((sum, one) => sum + of(one), 0) / scores.length;
  return {
    characterErrors: mean((one) => one.characterErrors),
    wordErrors: mean((one) => one.wordErrors),
    wordF1: mean((one) => one.wordF1),
  };
}

/** Results by group, in order of appearance, and all of them last. */
export function groupsOf(results: readonly Result[]): ReadonlyMap<string, readonly Result[]> {
  const groups = new Map<string, Result[]>();
  for (const result of results)
    groups.set(result.page.group, [...(groups.get(result.page.group) ?? []), result]);
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.length > 1 ? [...sorted, ['all pages', [...results]]] : sorted);
}
