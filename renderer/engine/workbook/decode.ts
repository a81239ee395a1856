import { ok, refuse, type Result } from '#shared/base/result';

export type Decoded = {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
};
/** Why a file is no text: it is empty, a spreadsheet, a PDF, or no encoding fits. */
export type NoText = 'empty' | 'spreadsheet' | 'pdf' | 'no-text';

const starts = (bytes: Uint8Array, ...with_: readonly number[]): boolean =>
  with_.every((byte, at) => bytes[at] === byte);

/** UTF-16 without a mark at its beginning: every second byte of Latin text is zero. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2000);
  let [even, odd] = [0, 0];
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even++;
    else odd++;
  });
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.1 ? 'utf-16be' : undefined;
}

/**
 * The text of a bank's file: UTF-8, UTF-16 (with or without a mark) or Windows-1252, found out from its bytes. What is no
 * text is refused by what it is.
 */
export function decodeFile(bytes: Uint8Array): Result<Decoded, NoText> {
  if (bytes.length === 0) return refuse('empty');
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse('spreadsheet');
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return refuse('pdf');
  const marked = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : undefined;
  const wide = marked ?? utf16Without(bytes);
  if (wide) return decoded(bytes, wide);
  const utf8 = decoded(bytes, 'utf-8');
  return utf8.ok ? utf8 : decoded(bytes, 'windows-1252');
}

function decoded(bytes: Uint8Array, encoding: Decoded['encoding']): Result<Decoded, NoText> {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Control characters are what tells data from text.
    return /[\u0000-\u0008\u000e-\u001f]/.test(text) ? refuse('no-text') : ok({ text, encoding });
  } catch {
    return refuse('no-text');
  }
}
