import type { Act } from '#shared/acts/act';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import { actsIn, hasAct } from '../registers/acts-table';
import type { Registers } from '../registers/registers';
import type { Absorb } from './replay-tape';

/**
 * What the journal was known to hold when it was last up to the tape: this many acts, all of the tape's first positions
 * (the act at the last of them is `last`) and nothing else, in blocks before a number.
 */
type Mark = {
  readonly tape: number;
  readonly last: string;
  readonly blocks: number;
  readonly acts: number;
};

type Needs = { readonly journal: Journal; readonly registers: Registers; readonly host: HostClient };

const name = 'journal-through';
/** A journal with fewer acts to a block is slower to read than to fill anew from the tape. */
const leastInBlock = 16;
/** Blocks that are read at once: about a megabyte. */
const readAtOnce = 20;

/** The id of the act at a position of the tape; nothing if its line is damaged. */
async function idAt(host: HostClient, position: number): Promise<string | undefined> {
  const { lines, next } = await host.call('tape.read', { from: position, bytes: 1 });
  const [text] = next === position + 1 ? lines : [];
  return text === undefined ? undefined : (JSON.parse(text) as Act).id; // the host took nothing but acts
}

/** Notes what the journal holds, once it and the registers are up to the tape's position `tape`. */
export async function markJournal({ journal, registers, host }: Needs, tape: number): Promise<void> {
  const before = await journal.kept<Mark>(name);
  const [blocks, acts] = [journal.extent(), actsIn(registers.sql)];
  if (tape === 0 || (before?.tape === tape && before.blocks === blocks && before.acts === acts)) return;
  const last = await idAt(host, tape - 1);
  if (last !== undefined) await journal.keep(name, { tape, last, blocks, acts } satisfies Mark);
}

/** The mark of a journal that lost registers can be made from, on a tape of `count`; nothing if there is none. */
export async function usableMark(
  { journal, host }: Pick<Needs, 'journal' | 'host'>,
  count: number,
): Promise<Mark | undefined> {
  const mark = await journal.kept<Mark>(name);
  if (!mark || mark.tape > count || mark.blocks > journal.extent()) return undefined;
  if (mark.acts < leastInBlock * mark.blocks) return undefined;
  return (await idAt(host, mark.tape - 1)) === mark.last ? mark : undefined;
}

/**
 * Takes in what the journal holds up to its mark. Answers whether that is all that it should be; a journal that is
 * damaged is not, whatever the fault.
 */
export async function absorbJournal(
  { journal, registers }: Pick<Needs, 'journal' | 'registers'>,
  { last, blocks, acts }: Mark,
  absorb: Absorb,
  partDone: (share: number) => void,
): Promise<boolean> {
  const readFrom = (from: number) => {
    const answer = from < blocks ? journal.read(from, Math.min(blocks, from + readAtOnce)) : undefined;
    answer?.catch(() => undefined); // thrown at the turn that needs it
    return answer;
  };
  try {
    let coming = readFrom(0);
    for (let from = 0; from < blocks; from += readAtOnce) {
      const read = await coming;
      coming = readFrom(from + readAtOnce);
      if (!read) break;
      const written = read.texts.map((text) => ({ act: JSON.parse(text) as Act, text })); // it was given nothing but acts
      await absorb(written, read.places, 0);
      partDone(Math.min(1, (from + readAtOnce) / blocks));
    }
    return actsIn(registers.sql) === acts && hasAct(registers.sql, last);
  } catch {
    return false; // what is wrong beside the journal is met again when it is filled from the tape
  }
}
