import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { sentenceOf } from '#shared/contract/disk-faults';
import { createDisk } from '../disk';
import { openTape, type Tape } from '../tape';
import { makeChain } from './acts';
import { createFaultyDisk } from './faulty-disk';
import { temporaryFolder } from './folder';

/** The device of `setUp`. */
export const own = { office: 'KP-0123', device: 'ABCDEF' };

/** A tape's folder on a disk that can be made to fail; `open` opens the tape in it. */
export async function setUp(segmentBytes?: number) {
  const folder = join(temporaryFolder(), 'tape');
  const faults: string[] = [];
  const faulty = createFaultyDisk(createDisk());
  const open = () =>
    openTape({
      ...own,
      disk: faulty.disk,
      folder,
      reserve: 0,
      onFault: (fault) => void faults.push(sentenceOf(fault)),
      ...(segmentBytes === undefined ? {} : { segmentBytes }),
    });
  return { folder, faults, faulty, open, chain: makeChain('KP-0123', 'ABCDEF') };
}

/** All lines, read in pieces of about `bytes`. */
export async function everything(tape: Tape, bytes = 5000): Promise<string[]> {
  const lines: string[] = [];
  for (let from = 0; ;) {
    const part = await tape.read(from, bytes);
    lines.push(...part.lines);
    if (part.next === part.count) return lines;
    expect(part.next).toBeGreaterThan(from);
    from = part.next;
  }
}

/** The file of a segment. */
export const segmentPath = (folder: string, segment: number): string =>
  join(folder, `${String(segment).padStart(8, '0')}.ndjson`);
/** The files that torn ends were moved to. */
export const tornFiles = async (folder: string): Promise<string[]> =>
  (await fs.readdir(folder)).filter((name) => name.startsWith('torn-'));
