// Runs in a page: what the engine is measured against. Bundled by `baseline.ts`.
import PouchDB from 'pouchdb-browser';

type Docs = readonly { readonly _id: string }[];
type Remote = { readonly url: string; readonly user: string; readonly password: string };

const bench = {
  docs: [] as Docs,
  /** Keeps the documents, parsed, so that no contender pays for bringing them here. */
  take(text: string): void {
    bench.docs = JSON.parse(text) as Docs; // the bench's own
  },
  /** Posts all documents to `url`/_bulk_docs, one batch after another. Milliseconds. */
  async bare(url: string, account: { user: string; password: string } | undefined, batch: number) {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (account) headers.authorization = `Basic ${btoa(`${account.user}:${account.password}`)}`;
    const start = performance.now();
    for (let at = 0; at < bench.docs.length; at += batch) {
      const body = JSON.stringify({ docs: bench.docs.slice(at, at + batch) });
      const answer = await fetch(`${url}/_bulk_docs`, { method: 'POST', headers, body });
      const rows = (await answer.json()) as readonly { readonly error?: string }[];
      if (!answer.ok || rows.some((row) => row.error)) throw new Error(JSON.stringify(rows).slice(0, 300));
    }
    return performance.now() - start;
  },
  /** Puts all documents into a local database. */
  async fill(name: string): Promise<void> {
    const local = new PouchDB(name, { adapter: 'idb' });
    for (let at = 0; at < bench.docs.length; at += 1000)
      await local.bulkDocs(bench.docs.slice(at, at + 1000).map((doc) => ({ ...doc })));
    await local.close();
  },
  /** PouchDB's own replicator, one way, until it is done. Milliseconds. */
  async replicate(name: string, way: 'to' | 'from', { url, user, password }: Remote, batch: number) {
    const local = new PouchDB(name, { adapter: 'idb' });
    const remote = new PouchDB(url, { skip_setup: true, auth: { username: user, password } });
    const start = performance.now();
    const done = await local.replicate[way](remote, { batch_size: batch });
    const took = performance.now() - start;
    await local.close();
    if (done.docs_written < bench.docs.length) throw new Error(`only ${done.docs_written} were written`);
    return took;
  },
};
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
