import { createDisk } from '../disk';
import { openTape } from '../tape';
import { makeChain } from './acts';

/**
 * A child process: appends this device's acts, in batches and side by side, and prints the counter of the last
 * acknowledged one until it is killed. Usage: `append-until-killed <folder>`.
 */
async function run(folder: string): Promise<void> {
  const own = { office: 'KP-0123', device: 'ABCDEF' };
  const tape = await openTape({ ...own, disk: createDisk(), folder, reserve: 0, segmentBytes: 60_000 });
  const next = makeChain('KP-0123', 'ABCDEF');
  next(tape.head().counter);
  for (let counter = tape.head().counter; ;) {
    const batches = [next(3), next(1), next(20)];
    const done = batches.map(async (batch) => {
      await tape.append(batch);
      counter += batch.length;
      process.stdout.write(`${counter}\n`);
    });
    await Promise.all(done);
  }
}

void run(process.argv[2] ?? '');
