import type { Page, PageCorrection } from './page';

/** What one person said about one word: `at` is its place among the words of the reading. */
export type CorrectedWord = {
  readonly at: number;
  readonly old: string;
  readonly new: string;
  readonly by: PageCorrection;
};

/** A page's text as it stands: what was read, with what persons made of it. */
export type PageText = {
  readonly text: string;
  /** The correction of each word that counts, by place; the newest one where several persons corrected a word. */
  readonly words: ReadonlyMap<number, CorrectedWord>;
  /** Corrections that another one of the same word, or a typed page, has passed over: kept, shown, without effect. */
  readonly passed: readonly CorrectedWord[];
  /** The whole page as the last person typed it. */
  readonly typed?: PageCorrection;
  /** Whole pages typed before that with another text. */
  readonly typedBefore: readonly PageCorrection[];
};

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/**
 * The text of a page with its corrections. A correction of a word counts while the reading still has that word at that
 * place; of several the newest by the clock wins, on every computer alike. A typed page passes over all words corrected
 * before it.
 */
export function pageText(page: Page | undefined): PageText {
  const read = page?.reading?.text ?? '';
  const readWords = wordsOf(read);
  const words = new Map<number, CorrectedWord>();
  const passed: CorrectedWord[] = [];
  const typed: PageCorrection[] = [];
  for (const by of page?.corrections ?? []) {
    if (by.text !== undefined) {
      typed.push(by);
      passed.push(...words.values());
      words.clear();
    }
    for (const { at, old, new: fresh } of by.words ?? []) {
      const one = { at, old, new: fresh, by };
      const before = words.get(at);
      if (readWords[at] !== old || typed.length > 0) passed.push(one);
      else {
        if (before && before.new !== fresh) passed.push(before);
        words.set(at, one);
      }
    }
  }
  const last = typed.at(-1);
  const typedBefore = typed.filter((one) => one.text !== last?.text);
  return {
    text: last?.text ?? withWords(read, words),
    words,
    passed,
    typedBefore,
    ...(last ? { typed: last } : {}),
  };
}

/** The text with some of its words replaced; its lines stay. */
function withWords(text: string, words: ReadonlyMap<number, CorrectedWord>): string {
  if (words.size === 0) return text;
  let at = -1;
  return text.replace(/\S+/g, (word) => {
    at++;
    return words.get(at)?.new ?? word;
  });
}

/** Letters that have to be changed, added or taken away to make one text of another. */
export function lettersBetween(from: string, to: string): number {
  const [a, b] = [[...from], [...to]];
  let before = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [n, letter] of a.entries()) {
    const row = [n + 1];
    for (const [m, other] of b.entries())
      row.push(
        Math.min((row[m] ?? 0) + 1, (before[m + 1] ?? 0) + 1, (before[m] ?? 0) + (letter === other ? 0 : 1)),
      );
    before = row;
  }
  return before[b.length] ?? 0;
}

const lettersOf = (words: Iterable<string>): number =>
  [...words].reduce((sum, word) => sum + [...word].length, 0);

/** Of a page that a person looked at: the letters that were read on it, and how many of them he had to correct. */
export type PageAccuracy = { readonly read: number; readonly corrected: number; readonly at: string };

/**
 * How well a page was read, as far as persons have found out; nothing while nobody looked at it or nothing was read.
 * Of a typed page the letters of words that are only in one of the two texts count.
 */
export function pageAccuracy(page: Page | undefined): PageAccuracy | undefined {
  const last = page?.corrections?.at(-1);
  if (!page?.reading || !last) return undefined;
  const read = wordsOf(page.reading.text);
  const { words, typed } = pageText(page);
  const all = lettersOf(read);
  if (all === 0) return undefined;
  const corrected = typed
    ? differing(read, wordsOf(typed.text ?? ''))
    : [...words.values()].reduce((sum, word) => sum + lettersBetween(word.old, word.new), 0);
  return { read: all, corrected: Math.min(all, corrected), at: last.at };
}

/** Letters of the words that one list has and the other lacks; the greater of both ways. */
function differing(a: readonly string[], b: readonly string[]): number {
  const without = (from: readonly string[], taken: readonly string[]): number => {
    const left = new Map<string, number>();
    for (const word of taken) left.set(word, (left.get(word) ?? 0) + 1);
    return lettersOf(
      from.filter((word) => {
        const count = left.get(word) ?? 0;
        left.set(word, count - 1);
        return count <= 0;
      }),
    );
  };
  return Math.max(without(a, b), without(b, a));
}
