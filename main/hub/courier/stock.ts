import { createHash } from 'node:crypto';
import { actText, parseAct } from '#shared/acts/act';
import { chunkBytes, chunkCount, chunkId, type Chunk } from '#shared/hub/chunks';
import { fromHubDocument } from '#shared/hub/document';
import type { HubConnection } from '../admin';

type Rows<Row> = { readonly rows: readonly Row[] };
type IdRow = { readonly id: string; readonly error?: string };
type DocRow = { readonly doc?: unknown };

/** So many documents are asked for, or written, at once. */
const docsAtOnce = 500;
const idsAtOnce = 50_000;

/** What the hub has of an office, for the courier: acts by id, and objects by their chunks. */
export function createStock(hub: HubConnection) {
  /** The ids in a database from `start` on, sorted; design documents are left out. */
  async function* idsFrom(database: string, start = '', end = '\ufff0'): AsyncGenerator<readonly string[]> {
    for (let from = start; ;) {
      const range = `startkey=${key(from)}&endkey=${key(end)}&limit=${idsAtOnce + 1}`;
      const answer = await hub.ask<Rows<IdRow>>('GET', `${database}/_all_docs?${range}`);
      if (!answer)
        throw new Error(`The hub at ${hub.address} has no database ${database}. Provision it first.`);
      const ids = answer.rows.map((row) => row.id);
      yield ids.slice(0, idsAtOnce).filter((id) => !id.startsWith('_'));
      const next = ids[idsAtOnce];
      if (next === undefined) return;
      from = next;
    }
  }

  const actIds = async (database: string): Promise<readonly string[]> => {
    const ids: string[] = [];
    for await (const some of idsFrom(database)) for (const id of some) ids.push(id);
    return ids;
  };

  async function* actTexts(database: string, ids: readonly string[]): AsyncGenerator<string> {
    for (let at = 0; at < ids.length; at += docsAtOnce) {
      const keys = ids.slice(at, at + docsAtOnce);
      const answer = await hub.ask<Rows<DocRow>>('POST', `${database}/_all_docs?include_docs=true`, { keys });
      for (const { doc } of answer?.rows ?? []) {
        const act = parseAct(fromHubDocument(doc));
        if (act) yield actText(act);
      }
    }
  }

  const chunkIdsOf = async (scans: string, object: string): Promise<readonly string[]> => {
    const ids: string[] = [];
    for await (const some of idsFrom(scans, `${object}:`, `${object}:\ufff0`)) ids.push(...some);
    return ids;
  };

  const chunksOf = async (scans: string, ids: readonly string[]): Promise<readonly Chunk[]> => {
    const chunks: Chunk[] = [];
    for (let at = 0; at < ids.length; at += docsAtOnce) {
      const keys = ids.slice(at, at + docsAtOnce);
      const answer = await hub.ask<Rows<{ doc?: Chunk }>>('POST', `${scans}/_all_docs?include_docs=true`, {
        keys,
      });
      chunks.push(...(answer?.rows ?? []).flatMap(({ doc }) => doc ?? []));
    }
    return chunks;
  };

  return {
    actIds,
    actTexts,
    /** The objects that have chunks in a database of scans. */
    async objects(scans: string): Promise<ReadonlySet<string>> {
      const objects = new Set<string>();
      for await (const ids of idsFrom(scans)) for (const id of ids) objects.add(id.slice(0, 64));
      return objects;
    },

    /** An object's bytes; nothing if a chunk is missing or damaged. */
    async object(scans: string, object: string): Promise<Uint8Array | undefined> {
      const chunks = await chunksOf(scans, await chunkIdsOf(scans, object));
      const sorted = [...chunks].sort((a, b) => (a._id < b._id ? -1 : 1));
      if (sorted.length === 0 || sorted[0]?.n !== sorted.length) return undefined;
      const bytes = Buffer.concat(sorted.map(({ data }) => Buffer.from(data, 'base64')));
      return createHash('sha256').update(bytes).digest('hex') === object ? bytes : undefined;
    },

    /** Those of these objects that the hub does not have whole. */
    async missing(scans: string, objects: readonly string[]): Promise<string[]> {
      const missing: string[] = [];
      for (const object of objects) {
        const ids = await chunkIdsOf(scans, object);
        const [first] = await chunksOf(scans, ids.slice(0, 1));
        if (first?.n !== ids.length) missing.push(object);
      }
      return missing;
    },

    /** Puts an object's chunks into a database of scans; those that are there are passed over. */
    async putObject(scans: string, object: string, bytes: Uint8Array): Promise<void> {
      const n = chunkCount(bytes.length);
      const docs = Array.from({ length: n }, (_, index): Chunk => {
        const piece = bytes.subarray(index * chunkBytes, (index + 1) * chunkBytes);
        return { _id: chunkId(object, index), n, data: Buffer.from(piece).toString('base64') };
      });
      for (let at = 0; at < docs.length; at += docsAtOnce) {
        const some = docs.slice(at, at + docsAtOnce);
        const rows = (await hub.ask<readonly IdRow[]>('POST', `${scans}/_bulk_docs`, { docs: some })) ?? [];
        const failed = rows.find((row) => row.error !== undefined && row.error !== 'conflict');
        if (failed) throw new Error(`The hub did not take ${failed.id}: ${failed.error ?? ''}`);
      }
    },
  };
}
export type Stock = ReturnType<typeof createStock>;

const key = (value: string): string => encodeURIComponent(JSON.stringify(value));
