import { z } from 'zod';
import { parseAct, type Act } from '#shared/acts/act';
import { province } from '#shared/base/ids';
import type { HubRoom } from '#shared/contract/routes';
import { fromHubDocument } from '#shared/hub/document';
import type { Books } from '../commands/books';
import { HostError, type HostClient } from '../host';
import type { BatchSize } from './batch-size';
import { expectAnswer, LineFault } from './fault';
import { unknownKey, type Aside, type Marks } from './marks';

const changes = z.object({
  last_seq: z.union([z.string(), z.number()]),
  pending: z.number().optional(),
  results: z.array(z.object({ id: z.string(), deleted: z.boolean().optional(), doc: z.unknown() })),
});

type Needs = {
  readonly host: HostClient;
  readonly books: Books;
  readonly marks: Marks;
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
 * Takes in the next batch of a room's changes: verified acts go to tape, journal and registers; the rest is put aside
 * with its reason and stops nothing. Deletions are ignored: nothing is ever deleted by sync. `wait` (milliseconds)
 * holds the request open until something changes. Answers with how many documents came. Throws `LineFault`.
 */
export async function pullActs(
  { host, books, marks, office, has, size, signal }: Needs,
  room: HubRoom,
  wait = 0,
): Promise<number> {
  const limit = Math.max(10, Math.floor(size.bytes() / typicalActBytes));
  const poll = wait > 0 ? `&feed=longpoll&timeout=${wait}` : '';
  const since = marks.since(room);
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
  const documents = results.filter((row) => !row.deleted && !row.id.startsWith('_design/'));
  const candidates: Act[] = [];
  const asides: Aside[] = [];
  for (const row of documents) {
    if (has(row.id)) continue;
    const act = parseAct(fromHubDocument(row.doc));
    if (!act) asides.push({ id: row.id, reason: 'malformed', own: false });
    else if (act.office !== office && act.office !== province)
      asides.push({ id: act.id, reason: 'other-office', own: false, act });
    else candidates.push(act);
  }
  await books.alone(async () => {
    const waiting = room === 'registry' || results.length > 0 ? await marks.takeWaiting() : [];
    await marks.putAside([...asides, ...(await takeIn(books, [...candidates, ...waiting], has))]);
  });
  if (String(last_seq) !== since) await marks.advancePull(room, String(last_seq));
  return results.length;
}

/** Receives the acts whose signatures are good; acts of the registry first, since they certify the keys of the others. */
async function takeIn(
  books: Books,
  acts: readonly Act[],
  has: (id: string) => boolean,
): Promise<readonly Aside[]> {
  const asides: Aside[] = [];
  const isRegistry = (act: Act): boolean => act.subject.startsWith('registry:');
  const groups = [
    ...acts
      .filter(isRegistry)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .map((act) => [act]),
    acts.filter((act) => !isRegistry(act)),
  ];
  for (const group of groups) {
    const wanted = group.filter((act) => !has(act.id));
    const faults = await Promise.all(wanted.map((act) => books.check(act)));
    wanted.forEach((act, n) => {
      const fault = faults[n];
      if (fault)
        asides.push({
          id: act.id,
          reason: fault.fault === 'unknown-key' ? unknownKey : fault.fault,
          own: false,
          act,
        });
    });
    const good = wanted.filter((_, n) => faults[n] === undefined);
    asides.push(...(await receive(books, inChainOrder(good))));
  }
  return asides;
}

/** Receives acts; if the tape refuses one of them, the others go in without it. */
async function receive(books: Books, acts: readonly Act[]): Promise<readonly Aside[]> {
  try {
    await books.receive(acts);
    return [];
  } catch (error) {
    if (!(error instanceof HostError) || error.fault !== 'bad-input') throw error;
    const [only] = acts;
    if (acts.length === 1 && only) return [{ id: only.id, reason: 'not-in-chain', own: false, act: only }];
    await books.catchUp();
    const middle = acts.length >> 1;
    return [...(await receive(books, acts.slice(0, middle))), ...(await receive(books, acts.slice(middle)))];
  }
}

/** Acts of one device in the order of their counters, so that the tape's check of this device's own chain holds. */
const inChainOrder = (acts: readonly Act[]): readonly Act[] =>
  [...acts].sort((a, b) => (a.device === b.device ? a.counter - b.counter : a.at < b.at ? -1 : 1));
