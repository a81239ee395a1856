import { toHex } from '#shared/base/bytes';

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

const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

/** Cuts an object into chunk documents. */
export function cutIntoChunks(object: string, bytes: Uint8Array): readonly Chunk[] {
  const n = chunkCount(bytes.length);
  return Array.from({ length: n }, (_, index) => ({
    _id: chunkId(object, index),
    n,
    data: toBase64(bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes)),
  }));
}

/** Puts an object together again. Nothing if a chunk is missing or the bytes do not have the object's SHA-256. */
export async function joinChunks(
  object: string,
  chunks: readonly Chunk[],
  subtle: Pick<SubtleCrypto, 'digest'>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const sorted = [...chunks].sort((a, b) => (a._id < b._id ? -1 : 1));
  const n = sorted[0]?.n ?? 0;
  if (n === 0 || sorted.length !== n || sorted.some((chunk, index) => chunk._id !== chunkId(object, index)))
    return undefined;
  const parts = sorted.map((chunk) => Uint8Array.from(atob(chunk.data), (letter) => letter.charCodeAt(0)));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const hash = toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  return hash === object ? bytes : undefined;
}
