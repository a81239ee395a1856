/** Below this confidence (percent) a word deserves a second look. */
export const doubtfulBelow = 70;

export type WordBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly doubtful: boolean;
};

/** The boxes of a reading, in pixels: five numbers per word (left, top, width, height, confidence). */
export function wordBoxes(numbers: readonly number[]): readonly WordBox[] {
  const boxes: WordBox[] = [];
  for (let at = 0; at + 4 < numbers.length; at += 5) {
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = numbers.slice(at, at + 5);
    boxes.push({ left, top, width, height, doubtful: confidence < doubtfulBelow });
  }
  return boxes;
}

/** How much room a page takes once it is turned by a multiple of 90 degrees. */
export const turnedSize = (width: number, height: number, rotation: number) =>
  Math.abs(rotation) % 180 === 90 ? { width: height, height: width } : { width, height };
