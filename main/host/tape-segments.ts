import { join } from 'node:path';
import type { DiskFault } from '#shared/contract/disk-faults';
import type { Disk } from './disk';
import { readWhole, writeDurably } from './durable-file';
import { frameLine, slotsOf, type Slot } from './tape-lines';
import {
  emptyState,
  headerText,
  parseHeader,
  parseJson,
  take,
  type ActMark,
  type TapeState,
} from './tape-state';

/** The beginning of a segment: the state before its first act, and where (in bytes) its acts begin. */
export type SegmentStart = { readonly state: TapeState; readonly firstByte: number };

const namePattern = /^(\d{8})\.ndjson$/;
const headerPiece = 4096;

/** The segment files of one tape. `own` is this device's chain; faults are reported once each. */
export function createSegments(disk: Disk, folder: string, own: string, onFault: (fault: DiskFault) => void) {
  const starts = new Map<number, SegmentStart>();
  const reported = new Set<string>();
  let numbers: number[] = [];

  const pathOf = (segment: number): string => join(folder, `${String(segment).padStart(8, '0')}.ndjson`);
  const report = (fault: DiskFault): void => {
    const text = JSON.stringify(fault);
    if (reported.has(text)) return;
    reported.add(text);
    onFault(fault);
  };

  /** Looks which segments are there, and says which are not. */
  async function refresh(): Promise<readonly number[]> {
    const names = await disk.list(folder);
    numbers = names.flatMap((name) => namePattern.exec(name)?.[1] ?? []).map(Number);
    const known = new Set(numbers);
    for (let n = 1; n < (numbers.at(-1) ?? 0); n++) {
      if (!known.has(n)) report({ fault: 'tape-segment', segment: n, path: pathOf(n) });
    }
    return numbers;
  }

  const readPart = (segment: number, from: number, length: number): Promise<Buffer> =>
    readRange(disk, pathOf(segment), from, length);

  async function firstSlot(segment: number): Promise<Slot | undefined> {
    for (let length = headerPiece; ; length *= 8) {
      const bytes = await readPart(segment, 0, length);
      const [slot] = slotsOf(bytes);
      if (slot || bytes.length < length) return slot;
    }
  }

  /** The state at the beginning of a segment; if its first line is damaged, from the segments before it. */
  async function startOf(segment: number): Promise<SegmentStart> {
    const cached = starts.get(segment);
    if (cached) return cached;
    const slot = await firstSlot(segment);
    let state = parseHeader(slot?.text, segment);
    if (!state) {
      report({ fault: 'tape-first-line', segment });
      const before = numbers.filter((n) => n < segment).at(-1);
      state = before === undefined ? emptyState() : (await stateAfter(before)).state;
    }
    const start = { state, firstByte: slot?.end ?? 0 };
    starts.set(segment, start);
    return start;
  }

  /** The state after the last good line of a segment, and the byte where that line ends. */
  async function stateAfter(segment: number): Promise<{ state: TapeState; goodEnd: number; size: number }> {
    const { state: before, firstByte } = await startOf(segment);
    const state = structuredClone(before);
    const bytes = Buffer.from(await readWhole(disk, pathOf(segment)));
    let goodEnd = firstByte;
    let damaged = 0;
    for (const slot of slotsOf(bytes.subarray(firstByte), firstByte)) {
      const mark = markOf(slot.text);
      if (!mark || slot.text === undefined) {
        damaged++;
        continue;
      }
      state.count += damaged; // a damaged line inside keeps its position, so that the others keep theirs
      damaged = 0;
      goodEnd = slot.end;
      take(state, own, mark, slot.text);
    }
    return { state, goodEnd, size: bytes.length };
  }

  /** Begins a segment whose first line is `state`. It is on the disk, folder included, when this returns. */
  async function create(segment: number, state: TapeState): Promise<number> {
    const header = Buffer.from(frameLine(headerText(segment, state)));
    await writeDurably(disk, pathOf(segment), header);
    starts.set(segment, { state: structuredClone(state), firstByte: header.length });
    numbers.push(segment);
    return header.length;
  }

  const readSegment = async (segment: number): Promise<Buffer> =>
    Buffer.from(await readWhole(disk, pathOf(segment)));

  return {
    pathOf,
    refresh,
    readPart,
    readSegment,
    startOf,
    stateAfter,
    create,
    report,
    numbers: () => numbers,
  };
}
export type Segments = ReturnType<typeof createSegments>;

/** The mark of a good line. */
function markOf(text: string | undefined): ActMark | undefined {
  const value = text === undefined ? undefined : parseJson(text);
  return typeof value === 'object' && value !== null && 'counter' in value && 'at' in value
    ? (value as ActMark) // only acts are ever written after the first line, and the checksum is good
    : undefined;
}

/** Bytes of a file from `from`, at most `length`. */
async function readRange(disk: Disk, path: string, from: number, length: number): Promise<Buffer> {
  const file = await disk.open(path, 'read');
  try {
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, (await file.size()) - from)));
    return bytes.subarray(0, await file.read(bytes, from));
  } finally {
    await file.close();
  }
}
