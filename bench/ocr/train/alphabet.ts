import { createSink, createSource } from './bytes';

/** The letters of a model, with what they are coded as, and which outputs the new ones begin as copies of. */
export type Alphabet = {
  readonly unicharset: string;
  readonly recoder: Uint8Array;
  readonly likes: readonly number[];
};

/**
 * Adds letters to the files `lstm-unicharset` and `lstm-recoder` of a model in which each letter has a code of its own
 * that is its place. Each new letter takes over what is said of the one that it is like.
 */
export function withLetters(
  unicharset: string,
  recoder: Uint8Array,
  pairs: readonly (readonly [letter: string, like: string])[],
): Alphabet {
  const [count, ...lines] = unicharset.split('\n').filter((line) => line !== '');
  const letters = lines.map((line) => line.split(' ')[0]);
  if (Number(count) !== lines.length) throw new Error('the file of letters does not hold as many as it says');
  const source = createSource(recoder);
  if (source.u32() !== lines.length) throw new Error('there are not as many codes as letters');
  const added = pairs.filter(([letter]) => !letters.includes(letter));
  const likes = added.map(([, like]) => letters.indexOf(like));
  if (likes.includes(-1)) throw new Error('a new letter is like one that the model does not know');
  const more = added.map(([letter], n) => {
    const place = lines.length + n;
    const [, kind, measures, , , direction] = (lines[likes[n] ?? 0] ?? '').split(' ');
    const script = letter === '%' ? 'Common' : 'Arabic';
    const code = letter.codePointAt(0)?.toString(16);
    return `${letter} ${kind} ${measures} ${script} ${place} ${direction} ${place} ${letter}\t# ${letter} [${code} ]p`;
  });
  const sink = createSink();
  sink.u32(lines.length + more.length);
  sink.bytes(source.rest());
  more.forEach((_, n) => {
    sink.u8(1); // a code is one number
    sink.u32(1);
    sink.u32(lines.length + n);
  });
  return {
    unicharset: [lines.length + more.length, ...lines, ...more, ''].join('\n'),
    recoder: sink.all(),
    likes,
  };
}
