import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DiskFault } from '#shared/contract/disk-faults';
import type { Disk } from '../disk';
import { HostFailure } from '../failure';
import { openTape, type Tape } from '../tape';
import { openVault, type Vault } from '../vault';

/** Told how far a step is. It may throw, and then the copying stops where it is. */
export type Progress = (step: 'acts' | 'pages' | 'check', done: number, total: number) => void;

/** Text of the tape that is copied at once. */
const pieceBytes = 1_000_000;
/** Bytes that stay free on the disk of the copy. */
const reserve = 16 * 1024 * 1024;
export const shelves: readonly number[] = Array.from({ length: 256 }, (_, shelf) => shelf);
/** So many days it takes until every older object of a copy was read again. */
const rounds = 16;

/** The tape of a copy. It is a tape as any other, but of no device: nobody writes acts of his own on it. */
export const openCopiedTape = (
  disk: Disk,
  folder: string,
  onFault: (fault: DiskFault) => void = () => undefined,
): Promise<Tape> =>
  openTape({ disk, folder: join(folder, 'tape'), office: '', device: '', reserve, onFault });

export const openCopiedVault = (disk: Disk, folder: string): Promise<Vault> =>
  openVault({ disk, folder: join(folder, 'vault'), reserve });

/** Where to go on: behind what both have if the copy's end is this tape's, else (another tape, or damage) at the start. */
async function seamOf(tape: Tape, copy: Tape): Promise<number> {
  const { count } = copy.head();
  if (count === 0 || count > tape.head().count) return 0;
  const [ours, theirs] = [await tape.read(count - 1, 1), await copy.read(count - 1, 1)];
  return ours.lines[0] !== undefined && ours.lines[0] === theirs.lines[0] ? count : 0;
}

/** Copies what a tape has and its copy lacks. Answers how many acts the copy holds then. */
export async function copyTape(disk: Disk, tape: Tape, folder: string, progress: Progress): Promise<number> {
  const copy = await openCopiedTape(disk, folder);
  try {
    const { count } = tape.head();
    for (let at = await seamOf(tape, copy); at < count;) {
      progress('acts', at, count);
      const { lines, next } = await tape.read(at, pieceBytes);
      if (lines.length > 0) await copy.append(lines);
      if (next <= at) break;
      at = next;
    }
    return copy.head().count;
  } finally {
    await copy.close();
  }
}

/** Reads a copy's tape from its first line to its last. Answers what is wrong with it. */
export async function checkTape(
  disk: Disk,
  folder: string,
  progress: Progress,
): Promise<readonly DiskFault[]> {
  const faults: DiskFault[] = [];
  const copy = await openCopiedTape(disk, folder, (fault) => faults.push(fault));
  try {
    const { count } = copy.head();
    for (let at = 0; at < count;) {
      progress('check', at, count);
      const { next } = await copy.read(at, pieceBytes);
      if (next <= at) break;
      at = next;
    }
  } finally {
    await copy.close();
  }
  return faults.filter(({ fault }) => fault !== 'tape-torn');
}

type CopiedObjects = {
  readonly objects: number;
  readonly mended: number;
  /** Objects of this computer's own vault that are not what their names say any more. */
  readonly lost: readonly string[];
};

/**
 * Copies the objects that a copy lacks, reads those again, and of the older ones a sixteenth every day (`at`,
 * milliseconds). A spoilt one is written once more; fails with `io` if the copy's disk spoils that too.
 */
export async function copyObjects(
  disk: Disk,
  vault: Vault,
  folder: string,
  at: number,
  progress: Progress,
): Promise<CopiedObjects> {
  const copy = await openCopiedVault(disk, folder);
  const lost: string[] = [];
  let [objects, mended] = [0, 0];

  const bring = async (name: string): Promise<boolean> => {
    try {
      await copy.put(name, bytesOf(vault, name));
      return true;
    } catch (error) {
      if (!(error instanceof HostFailure) || !['bad-input', 'not-found'].includes(error.fault)) throw error;
      lost.push(name);
      return false;
    }
  };

  const mend = async (name: string): Promise<void> => {
    await disk.remove(copy.pathOf(name));
    if (!(await bring(name))) return;
    if (!(await isWhole(copy, name)))
      throw new HostFailure('io', `${name} is spoilt as soon as it is written.`);
    mended++;
  };

  for (const shelf of shelves) {
    progress('pages', shelf, shelves.length);
    const there = new Set(await copy.shelf(shelf));
    const fresh: string[] = [];
    for (const name of await vault.shelf(shelf))
      if (!there.has(name) && (await bring(name))) fresh.push(name);
    const isTurn = shelf % rounds === Math.floor(at / 86_400_000) % rounds;
    const read = isTurn ? [...there, ...fresh] : fresh;
    for (const name of read) if (!(await isWhole(copy, name))) await mend(name);
    objects += (await copy.shelf(shelf)).length;
  }
  return { objects, mended, lost };
}

/** The bytes of an object; its file is opened when the first of them is asked for. */
export async function* bytesOf(vault: Vault, name: string): AsyncGenerator<Uint8Array> {
  yield* (await vault.open(name)).chunks;
}

/** Whether an object of a vault is what its name says. */
export async function isWhole(vault: Vault, name: string): Promise<boolean> {
  const hash = createHash('sha256');
  for await (const chunk of bytesOf(vault, name)) hash.update(chunk);
  return hash.digest('hex') === name;
}
