import { expect, it } from 'vitest';
import { findTrial } from './find-trial';
import type { Grey } from './grey';
import { linesIn } from './lines';
import { prepared } from './prepare';
import type { Recognise } from './read-lines';

/** Lines of words: boxes 30 wide and 16 high. */
function page(): Grey {
  const [width, height] = [900, 1000];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = 60; y < 900; y++)
    for (let x = 80; x < 800; x++) if (y % 40 < 16 && x % 40 < 30) pixels[y * width + x] = 0;
  return { width, height, pixels };
}

/** A reader that is as sure of everything as `sure` says of pictures that are so wide. */
const reader =
  (sure: (width: number) => number): Recognise =>
  async (picture) =>
    linesIn(picture).map(({ top, bottom }) => ({
      words: [
        { text: 'seventeen', left: 0, top, width: 90, height: bottom - top, confidence: sure(picture.width) },
      ],
      opens: false,
    }));

const turnFound = async (recognise: Recognise): Promise<number | undefined> => {
  const flat = page();
  const found = { flat: { flat, sideways: 1.9 }, ready: await prepared(flat, 90) };
  return (await findTrial(recognise, found, 'eng', true))?.prepared.turn;
};

it('A page that looks as if it lay on its side is upright where neither way is read surely.', async () => {
  expect(await turnFound(reader(() => 52))).toBe(0);
});

it('It lies on its side where it is read surely so.', async () => {
  expect(await turnFound(reader(() => 90))).toBe(90);
});
