import { addRxPlugin, createRxDatabase, type RxCollection, type RxJsonSchema, type RxStorage } from 'rxdb';
import { RxDBCleanupPlugin } from 'rxdb/plugins/cleanup';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { Act, Written } from '#shared/acts/act';
import { createDrafts, draftSchema, type DraftRow, type Drafts } from './drafts';

type ActRow = { id: string; subject: string; text: string };
type KeptRow = { key: string; value: string };

const key = { type: 'string', maxLength: 200 } as const;
const text = { type: 'string' } as const;

const actSchema: RxJsonSchema<ActRow> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 40 }, subject: text, text },
  required: ['id', 'subject', 'text'],
};
const keptSchema: RxJsonSchema<KeptRow> = {
  version: 0,
  primaryKey: 'key',
  type: 'object',
  properties: { key, value: text },
  required: ['key', 'value'],
};
type Collections = {
  acts: RxCollection<ActRow>;
  kept: RxCollection<KeptRow>;
  drafts: RxCollection<DraftRow>;
};

/**
 * The working store of all acts of the office, with this computer's settings and drafts beside it. Acts are stored
 * as their canonical text, so that what was signed comes out byte for byte. Everything but drafts can be rebuilt from
 * the tape.
 */
export type Journal = Drafts & {
  /** Adds acts; those already there are passed over. Resolves when they are durable. */
  add(acts: readonly Written[]): Promise<void>;
  /** The acts with these ids, in no particular order; missing ones are left out. */
  get(ids: readonly string[]): Promise<readonly Act[]>;
  count(): Promise<number>;
  /** A setting of this computer (cursors, refusals); JSON values. */
  kept<T>(key: string): Promise<T | undefined>;
  keep(key: string, value: unknown): Promise<void>;
  close(): Promise<void>;
};

/** Opens the journal `name`: in IndexedDB with strict durability, or in memory for tests. */
export async function openJournal(name: string, where: 'dexie' | 'memory'): Promise<Journal> {
  addRxPlugin(RxDBCleanupPlugin);
  const storage: RxStorage<unknown, unknown> =
    where === 'dexie' ? getRxStorageDexie({ chromeTransactionDurability: 'strict' }) : getRxStorageMemory();
  const database = await createRxDatabase<Collections>({
    name,
    storage,
    multiInstance: false,
    eventReduce: false,
  });
  await database.addCollections({
    acts: { schema: actSchema },
    kept: { schema: keptSchema },
    drafts: { schema: draftSchema },
  });
  const { acts, kept, drafts } = database.collections;
  let adding: Promise<unknown> = Promise.resolve();

  return {
    async add(added) {
      if (added.length === 0) return;
      const inserting = acts.bulkInsert(
        added.map(({ act, text }) => ({ id: act.id, subject: act.subject, text })),
      );
      adding = inserting.catch(() => undefined);
      const result = await inserting;
      const failed = result.error.find((error) => error.status !== 409); // 409: it is there already
      if (failed) throw new Error(`journal: ${failed.documentId} could not be added (${failed.status})`);
    },
    async get(ids) {
      await adding; // an act may be asked for while it is being added
      const found = await acts.findByIds([...ids]).exec();
      return [...found.values()].map((row) => JSON.parse(row.text) as Act); // written by `add`
    },
    count: () => acts.count().exec(),
    async kept<T>(name: string) {
      const row = await kept.findOne(name).exec();
      return row ? (JSON.parse(row.value) as T) : undefined; // written by `keep` under the same key
    },
    async keep(name, value) {
      await kept.incrementalUpsert({ key: name, value: JSON.stringify(value) });
    },
    ...createDrafts(drafts),
    async close() {
      await adding;
      await database.close();
    },
  };
}
