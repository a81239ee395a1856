type Place = { readonly at?: number };

/** A file of the origin's private file system, opened for reading and writing in place. */
export type SyncFile = {
  read(buffer: Uint8Array, place?: Place): number;
  write(buffer: Uint8Array, place?: Place): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
};

/** A file whose writes can be gathered. */
export type GatheredFile = SyncFile & {
  /** From now on pages of so many bytes are kept, and written many at a time; 0 writes what is kept, and ends it. */
  gather(pageBytes: number): void;
};

/** Before its first page the pool writes the file's name. */
const nameBytes = 4096;
/** Bytes that are kept. */
const most = 4 * 1024 * 1024;
/** Bytes that are written at once. */
const mostAtOnce = 512 * 1024;

/**
 * A file that gathers writes of whole pages. The browser tells its other processes of each write, which takes them as
 * long as the write, and a database that is filled writes pages one by one, though most lie side by side.
 */
export function gatherWrites(file: SyncFile): GatheredFile {
  let page = 0;
  let room: Uint8Array<ArrayBuffer> | undefined;
  /** Where pages that lie side by side are put together; one for all, since each would wait for memory to be swept. */
  let joined: Uint8Array<ArrayBuffer> | undefined;
  /** Which of the kept pages is the one that lies at a byte of the file. */
  const kept = new Map<number, number>();

  const put = (bytes: Uint8Array, at: number): void => {
    if (file.write(bytes, { at }) !== bytes.length) throw new Error('the disk took only a part of a page');
  };
  /** Writes what is kept, pages that lie side by side at once. */
  const drain = (): void => {
    if (!room || kept.size === 0) return;
    const places = [...kept.keys()].sort((a, b) => a - b);
    joined ??= new Uint8Array(mostAtOnce);
    let from = 0;
    let length = 0;
    for (const at of places) {
      if (length > 0 && (at !== from + length || length === joined.length)) {
        put(joined.subarray(0, length), from);
        length = 0;
      }
      if (length === 0) from = at;
      const slot = (kept.get(at) ?? 0) * page;
      joined.set(room.subarray(slot, slot + page), length);
      length += page;
    }
    put(joined.subarray(0, length), from);
    kept.clear();
  };
  /** Pages of a database all begin at the same remainder, since the pool writes the file's name before them. */
  const isPage = (bytes: Uint8Array, at: number): boolean =>
    bytes.length === page && at >= nameBytes && (at - nameBytes) % page === 0;

  return {
    gather(pageBytes) {
      drain();
      page = pageBytes;
      room = page > 0 ? new Uint8Array(most) : undefined;
      joined = undefined;
    },
    read(bytes, { at = 0 } = {}) {
      const slot = isPage(bytes, at) ? kept.get(at) : undefined;
      if (room && slot !== undefined) {
        bytes.set(room.subarray(slot * page, (slot + 1) * page));
        return page;
      }
      const length = isPage(bytes, at) ? file.read(bytes, { at }) : 0;
      if (length === bytes.length) return length;
      drain(); // it may reach over what is kept, or the file be longer with it
      return file.read(bytes, { at });
    },
    write(bytes, { at = 0 } = {}) {
      if (!room || !isPage(bytes, at)) {
        drain();
        return file.write(bytes, { at });
      }
      if ((kept.size + 1) * page > most && !kept.has(at)) drain();
      const slot = kept.get(at) ?? kept.size;
      kept.set(at, slot);
      room.set(bytes, slot * page);
      return page;
    },
    truncate(size) {
      drain();
      file.truncate(size);
    },
    getSize() {
      drain();
      return file.getSize();
    },
    flush() {
      drain();
      file.flush();
    },
    close() {
      drain();
      file.close();
    },
  };
}

/** The part of the browser's file handles that opens a file for reading and writing in place. */
export type FileOpener = { createSyncAccessHandle(): Promise<SyncFile> };

/**
 * Runs `work`, which opens files for a pool; all files that it opens can be gathered. Answers with what it answers, and
 * with `gather` for all of them. Nobody else may open such files meanwhile.
 */
export async function withGatheredFiles<T>(
  opener: FileOpener,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly gather: (pageBytes: number) => void }> {
  const files: GatheredFile[] = [];
  const { createSyncAccessHandle } = opener;
  opener.createSyncAccessHandle = async function (this: FileOpener) {
    const file = gatherWrites(await createSyncAccessHandle.call(this));
    files.push(file);
    return file;
  };
  try {
    return { done: await work(), gather: (pageBytes) => files.forEach((file) => file.gather(pageBytes)) };
  } finally {
    opener.createSyncAccessHandle = createSyncAccessHandle;
  }
}
