/** The kinds of file that become pages. */
export type PaperKind = 'png' | 'jpeg' | 'webp' | 'tiff' | 'pdf';

/** How many bytes from the start `kindOf` wants to see: a PDF may begin with up to a kilobyte of other things. */
export const headLength = 1024;

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const jpeg = [0xff, 0xd8, 0xff];
const littleTiff = [0x49, 0x49, 0x2a, 0x00];
const bigTiff = [0x4d, 0x4d, 0x00, 0x2a];

/** The kind of a file by its first bytes, whatever it is called; `undefined` if it is none of ours. */
export function kindOf(head: Uint8Array): PaperKind | undefined {
  const starts = (magic: readonly number[]) => magic.every((byte, at) => head[at] === byte);
  if (starts(png)) return 'png';
  if (starts(jpeg)) return 'jpeg';
  if (starts(littleTiff) || starts(bigTiff)) return 'tiff';
  if (textAt(head, 0, 4) === 'RIFF' && textAt(head, 8, 4) === 'WEBP') return 'webp';
  if (textAt(head, 0, headLength).includes('%PDF-')) return 'pdf';
  return undefined;
}

/** `length` bytes at `at` as Latin-1 text; shorter at the end of the bytes. */
export function textAt(bytes: Uint8Array, at: number, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(at, at + length)) text += String.fromCharCode(byte);
  return text;
}
