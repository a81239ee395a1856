import { crc32 } from './crc32';
import { utf8 } from './bytes';

/** 1 January 1980, the first day that a zip knows: the same files always give the same bytes. */
const noTime = 0;
const noDate = (0 << 9) | (1 << 5) | 1;
/** Names are UTF-8. */
const flags = 0x0800;
const version = 20;

function fields(
  size: number,
  values: readonly (readonly [at: number, bytes: 2 | 4, value: number])[],
): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [at, length, value] of values)
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  return bytes;
}

/** A zip of some files as they are, not packed: the same names and bytes in the same order give the same zip. */
export function zipOf(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  for (const { name: text, bytes } of files) {
    const [name, sum, size] = [utf8(text), crc32(bytes), bytes.length];
    const about = (from: number) =>
      [
        ...([
          [from, 2, version],
          [from + 2, 2, flags],
          [from + 4, 2, 0],
        ] as const),
        ...([
          [from + 6, 2, noTime],
          [from + 8, 2, noDate],
          [from + 10, 4, sum],
        ] as const),
        ...([
          [from + 14, 4, size],
          [from + 18, 4, size],
          [from + 22, 2, name.length],
        ] as const),
      ] as const;
    parts.push(fields(30, [[0, 4, 0x04034b50], ...about(4)]), name, bytes);
    central.push(fields(46, [[0, 4, 0x02014b50], [4, 2, version], ...about(6), [42, 4, at]]), name);
    at += 30 + name.length + size;
  }
  const length = central.reduce((sum, part) => sum + part.length, 0);
  const end = fields(22, [
    ...([
      [0, 4, 0x06054b50],
      [8, 2, files.length],
      [10, 2, files.length],
    ] as const),
    ...([
      [12, 4, length],
      [16, 4, at],
    ] as const),
  ]);
  const all = [...parts, ...central, end];
  const zip = new Uint8Array(at + length + end.length);
  let place = 0;
  for (const part of all) {
    zip.set(part, place);
    place += part.length;
  }
  return zip;
}
