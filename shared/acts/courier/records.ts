import { fromHex, toHex, utf8 } from '#shared/base/bytes';

/** A piece of an object (a page, a small picture, a parcel): `bytes` at `offset` of the object's `total` bytes. */
export type Piece = {
  readonly object: string;
  readonly offset: number;
  readonly total: number;
  readonly bytes: Uint8Array;
};

/**
 * What a part holds: the bundle's note, acts as they stand on the tape, announcements of parcels for another office (acts
 * as well), and pieces of objects.
 */
export type Records = {
  readonly note: string;
  readonly acts: readonly string[];
  readonly announced: readonly string[];
  readonly pieces: readonly Piece[];
};

const kinds = { note: 1, acts: 2, announced: 3, piece: 4 } as const;
const headBytes = 5; // the kind, and the length of what follows
const pieceHeadBytes = 40; // SHA-256, offset, total

function framed(kind: number, ...contents: readonly Uint8Array[]): readonly Uint8Array[] {
  const length = contents.reduce((sum, one) => sum + one.length, 0);
  const head = new Uint8Array(headBytes);
  head[0] = kind;
  new DataView(head.buffer).setUint32(1, length);
  return [head, ...contents];
}

/** The records of a part as bytes: each with its kind (one byte) and its length (four), in any order. */
export function writeRecords({ note, acts, announced, pieces }: Records): Uint8Array<ArrayBuffer> {
  const blocks = [...framed(kinds.note, utf8(note))];
  if (acts.length > 0) blocks.push(...framed(kinds.acts, utf8(acts.join('\n'))));
  if (announced.length > 0) blocks.push(...framed(kinds.announced, utf8(announced.join('\n'))));
  for (const piece of pieces) {
    const head = new Uint8Array(pieceHeadBytes);
    head.set(fromHex(piece.object));
    const view = new DataView(head.buffer);
    view.setUint32(32, piece.offset);
    view.setUint32(36, piece.total);
    blocks.push(...framed(kinds.piece, head, piece.bytes));
  }
  const all = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}

/** Every runtime has it (WHATWG Encoding), the language's own library has not. */
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: true },
) => { decode(bytes: Uint8Array): string };

/** Reads a part's records; kinds that a newer program writes are passed over. Nothing if they are not well formed. */
export function readRecords(bytes: Uint8Array): Records | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const found = { note: '', acts: [] as string[], announced: [] as string[], pieces: [] as Piece[] };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    for (let at = 0; at < bytes.length;) {
      const kind = view.getUint8(at);
      const start = at + headBytes;
      const end = start + view.getUint32(at + 1);
      if (end > bytes.length) return undefined;
      const content = bytes.subarray(start, end);
      if (kind === kinds.note) found.note = decoder.decode(content);
      if (kind === kinds.acts) found.acts.push(...decoder.decode(content).split('\n'));
      if (kind === kinds.announced) found.announced.push(...decoder.decode(content).split('\n'));
      if (kind === kinds.piece) {
        const piece = {
          object: toHex(content.subarray(0, 32)),
          offset: view.getUint32(start + 32),
          total: view.getUint32(start + 36),
          bytes: content.subarray(pieceHeadBytes),
        };
        if (piece.offset + piece.bytes.length > piece.total) return undefined;
        found.pieces.push(piece);
      }
      at = end;
    }
  } catch {
    return undefined; // a length that points outside, or text that is none
  }
  return found;
}
