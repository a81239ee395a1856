import { codeHex, figure } from './pdf-file';
import { asWritten, type PageLines, type PlacedWord } from './page-words';
import { letterWidth, marks } from './unseen-font';

/** How a page of pixels is laid on a page of points. */
export type Scale = { readonly points: number; readonly height: number };

const hexOf = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => codeHex(text.charCodeAt(at))).join('');

/** Words of one line share its foot and height, so that readers see one line; a word that stands apart keeps its own. */
function feetOf(line: readonly PlacedWord[]): readonly { readonly foot: number; readonly height: number }[] {
  const middle = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const height = middle(line.map((word) => word.height));
  const foot = middle(line.map((word) => word.top + word.height));
  return line.map((word) =>
    Math.abs(word.top + word.height - foot) < height * 0.4 && word.height < height * 2
      ? { foot, height }
      : { foot: word.top + word.height, height: word.height },
  );
}

/**
 * The text of a page in PDF's words, drawn so that it is not seen (rendering mode 3), each word over its place in the
 * picture. `font` is the name of the font among the page's resources.
 */
export function unseenText(lines: PageLines, { points, height }: Scale, font: string): string {
  const out: string[] = ['BT 3 Tr'];
  for (const line of lines) {
    const feet = feetOf(line);
    line.forEach((word, n) => {
      const { foot, height: tall } = feet[n] ?? { foot: word.top + word.height, height: word.height };
      const size = Math.max(1, tall * points);
      const letter = (size * letterWidth) / 1000;
      const text = asWritten(word.text);
      const letters = Math.max(1, text.replace(marks, '').length);
      const stretch = (word.width * points) / (letter * letters);
      const left = word.left * points;
      // Marked, so that each word stays a piece of its own for who reads it.
      out.push(
        `/Span BMC /${font} ${figure(size)} Tf ${figure(stretch * 100)} Tz 1 0 0 1 ${figure(left)} ${figure(height - foot * points)} Tm <${hexOf(`${text} `)}> Tj EMC`,
      );
    });
  }
  out.push('ET');
  return out.join('\n');
}
