import { expect, test } from 'vitest';
import type { Store } from './stores';
import { createViews, type ViewQuery } from './views';

const map = 'function (doc) { (doc.keys || []).forEach(function (key) { emit(key, doc.n); }); }';
const all: ViewQuery = {
  ...{ inclusiveEnd: true, descending: false, reduce: false, group: 0 },
  ...{ includeDocs: false, limit: Infinity, skip: 0 },
};

test('an index that grows and changes step by step reads like one that is made in one go', async () => {
  type Doc = { _id: string; keys: readonly unknown[]; n: number };
  const changes: { id: string; seq: number; deleted: boolean; doc: Doc | undefined }[] = [];
  const store = {
    db: {
      get: async () => ({ _rev: '1-a', views: { keys: { map, reduce: '_sum' } } }),
      changes: async ({ since, limit }: { since: number; limit: number }) => {
        const newest = new Map(changes.map((one) => [one.id, one]));
        const results = [...newest.values()].filter((one) => one.seq > since).slice(0, limit);
        return { results, last_seq: results.at(-1)?.seq ?? since };
      },
    },
  } as unknown as Store; // what views ask of it
  const growing = createViews(store);
  let seed = 7;
  const pick = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 30; round++) {
    for (let n = 0; n < 1 + pick(12); n++) {
      const id = `doc-${pick(25)}`;
      const deleted = pick(6) === 0;
      const keys = Array.from({ length: pick(4) }, () => [`k${pick(9)}`, pick(3)]);
      changes.push({ id, seq: changes.length + 1, deleted, doc: deleted ? undefined : { _id: id, keys, n } });
    }
    const grown = await growing.answer('keys', 'keys', all);
    expect(grown).toEqual(await createViews(store).answer('keys', 'keys', all));
    const sums = { ...all, reduce: true, group: 1 };
    expect(await growing.answer('keys', 'keys', sums)).toEqual(
      await createViews(store).answer('keys', 'keys', sums),
    );
  }
});
