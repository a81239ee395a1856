import type { RxCollection, RxJsonSchema } from 'rxdb';

/** Something that was begun and not finished. Nothing of it leaves this computer. */
export type Draft = {
  readonly key: string;
  readonly title: string;
  readonly savedAt: string;
  readonly value: unknown;
};
export type DraftRow = { key: string; title: string; savedAt: string; value: string };

const text = { type: 'string' } as const;
export const draftSchema: RxJsonSchema<DraftRow> = {
  version: 0,
  primaryKey: 'key',
  type: 'object',
  properties: { key: { type: 'string', maxLength: 200 }, title: text, savedAt: text, value: text },
  required: ['key', 'title', 'savedAt', 'value'],
};

/**
 * The drafts of the officers of this computer. Each belongs to the officer (named by his key) under whom it was
 * written, and nobody else is shown it. `''` stands for nobody: drafts of older versions, and what was kept with nobody
 * signed in.
 */
export type Drafts = {
  /** The officer's drafts, the newest first. */
  drafts(officer: string): Promise<readonly Draft[]>;
  draft(officer: string, key: string): Promise<Draft | undefined>;
  saveDraft(officer: string, draft: Draft): Promise<void>;
  dropDraft(officer: string, key: string): Promise<void>;
  /** Gives the officer the drafts that belong to nobody. One that he has begun himself stays his, and nobody's waits on. */
  adoptDrafts(officer: string): Promise<void>;
};

/** Rows of drafts without an owner keep the bare key, as all had before drafts had owners. */
const owned = /^officer:([^:]*):/;
const rowKey = (officer: string, key: string): string => (officer === '' ? key : `officer:${officer}:${key}`);
const ownerOf = (row: string): string => owned.exec(row)?.[1] ?? '';

/** The drafts in this collection. */
export function createDrafts(rows: RxCollection<DraftRow>): Drafts {
  let last: Promise<unknown> = Promise.resolve();
  /** One after another: a draft that is dropped must not come back because it was being saved at the same moment. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  const toDraft = (row: DraftRow): Draft => ({
    ...row,
    key: row.key.replace(owned, ''),
    value: JSON.parse(row.value) as unknown,
  });
  const all = async (officer: string) =>
    (await rows.find().exec()).filter((row) => ownerOf(row.key) === officer);

  return {
    drafts: (officer) =>
      inTurn(async () =>
        (await all(officer))
          .map((row) => toDraft(row.toMutableJSON()))
          .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)),
      ),
    draft: (officer, key) =>
      inTurn(async () => {
        const row = await rows.findOne(rowKey(officer, key)).exec();
        return row ? toDraft(row.toMutableJSON()) : undefined;
      }),
    saveDraft: (officer, draft) =>
      inTurn(async () => {
        const key = rowKey(officer, draft.key);
        await rows.incrementalUpsert({ ...draft, key, value: JSON.stringify(draft.value) });
      }),
    dropDraft: (officer, key) =>
      inTurn(async () => {
        await (await rows.findOne(rowKey(officer, key)).exec())?.remove();
      }),
    adoptDrafts: (officer) =>
      inTurn(async () => {
        for (const row of await all('')) {
          const key = rowKey(officer, row.key);
          if (await rows.findOne(key).exec()) continue;
          await rows.incrementalUpsert({ ...row.toMutableJSON(), key });
          await row.remove();
        }
      }),
  };
}
