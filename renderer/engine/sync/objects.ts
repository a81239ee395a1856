import { z } from 'zod';
import type { HostClient } from '../host';
import type { Registers } from '../registers/registers';
import type { ChunkStore } from '../scans/chunk-store';
import { chunkBytes, chunkCount, chunkId, cutIntoChunks, joinChunks, type Chunk } from '../scans/chunks';
import { takeBytes, type BatchSize } from './batch-size';
import { expectAnswer, LineFault } from './fault';
import type { LineLife } from './line-life';

const keysAnswer = z.object({
  rows: z.array(
    z.object({ key: z.string().optional(), id: z.string().optional(), error: z.string().optional() }),
  ),
});
const bulkAnswer = z.array(
  z.object({ id: z.string(), error: z.string().optional(), reason: z.string().optional() }),
);
const docsAnswer = z.object({
  rows: z.array(
    z.object({ doc: z.object({ _id: z.string(), n: z.number().int(), data: z.string() }).nullish() }),
  ),
});

type Needs = {
  readonly host: HostClient;
  readonly registers: Registers;
  readonly store: ChunkStore;
  readonly size: BatchSize;
  readonly life: LineLife;
  /** The chunks that the hub is known to have, of objects that are partly sent. */
  readonly known: Map<string, Set<string>>;
  /** The hub has answered. */
  readonly contact: () => void;
};

/** What a request and its answer cost beyond the chunks, in bytes. */
const requestBytes = 800;
/** Bytes of a chunk on the wire: base64 packs to a little over three quarters; its row of the answer. */
const packedChunk = (chunk: Chunk): number => Math.ceil(chunk.data.length * 0.765) + 60;
/** A whole chunk on the wire. */
const packedBytes = Math.ceil((chunkBytes * 4 * 0.765) / 3) + 60;
/** Bytes of a whole chunk in an answer, which CouchDB does not pack. */
const answeredChunk = 8400;

/** How many bytes of chunks, of which each has `piece`, the next request may carry. */
const room = ({ size, life }: Pick<Needs, 'size' | 'life'>, piece: number): number =>
  Math.min(size.bytes(), life.left(piece) - requestBytes);

type Sent = { object: string };

/**
 * The pages and thumbnails of this device that the hub does not have yet: thumbnails first, then what pages are read
 * by (the small picture of a page where it has one), and the pages themselves when nothing else waits; oldest first.
 * `passedOver` is a JSON array of objects to leave out.
 */
export function objectsToSend({ sql }: Registers, device: string, passedOver: string): readonly string[] {
  const unsent = (column: string) =>
    sql.all<Sent>(
      `SELECT DISTINCT ${column} AS object FROM scans WHERE device = ? AND ${column} NOT IN (SELECT object FROM sent_objects)
         AND ${column} NOT IN (SELECT value FROM json_each(?)) ORDER BY act LIMIT 50`,
      [device, passedOver],
    );
  const parcels = sql.all<Sent>(
    `SELECT DISTINCT sha256 AS object FROM parcels WHERE way = 'out' AND device = ? AND sha256 NOT IN (SELECT object FROM sent_objects)
       AND sha256 NOT IN (SELECT value FROM json_each(?)) ORDER BY act LIMIT 50`,
    [device, passedOver],
  );
  const all = [...parcels, ...unsent('thumbnail'), ...unsent('COALESCE(readable, page)'), ...unsent('page')];
  return [...new Set(all.map((row) => row.object))];
}

/** How many pages of this device wait for the line. */
export const pagesWaiting = ({ sql }: Registers, device: string): number =>
  sql.get<{ n: number }>(
    'SELECT COUNT(DISTINCT page) AS n FROM scans WHERE device = ? AND page NOT IN (SELECT object FROM sent_objects)',
    [device],
  )?.n ?? 0;

/** Which of these chunk ids the hub has. */
async function atHub({ host, life }: Needs, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const body = JSON.stringify({ keys: ids });
  const given = await host.hub('scans', '_all_docs', { method: 'POST', body });
  life.note(given, requestBytes);
  const answer = expectAnswer(given);
  const parsed = keysAnswer.safeParse(answer);
  if (!parsed.success) throw new LineFault('hub', 'the hub gave half an answer');
  return new Set(parsed.data.rows.flatMap((row) => (row.id && !row.error ? [row.id] : [])));
}

/**
 * The chunks of an object that the hub has. Chunks go out in order, so one that lacks the first has none; asking for
 * all of a page would cost as much as a chunk.
 */
async function chunksAtHub(needs: Needs, ids: readonly string[]): Promise<Set<string>> {
  const first = await atHub(needs, ids.slice(0, 1));
  return new Set(first.size === 0 || ids.length === 1 ? first : await atHub(needs, ids));
}

/**
 * Sends one object's chunks, a batch at a time; `pause` is asked between batches, so that acts go first. A chunk that
 * is at the hub is not sent again. `sent` when the hub has all of them, `lost` when the vault does not have the object,
 * `refused` when the hub does not take one of its chunks.
 */
