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
