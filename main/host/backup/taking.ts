import { join } from 'node:path';
import type { DiskFault } from '#shared/contract/disk-faults';
import type { FoundBackup } from '#shared/contract/backup';
import type { Enrolment } from '#shared/contract/enrolment';
import type { CourierLog } from '../courier/log';
import type { Disk } from '../disk';
import { HostFailure } from '../failure';
import { openKeys, type Keys } from '../keys';
import type { Tape } from '../tape';
import type { Vault } from '../vault';
import type { BackupHandlers } from './backup';
import { bytesOf, isWhole, openCopiedTape, openCopiedVault } from './copy';
import { readManifest } from './manifest';

type Parts = {
  readonly disk: Disk;
  readonly enrolment: Enrolment;
  readonly vault: Vault;
  readonly keys: Keys;
  readonly log: CourierLog;
};

export const noFolder = (path: string): HostFailure =>
  new HostFailure('not-found', `There is no folder ${path}. Is the stick plugged in?`);

/** What a newly enrolled computer takes from the copy of a lost one. Only folders that hold a copy for it are opened. */
export function createTaking({ disk, enrolment, vault, keys, log }: Parts) {
  const reader = createCopyReader(disk);
  const allow = async (folder: string): Promise<void> => {
    const page = await readManifest(disk, folder);
    if (!page || refusalOf(page, enrolment))
      throw new HostFailure('bad-input', `${folder} holds no backup for this computer.`);
  };
  const handlers: Pick<
    BackupHandlers,
    'backup.look' | 'backup.read' | 'backup.shelf' | 'backup.fetch' | 'backup.keys' | 'backup.came'
  > = {
    async 'backup.look'({ folder }) {
      if (!(await disk.exists(folder))) throw noFolder(folder);
      const inside = (await disk.list(folder)).map((name) => join(folder, name));
      const found: FoundBackup[] = [];
      for (const path of [folder, ...inside]) {
        const page = await readManifest(disk, path);
        if (!page) continue;
        const { office, device, title, root, last } = page;
        const refused = refusalOf({ office, device, root }, enrolment);
        found.push({ folder: path, office, device, title, last, ...(refused ? { refused } : {}) });
      }
      return { found };
    },
    async 'backup.read'({ folder, from, bytes }) {
      await allow(folder);
      return reader.read(folder, from, bytes);
    },
    async 'backup.shelf'({ folder, shelf }) {
      await allow(folder);
      return { names: await (await openCopiedVault(disk, folder)).shelf(shelf) };
    },
    async 'backup.fetch'({ folder, names }) {
      await allow(folder);
      const copy = await openCopiedVault(disk, folder);
      const spoilt: string[] = [];
      for (const name of await vault.missing(names)) {
        if (await isWhole(copy, name)) await vault.put(name, bytesOf(copy, name));
        else spoilt.push(name);
      }
      return { spoilt };
    },
    async 'backup.keys'({ folder }) {
      await allow(folder);
      const copied = await (await openKeys(disk, join(folder, 'keys'), () => undefined)).list();
      for (const key of copied) await keys.put(key);
      return { keys: copied.length };
    },
    async 'backup.came'({ acts, objects }) {
      await log.cameIn(acts, objects);
      return {};
    },
  };
  return { handlers, close: reader.close };
}

/** Reads on in one copy's tape, which stays open between two pieces. */
function createCopyReader(disk: Disk) {
  let open: { readonly folder: string; readonly tape: Tape } | undefined;
  let spoilt = 0;
  const close = async (): Promise<void> => {
    const before = open;
    open = undefined;
    await before?.tape.close();
  };
  return {
    close,
    async read(folder: string, from: number, bytes: number) {
      if (open?.folder !== folder || from === 0) {
        await close();
        spoilt = 0;
        const count = (fault: DiskFault): void => void (spoilt += fault.fault === 'tape-line' ? 1 : 0);
        open = { folder, tape: await openCopiedTape(disk, folder, count) };
      }
      const piece = await open.tape.read(from, bytes);
      if (piece.next >= piece.count) await close();
      return { ...piece, spoilt };
    },
  };
}

/** Why a copy is not for this computer: it never continues a chain, and believes only one root. */
function refusalOf(
  copy: { readonly office: string; readonly device: string; readonly root: string },
  enrolment: Enrolment,
): FoundBackup['refused'] {
  if (copy.root !== enrolment.root.key) return 'other-root';
  if (copy.office !== enrolment.office) return 'other-office';
  return copy.device === enrolment.device ? 'same-computer' : undefined;
}
