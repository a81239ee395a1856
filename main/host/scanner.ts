import { constants, promises as fs, watch } from 'node:fs';
import { join } from 'node:path';
import type { ScannedFile } from '#shared/contract/methods';
import type { Disk } from './disk';
import type { Events } from './events';
import { codeOf, HostFailure } from './failure';
import { freeName, isPassedOver, scanIdOf, scanTypeOf } from './scanner-names';
import { readChunks, type Opened } from './vault';

export type ScannerOptions = {
  readonly disk: Disk;
  readonly folder: string;
  readonly events: Events;
  /** Milliseconds between two looks; 0 looks only when `look` is called. */
  readonly every?: number;
};

type Seen = { readonly bytes: number; readonly changed: number; readonly id: string; isReady: boolean };
type Hints = { close(): void };
type Outcome = 'done' | 'refused';

/**
 * Watches the folder that scanners save into. It is looked at every second, since network shares do not tell of new
 * files; what the operating system does tell is only a hint to look at once. A file counts when two looks found it with
 * the same size and time and it can be opened.
 */
export async function openScanner({ disk, folder, events, every = 1000 }: ScannerOptions) {
  const files = new Map<string, Seen>();
  let state: 'watching' | 'missing' | undefined;
  let looking: Promise<void> | undefined;
  let watcher: Hints | undefined;

  await fs.mkdir(folder, { recursive: true }).catch(() => undefined); // a share that is away may come back

  async function look(): Promise<void> {
    let names: string[];
    try {
      names = await fs.readdir(folder);
    } catch {
      files.clear();
      become('missing');
      return;
    }
    become('watching');
    const there = new Set(names);
    for (const name of files.keys()) if (!there.has(name)) files.delete(name);
    for (const name of names) if (!isPassedOver(name)) await lookAt(name).catch(() => files.delete(name));
  }

  async function lookAt(name: string): Promise<void> {
    const path = join(folder, name);
    const stat = await fs.lstat(path);
    if (!stat.isFile() || stat.size === 0) return void files.delete(name);
    const seen = files.get(name);
    if (!seen || seen.bytes !== stat.size || seen.changed !== stat.mtimeMs) {
      const id = scanIdOf(name, stat.size, stat.mtimeMs);
      files.set(name, { bytes: stat.size, changed: stat.mtimeMs, id, isReady: false });
      return;
    }
    if (seen.isReady || !(await canBeOpened(path))) return;
    if (scanTypeOf(name) === undefined) {
      await move(name, 'refused', wrongKind);
      return;
    }
    seen.isReady = true;
    events.emit({ event: 'scanner.arrived', file: { id: seen.id, name, bytes: seen.bytes } });
  }

  function become(next: 'watching' | 'missing'): void {
    if (next === 'missing') {
      watcher?.close();
      watcher = undefined;
    } else watcher ??= every > 0 ? watchForHints(folder, every / 4, () => void lookOnce()) : undefined;
    if (state === next) return;
    state = next;
    events.emit({ event: 'scanner.folder', state });
  }

  const lookOnce = (): Promise<void> =>
    (looking ??= look().finally(() => {
      looking = undefined;
    }));

  async function move(name: string, outcome: Outcome, reason: string | undefined): Promise<void> {
    await moveAside(disk, folder, name, outcome, reason);
    files.delete(name);
  }

  function named(id: string): [string, Seen] {
    const entry = [...files].find(([, seen]) => seen.id === id && seen.isReady);
    if (!entry) throw new HostFailure('not-found', 'That file is no longer in the scanner folder.');
    return entry;
  }

  const timer = every > 0 ? setInterval(() => void lookOnce(), every).unref() : undefined;
  await lookOnce();

  return {
    /** Looks at the folder now; looks that overlap are one. */
    look: lookOnce,
    state: (): 'watching' | 'missing' => state ?? 'missing',
    /** The files that have stopped growing. */
    list: (): ScannedFile[] =>
      [...files].flatMap(([name, { id, bytes, isReady }]) => (isReady ? [{ id, name, bytes }] : [])),
    /** The bytes of a file and its media type; fails with `not-found`. */
    open: async (id: string): Promise<Opened & { readonly type: string }> => {
      const [name] = named(id);
      return { ...(await openFile(disk, join(folder, name))), type: scanTypeOf(name) ?? '' };
    },
    /** Moves a file to the folder `done` or `refused` inside, a reason in a text file beside it. Deletes nothing. */
    settle: async (id: string, outcome: Outcome, reason?: string): Promise<void> => {
      const [name] = named(id);
      await move(name, outcome, reason).catch((error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error;
        files.delete(name);
        throw new HostFailure('not-found', 'That file is no longer in the scanner folder.');
      });
    },
    close: async (): Promise<void> => {
      clearInterval(timer);
      await looking;
      watcher?.close();
      watcher = undefined;
    },
  };
}
export type Scanner = Awaited<ReturnType<typeof openScanner>>;

/** Nobody has chosen a language in a folder, so both stand in the text file. */
const wrongKind = [
  'Daftar takes in PNG, JPEG, TIFF, WebP and PDF files only.',
  'دفتر صرف PNG، JPEG، TIFF، WebP اور PDF فائلیں لیتا ہے۔',
].join('\n');

async function canBeOpened(path: string): Promise<boolean> {
  try {
    await (await fs.open(path, constants.O_RDONLY)).close();
    return true;
  } catch {
    return false;
  }
}

/** Moves a file into the folder `outcome` beside it, under a name that is free there. */
async function moveAside(
  disk: Disk,
  folder: string,
  name: string,
  outcome: Outcome,
  reason: string | undefined,
): Promise<void> {
  const target = join(folder, outcome);
  // the scanner's folder itself is never made anew: where a share was taken away, its place must stay empty for it
  await fs.mkdir(target).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  const free = await freeName(name, (candidate) => disk.exists(join(target, candidate)));
  await disk.rename(join(folder, name), join(target, free));
  if (reason !== undefined) await fs.writeFile(join(target, `${free}.reason.txt`), `${reason}\n`);
}

/** Calls `look` soon after the operating system tells of a change, where it does. */
function watchForHints(folder: string, delay: number, look: () => void): Hints | undefined {
  let hint: NodeJS.Timeout | undefined;
  try {
    const watcher = watch(folder, { persistent: false }, () => {
      hint ??= setTimeout(() => {
        hint = undefined;
        look();
      }, delay).unref();
    });
    watcher.on('error', () => watcher.close());
    return {
      close: () => {
        clearTimeout(hint);
        watcher.close();
      },
    };
  } catch {
    return undefined; // looking every second is enough
  }
}

async function openFile(disk: Disk, path: string): Promise<Opened> {
  const file = await disk.open(path, 'read').catch(() => {
    throw new HostFailure('not-found', 'That file is no longer in the scanner folder.');
  });
  return { bytes: await file.size(), chunks: readChunks(file) };
}
