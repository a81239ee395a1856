import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDisk } from '../disk';
import { temporaryFolder } from '../testing/folder';
import { openVault } from '../vault';
import { readObject } from './courier';
import { openPieces } from './pieces';

const disk = createDisk();
const bytes = randomBytes(1000);
const object = createHash('sha256').update(bytes).digest('hex');
const piece = (offset: number, length: number) => ({
  ...{ object, offset, total: bytes.length },
  bytes: new Uint8Array(bytes.subarray(offset, offset + length)),
});

async function opened() {
  const folder = temporaryFolder();
  const vault = await openVault({ disk, folder: join(folder, 'vault'), reserve: 0 });
  return { folder, vault, pieces: await openPieces(disk, join(folder, 'pieces'), vault) };
}

test('pieces of several cuts, in any order and repeated, make the object as soon as they cover it', async () => {
  const cuts = [
    piece(0, 400),
    piece(400, 400),
    piece(800, 200),
    piece(0, 700),
    piece(700, 300),
    piece(300, 200),
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...cuts), { maxLength: 8 }), async (given) => {
      const { folder, vault, pieces } = await opened();
      const covered = new Set<number>();
      for (const one of given) {
        const whole = await pieces.take([one]);
        for (let at = one.offset; at < one.offset + one.bytes.length; at++) covered.add(at);
        expect(whole).toEqual(covered.size === bytes.length ? [object] : []);
      }
      if (covered.size !== bytes.length) return;
      expect(Buffer.from((await readObject(vault, object)) ?? [])).toEqual(bytes);
      expect(await readdir(join(folder, 'pieces'))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('pieces that do not make up what their name says reach no vault, and good ones can come after them', async () => {
  const { vault, pieces } = await opened();
  const wrong = { ...piece(0, 500), bytes: new Uint8Array(500) };
  expect(await pieces.take([wrong, piece(500, 500)])).toEqual([]);
  expect(await vault.missing([object])).toEqual([object]);
  expect(await pieces.take([piece(0, 500), piece(500, 500)])).toEqual([object]);
});
