import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sha256Pattern } from '#shared/base/ids';
import type { Disk, DiskFile } from './disk';
import { ensureFolder, removeTemporaries, temporaryName } from './durable-file';
import { HostFailure } from './failure';

/** The largest thing that the vault keeps, in bytes. */
export const maximumVaultBytes = 200 * 1024 * 1024;

export type VaultOptions = {
  readonly disk: Disk;
  readonly folder: string;
  /** Bytes that must stay free on the disk. */
  readonly reserve: number;
};

/** Bytes on their way to the renderer. `close` must be called, also when they were not read to the end. */
export type Opened = { readonly bytes: number; readonly chunks: AsyncGenerator<Uint8Array<ArrayBuffer>> };

const chunkBytes = 256 * 1024;

/** Opens the content-addressed folder of scanned originals: `<folder>/ab/<sha256>`. Half-written files are removed. */
export async function openVault({ disk, folder, reserve }: VaultOptions) {
  await ensureFolder(disk, folder);
  await removeTemporaries(disk, folder);
  const shelfOf = (name: string): string => join(folder, name.slice(0, 2));
  const pathOf = (name: string): string => join(shelfOf(name), name);

  /**
   * Stores bytes under their SHA-256 (64 hex digits); on the disk when it answers. Fails with `bad-input` if the bytes
   * have another hash or are too many, `disk-full` or `io`; then no file is left.
   */
  async function put(name: string, bytes: AsyncIterable<Uint8Array>): Promise<'stored' | 'present'> {
    if (await disk.exists(pathOf(name))) {
      await disk.syncDirectory(shelfOf(name)); // another request may have put it there a moment ago
      return 'present';
    }
    const temporary = temporaryName(folder);
    try {
      const file = await disk.open(temporary, 'create');
      try {
        await receive(name, bytes, file);
        await file.sync();
      } finally {
        await file.close();
      }
      await ensureFolder(disk, shelfOf(name));
      await disk.rename(temporary, pathOf(name));
    } catch (error) {
      await disk.remove(temporary).catch(() => undefined);
      throw error;
    }
    await disk.syncDirectory(shelfOf(name));
    return 'stored';
  }

  async function receive(name: string, bytes: AsyncIterable<Uint8Array>, file: DiskFile): Promise<void> {
    const hash = createHash('sha256');
    let left = (await disk.free(folder)) - reserve;
    let length = 0;
    for await (const chunk of bytes) {
      left -= chunk.length;
      if (left < 0) throw new HostFailure('disk-full', 'The disk is nearly full. Free some space.');
      if (length + chunk.length > maximumVaultBytes) {
        throw new HostFailure('bad-input', `A scan may have at most ${maximumVaultBytes / 1024 / 1024} MB.`);
      }
      hash.update(chunk);
      await file.write(chunk, length);
      length += chunk.length;
    }
    if (hash.digest('hex') !== name) {
      throw new HostFailure('bad-input', 'The bytes do not have the SHA-256 that they are named by.');
    }
  }

  return {
    put,

    /** The bytes of that name; fails with `not-found`. */
    open: async (name: string): Promise<Opened> => {
      if (!(await disk.exists(pathOf(name)))) throw new HostFailure('not-found', `Not in the vault: ${name}`);
      const file = await disk.open(pathOf(name), 'read');
      return { bytes: await file.size(), chunks: readChunks(file) };
    },

    /** How large the object of that name is; fails with `not-found`. */
    size: async (name: string): Promise<number> => {
      if (!(await disk.exists(pathOf(name)))) throw new HostFailure('not-found', `Not in the vault: ${name}`);
      const file = await disk.open(pathOf(name), 'read');
      try {
        return await file.size();
      } finally {
        await file.close();
      }
    },

    /** The names on one of the 256 shelves, sorted: those that begin with its two digits. */
    shelf: async (shelf: number): Promise<string[]> => {
      const path = shelfOf(shelf.toString(16).padStart(2, '0'));
      const names = (await disk.exists(path)) ? await disk.list(path) : [];
      return names.filter((name) => sha256Pattern.test(name));
    },

    /** Where the object of that name is, or would be. */
    pathOf,

    /** Those of the names that are not in the vault. */
    missing: async (names: readonly string[]): Promise<string[]> => {
      const missing: string[] = [];
      for (const name of names) if (!(await disk.exists(pathOf(name)))) missing.push(name);
      return missing;
    },
  };
}
export type Vault = Awaited<ReturnType<typeof openVault>>;

/** The bytes of a file in pieces; closes it at the end or when the reader stops. */
export async function* readChunks(file: DiskFile): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    for (let position = 0; ;) {
      const chunk = new Uint8Array(chunkBytes);
      const length = await file.read(chunk, position);
      if (length > 0) yield chunk.subarray(0, length);
      if (length < chunkBytes) return;
      position += length;
    }
  } finally {
    await file.close();
  }
}
