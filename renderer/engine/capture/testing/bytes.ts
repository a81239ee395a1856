type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes one after another. */
export function joined(parts: readonly Uint8Array[]): Bytes {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** Latin-1 text as bytes. */
export const latin = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** The first `share` (0 to 1) of a file, as when a copy was broken off. */
export const cutOff = (bytes: Uint8Array, share = 0.6): Bytes =>
  new Uint8Array(bytes.subarray(0, Math.floor(bytes.length * share)));

/** A file with one byte changed. */
export function withByte(bytes: Uint8Array, at: number, value: number): Bytes {
  const changed = new Uint8Array(bytes);
  changed[at < 0 ? bytes.length + at : at] = value;
  return changed;
}

/** A file with a stretch of its middle overwritten with zeros. */
export function withHole(bytes: Uint8Array, share = 0.3): Bytes {
  const changed = new Uint8Array(bytes);
  const length = Math.floor(bytes.length * share);
  const from = Math.floor((bytes.length - length) / 2);
  return changed.fill(0, from, from + length);
}
