import { written, type Act, type Written } from '#shared/acts/act';
import type { Fault } from '#shared/acts/verify';
import { groupBy } from '#shared/base/group-by';
import { actId } from '#shared/base/ids';
import type { HubRoom } from '#shared/contract/routes';
import type { Books } from '../commands/books';
import { HostError } from '../host';
import { askActs, type Arrived, type Asking, type Batch } from './ask-acts';
import { unknownKey, type Aside, type Marks, type OwnReason } from './marks';

type Needs = Asking & { readonly books: Books; readonly marks: Marks };

/**
 * Takes in the next batch of a room's changes: verified acts go to tape, journal and registers; the rest is put aside
 * with its reason and stops nothing. `wait` (milliseconds) holds the request open until something changes. Answers
 * with how many documents came. Throws `LineFault`.
 */
export async function pullActs(needs: Needs, room: HubRoom, wait = 0): Promise<number> {
  const batch = await askActs(needs, room, needs.marks.since(room), wait);
  await takeBatch(needs, room, batch);
  await needs.marks.advancePull(room, batch.next);
  return batch.count;
}

/**
 * Takes in a room's changes until there are none. While one batch goes into the books the next one is on the line and
 * its signatures are being checked. `came` is called after each batch. Throws `LineFault`.
 */
export async function pullAllActs(needs: Needs, room: HubRoom, came: () => void): Promise<void> {
  let coming = askActs(needs, room, needs.marks.since(room));
  let early: readonly Arrived[] = [];
  let noted: Promise<void> = Promise.resolve();
  for (;;) {
    const batch = await coming;
    if (batch.count > 0) {
      coming = askActs(needs, room, batch.next);
      coming.catch(() => undefined); // thrown at the next turn, unless this batch throws first
    }
    const all = [...early, ...batch.acts];
    const ready = batch.count === 0 || all.length > mostEarly ? new Set(all) : inChain(all, needs.has);
    early = all.filter((one) => !ready.has(one));
    await takeBatch(needs, room, { ...batch, acts: [...ready] });
    // While some wait, the cursor does too: were the power to fail now, the hub would be asked for them again.
    if (early.length === 0) noted = noted.then(() => needs.marks.advancePull(room, batch.next));
    noted.catch(() => undefined); // thrown at the end; until then the cursor is only behind
    if (batch.count === 0) return noted;
    came();
  }
}

/** At most this many acts wait for those before them. */
const mostEarly = 5000;

/**
 * Those acts whose device's act before is in the books or among them. CouchDB keeps a database in parts and gives each
 * part's changes as they come, so the second half of a file's acts can arrive before the first. Taken in as they come
 * they would have to be folded twice.
 */
function inChain(acts: readonly Arrived[], has: (id: string) => boolean): ReadonlySet<Arrived> {
  const ready = new Set<Arrived>();
  const chains = groupBy(acts, ({ act }) => `${act.office}.${act.device}`);
  for (const chain of chains.values()) {
    let counter = -1;
    for (const one of chain.toSorted((a, b) => a.act.counter - b.act.counter)) {
      const { office, device, counter: own } = one.act;
      const follows = own === counter + 1 || own === 1 || has(actId(office, device, own - 1));
      if (!follows) continue;
      counter = own;
      ready.add(one);
    }
  }
  return ready;
}

/** Takes acts that came, by the line or by courier, into the books; what cannot go in is put aside with its reason. */
export async function takeBatch(
  { books, marks }: Pick<Needs, 'books' | 'marks'>,
  room: HubRoom,
  batch: Batch,
): Promise<void> {
  await books.alone(async () => {
    const waiting = room === 'registry' || batch.count > 0 ? await marks.takeWaiting() : [];
    const again = waiting.map(written).map((one): Arrived => ({ ...one, fault: books.check(one) }));
    await marks.putAside([...batch.asides, ...(await takeIn(books, [...batch.acts, ...again]))]);
  });
}

const isRegistry = ({ act }: Written): boolean => act.subject.startsWith('registry:');

/** Receives the acts whose signatures are good; acts of the registry first, since they certify the keys of the others. */
async function takeIn(books: Books, acts: readonly Arrived[]): Promise<readonly Aside[]> {
  const asides: Aside[] = [];
  let left: readonly Arrived[] = acts.filter(isRegistry);
  for (let before = -1; left.length !== before && left.length > 0;) {
    before = left.length;
    const { good, unknown, bad } = await judge(books, left);
    asides.push(...bad, ...(await receive(books, good)));
    left = unknown; // one of these may have been certified by one of those
  }
  const { good, unknown, bad } = await judge(
    books,
    acts.filter((one) => !isRegistry(one)),
  );
  asides.push(...bad, ...(await receive(books, good)));
  const waiting = [...left, ...unknown].map((one) => aside(one, unknownKey));
  return [...asides, ...waiting];
}

const aside = ({ act }: Written, reason: OwnReason): Aside => ({ id: act.id, reason, own: false, act });

type Judged = {
  readonly good: readonly Arrived[];
  readonly unknown: readonly Arrived[];
  readonly bad: readonly Aside[];
};

/** Tells good signatures from bad ones and from those by keys that nobody has certified yet. */
async function judge(books: Books, acts: readonly Arrived[]): Promise<Judged> {
  const good: Arrived[] = [];
  const unknown: Arrived[] = [];
  const bad: Aside[] = [];
  for (const one of acts) {
    const fault = await faultOf(books, one);
    if (!fault) good.push(one);
    else if (fault.fault === 'unknown-key') unknown.push(one);
    else bad.push(aside(one, fault.fault));
  }
  return { good, unknown, bad };
}

/** A key that was unknown when the act arrived may have been certified since, by the batch before. */
async function faultOf(books: Books, one: Arrived): Promise<Fault | undefined> {
  const early = await one.fault;
  return early?.fault === 'unknown-key' ? books.check(one) : early;
}

/** Receives acts; if the tape refuses one of them, the others go in without it. */
async function receive(books: Books, acts: readonly Written[]): Promise<readonly Aside[]> {
  const chained = inChainOrder(acts);
  try {
    await books.receive(chained);
    return [];
  } catch (error) {
    if (!(error instanceof HostError) || error.fault !== 'bad-input') throw error;
    const [only] = chained;
    if (chained.length === 1 && only) return [aside(only, 'not-in-chain')];
    await books.catchUp();
    const middle = chained.length >> 1;
    return [
      ...(await receive(books, chained.slice(0, middle))),
      ...(await receive(books, chained.slice(middle))),
    ];
  }
}

/** Acts of one device in the order of their counters, so that the tape's check of this device's own chain holds. */
const inChainOrder = (acts: readonly Written[]): readonly Written[] => {
  const order = (a: Act, b: Act): number =>
    a.device === b.device ? a.counter - b.counter : a.at < b.at ? -1 : 1;
  return [...acts].sort((a, b) => order(a.act, b.act));
};
