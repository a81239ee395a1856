import { randomUUID } from 'node:crypto';
import { usersDatabase, withDerivedKey, type Accounts } from './accounts';
import type { HubDocument, HubUser } from './guards';
import type { Store } from './stores';

/** What became of one document, as CouchDB's `_bulk_docs` says it. */
export type WriteOutcome =
  | { readonly ok: true; readonly id: string; readonly rev: string }
  | { readonly id: string; readonly error: string; readonly reason: string };

type Existing = { readonly doc: HubDocument; readonly rev: string };

/**
 * Writes documents as CouchDB does: stale revisions conflict first, then the guards decide about each document, and the
 * accepted ones are stored together. Answers in the order of `docs`. With `newEdits` false only failures are answered,
 * and, stricter than CouchDB, the guard always sees the document that is there, also when a new branch is written.
 */
export async function writeDocuments(
  store: Store,
  accounts: Accounts,
  user: HubUser,
  docs: readonly HubDocument[],
  newEdits: boolean,
): Promise<readonly WriteOutcome[]> {
  return store.exclusively(async () => {
    const existing = await readExisting(store, docs);
    const judged: (WriteOutcome | HubDocument | undefined)[] = [];
    for (const doc of docs) judged.push(await judge(store, user, doc, existing.get(doc._id), newEdits));
    const accepted = judged.filter(isDocument);
    const written = await storeAll(store, accepted, newEdits);
    if (accepted.some((doc) => doc._id.startsWith('_design/'))) store.designChanged();
    if (store.name === usersDatabase) accounts.changed();
    if (accepted.length > 0) store.written();
    let next = 0;
    return judged.flatMap((one) => {
      const outcome = isDocument(one) ? written[next++] : one;
      return outcome === undefined || (!newEdits && 'ok' in outcome) ? [] : [outcome];
    });
  });
}

const isDocument = (value: WriteOutcome | HubDocument | undefined): value is HubDocument =>
  value !== undefined && '_id' in value;

/** Gives every document an id, as CouchDB does for those that have none. */
export const withId = (doc: Record<string, unknown>): HubDocument => ({
  ...doc,
  _id: typeof doc._id === 'string' ? doc._id : doc._id === undefined ? randomUUID() : String(doc._id),
});

async function readExisting(store: Store, docs: readonly HubDocument[]): Promise<Map<string, Existing>> {
  const { rows } = await store.db.allDocs({ keys: docs.map((doc) => doc._id), include_docs: true });
  const found = new Map<string, Existing>();
  for (const row of rows) {
    if (!('id' in row) || row.value.deleted || !row.doc) continue;
    found.set(row.id, { doc: { ...row.doc }, rev: row.value.rev });
  }
  return found;
}

async function judge(
  store: Store,
  user: HubUser,
  doc: HubDocument,
  old: Existing | undefined,
  newEdits: boolean,
): Promise<WriteOutcome | HubDocument | undefined> {
  const stale = newEdits ? doc._rev !== old?.rev : false;
  if (stale && (old !== undefined || doc._rev !== undefined)) return conflict(doc._id);
  if (!newEdits && old !== undefined && old.rev === doc._rev) return undefined;
  const shown = newEdits ? doc : { ...doc, _revisions: doc._revisions ?? revisionsOf(doc._rev) };
  const security = await store.security();
  for (const guard of await store.guards()) {
    const refusal = guard({ ...shown }, old?.doc ?? null, { ...user, db: store.name }, security);
    if (refusal) return { id: doc._id, ...refusal };
  }
  return store.name === usersDatabase ? withDerivedKey(doc) : doc;
}

function revisionsOf(rev: unknown): { readonly start: number; readonly ids: readonly string[] } {
  const [start, id] = String(rev).split('-');
  return { start: Number(start), ids: [id ?? ''] };
}

async function storeAll(
  store: Store,
  docs: readonly HubDocument[],
  newEdits: boolean,
): Promise<readonly (WriteOutcome | undefined)[]> {
  if (docs.length === 0) return [];
  const answers = await store.db.bulkDocs([...docs], { new_edits: newEdits });
  // Without new edits PouchDB, too, answers failures only, and so answers are found by id.
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return docs.map((doc, index): WriteOutcome | undefined => {
    const answer = newEdits ? answers[index] : byId.get(doc._id);
    if (!answer) return undefined;
    if ('ok' in answer) return { ok: true, id: answer.id, rev: answer.rev };
    return answer.status === 409
      ? conflict(doc._id)
      : { id: doc._id, error: answer.name ?? 'error', reason: answer.message ?? 'not stored' };
  });
}

const conflict = (id: string): WriteOutcome => ({
  id,
  error: 'conflict',
  reason: 'Document update conflict.',
});
