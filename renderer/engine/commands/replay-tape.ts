import type { Act, Written } from '#shared/acts/act';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';

/** Text of the tape that is read and put into the journal at once: larger batches are no faster and take memory. */
const replayBytes = 600_000;
/** Acts of it that are parsed and folded at once, so that most of what that makes is dead before memory is swept. */
const foldedAtOnce = 350;

/** Takes acts of the journal into the registers, which note how far the tape is in the journal: `through`. */
export type Absorb = (acts: readonly Written[], places: readonly number[], through: number) => Promise<void>;

type Needs = {
  readonly host: HostClient;
  readonly journal: Journal;
  readonly absorb: Absorb;
  /** Told how far the tape is in journal and registers. */
  readonly reached: (position: number) => void;
};

/**
 * Takes the tape from position `start` to `count` into journal and registers. While one part goes into the registers, the
 * next is being read; more of them in hand would take more memory than they save time. Throws when the tape ends before `count`.
 */
export async function replayTape(
  { host, journal, absorb, reached }: Needs,
  start: number,
  count: number,
): Promise<void> {
  const ask = (from: number) => {
    const answer = from < count ? host.call('tape.read', { from, bytes: replayBytes }) : undefined;
    answer?.catch(() => undefined); // thrown at the turn that needs it
    return answer;
  };
  let coming = ask(start);
  let from = start;
  for (let read = await coming; read; read = await coming) {
    if (read.next <= from) throw new Error(`the tape ends at ${from} instead of ${count}`);
    const [before, next] = [from, read.next];
    from = next;
    coming = ask(from);
    const { lines } = read;
    const { places, durable } = journal.add(lines.map((text) => ({ text })));
    await durable; // a fold may ask the journal for any act that the registers know
    for (let at = 0; at < lines.length; at += foldedAtOnce) {
      const upTo = at + foldedAtOnce;
      const through = upTo < lines.length ? before : next; // noted with the last acts of the part
      await absorb(lines.slice(at, upTo).map(parseLine), places.slice(at, upTo), through);
    }
    reached(next);
  }
}

/** The host took nothing but acts, and each line came with its checksum. */
const parseLine = (text: string): Written => ({ act: JSON.parse(text) as Act, text });
