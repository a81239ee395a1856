import { fromBase64Url } from '#shared/base/bytes';

/**
 * Bytes in one chunk document. Small, so that a line that is cut every few seconds still gets chunks through
 * (design.md, promise 6), and a multiple of three, so that base64 has no padding.
 */
export const chunkBytes = 6 * 1024;

/** One piece of an object (a page or a thumbnail): named by the object's SHA-256 and its place, immutable. */
export type Chunk = { readonly _id: string; readonly n: number; readonly data: string };

export const chunkId = (object: string, index: number): string =>
  `${object}:${String(index).padStart(4, '0')}`;
export const chunkCount = (bytes: number): number => Math.max(1, Math.ceil(bytes / chunkBytes));

/** The names of all chunks of an object of so many bytes, in their order. */
export const chunkIds = (object: string, bytes: number): readonly string[] =>
  Array.from({ length: chunkCount(bytes) }, (_, n) => chunkId(object, n));

/** The bytes of chunks in base64, one behind the other; none at all where one of them is no base64. */
export function bytesOfChunks(chunks: readonly string[]): Uint8Array<ArrayBuffer> {
  const parts = chunks.map(fromBase64);
  if (!parts.every((part) => part !== undefined)) return new Uint8Array();
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64Url(text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''));
  } catch {
    return undefined;
  }
}
