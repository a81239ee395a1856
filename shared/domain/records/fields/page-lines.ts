/** A line of a page: its text, one space between words, and the place of its first word among all words of the page. */
export type PageLine = { readonly text: string; readonly first: number };

/** Something read from a page: what it says and which words of the page it stands in (`to` is past the last one). */
export type Found<T> = { readonly value: T; readonly from: number; readonly to: number };

/** The lines of a page's text that have words. */
export function linesOfPage(text: string): readonly PageLine[] {
  let first = 0;
  return text.split('\n').flatMap((line) => {
    const words = line.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) return [];
    const made = { text: words.join(' '), first };
    first += words.length;
    return [made];
  });
}

/** A part of a line, by letters, as something found. */
export function foundIn<T>(line: PageLine, start: number, end: number, value: T): Found<T> {
  const before = line.text.slice(0, start).split(' ').length - 1;
  const within = line.text.slice(start, end).trim().split(' ').length;
  const skipped = line.text.slice(start, end).startsWith(' ') ? 1 : 0;
  return { value, from: line.first + before + skipped, to: line.first + before + skipped + within };
}

/** Digits of all scripts as Latin ones; nothing else is changed. */
export const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15));

/** The first match of a pattern in some lines, as something found; `group` is what is taken of it. */
export function findIn<T>(
  lines: readonly PageLine[],
  pattern: RegExp,
  valueOf: (text: string) => T | undefined,
): Found<T> | undefined {
  for (const line of lines) {
    const match = new RegExp(pattern.source, `${pattern.flags.replace('d', '')}d`).exec(
      latinDigits(line.text),
    );
    const place = match?.indices?.[1];
    const value = match?.[1] === undefined ? undefined : valueOf(match[1].trim());
    if (place && value !== undefined) return foundIn(line, place[0], place[1], value);
  }
  return undefined;
}
