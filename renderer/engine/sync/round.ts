import { pullProvince } from '../province/feed';
import { hasAct } from '../registers/acts-table';
import type { Books } from '../commands/books';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import type { Registers } from '../registers/registers';
import type { ChunkStore } from '../scans/chunk-store';
import type { Inbox } from '../parcels/inbox';
import { createBatchSize } from './batch-size';
import type { Ahead } from './ahead';
import type { Round } from './line';
import { createLineLife } from './line-life';
import type { Marks } from './marks';
import { fetchObject, objectsToSend, sendObject, thumbnailsToFetch } from './objects';
import { pullActs, pullAllActs } from './pull-acts';
import { pushAllActs } from './push-acts';
import { LineFault } from './fault';
import { createSkips, type Skips } from './skips';

type Needs = {
  readonly host: HostClient;
  readonly books: Books;
  readonly journal: Journal;
  readonly registers: Registers;
  readonly marks: Marks;
  readonly store: ChunkStore;
  readonly ahead: Ahead;
  readonly inbox: Pick<Inbox, 'pull'>;
  readonly office: string;
  readonly device: string;
  /** Whether the province's figures are to be followed. */
  readonly province: boolean;
  /** Something was sent or came in. */
  readonly progressed: (what: 'acts' | 'objects' | 'province') => void;
  /** How long to wait for news when there is nothing to do, in milliseconds. */
  readonly wait: number;
  readonly now: () => number;
};

/** While pages go out over a line that is often cut, the other rooms are asked for news this often, in milliseconds. */
const actsEvery = 60_000;
/** While pages are fetched that nobody asked for, news is looked for this often, in milliseconds. */
const newsEvery = 10_000;

/**
 * One round: the registry, own acts out, others' acts in, thumbnails out and in, pages out, then pages in that will be
 * wanted (see `Ahead`). Acts never wait for pages: between two batches of a page, newly written acts go first. With
 * nothing left to do it waits for news.
 */
export function createRound(needs: Needs): {
  readonly round: Round;
  readonly fetch: (object: string, bytes: number) => Promise<boolean>;
} {
  const { host, books, journal, registers, marks, store, ahead, office, device, progressed, wait, now } =
    needs;
  // Not larger than a megabyte: while one batch goes into the books, the next is on the line.
  const inSize = createBatchSize(256 * 1024, 700, 1024 * 1024);
  const outSize = createBatchSize(256 * 1024, 700, 1024 * 1024);
  const objectSize = createBatchSize(64 * 1024, 8192, 1024 * 1024);
  const newest = (): number => books.head().counter;
  const pull = { host, books, marks, office, size: inSize, has: (id: string) => hasAct(registers.sql, id) };
  const feed = { host, sql: registers.sql, size: createBatchSize(256 * 1024, 700, 1024 * 1024), now };
  const push = { host, journal, registers, marks, office, device, newest, size: outSize };
  let heard = (): void => undefined;
  const objects = {
    ...{
      host,
      registers,
      store,
      size: objectSize,
      life: createLineLife(),
      known: new Map<string, Set<string>>(),
    },
    contact: () => heard(),
  };
  const actsWait = (): boolean => marks.pushed() < newest();

  const acts = async (): Promise<void> => {
    const came = (): void => progressed('acts');
    await pullAllActs(pull, 'registry', came);
    await pushAllActs(push, came);
    await pullAllActs(pull, 'acts', came);
    if (needs.province) while ((await pullProvince(feed)) > 0) progressed('province');
  };

  /** Waits for news of the office, and on a device of the province for new figures too: whichever comes first. */
  const news = async (signal: AbortSignal): Promise<void> => {
    const over = new AbortController();
    const until = AbortSignal.any([signal, over.signal]);
    const waits = [
      pullActs({ ...pull, signal: until }, 'acts', wait).then((n) => n > 0 && progressed('acts')),
      ...(needs.province
        ? [pullProvince(feed, wait, until).then((n) => n > 0 && progressed('province'))]
        : []),
    ];
    try {
      await Promise.race(waits);
    } finally {
      over.abort();
      await Promise.allSettled(waits); // the other one has nothing half done when the next round begins
    }
  };

  const unsent = createSkips(now); // lost by the disk, refused, or too much for the hub
  const missing = createSkips(now); // not at the hub yet, damaged there, or too much for it
  const toSend = (): readonly string[] => objectsToSend(registers, device, unsent.list());

  const pictures = async (): Promise<void> => {
    for (const object of toSend()) {
      const outcome = await unlessFault(unsent, object, () => sendObject(objects, object, actsWait));
      if (outcome === 'paused') return;
      if (outcome === 'sent') progressed('objects');
      else unsent.forNow(object);
    }
    const toFetch = () => thumbnailsToFetch(registers, device, missing.list());
    for (let batch = toFetch(); batch.length > 0; batch = toFetch())
      for (const { object, bytes } of batch)
        if (actsWait() || (await fetchInto(object, bytes)) === 'paused') return;
  };

  const fetchInto = async (object: string, bytes: number, pause?: () => boolean) => {
    const outcome = await unlessFault(missing, object, () => fetchObject(objects, object, bytes, pause));
    if (outcome === 'here') progressed('objects');
    if (outcome === 'missing') missing.forAWhile(object);
    return outcome;
  };

  /** Fetches pages that will be wanted, until there is something better to do. False if there is none. */
  const fetchAhead = async (pause: () => boolean): Promise<boolean> => {
    for (const { object, bytes } of await ahead.next(missing.list()))
      if ((await fetchInto(object, bytes, pause)) === 'paused') return true;
    return (await ahead.next(missing.list())).length > 0;
  };

  /** Fetches an object at once, unless it is here. */
  const fetchNow = async (object: string, bytes: number): Promise<boolean> =>
    (await host.call('vault.missing', { names: [object] })).missing.length === 0 ||
    (await fetchInto(object, bytes)) === 'here';

  let actsAt = -Infinity;
  let isBusy = false;

  const round: Round = async (signal, contact) => {
    heard = contact;
    // On a line that is cut every few seconds, asking all rooms for news after each cut would cost more than a chunk.
    if (!isBusy || actsWait() || now() - actsAt > actsEvery) {
      await acts();
      actsAt = now();
      contact();
    }
    isBusy = true; // stays so when the line is cut meanwhile
    await pictures();
    isBusy = false;
    if ((await needs.inbox.pull(fetchNow)) > 0) progressed('acts');
    if (actsWait() || toSend().length > 0) return;
    isBusy = true;
    const newsIsDue = (): boolean => Math.abs(now() - actsAt) > newsEvery;
    const goesOn = await fetchAhead(() => signal.aborted || actsWait() || newsIsDue());
    isBusy = false;
    if (goesOn) return;
    await news(signal);
  };
  return { round, fetch: async (object, bytes) => (await fetchObject(objects, object, bytes)) === 'here' };
}

/** Passes an object over for a while when the hub fails at it, so that the next round begins with another one. */
async function unlessFault<T>(skips: Skips, object: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LineFault && error.fault === 'hub') skips.forAWhile(object);
    throw error;
  }
}
