import { constants, promises as fs } from 'node:fs';
import { codeOf } from './failure';

/** An open file. Positions and lengths are bytes; every call rejects with the operating system's error. */
export type DiskFile = {
  /** Fills `into` from `position`; answers how many bytes there were. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Writes all of `bytes` at `position`. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Returns only after data and length are on the disk itself. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
};

/** The part of a file system that the tape, the vault and the keys use; tests inject one that runs full. */
export type Disk = {
  /** `update` is an existing file for reading and writing, `create` a new file of the owner only (fails if it exists). */
  open(path: string, mode: 'read' | 'update' | 'create'): Promise<DiskFile>;
  makeDirectory(path: string): Promise<void>;
  /** The names in a folder, sorted. */
  list(path: string): Promise<string[]>;
  exists(path: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes new and renamed names of a folder survive a power cut. */
  syncDirectory(path: string): Promise<void>;
  /** Free bytes of the file system that holds `path`. */
  free(path: string): Promise<number>;
};

const flags = {
  read: constants.O_RDONLY,
  update: constants.O_RDWR,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
} as const;

/** The real file system. */
export function createDisk(): Disk {
  return {
    open: async (path, mode) => wrap(await fs.open(path, flags[mode], 0o600)),
    makeDirectory: async (path) => void (await fs.mkdir(path, { recursive: true, mode: 0o700 })),
    list: async (path) => (await fs.readdir(path)).sort(),
    exists: (path) =>
      fs.access(path).then(
        () => true,
        () => false,
      ),
    rename,
    remove: (path) => fs.rm(path),
    syncDirectory,
    free: async (path) => {
      const { bavail, bsize } = await fs.statfs(path);
      return bavail * bsize;
    },
  };
}

function wrap(handle: fs.FileHandle): DiskFile {
  return {
    read: async (into, position) => {
      let done = 0;
      while (done < into.length) {
        const { bytesRead } = await handle.read(into, done, into.length - done, position + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return done;
    },
    write: async (bytes, position) => {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
        done += bytesWritten;
      }
    },
    sync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  };
}

const busy = new Set(['EPERM', 'EACCES', 'EBUSY']);
const patience = [20, 50, 100, 200, 400]; // milliseconds

/** On Windows a virus scanner holds a new file for a moment; the name can be changed when it lets go. */
async function rename(from: string, to: string): Promise<void> {
  for (const wait of patience) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (!busy.has(codeOf(error) ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  await fs.rename(from, to);
}

/** Windows cannot open a folder to flush it (and journals the name itself); some network shares refuse likewise. */
const cannotSyncFolders = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']);

async function syncDirectory(path: string): Promise<void> {
  try {
    const handle = await fs.open(path, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!cannotSyncFolders.has(codeOf(error) ?? '')) throw error;
  }
}
