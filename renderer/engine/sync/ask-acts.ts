import { z } from 'zod';
import { parseAct, written, type Written } from '#shared/acts/act';
import type { Fault } from '#shared/acts/verify';
import { province } from '#shared/base/ids';
import type { HubRoom } from '#shared/contract/routes';
import { fromHubDocument } from '#shared/hub/document';
import type { Books } from '../commands/books';
import type { HostClient } from '../host';
import type { BatchSize } from './batch-size';
import { expectAnswer, LineFault } from './fault';
import type { Aside, OwnReason } from './marks';

const changes = z.object({
  last_seq: z.union([z.string(), z.number()]),
  pending: z.number().optional(),
  results: z.array(z.object({ id: z.string(), deleted: z.boolean().optional(), doc: z.unknown() })),
});

/** An act from the hub; the check of its signature has begun. */
export type Arrived = Written & { readonly fault: Promise<Fault | undefined> };

/** One answer of a room's changes feed. */
export type Batch = {
  /** How many documents came, known ones included. */
  readonly count: number;
  /** Where the next batch begins. */
  readonly next: string;
  readonly acts: readonly Arrived[];
  /** What came and is no act, or not for this office. */
  readonly asides: readonly Aside[];
};

export type Asking = {
  readonly host: HostClient;
  readonly books: Pick<Books, 'check'>;
  readonly office: string;
  /** Whether an act is in the registers already. */
  readonly has: (id: string) => boolean;
  readonly size: BatchSize;
  /** Wakes a waiting long poll. */
  readonly signal?: AbortSignal;
};

/** About how large an act is on the wire, in bytes: turns the batch size into a number of documents to ask for. */
const typicalActBytes = 900;

/**
 * Asks a room for what changed after `since`. `wait` (milliseconds) holds the request open until something changes.
 * Deletions are ignored: nothing is ever deleted by sync. Throws `LineFault`.
 */
export async function askActs(
  { host, books, office, has, size, signal }: Asking,
  room: HubRoom,
  since: string,
  wait = 0,
): Promise<Batch> {
  const limit = Math.max(10, Math.floor(size.bytes() / typicalActBytes));
  const poll = wait > 0 ? `&feed=longpoll&timeout=${wait}` : '';
  let answer: unknown;
  try {
    // A sequence per row is a fifth of CouchDB's answer and half of its work; only the last one is needed.
    const path = `_changes?include_docs=true&limit=${limit}&seq_interval=${limit}&since=${encodeURIComponent(since)}${poll}`;
    answer = expectAnswer(await host.hub(room, path, signal && wait > 0 ? { signal } : {}));
  } catch (error) {
    if (error instanceof LineFault) size.halve();
    throw error;
  }
  const parsed = changes.safeParse(answer);
  if (!parsed.success) throw new LineFault('hub', 'the hub gave half an answer');
  size.grow();
  const { results, last_seq } = parsed.data;
  const acts: Arrived[] = [];
  const asides: Aside[] = [];
  for (const row of results) {
    if (row.deleted || row.id.startsWith('_design/') || has(row.id)) continue;
    const act = parseAct(fromHubDocument(row.doc));
    if (!act) asides.push({ id: row.id, reason: 'malformed' satisfies OwnReason, own: false });
    else if (act.office !== office && act.office !== province)
      asides.push({ id: act.id, reason: 'other-office' satisfies OwnReason, own: false, act });
    else {
      const one = written(act);
      acts.push({ ...one, fault: books.check(one) });
    }
  }
  return { count: results.length, next: String(last_seq), acts, asides };
}
