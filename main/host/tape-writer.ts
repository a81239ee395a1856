import { join } from 'node:path';
import type { Disk, DiskFile } from './disk';
import { writeDurably } from './durable-file';
import { asFailure, HostFailure } from './failure';
import type { TapeExtent } from './tape-reader';
import type { Segments } from './tape-segments';
import type { TapeState } from './tape-state';

export type WriterOptions = {
  readonly disk: Disk;
  readonly folder: string;
  readonly reserve: number;
  readonly segmentBytes: number;
  readonly segments: Segments;
};

/**
 * Writes the end of a tape. `goodEnd` of the last segment is where its last good line ends: what lies behind was only
 * half written, and goes into a file of its own before anything else is written.
 */
export async function openTapeWriter(options: WriterOptions, last: TapeExtent) {
  const { disk, folder, reserve, segmentBytes, segments } = options;
  /** The segment that is written (0: none yet); `length` is where the acknowledged bytes end. */
  let extent = last;
  let file: DiskFile | undefined;
  /** Bytes lie behind the acknowledged end; `keepRest`: they were there at the start. */
  let hasRest = false;
  let keepRest = false;

  if (extent.segment > 0) {
    file = await disk.open(segments.pathOf(extent.segment), 'update');
    hasRest = keepRest = (await file.size()) > extent.length;
    // After a crash lines can be readable that are not on the disk yet; nobody may build on those.
    await file.sync();
    if (hasRest)
      await cutRest().catch((error: unknown) =>
        segments.report({ fault: 'tape-torn-stays', detail: asFailure(error).message }),
      );
  }

  /** Cuts off what follows the last acknowledged line. */
  async function cutRest(): Promise<void> {
    file ??= await disk.open(segments.pathOf(extent.segment), 'update');
    const size = await file.size();
    if (keepRest && size > extent.length) {
      const rest = await segments.readPart(extent.segment, extent.length, size - extent.length);
      const name = `torn-${new Date().toISOString().replace(/[-:.]/g, '')}.txt`;
      await writeDurably(disk, join(folder, name), rest);
      segments.report({ fault: 'tape-torn', bytes: rest.length, kept: name });
    }
    await file.truncate(extent.length);
    await file.sync();
    hasRest = keepRest = false;
  }

  async function nextSegment(state: TapeState): Promise<void> {
    const segment = extent.segment + 1;
    const length = await segments.create(segment, state);
    const before = file;
    file = undefined;
    extent = { segment, length };
    await before?.close();
  }

  return {
    extent: (): TapeExtent => extent,

    /** Writes and flushes bytes after those of `state`. If it rejects, none of them count. */
    write: async (bytes: Uint8Array, state: TapeState): Promise<void> => {
      if ((await disk.free(folder)) < reserve + bytes.length) {
        throw new HostFailure('disk-full', 'The disk is nearly full. Free some space and try again.');
      }
      if (hasRest) await cutRest();
      if (extent.segment === 0 || extent.length >= segmentBytes) await nextSegment(state);
      file ??= await disk.open(segments.pathOf(extent.segment), 'update');
      try {
        await file.write(bytes, extent.length);
        await file.sync();
      } catch (error) {
        hasRest = true;
        await cutRest().catch(() => undefined); // tried again before the next write
        throw error;
      }
      extent = { segment: extent.segment, length: extent.length + bytes.length };
    },

    close: async (): Promise<void> => {
      await file?.close();
      file = undefined;
    },
  };
}