export async function sendObject(
  needs: Needs,
  object: string,
  pause: () => boolean,
): Promise<'sent' | 'paused' | 'lost' | 'refused'> {
  const { host, registers, store, known } = needs;
  const blob = await host.getObject(object);
  if (!blob) return 'lost';
  const total = chunkCount(blob.size);
  const ids = Array.from({ length: total }, (_, index) => chunkId(object, index));
  const there = known.get(object) ?? (await chunksAtHub(needs, ids));
  known.set(object, there);
  if (there.size < total) {
    await store.put(cutIntoChunks(object, new Uint8Array(await blob.arrayBuffer())));
    let waiting: readonly Chunk[] = (await store.of(object)).filter((chunk) => !there.has(chunk._id));
    while (waiting.length > 0) {
      if (pause()) return 'paused';
      const batch = takeBytes(waiting, packedChunk, room(needs, packedBytes));
      if (!(await sendChunks(needs, batch))) return 'refused';
      for (const chunk of batch) there.add(chunk._id);
      waiting = waiting.slice(batch.length);
    }
  }
  known.delete(object);
  registers.sql.run('INSERT OR IGNORE INTO sent_objects VALUES (?)', [object]);
  return 'sent';
}

/** Sends chunks in one request, or in smaller ones if the hub finds it too large. False if it does not take one of them. */
async function sendChunks(needs: Needs, batch: readonly Chunk[]): Promise<boolean> {
  const { host, size, life, contact } = needs;
  try {
    const body = JSON.stringify({ docs: batch });
    const given = await host.hub('scans', '_bulk_docs', { method: 'POST', body });
    life.note(
      given,
      batch.reduce((sum, chunk) => sum + packedChunk(chunk), requestBytes),
    );
    const answer = expectAnswer(given);
    contact();
    const rows = bulkAnswer.safeParse(answer);
    if (!rows.success || rows.data.length < batch.length)
      throw new LineFault('hub', 'the hub gave half an answer');
    size.grow();
    return rows.data.every((row) => row.error === undefined || row.error === 'conflict'); // conflict: it is there
  } catch (error) {
    if (!(error instanceof LineFault)) throw error;
    if (error.fault !== 'line') size.halve(); // of a cut, `life` has learnt more exactly
    if (error.fault !== 'too-large') throw error;
    if (batch.length === 1) return false;
    const middle = batch.length >> 1;
    return (
      (await sendChunks(needs, batch.slice(0, middle))) && (await sendChunks(needs, batch.slice(middle)))
    );
  }
}

/**
 * Fetches an object from the hub into the vault, a batch of chunks at a time; what has come stays here if the line is
 * cut, or `pause`, which is asked between batches, says so. `bytes` is its size. `missing` if the hub does not have it
 * (yet), or what it has is damaged.
 */
export async function fetchObject(
  needs: Needs,
  object: string,
  bytes: number,
  pause: () => boolean = () => false,
): Promise<'here' | 'missing' | 'paused'> {
  const { host, registers, store, size, life, contact } = needs;
  const ids = Array.from({ length: chunkCount(bytes) }, (_, index) => chunkId(object, index));
  const here = new Set(await store.idsOf(object));
  let wanted: readonly string[] = ids.filter((id) => !here.has(id));
  while (wanted.length > 0) {
    if (pause()) return 'paused';
    const keys = takeBytes(wanted, () => answeredChunk, room(needs, answeredChunk));
    try {
      const path = '_all_docs?include_docs=true';
      const given = await host.hub('scans', path, { method: 'POST', body: JSON.stringify({ keys }) });
      life.note(given, keys.length * answeredChunk + requestBytes);
      const answer = docsAnswer.safeParse(expectAnswer(given));
      contact();
      if (!answer.success) throw new LineFault('hub', 'the hub gave half an answer');
      const chunks = answer.data.rows.flatMap(({ doc }) =>
        doc ? [{ _id: doc._id, n: doc.n, data: doc.data }] : [],
      );
      await store.put(chunks);
      if (chunks.length < keys.length) return 'missing';
      size.grow();
    } catch (error) {
      if (error instanceof LineFault && error.fault !== 'line') size.halve();
      throw error;
    }
    wanted = wanted.slice(keys.length);
  }
  const joined = await joinChunks(object, await store.of(object), crypto.subtle);
  if (!joined) {
    await store.drop(object); // one of them is damaged: nobody can tell which, and a good one may be there next time
    return 'missing';
  }
  await host.putObject(object, joined);
  markHere(registers, object);
  return 'here';
}

/** Notes that an object is in this computer's vault. */
export const markHere = ({ sql }: Registers, object: string): void =>
  sql.run('INSERT OR IGNORE INTO objects_here VALUES (?)', [object]);

/** Thumbnails of other devices' pages that are not on this computer, newest first; without those in `passedOver`. */
export const thumbnailsToFetch = (
  { sql }: Registers,
  device: string,
  passedOver: string,
): readonly { readonly object: string; readonly bytes: number }[] =>
  sql.all(
    `SELECT thumbnail AS object, thumbnail_bytes AS bytes FROM scans
     WHERE device <> ? AND thumbnail NOT IN (SELECT object FROM objects_here)
       AND thumbnail NOT IN (SELECT value FROM json_each(?)) ORDER BY act DESC LIMIT 20`,
    [device, passedOver],
  );
