import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Piece } from '#shared/acts/courier/records';
import type { Disk } from '../disk';
import { ensureFolder, readWhole, removeTemporaries, writeDurably } from '../durable-file';
import type { Vault } from '../vault';

/**
 * Keeps pieces of objects until the object is whole, in whatever order, from whatever bundles; then the object is in the
 * vault, and the pieces are gone. Pieces that do not make up what their name says are dropped.
 */
export async function openPieces(disk: Disk, folder: string, vault: Pick<Vault, 'put' | 'missing'>) {
  await ensureFolder(disk, folder);
  await removeTemporaries(disk, folder);

  const pieceName = ({ object, offset, total, bytes }: Piece): string =>
    `${object}-${offset}-${total}-${bytes.length}`;
  const parse = (name: string) => {
    const [object = '', offset = '', total = ''] = name.split('-');
    return { name, object, offset: Number(offset), total: Number(total) };
  };

  async function putTogether(object: string, total: number): Promise<boolean> {
    const mine = (await disk.list(folder))
      .map(parse)
      .filter((one) => one.object === object && one.total === total);
    const parts: Uint8Array[] = [];
    let length = 0;
    for (const piece of mine.sort((a, b) => a.offset - b.offset)) {
      if (piece.offset > length) return false;
      const bytes = await readWhole(disk, join(folder, piece.name));
      const fresh = bytes.subarray(length - piece.offset); // pieces of two bundles may overlap
      parts.push(fresh);
      length += fresh.length;
    }
    if (length < total) return false;
    const isWhole = await store(object, Buffer.concat(parts));
    for (const { name } of mine) await disk.remove(join(folder, name)).catch(() => undefined);
    return isWhole;
  }

  async function store(object: string, bytes: Uint8Array): Promise<boolean> {
    if (createHash('sha256').update(bytes).digest('hex') !== object) return false;
    await vault.put(object, only(bytes));
    return true;
  }

  return {
    /** Takes pieces in; answers which objects are whole now, those that were before included. */
    async take(pieces: readonly Piece[]): Promise<readonly string[]> {
      const missing = new Set(await vault.missing([...new Set(pieces.map((piece) => piece.object))]));
      const whole = new Set(pieces.map((piece) => piece.object).filter((object) => !missing.has(object)));
      for (const piece of pieces) {
        if (whole.has(piece.object)) continue;
        const isAll = piece.offset === 0 && piece.bytes.length === piece.total;
        if (!isAll) await writeDurably(disk, join(folder, pieceName(piece)), piece.bytes);
        const done = await (isAll
          ? store(piece.object, piece.bytes)
          : putTogether(piece.object, piece.total));
        if (done) whole.add(piece.object);
      }
      return [...whole];
    },
  };
}
export type Pieces = Awaited<ReturnType<typeof openPieces>>;

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
