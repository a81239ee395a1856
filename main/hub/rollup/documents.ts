import { isDeepStrictEqual } from 'node:util';
import type { HubConnection } from '../admin';

/** A document as the daemon makes it: the same acts always make the same text. */
export type MadeDocument = { readonly _id: string } & Readonly<Record<string, unknown>>;
export type Existing = ReadonlyMap<string, MadeDocument>;

type Row = { readonly id?: string; readonly doc?: (MadeDocument & { readonly _rev: string }) | null };
type Outcome = { readonly id: string; readonly error?: string; readonly reason?: string };

const batchSize = 200;
const mostTries = 8;

/**
 * Brings documents to what `make` says, and answers how many had to be written. `make` is asked only after the revisions
 * were read, so whatever it finds in the acts is at least as new as what stands there; if another daemon writes between,
 * the write conflicts and `make` is asked again. Of two daemons the one that knows more therefore wins. Nothing is made
 * for an id that `make` leaves out. Throws when the hub refuses a document.
 */
export async function keepDocuments(
  hub: HubConnection,
  database: string,
  ids: readonly string[],
  make: (ids: readonly string[], existing: Existing) => Promise<readonly MadeDocument[]>,
): Promise<number> {
  let written = 0;
  for (let start = 0; start < ids.length; start += batchSize) {
    let open: readonly string[] = ids.slice(start, start + batchSize);
    for (let tries = 0; open.length > 0; tries++) {
      if (tries === mostTries)
        throw new Error(`${database} changes faster than it can be written: ${open[0]}`);
      const { count, conflicts } = await keepOnce(hub, database, open, make);
      written += count;
      open = conflicts;
    }
  }
  return written;
}

async function keepOnce(
  hub: HubConnection,
  database: string,
  ids: readonly string[],
  make: (ids: readonly string[], existing: Existing) => Promise<readonly MadeDocument[]>,
): Promise<{ count: number; conflicts: readonly string[] }> {
  const page = await hub.ask<{ rows: readonly Row[] }>('POST', `${database}/_all_docs?include_docs=true`, {
    keys: ids,
  });
  if (!page) throw new Error(`The hub has no database ${database}: run \`daftar hub provision\` first.`);
  const revisions = new Map<string, string>();
  const existing = new Map<string, MadeDocument>();
  for (const { doc } of page.rows) {
    if (!doc) continue;
    const { _rev: rev, ...rest } = doc;
    revisions.set(doc._id, rev);
    existing.set(doc._id, rest as MadeDocument); // without its revision it is as it was made
  }
  const made = await make(ids, existing);
  const docs = made
    .filter((doc) => !isDeepStrictEqual(plain(doc), existing.get(doc._id)))
    .map((doc) => ({ ...doc, ...(revisions.has(doc._id) ? { _rev: revisions.get(doc._id) } : {}) }));
  if (docs.length === 0) return { count: 0, conflicts: [] };
  const outcomes = (await hub.ask<Outcome[]>('POST', `${database}/_bulk_docs`, { docs })) ?? [];
  const failed = outcomes.filter((outcome) => outcome.error !== undefined);
  const refused = failed.find((outcome) => outcome.error !== 'conflict');
  if (refused)
    throw new Error(`The hub refused ${refused.id} in ${database}: ${refused.reason ?? refused.error}`);
  return { count: docs.length - failed.length, conflicts: failed.map((outcome) => outcome.id) };
}

/** As it comes back from the hub: without fields that are `undefined`. */
const plain = (doc: MadeDocument): unknown => JSON.parse(JSON.stringify(doc));
