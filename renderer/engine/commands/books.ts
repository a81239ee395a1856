import { sealActs, type ChainHead, type Sealed } from '#shared/acts/seal';
import { createSignatureCheck, type PublicKeys } from '#shared/acts/verify';
import { publicKeysOf } from '#shared/domain/people/authority';
import { type Act, type ActDraft, type Written } from '#shared/acts/act';
import { observe, readClock, startOfTime, tick, writeClock } from '#shared/base/clock';
import type { Signer, Subtle } from '#shared/base/crypto';
import type { Identity } from '#shared/contract/methods';
import type { Opening } from '../api';
import { HostError, type HostClient } from '../host';
import type { Journal } from '../journal/journal';
import { hasAct } from '../registers/acts-table';
import type { Registers } from '../registers/registers';
import { absorbJournal, markJournal, usableMark } from './journal-mark';
import { replayTape, type Absorb } from './replay-tape';

/**
 * The one way into the journal: acts go to the tape first, and only after its fsync into the journal and the registers.
 * Everything here runs one after another (`alone`), so that the device's chain never forks.
 */
export type Books = {
  /** Runs work with nothing else being written meanwhile. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** The act that a draft would become now, unsigned: for trying rules. Call inside `alone`. */
  trial(draft: ActDraft, by: string, post: string): Act;
  /** Seals drafts, appends them to the tape and folds them in. Call inside `alone`. Throws `HostError` if not saved. */
  write(drafts: readonly ActDraft[], signer: Signer, post: string): Promise<readonly Act[]>;
  /** Takes in acts of others, already verified: tape, journal, registers. Call inside `alone`. */
  receive(acts: readonly Written[]): Promise<void>;
  /** Notes a clock reading that was seen elsewhere, so that what is written here sorts after it. Call inside `alone`. */
  observe(reading: string): void;
  /** Reads what the tape has and the journal or the registers lack. */
  catchUp(progress?: (opening: Opening) => void): Promise<void>;
  head(): ChainHead;
  /** Whether an act's signature is good; a fault otherwise. */
  check(act: Written): ReturnType<ReturnType<typeof createSignatureCheck>>;
  publicKeys: PublicKeys;
};

type Needs = {
  readonly identity: Identity;
  readonly host: HostClient;
  readonly journal: Journal;
  readonly registers: Registers;
  readonly subtle: Subtle;
  readonly now: () => number;
  /** Told which subjects changed. */
  readonly changed: (subjects: readonly string[]) => void;
  /** So many acts are worth the registers' way of taking in a whole journal. */
  readonly manyActs?: number;
};

