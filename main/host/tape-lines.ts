import { crc32 } from 'node:zlib';

/**
 * A tape line is `<CRC-32 of the text, 8 hex digits> <text>` and a newline. The checksum tells a line that was only
 * half written, or damaged later, from a good one; signatures, not checksums, tell a forged one.
 */
export const frameLine = (text: string): string => `${checksum(text)} ${text}\n`;

const checksum = (text: string): string => crc32(text).toString(16).padStart(8, '0');
const newline = 10;
const prefix = 9;

/** One slot of a segment: where it lies (bytes, newline included in `end`), and its text unless it is damaged. */
export type Slot = { readonly start: number; readonly end: number; readonly text: string | undefined };

/** The slots of a stretch of tape. What follows the last newline is no slot. `base` is added to the positions. */
export function* slotsOf(bytes: Buffer, base = 0): Generator<Slot> {
  let start = 0;
  for (;;) {
    const newlineAt = bytes.indexOf(newline, start);
    if (newlineAt < 0) return;
    yield { start: base + start, end: base + newlineAt + 1, text: textOf(bytes.subarray(start, newlineAt)) };
    start = newlineAt + 1;
  }
}

function textOf(line: Buffer): string | undefined {
  if (line.length <= prefix || line[8] !== 32) return undefined;
  const sum = line.toString('latin1', 0, 8);
  const body = line.subarray(prefix);
  return crc32(body).toString(16).padStart(8, '0') === sum ? body.toString('utf8') : undefined;
}
