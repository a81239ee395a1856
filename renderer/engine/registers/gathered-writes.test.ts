import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherWrites, withGatheredFiles, type FileOpener, type SyncFile } from './gathered-writes';

/** A file in memory, and how often it was written. */
function createFile(): SyncFile & { readonly writes: number[]; readonly bytes: () => Buffer } {
  let bytes = new Uint8Array(0);
  const writes: number[] = [];
  const grow = (size: number): void => {
    const longer = new Uint8Array(size);
    longer.set(bytes.subarray(0, Math.min(size, bytes.length)));
    bytes = longer;
  };
  return {
    writes,
    bytes: () => Buffer.from(bytes),
    read(into, { at = 0 } = {}) {
      const part = bytes.subarray(at, at + into.length);
      into.set(part);
      return part.length;
    },
    write(from, { at = 0 } = {}) {
      if (at + from.length > bytes.length) grow(at + from.length);
      bytes.set(from, at);
      writes.push(from.length);
      return from.length;
    },
    truncate: grow,
    getSize: () => bytes.length,
    flush: () => undefined,
    close: () => undefined,
  };
}

const page = 64;
const name = 4096;
const places = fc.nat({ max: 40 }).map((n) => name + n * page);
const doings = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ put: fc.integer({ min: 1, max: 255 }), at: places }) },
    { weight: 3, arbitrary: fc.record({ read: places }) },
    fc.record({ short: fc.integer({ min: 1, max: 255 }), at: fc.nat({ max: 7000 }) }),
    fc.record({ shortRead: fc.nat({ max: 7000 }) }),
    fc.record({ cut: places }),
    fc.record({ gather: fc.boolean() }),
    fc.record({ size: fc.constant(true) }),
    fc.record({ flush: fc.constant(true) }),
  ),
  { maxLength: 80 },
);

test('a file whose writes are gathered reads as one that is written at once, and is the same at the end', () => {
  fc.assert(
    fc.property(doings, (all) => {
      const [plain, below] = [createFile(), createFile()];
      const gathered = gatherWrites(below);
      gathered.gather(page);
      for (const one of all) {
        const answers = [plain, gathered].map((file) => {
          const into = new Uint8Array('read' in one ? page : 10);
          if ('put' in one) return file.write(new Uint8Array(page).fill(one.put), { at: one.at });
          if ('short' in one) return file.write(new Uint8Array(10).fill(one.short), { at: one.at });
          if ('read' in one) return [file.read(into, { at: one.read }), ...into];
          if ('shortRead' in one) return [file.read(into, { at: one.shortRead }), ...into];
          if ('cut' in one) return file.truncate(one.cut);
          if ('size' in one) return file.getSize();
          if ('flush' in one) return file.flush();
          return undefined;
        });
        if ('gather' in one) gathered.gather(one.gather ? page : 0);
        expect(answers[1]).toEqual(answers[0]);
        if ('flush' in one) expect(below.bytes().equals(plain.bytes())).toBe(true);
      }
      gathered.close();
      expect(below.bytes().equals(plain.bytes())).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('pages that lie side by side are written at once, whatever their order, and more than are kept are all there', () => {
  const below = createFile();
  const file = gatherWrites(below);
  const large = 64 * 1024;
  file.gather(large);
  const order = Array.from({ length: 100 }, (_, n) => (n * 37) % 100);
  for (const n of order) file.write(new Uint8Array(large).fill(n), { at: name + n * large });
  file.gather(0);
  expect(below.writes.length).toBeLessThan(70);
  for (const n of [0, 36, 99]) expect(below.bytes()[name + n * large + 5]).toBe(n);
  file.write(new Uint8Array(large), { at: name });
  expect(below.writes.at(-1)).toBe(large); // as it comes again
});

test('a disk that takes only a part of what is written is said to', () => {
  const below = createFile();
  const file = gatherWrites({ ...below, write: () => 0 });
  file.gather(page);
  file.write(new Uint8Array(page), { at: name });
  expect(() => file.flush()).toThrow('only a part');
});

test('only files that are opened while the pool opens its own are gathered', async () => {
  const below = createFile();
  const opener: FileOpener = { createSyncAccessHandle: async () => below };
  const plain = opener.createSyncAccessHandle;
  const { done, gather } = await withGatheredFiles(opener, () => opener.createSyncAccessHandle());
  expect(opener.createSyncAccessHandle).toBe(plain);
  gather(page);
  done.write(new Uint8Array(page), { at: name });
  expect(below.writes).toEqual([]);
  done.flush();
  expect(below.writes).toEqual([page]);
});