/** Opens the books; call `catchUp` before anything else. */
export function createBooks(needs: Needs): Books {
  const { identity, host, journal, registers, subtle, now, changed, manyActs = 5000 } = needs;
  let head: ChainHead = {
    ...{ office: identity.office, device: identity.device, counter: 0, prev: '' },
    clock: startOfTime,
  };
  let line: Promise<unknown> = Promise.resolve();
  let headKnown = false;
  let inJournal = 0; // how far the tape is known to be in the journal
  let journaling: Promise<void> = Promise.resolve();
  const checkSignature = createSignatureCheck(subtle);

  const publicKeys: PublicKeys = (key) => publicKeysOf(registers.authority())(key);

  const readHead = async (): Promise<number> => {
    const tape = await host.call('tape.head', {});
    const clock = tape.at === '' ? startOfTime : readClock(tape.at);
    head = { ...head, counter: tape.counter, prev: tape.prev, clock: observeBoth(head, clock, tape.at) };
    return tape.count;
  };

  const absorb: Absorb = async (acts, places, through) => {
    const bare = acts.map((one) => one.act);
    changed(await registers.absorb(bare, places, through));
  };

  const catchUp: Books['catchUp'] = async (progress) => {
    await isJournaled();
    journaling = Promise.resolve();
    const count = await readHead();
    const birth = await journal.kept<string>('registers-born');
    const born = registers.born();
    let position = birth === born ? Math.min(registers.position(), count) : 0;
    inJournal = position;
    const start = position;
    const isWhole = position === 0 && count > manyActs;
    const replay = async (): Promise<true> => {
      const reached = (next: number): void => {
        inJournal = next;
        position = next;
        progress?.({ stage: 'registers', done: position - start, total: count - start });
      };
      await replayTape({ host, journal, absorb, reached }, position, count);
      return true;
    };
    const mark = isWhole && birth !== born ? await usableMark(needs, count) : undefined;
    const isFromJournal =
      mark !== undefined &&
      (await registers.rebuild(async () => {
        const told = (share: number) =>
          progress?.({ stage: 'registers', done: Math.round(share * mark.tape), total: count });
        if (!(await absorbJournal(needs, mark, absorb, told))) return false;
        inJournal = position = mark.tape;
        await absorb([], [], position); // notes it
        return replay();
      }));
    if (!isFromJournal) {
      if (birth !== born) await journal.clear(); // only registers that are lost knew the places in it
      await (isWhole ? registers.rebuild(replay) : replay());
    }
    if (birth !== born) await journal.keep('registers-born', born);
    await markJournal(needs, count);
    headKnown = true;
  };

  const isJournaled = (): Promise<boolean> =>
    journaling.then(
      () => true,
      () => false,
    );

  const append = async (acts: readonly Written[]): Promise<void> => {
    try {
      const { count } = await host.call('tape.append', { lines: acts.map((one) => one.text) });
      if (!(await isJournaled())) return await catchUp();
      const { places, durable } = journal.add(acts);
      journaling = durable.then(() => void (inJournal = count));
      journaling.catch(() => void (headKnown = false)); // then it catches up from the tape before anything else
      // The journal follows while the registers and the next batch are worked on. They note how far it was before; what
      // came after that is taken in again, to no effect, at the next opening.
      await absorb(acts, places, inJournal);
    } catch (error) {
      headKnown = false; // it may be on the tape all the same: look there before the next act
      const isLost = error instanceof HostError && error.fault === 'gone';
      if (!isLost || !(await isOnTape(acts))) throw error;
    }
  };

  /** Looks on the tape for acts whose answer was lost, so that nobody is told to do again what is done. */
  const isOnTape = async (acts: readonly Written[]): Promise<boolean> =>
    catchUp().then(
      () => acts.every(({ act }) => hasAct(registers.sql, act.id)),
      () => false,
    );

  return {
    alone(work) {
      const next = line.then(async () => {
        if (!headKnown) await catchUp();
        return work();
      });
      line = next.catch(() => undefined);
      return next;
    },
    trial: (draft, by, post) => ({
      ...draft,
      id: `${head.office}.${head.device}.99999999`,
      office: head.office,
      device: head.device,
      counter: 99_999_999,
      at: writeClock(tick(head.clock, now()), head.device),
      wall: now(),
      by,
      post,
      prev: '',
      sig: '',
    }),
    async write(drafts, signer, post) {
      const sealed: readonly Sealed[] = await sealActs(subtle, head, drafts, signer, post, now());
      await append(sealed);
      head = sealed.at(-1)?.head ?? head;
      return sealed.map((one) => one.act);
    },
    async receive(acts) {
      if (acts.length === 0) return;
      await append(acts);
      const own = acts.some(({ act }) => act.device === head.device && act.office === head.office);
      if (own) await readHead();
      for (const { act } of acts) head = { ...head, clock: observe(head.clock, act.at) };
    },
    observe: (reading) => void (head = { ...head, clock: observe(head.clock, reading) }),
    catchUp,
    head: () => head,
    check: (act) => checkSignature(act, publicKeys),
    publicKeys,
  };
}

const observeBoth = (head: ChainHead, clock: ChainHead['clock'], at: string): ChainHead['clock'] =>
  at === '' ? head.clock : head.clock.milliseconds === 0 ? clock : observe(head.clock, at);
