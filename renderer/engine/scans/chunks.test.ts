import fc from 'fast-check';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import { expect, test } from 'vitest';
import { sha256Hex } from '#shared/base/crypto';
import { scansGuard } from '#shared/hub/guard-scans';
import { openChunkStore } from './chunk-store';
import { chunkBytes, chunkCount, chunkId, cutIntoChunks, joinChunks } from './chunks';

const subtle = crypto.subtle;
const objects = fc
  .record({ whole: fc.nat(3), rest: fc.constantFrom(0, 1, 2, 3, chunkBytes - 1), seed: fc.nat() })
  .map(({ whole, rest, seed }) => {
    let state = seed;
    return Uint8Array.from(
      { length: whole * chunkBytes + rest },
      () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16,
    );
  });
const nameOf = (bytes: Uint8Array<ArrayBuffer>) => sha256Hex(subtle as never, bytes);

test('what is cut is put together again byte for byte, in whatever order the chunks come', async () => {
  await fc.assert(
    fc.asyncProperty(objects, fc.boolean(), async (bytes, isTurned) => {
      const name = await nameOf(bytes);
      const chunks = cutIntoChunks(name, bytes);
      expect(chunks).toHaveLength(chunkCount(bytes.length));
      expect(chunks.slice(0, -1).some((chunk) => chunk.data.includes('='))).toBe(false);
      const joined = await joinChunks(name, isTurned ? [...chunks].reverse() : chunks, subtle);
      expect(joined && Buffer.from(joined).equals(Buffer.from(bytes))).toBe(true);
    }),
  );
});

test('with a chunk missing, doubled, foreign or damaged there is no page at all', async () => {
  await fc.assert(
    fc.asyncProperty(
      objects,
      fc.nat(),
      fc.constantFrom('missing', 'doubled', 'foreign', 'damaged'),
      async (bytes, which, how) => {
        fc.pre(bytes.length > 0);
        const name = await nameOf(bytes);
        const chunks = cutIntoChunks(name, bytes);
        const n = which % chunks.length;
        const chunk = chunks[n];
        if (!chunk) throw new Error('no chunk');
        const flipped = (chunk.data.startsWith('A') ? 'B' : 'A') + chunk.data.slice(1);
        const spoiled = {
          missing: chunks.filter((_, k) => k !== n),
          doubled: [...chunks, chunk],
          foreign: chunks.map((one) => (one === chunk ? { ...one, _id: chunkId('f'.repeat(64), n) } : one)),
          damaged: chunks.map((one) => (one === chunk ? { ...one, data: flipped } : one)),
        }[how];
        expect(await joinChunks(name, spoiled, subtle)).toBeUndefined();
      },
    ),
  );
});

test('the hub’s guard takes every chunk that is cut, however large the object', () => {
  const judge = new Function(`return (${scansGuard('KP-0123')})`)() as (
    doc: object,
    old: null,
    user: object,
  ) => void;
  const user = { name: 'kp-0123.abcdef', roles: ['device', 'office:KP-0123'], db: 'kp-0123-scans' };
  for (const bytes of [1, 2, chunkBytes, 5 * chunkBytes + 7])
    for (const chunk of cutIntoChunks('a'.repeat(64), new Uint8Array(bytes).fill(255)))
      expect(() => judge(chunk, null, user)).not.toThrow();
  expect(() => judge({ _id: 'a', n: 1, data: 'AAAA' }, null, user)).toThrow();
});

test('the store keeps chunks in order, takes the same chunk twice, and forgets when it is told', async () => {
  PouchDB.plugin(memory);
  const store = openChunkStore(`chunks-${crypto.randomUUID()}`, 'memory');
  const bytes = crypto.getRandomValues(new Uint8Array(3 * chunkBytes + 5));
  const name = await nameOf(bytes);
  const chunks = cutIntoChunks(name, bytes);
  await store.put([...chunks].reverse().slice(0, 2));
  await store.put(chunks);
  await store.put(cutIntoChunks('b'.repeat(64), bytes));
  expect(await store.idsOf(name)).toEqual(chunks.map((chunk) => chunk._id));
  expect(await joinChunks(name, await store.of(name), subtle)).toEqual(bytes);
  await store.clear();
  expect(await store.idsOf(name)).toEqual([]);
  await store.close();
});
