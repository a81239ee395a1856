import { hasAct } from '../registers/acts-table';
import type { Books } from '../commands/books';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import type { Registers } from '../registers/registers';
import type { ChunkStore } from '../scans/chunk-store';
import { createBatchSize } from './batch-size';
import type { Round } from './line';
import { createLineLife } from './line-life';
import type { Marks } from './marks';
import { fetchObject, objectsToSend, sendObject, thumbnailsToFetch } from './objects';
import { pullActs, pullAllActs } from './pull-acts';
import { pushAllActs } from './push-acts';

type Needs = {
  readonly host: HostClient;
  readonly books: Books;
  readonly journal: Journal;
  readonly registers: Registers;
  readonly marks: Marks;
  readonly store: ChunkStore;
  readonly office: string;
  readonly device: string;
  /** Something was sent or came in. */
  readonly progressed: (what: 'acts' | 'objects') => void;
  /** How long to wait for news when there is nothing to do, in milliseconds. */
  readonly wait: number;
  readonly now: () => number;
};

/** While pages go out over a line that is often cut, the other rooms are asked for news this often, in milliseconds. */
const actsEvery = 60_000;

/**
 * One round: the registry, own acts out, others' acts in, thumbnails out and in, then pages out. Acts never wait for
 * pages: between two batches of a page, newly written acts go first. With nothing left to do it waits for news.
 */
export function createRound(needs: Needs): {
  readonly round: Round;
  readonly fetch: (object: string, bytes: number) => Promise<boolean>;
} {
  const { host, books, journal, registers, marks, store, office, device, progressed, wait, now } = needs;
  // Not larger than a megabyte: while one batch goes into the books, the next is on the line.
  const inSize = createBatchSize(256 * 1024, 700, 1024 * 1024);
  const outSize = createBatchSize(256 * 1024, 700, 1024 * 1024);
  const objectSize = createBatchSize(64 * 1024, 8192, 1024 * 1024);
  const newest = (): number => books.head().counter;
  const pull = { host, books, marks, office, size: inSize, has: (id: string) => hasAct(registers.sql, id) };
  const push = { host, journal, marks, office, device, newest, size: outSize };
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
  };

  const skipped = new Set<string>(); // lost by the disk or refused: unsent, but stopping no other; the next start tries again
  const toSend = (): readonly string[] =>
    objectsToSend(registers, device).filter((object) => !skipped.has(object));

  const pictures = async (): Promise<void> => {
    for (const object of toSend()) {
      const outcome = await sendObject(objects, object, actsWait);
      if (outcome === 'paused') return;
      if (outcome === 'sent') progressed('objects');
      else skipped.add(object);
    }
    for (const { object, bytes } of thumbnailsToFetch(registers, device)) {
      if (actsWait()) return;
      if (await fetchObject(objects, object, bytes)) progressed('objects');
    }
  };

  let actsAt = -Infinity;
  let isSending = false;

  const round: Round = async (signal, contact) => {
    heard = contact;
    // On a line that is cut every few seconds, asking all rooms for news after each cut would cost more than a chunk.
    if (!isSending || actsWait() || now() - actsAt > actsEvery) {
      await acts();
      actsAt = now();
      contact();
    }
    isSending = true; // stays so when the line is cut meanwhile
    await pictures();
    isSending = false;
    if (actsWait() || toSend().length > 0) return;
    if ((await pullActs({ ...pull, signal }, 'acts', wait)) > 0) progressed('acts');
  };
  return { round, fetch: (object, bytes) => fetchObject(objects, object, bytes) };
}
