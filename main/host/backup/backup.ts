import { isAbsolute, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { keptCopy, type backupMethods, type BackupState, type BackupTrouble } from '#shared/contract/backup';
import type { Enrolment } from '#shared/contract/enrolment';
import type { CourierLog } from '../courier/log';
import type { Disk } from '../disk';
import { sticksOf } from '../courier/places';
import { ensureFolder, readWhole, writeDurably } from '../durable-file';
import { asFailure, HostFailure } from '../failure';
import type { HandlersOf } from '../handlers-of';
import { openKeys, type Keys } from '../keys';
import type { Tape } from '../tape';
import { parseJson } from '../tape-state';
import type { Vault } from '../vault';
import { checkTape, copyObjects, copyTape } from './copy';
import { copyFolder, writeManifest } from './manifest';
import { createTaking, noFolder } from './taking';

/** What answers the backup's methods of the contract. */
export type BackupHandlers = HandlersOf<typeof backupMethods>;

type Parts = {
  readonly disk: Disk;
  /** The data directory: the choice of the place is kept in it. */
  readonly folder: string;
  readonly enrolment: Enrolment;
  readonly tape: Tape;
  readonly vault: Vault;
  readonly keys: Keys;
  readonly log: CourierLog;
  /** The wall clock, in milliseconds. */
  readonly now: () => number;
  /** Milliseconds between two looks whether a backup is due and its place there. */
  readonly every: number;
};

const hour = 3_600_000;
/** A copy this old is made anew as soon as its place is there. */
const renewedAfter = 20 * hour;
/** A copy older than this is something that people are told. */
const dueAfter = 7 * 24 * hour;

const stored = z.strictObject({
  v: z.literal(1),
  folder: z.string().optional(),
  chosenAt: z.number().int(),
  last: keptCopy.optional(),
});
type Stored = z.infer<typeof stored>;

class Stopped extends Error {}

/** Opens the backup of one host: it copies by itself once a day while its place is there. `close` stops a copy half-way. */
export async function openBackup(parts: Parts) {
  const { disk, enrolment, tape, vault, keys, now } = parts;
  const settings = join(parts.folder, 'backup.json');
  let state: Stored = await readSettings(disk, settings);
  let running: BackupState['running'];
  let trouble: BackupTrouble | undefined;
  let work: Promise<void> | undefined;
  let isClosed = false;

  const keep = async (next: Stored): Promise<void> => {
    await writeDurably(disk, settings, Buffer.from(`${JSON.stringify(next, null, 2)}\n`));
    state = next;
  };

  const progress = (step: 'acts' | 'pages' | 'check', done: number, total: number): void => {
    if (isClosed) throw new Stopped();
    running = { step, done, total };
  };

  /** Copies all, reads the copy, and says so on its first page. A tape that is spoilt there is copied once more. */
  async function copyAll(place: string): Promise<void> {
    if (!(await disk.exists(place))) return void (trouble = { why: 'away', detail: place });
    const at = now();
    const folder = copyFolder(place, enrolment);
    await ensureFolder(disk, folder);
    const copiedKeys = await openKeys(disk, join(folder, 'keys'), () => undefined);
    for (const key of await keys.list()) await copiedKeys.put(key);
    const { objects, mended, lost } = await copyObjects(disk, vault, folder, at, progress);
    let acts = await copyTape(disk, tape, folder, progress);
    let again = 0;
    if ((await checkTape(disk, folder, progress)).length > 0) {
      await disk.rename(join(folder, 'tape'), join(folder, `tape-spoilt-${at}`));
      acts = await copyTape(disk, tape, folder, progress);
      again = 1;
      const [fault] = await checkTape(disk, folder, progress);
      if (fault) return void (trouble = { why: 'spoilt', detail: place });
    }
    const last = { at, acts, objects, mended: mended + again };
    await writeManifest(disk, folder, enrolment, last);
    if (state.folder === place) await keep({ ...state, last });
    trouble = lost[0] === undefined ? undefined : { why: 'source', detail: lost[0] };
  }

  const run = (): void => {
    const { folder } = state;
    if (work || isClosed || folder === undefined) return;
    running = { step: 'acts', done: 0, total: 0 };
    work = copyAll(folder)
      .catch((error: unknown) => {
        if (error instanceof Stopped) return;
        const { fault, message } = asFailure(error);
        trouble = { why: fault === 'disk-full' ? 'disk-full' : 'io', detail: message };
      })
      .finally(() => {
        running = undefined;
        work = undefined;
      });
  };

  const look = async (): Promise<void> => {
    const { folder, last } = state;
    const isFresh = now() - (last?.at ?? 0) < renewedAfter && trouble?.why !== 'away'; // it may be plugged in now
    if (folder === undefined || isFresh) return;
    if (await disk.exists(folder)) run();
  };
  const timer = setInterval(() => void look(), parts.every);
  timer.unref();

  const view = async (): Promise<BackupState> => {
    const isThere = state.folder !== undefined && (await disk.exists(state.folder));
    const { folder, last, chosenAt } = state; // from here on nothing waits: all of it is of one moment
    const isOld = now() - (last?.at ?? chosenAt) > dueAfter;
    return {
      ...(folder === undefined ? {} : { folder }),
      ...(last ? { last } : {}),
      ...(running ? { running } : {}),
      ...(trouble ? { trouble } : {}),
      isThere,
      isDue: folder !== undefined && (isOld || trouble !== undefined),
    };
  };

  const taking = createTaking(parts);
  const handlers: BackupHandlers = {
    'backup.state': view,
    'backup.places': async () => ({ places: [...(await sticksOf(process.platform))] }),
    async 'backup.place'({ folder }) {
      if (folder !== undefined && !(await disk.exists(folder))) throw noFolder(folder);
      if (folder !== undefined && isInside(folder, parts.folder))
        throw new HostFailure('not-allowed', `${folder} would be lost together with this computer's data.`);
      trouble = undefined;
      await keep({ v: 1, chosenAt: now(), ...(folder === undefined ? {} : { folder }) });
      run();
      return view();
    },
    async 'backup.run'() {
      run();
      return view();
    },
    ...taking.handlers,
  };
  const close = async (): Promise<void> => {
    isClosed = true;
    clearInterval(timer);
    await work;
    await taking.close();
  };
  return { handlers, close };
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(resolve(folder), resolve(path));
  return !way.startsWith('..') && !isAbsolute(way);
};

async function readSettings(disk: Disk, path: string): Promise<Stored> {
  const bytes = (await disk.exists(path)) ? await readWhole(disk, path).catch(() => undefined) : undefined;
  const read = bytes && stored.safeParse(parseJson(Buffer.from(bytes).toString('utf8'))).data;
  return read ?? { v: 1, chosenAt: 0 };
}
