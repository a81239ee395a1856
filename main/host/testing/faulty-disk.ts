import type { Disk, DiskFile } from '../disk';

type Trouble = { readonly code: string; readonly partly: boolean };

/** A disk whose calls can be made to fail: `failAt(n)` lets the n-th call from now (0 = next) fail, and
 * all after it until `heal` (or only `times` calls). */
export function createFaultyDisk(real: Disk) {
  let calls = 0;
  let from = Infinity;
  let until = Infinity;
  let trouble: Trouble = { code: 'ENOSPC', partly: false };
  let free: number | undefined;

  const error = () => Object.assign(new Error(`${trouble.code}: injected`), { code: trouble.code });
  const isFailing = (): boolean => {
    const call = calls++;
    return call >= from && call < until;
  };
  const guard = async <T>(call: () => Promise<T>): Promise<T> => {
    if (isFailing()) throw error();
    return call();
  };
  const wrap = (file: DiskFile): DiskFile => ({
    read: (into, position) => guard(() => file.read(into, position)),
    write: async (bytes, position) => {
      if (!isFailing()) return file.write(bytes, position);
      if (trouble.partly) await file.write(bytes.subarray(0, bytes.length >> 1), position);
      throw error();
    },
    sync: () => guard(() => file.sync()),
    truncate: (length) => guard(() => file.truncate(length)),
    size: () => guard(() => file.size()),
    close: () => file.close(),
  });
  const disk: Disk = {
    open: async (path, mode) => wrap(await guard(() => real.open(path, mode))),
    makeDirectory: (path) => guard(() => real.makeDirectory(path)),
    list: (path) => guard(() => real.list(path)),
    exists: (path) => real.exists(path),
    rename: (a, b) => guard(() => real.rename(a, b)),
    remove: (path) => guard(() => real.remove(path)),
    syncDirectory: (path) => guard(() => real.syncDirectory(path)),
    free: (path) => guard(async () => free ?? (await real.free(path))),
  };
  return {
    disk,
    calls: () => calls,
    failAt: (n: number, code = 'ENOSPC', partly = false, times = Infinity) => {
      trouble = { code, partly };
      from = calls + n;
      until = from + times;
    },
    heal: () => {
      from = Infinity;
    },
    setFree: (bytes: number | undefined) => {
      free = bytes;
    },
  };
}
