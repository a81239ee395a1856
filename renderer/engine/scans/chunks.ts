import { toHex } from '#shared/base/bytes';
import { chunkBytes, chunkCount, chunkId, type Chunk } from '#shared/hub/chunks';

export { chunkBytes, chunkCount, chunkId, type Chunk };

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
