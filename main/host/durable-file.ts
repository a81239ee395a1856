import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Disk } from './disk';

/** The ending of files that are being written. One found at start is left over from a crash. */
export const temporaryEnding = '.writing';

/** A name in the folder of `path` that nobody else writes to. */
export const temporaryName = (folder: string): string =>
  join(folder, `${randomBytes(9).toString('hex')}${temporaryEnding}`);

/** Writes a whole file so that after a power cut there is either the old one or the new one, never half. */
export async function writeDurably(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = temporaryName(folder);
  try {
    const file = await disk.open(temporary, 'create');
    try {
      await file.write(bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(temporary, path);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.syncDirectory(folder);
}

/** The whole of a file. */
export async function readWhole(disk: Disk, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await disk.open(path, 'read');
  try {
    const bytes = new Uint8Array(await file.size());
    return bytes.subarray(0, await file.read(bytes, 0));
  } finally {
    await file.close();
  }
}

/** Removes what a crash left half written in a folder. */
export async function removeTemporaries(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.list(folder)) {
    if (name.endsWith(temporaryEnding)) await disk.remove(join(folder, name)).catch(() => undefined);
  }
}

/** Makes a folder so that it survives a power cut. */
export async function ensureFolder(disk: Disk, path: string): Promise<void> {
  if (await disk.exists(path)) return;
  await disk.makeDirectory(path);
  await disk.syncDirectory(dirname(path));
}
