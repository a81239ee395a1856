import { addRxPlugin, createRxDatabase, type RxCollection, type RxJsonSchema, type RxStorage } from 'rxdb';
import { RxDBCleanupPlugin } from 'rxdb/plugins/cleanup';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { Act } from '#shared/acts/act';
import { packBlocks, placeIn, unpackBlocks, type ActText } from './blocks';
import { createDrafts, draftSchema, type DraftRow, type Drafts } from './drafts';

type BlockRow = { block: string; lines: string };
type KeptRow = { key: string; value: string };

const key = { type: 'string', maxLength: 200 } as const;
const text = { type: 'string' } as const;

const blockSchema: RxJsonSchema<BlockRow> = {
  version: 0,
  primaryKey: 'block',
  type: 'object',
  properties: { block: { type: 'string', maxLength: 10 }, lines: text },
  required: ['block', 'lines'],
};
const keptSchema: RxJsonSchema<KeptRow> = {
  version: 0,
  primaryKey: 'key',
  type: 'object',
  properties: { key, value: text },
  required: ['key', 'value'],
};
type Collections = {
  blocks: RxCollection<BlockRow>;
  kept: RxCollection<KeptRow>;
  drafts: RxCollection<DraftRow>;
};

/** Acts that were given to the journal: where each of them is, and when they are safe there. */
export type Adding = { readonly places: readonly number[]; readonly durable: Promise<void> };

/**
 * The working store of all acts of the office, with this computer's settings and drafts beside it. Acts are stored
 * as their canonical text, so that what was signed comes out byte for byte; several to a row, since a row costs the
 * browser as much as the text of fifty acts. The registers know at which place an act is. Everything but drafts can be
 * rebuilt from the tape.
 */
export type Journal = Drafts & {
  /** Adds acts at new places, also those that it has at another place. The places are known at once. */
  add(acts: readonly ActText[]): Adding;
  /** The acts at these places, in no particular order; empty places are left out. */
  get(places: readonly number[]): Promise<readonly Act[]>;
  /** The number of blocks that were ever begun: all acts are in blocks with lower numbers. */
  extent(): number;
  /** The texts of all acts in blocks from one number on and before another, and the place of each. */
  read(
    from: number,
    before: number,
  ): Promise<{ readonly texts: readonly string[]; readonly places: readonly number[] }>;
  /** Drops all acts: nobody knows their places any more. */
  clear(): Promise<void>;
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
  const blockCollection = { blocks: { schema: blockSchema } };
  await database.addCollections({
    ...blockCollection,
    kept: { schema: keptSchema },
    drafts: { schema: draftSchema },
  });
  const { kept, drafts } = database.collections;
  let next = await firstFree(database.blocks);
  let adding: Promise<unknown> = Promise.resolve();

  const insert = async (rows: readonly BlockRow[]): Promise<void> => {
    const { error } = await database.blocks.bulkInsert([...rows]);
    const [failed] = error;
    if (failed) throw new Error(`journal: block ${failed.documentId} could not be added (${failed.status})`);
  };

  return {
    add(acts) {
      const { blocks, places } = packBlocks(acts, next);
      next += blocks.length;
      const durable = insert(blocks.map(({ block, lines }) => ({ block: nameOf(block), lines })));
      adding = Promise.allSettled([adding, durable]).then(() => undefined); // or each would hold all before it
      return { places, durable };
    },
    async get(places) {
      await adding; // an act may be asked for while it is being added
      const names = new Set(places.map((place) => nameOf(placeIn(place).block)));
      const found = await database.blocks.findByIds([...names]).exec();
      const lines = new Map([...found].map(([name, row]) => [name, row.lines.split('\n')]));
      return places.flatMap((place) => {
        const { block, line } = placeIn(place);
        const text = lines.get(nameOf(block))?.[line];
        return text === undefined ? [] : [JSON.parse(text) as Act]; // written by `add`
      });
    },
    extent: () => next,
    async read(from, before) {
      await adding;
      const names = Array.from({ length: Math.max(0, before - from) }, (_, n) => nameOf(from + n));
      // Not through the collection, which would keep every row that it has answered with for a while.
      const rows = await database.blocks.storageInstance.findDocumentsById(names, false);
      return unpackBlocks(rows.map(({ block, lines }) => ({ block: Number(block), lines })));
    },
    async clear() {
      await adding;
      await database.blocks.remove();
      await database.addCollections(blockCollection);
    },
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

/**
 * The number after the last block. RxDB sorts downwards by reading everything, which would be the whole journal at each
 * opening; so it is asked upwards, for one row at a time, whether there is any from a number on.
 */
async function firstFree(blocks: RxCollection<BlockRow>): Promise<number> {
  const hasFrom = async (block: number): Promise<boolean> =>
    (await blocks
      .findOne({ selector: { block: { $gte: nameOf(block) } }, sort: [{ block: 'asc' }] })
      .exec()) !== null;
  let [free, step] = [0, 1]; // nothing is known below `free`
  while (await hasFrom(free + step - 1)) [free, step] = [free + step, 2 * step];
  while (step > 1) {
    step /= 2;
    if (await hasFrom(free + step - 1)) free += step;
  }
  return free;
}

/** Names of blocks sort as their numbers. */
const nameOf = (block: number): string => String(block).padStart(10, '0');
