/**
 * A stretch of note text: plain words, or a reference to a page of correspondence (`C`), a paragraph (`N`) or a flag
 * (`F`).
 */
export type TextPart =
  | { readonly text: string; readonly reference?: undefined }
  | { readonly text: string; readonly reference: 'C' | 'N'; readonly number: number }
  | { readonly text: string; readonly reference: 'F'; readonly flag: string };

const references = new RegExp(
  [
    String.raw`(?<![\d/A-Za-z])(?<number>\d{1,4}) ?/ ?(?<side>[CN])(?![A-Za-z\d/])`,
    String.raw`(?<![A-Za-z])(?:[Pp]aragraph|[Pp]ara|پیرا) (?<paragraph>\d{1,4})(?![\d/]| ?/)`,
    String.raw`(?<![A-Za-z])(?:[Ff]lag|فلیگ) ['"‘’“”]?(?<letter>[A-Z])(?![A-Za-z])['"‘’“”]?`,
    String.raw`(?<![A-Za-z])(?<name>PUC|FR(?: (?:VIII|VII|VI|IV|IX|V|X|III|II|I))?)(?![A-Za-z])`,
  ].join('|'),
  'gu',
);

/**
 * Finds references like `12/C`, `3/N`, `para 3`, `flag A` and `PUC` in note text; nothing is lost: the parts joined are
 * the text. Only flags that the file has are references.
 */
export function partsOf(text: string, flags: readonly string[] = []): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(references)) {
    const { number, side, paragraph, letter, name } = match.groups ?? {};
    const flag = letter ?? name;
    if (flag !== undefined && !flags.includes(flag)) continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    const whole = match[0];
    if (flag !== undefined) parts.push({ text: whole, reference: 'F', flag });
    else
      parts.push({
        text: whole,
        reference: side === 'C' ? 'C' : 'N',
        number: Number(number ?? paragraph),
      });
    at = match.index + whole.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

/** The next letter that is not on a page yet; nothing when all are. */
export const nextFlag = (flags: readonly string[]): string | undefined =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !flags.includes(letter));

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The mark of the next fresh receipt: "FR", then "FR II" and so on; nothing after the tenth. */
export function nextReceipt(flags: readonly string[]): string | undefined {
  const used = flags.filter((flag) => flag.startsWith('FR')).length;
  if (used === 0) return 'FR';
  return numerals.map((numeral) => `FR ${numeral}`).find((flag, n) => n >= 1 && !flags.includes(flag));
}

/** A volume or part as it is printed: "Vol. II", "Part 2". */
export const romanOf = (volume: number): string => {
  const signs = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = volume;
  let text = '';
  for (const [value, sign] of signs)
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  return text;
};
