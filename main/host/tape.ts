import type { DiskFault } from '#shared/contract/disk-faults';
import type { TapeHead } from '#shared/contract/methods';
import type { Disk } from './disk';
import { ensureFolder, removeTemporaries } from './durable-file';
import { asFailure, HostFailure } from './failure';
import { findActs } from './tape-find';
import { frameLine } from './tape-lines';
import { addToPlan, parseLines, seenAmong, startPlan, type Line, type Plan } from './tape-plan';
import { createTapeReader } from './tape-reader';
import { createSegments, type Segments } from './tape-segments';
import { emptyState, take } from './tape-state';
import { openTapeWriter } from './tape-writer';

export type TapeOptions = {
  readonly disk: Disk;
  /** The folder of the segments. */
  readonly folder: string;
  readonly office: string;
  readonly device: string;
  /** Bytes that must stay free on the disk; an append that would leave less is refused. */
  readonly reserve: number;
  /** A segment this long (bytes) is followed by a new one. */
  readonly segmentBytes?: number;
  /** Told, in words, of damage on the tape. */
  readonly onFault?: (fault: DiskFault) => void;
};

type Waiting = {
  readonly lines: readonly Line[];
  readonly done: (count: number) => void;
  readonly failed: (failure: HostFailure) => void;
};

/**
 * Opens the append-only file of acts. Only the last segment is read, so that starting does not take longer the longer
 * the tape is. A half-written end is moved to `torn-<time>.txt` beside it; damage further in is reported and passed over.
 */
export async function openTape(options: TapeOptions) {
  const { disk, folder, reserve, segmentBytes = 8 * 1024 * 1024 } = options;
  const own = `${options.office}.${options.device}`;
  await ensureFolder(disk, folder);
  await removeTemporaries(disk, folder);
  const segments = createSegments(disk, folder, own, options.onFault ?? (() => undefined));
  const { state, extent } = await lastOf(segments);
  const writer = await openTapeWriter({ disk, folder, reserve, segmentBytes, segments }, extent);
  const reader = createTapeReader(segments, writer.extent);
  const waiting: Waiting[] = [];
  let working: Promise<void> | undefined;
  let isClosed = false;

  async function write(added: readonly Line[]): Promise<void> {
    await writer.write(Buffer.from(added.map(({ text }) => frameLine(text)).join('')), state);
    for (const { act, text } of added) take(state, own, act, text);
  }

  /** Writes everything that waits with one write and one flush: many callers share the cost of the disk's answer. */
  async function commit(group: readonly Waiting[]): Promise<void> {
    const seen = seenAmong(
      state,
      group.flatMap(({ lines }) => lines),
    );
    const found = await findActs(segments, seen);
    const plan = startPlan(state);
    const accepted = group.filter((one) => isAdded(plan, one, own, found));
    try {
      if (plan.added.size > 0) await write([...plan.added.values()]);
    } catch (error) {
      for (const one of accepted) one.failed(asFailure(error));
      return;
    }
    for (const one of accepted) one.done(state.count);
  }

  async function work(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.splice(0);
      await commit(group).catch((error: unknown) => {
        for (const one of group) one.failed(asFailure(error));
      });
    }
    working = undefined;
  }

  return {
    /** How long the tape is and where this device's chain ends. */
    head: (): TapeHead => ({ count: state.count, counter: state.counter, prev: state.prev, at: state.at }),

    /** How far each device's chain is on the tape without a gap: `<office>.<device>` to the counter. */
    have: (): Record<string, number> =>
      Object.fromEntries(
        [...state.seen].flatMap(([chain, [first, last]]) => (first === 1 && last ? [[chain, last]] : [])),
      ),

    /**
     * Appends canonical act texts; answers the new count once they are on the disk. Fails with `bad-input`,
     * `disk-full` or `io`, and then none of them is on the tape.
     */
    append: (texts: readonly string[]): Promise<number> =>
      new Promise((done, failed) => {
        if (isClosed) throw new HostFailure('closed', 'The tape is closed.');
        waiting.push({ lines: parseLines(texts), done, failed });
        working ??= Promise.resolve().then(work);
      }),

    /** Lines from position `from` up to about `bytes` of text; damaged lines are passed over and reported. */
    read: (from: number, bytes: number) => reader.read(from, bytes, state.count),

    /** Waits for what is being written and closes the file. */
    close: async (): Promise<void> => {
      isClosed = true;
      await working;
      await writer.close();
    },
  };
}
export type Tape = Awaited<ReturnType<typeof openTape>>;

async function lastOf(segments: Segments) {
  const last = (await segments.refresh()).at(-1);
  if (last === undefined) return { state: emptyState(), extent: { segment: 0, length: 0 } };
  const { state, goodEnd } = await segments.stateAfter(last);
  return { state, extent: { segment: last, length: goodEnd } };
}

function isAdded(plan: Plan, one: Waiting, own: string, found: ReadonlyMap<string, string>): boolean {
  try {
    addToPlan(plan, one.lines, own, found);
    return true;
  } catch (error) {
    one.failed(asFailure(error));
    return false;
  }
}
