import { scannerReason } from '../capture/capture-words';
import type { HostClient } from '../host';
import { HostError } from '../host';
import { isNothing, type Batch, type Intake } from './intake';

/** What a file that is still being written looks like. */
const halfWritten: ReadonlySet<string> = new Set(['empty', 'truncated', 'corrupt']);

/** Milliseconds that a file which looks half written is given: a slow scanner rests between its pages. */
const patience = 8000;

/** Milliseconds after which single pages no longer belong to the document that a separator sheet opened. */
const restOfBatch = 120_000;

/**
 * Takes in what the scanner folder holds, now and whenever the host tells of a new file. A file is moved away only
 * after its pages are saved, so a power cut in between only means that it is looked at again; equal pages are stored once.
 * Returns a function that stops it.
 */
export function watchScanner(host: HostClient, intake: Intake, failed: (error: unknown) => void): () => void {
  const batch: Batch = {};
  let lastCame = 0;
  let stopped = false;
  let running: Promise<void> | undefined;
  let again = false;
  const doubtful = new Map<string, number>(); // when a file (of that size and time) was first found half written
  const isEarly = (id: string, why: string | undefined): boolean => {
    if (why === undefined || !halfWritten.has(why)) return false;
    const first = doubtful.get(id) ?? Date.now();
    doubtful.set(id, first);
    return Date.now() - first < patience;
  };

  const sweep = async (): Promise<void> => {
    const { files } = await host.call('scanner.list', {});
    for (const file of files) {
      if (stopped) return;
      const blob = await host.getScannerFile(file.id);
      if (Date.now() - lastCame > restOfBatch) batch.open = undefined;
      const taken = await intake.bringIn([{ blob, name: file.name }], undefined, 'machine', batch);
      lastCame = Date.now();
      if (!taken.ok) return; // not saved (disk full, host gone): it stays in the folder
      const [result] = taken.value;
      const nothing = result && isNothing(result);
      if (nothing && isEarly(file.id, result.refusal?.why)) {
        setTimeout(look, patience);
        continue;
      }
      await host.call(
        'scanner.settle',
        nothing
          ? { id: file.id, outcome: 'refused', reason: scannerReason(result.refusal?.why) }
          : { id: file.id, outcome: 'done' },
      );
    }
  };

  const look = (): void => {
    again = true;
    running ??= (async () => {
      while (again && !stopped) {
        again = false;
        await sweep().catch((error: unknown) => {
          if (!(error instanceof HostError)) failed(error);
        });
      }
    })().finally(() => {
      running = undefined;
    });
  };

  const unfollow = host.events((event) => {
    if (event.event === 'scanner.arrived' || event.state === 'watching') look();
  });
  look();
  return () => {
    stopped = true;
    unfollow();
  };
}
