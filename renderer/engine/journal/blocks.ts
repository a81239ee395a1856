import type { Written } from '#shared/acts/act';

/** An act as it is kept: its canonical text. */
export type ActText = Pick<Written, 'text'>;

/** Several acts that are kept as one row: their canonical texts, one to a line. */
export type Block = { readonly block: number; readonly lines: string };

/** At most so many acts to a block. A place is the number of a block times this, and the line within it. */
const mostLines = 64;
/** A block of this many characters takes no further act: to read one act the whole block is read. */
const mostText = 256 * 1024;

export const placeIn = (place: number): { readonly block: number; readonly line: number } => ({
  block: Math.floor(place / mostLines),
  line: place % mostLines,
});

/** Packs the texts of acts into blocks numbered from `first`, and says at which place each act is. */
export function packBlocks(
  acts: readonly ActText[],
  first: number,
): { readonly blocks: readonly Block[]; readonly places: readonly number[] } {
  const packed: string[][] = [];
  const places: number[] = [];
  let room = 0;
  for (const { text } of acts) {
    let lines = packed.at(-1);
    if (!lines || lines.length === mostLines || text.length > room) {
      packed.push((lines = []));
      room = mostText;
    }
    places.push((first + packed.length - 1) * mostLines + lines.length);
    lines.push(text);
    room -= text.length;
  }
  return { blocks: packed.map((lines, n) => ({ block: first + n, lines: lines.join('\n') })), places };
}

/** The texts of the acts in blocks, in their order, and the place of each. */
export function unpackBlocks(blocks: readonly Block[]): {
  readonly texts: readonly string[];
  readonly places: readonly number[];
} {
  const inOrder = [...blocks].sort((a, b) => a.block - b.block);
  const texts = inOrder.map(({ lines }) => lines.split('\n'));
  return {
    texts: texts.flat(),
    places: inOrder.flatMap(({ block }, n) => (texts[n] ?? []).map((_, line) => block * mostLines + line)),
  };
}
