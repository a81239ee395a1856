import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';

/** The text that a PDF's page brings along, with its words as `page.read` holds them: pixels of the drawn page. */
export type OwnText = {
  readonly text: string;
  readonly words: readonly number[];
  readonly languages: readonly ('eng' | 'urd')[];
};

/** How points become pixels (a viewport's transform) and how large the drawn page is. */
type Drawn = { readonly scale: readonly number[]; readonly width: number; readonly height: number };

/** Fewer words than this may be a stamp of the scanning program; the page is then read like any other. */
const fewestWords = 5;
/** The part of letters that a sound text has at least: fonts without a table of letters give signs of nothing. */
const soundPart = 0.6;
const mostWords = 20_000;

type Word = { readonly text: string; readonly box: readonly [number, number, number, number] };

const matched = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

function isSound(text: string): boolean {
  const all = matched(text, /\S/gu);
  return (
    all > 0 && matched(text, /[\p{L}\p{N}]/gu) / all >= soundPart && !/[\uFFFD\uE000-\uF8FF]{3}/.test(text)
  );
}

/** The words of one piece of text; a piece's width is shared out among its letters. */
function wordsOf(item: TextItem, { scale }: Drawn): readonly Word[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = scale;
  const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = item.transform as readonly number[];
  const along = Math.hypot(ta, tb) || 1;
  const up = Math.hypot(tc, td) || 1;
  const tall = item.height || up;
  const place = (x: number, y: number): readonly [number, number] => {
    const [px, py] = [te + (x * ta) / along + (y * tc) / up, tf + (x * tb) / along + (y * td) / up];
    return [a * px + c * py + e, b * px + d * py + f];
  };
  const letters = item.str.length || 1;
  return [...item.str.matchAll(/\S+/g)].map((match) => {
    const [from, to] = [match.index / letters, (match.index + match[0].length) / letters];
    const [left, right] = item.dir === 'rtl' ? [1 - to, 1 - from] : [from, to];
    const corners = [
      place(left * item.width, 0),
      place(right * item.width, 0),
      place(left * item.width, tall),
      place(right * item.width, tall),
    ];
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { text: match[0], box: [x, y, Math.max(...xs) - x, Math.max(...ys) - y] };
  });
}

/** Whether a word begins another line than the one before it. */
const isBelow = ({ box: [, top, , height] }: Word, { box: [, before, , tall] }: Word): boolean =>
  Math.abs(top + height / 2 - before - tall / 2) > Math.max(height, tall) * 0.6;

/**
 * The text of a page of a PDF that has text, as a reading of that page; nothing where there is next to none or where it
 * is not text at all, so that the page has to be read.
 */
export function ownText({ items }: TextContent, drawn: Drawn): OwnText | undefined {
  const lines: Word[][] = [];
  let last: Word | undefined;
  let ended = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    for (const word of wordsOf(item, drawn)) {
      const line = last && !ended && !isBelow(word, last) ? lines.at(-1) : undefined;
      if (line) line.push(word);
      else lines.push([word]);
      last = word;
      ended = false;
    }
    ended ||= item.hasEOL;
  }
  const words = lines.flat();
  const text = lines.map((line) => line.map((word) => word.text).join(' ')).join('\n');
  if (words.length < fewestWords || words.length > mostWords || text.length > 100_000 || !isSound(text))
    return undefined;
  const inside = (value: number, most: number): number => Math.round(Math.min(Math.max(value, 0), most));
  return {
    text,
    words: words.flatMap(({ box: [x, y, width, height] }) => [
      inside(x, drawn.width),
      inside(y, drawn.height),
      Math.max(1, inside(width, drawn.width)),
      Math.max(1, inside(height, drawn.height)),
      100,
    ]),
    languages: [
      ...(/[A-Za-z]/.test(text) ? (['eng'] as const) : []),
      ...(/\p{Script=Arabic}/u.test(text) ? (['urd'] as const) : []),
    ],
  };
}
