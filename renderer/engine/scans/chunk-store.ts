import PouchDB from 'pouchdb-core';
import idb from 'pouchdb-adapter-idb';
import type { Chunk } from './chunks';

/**
 * Chunks on their way: of pages that wait for the line, and of pages that are being fetched piece by piece. A power cut
 * or a cut line costs at most the chunk that was moving. The whole objects are in the host's vault, so this store can
 * be emptied whenever nothing is on its way.
 */
export type ChunkStore = {
  /** Keeps chunks; those already here are passed over, since a chunk never changes. */
  put(chunks: readonly Chunk[]): Promise<void>;
  /** The chunks of an object that are here, in order. */
  of(object: string): Promise<readonly Chunk[]>;
  /** Which chunks of an object are here, without their data. */
  idsOf(object: string): Promise<readonly string[]>;
  /** Forgets the chunks of an object. */
  drop(object: string): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the chunk store `name`. `adapter` is `idb` in the program and `memory` in tests, which register it themselves. */
export function openChunkStore(name: string, adapter: 'idb' | 'memory'): ChunkStore {
  if (adapter === 'idb') PouchDB.plugin(idb);
  const open = () => new PouchDB(name, { adapter, auto_compaction: true, revs_limit: 1 });
  let database = open();
  const range = (object: string) => ({ startkey: `${object}:`, endkey: `${object}:\uffff` });
  return {
    async put(chunks) {
      const rows = await database.bulkDocs(chunks.map((chunk) => ({ ...chunk })));
      const failed = rows.find((row) => 'error' in row && row.status !== 409); // 409: it is here already
      if (failed && 'error' in failed)
        throw new Error(`scans: ${failed.id}: ${failed.message ?? 'not stored'}`);
    },
    async of(object) {
      const { rows } = await database.allDocs<Chunk>({ ...range(object), include_docs: true });
      return rows.flatMap(({ doc }) => (doc ? [{ _id: doc._id, n: doc.n, data: doc.data }] : []));
    },
    async idsOf(object) {
      const { rows } = await database.allDocs(range(object));
      return rows.map((row) => row.id);
    },
    async drop(object) {
      const { rows } = await database.allDocs(range(object));
      await database.bulkDocs(rows.map(({ id, value }) => ({ _id: id, _rev: value.rev, _deleted: true })));
    },
    async clear() {
      await database.destroy();
      database = open();
    },
    close: () => database.close(),
  };
}
