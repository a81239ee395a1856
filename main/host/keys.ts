import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DiskFault } from '#shared/contract/disk-faults';
import { fromBase64Url } from '#shared/base/bytes';
import { wrappedKey, type WrappedKey } from '#shared/base/wrapped-key';
import type { Disk } from './disk';
import { ensureFolder, readWhole, removeTemporaries, writeDurably } from './durable-file';
import { HostFailure } from './failure';
import { parseJson } from './tape-state';

/** The name of an Ed25519 public key (base64url, 32 bytes): see `KeyId`. */
export const keyNameOf = (publicKey: string): string =>
  createHash('sha256').update(fromBase64Url(publicKey)).digest('base64url').slice(0, 26);

/** Opens the folder of officers' wrapped keys, one file each. */
export async function openKeys(disk: Disk, folder: string, onFault: (fault: DiskFault) => void) {
  await ensureFolder(disk, folder);
  await removeTemporaries(disk, folder);
  const pathOf = (key: string): string => join(folder, `${key}.json`);

  async function read(path: string): Promise<WrappedKey | undefined> {
    const text = Buffer.from(await readWhole(disk, path)).toString('utf8');
    const parsed = wrappedKey.safeParse(parseJson(text));
    if (!parsed.success) onFault({ fault: 'key-file', path });
    return parsed.success ? parsed.data : undefined;
  }

  return {
    /** All keys that can be read; damaged files are reported and passed over. */
    list: async (): Promise<WrappedKey[]> => {
      const keys: WrappedKey[] = [];
      for (const name of await disk.list(folder)) {
        const key = name.endsWith('.json') ? await read(join(folder, name)) : undefined;
        if (key) keys.push(key);
      }
      return keys;
    },

    /**
     * Keeps a key; on the disk when it answers. Fails with `bad-input` if its name is not that of its public key, so a
     * key that exists can only be replaced by the same key (wrapped under another passphrase).
     */
    put: async (key: WrappedKey): Promise<void> => {
      if (!isNamedRight(key))
        throw new HostFailure('bad-input', `${key.key}: not the name of this public key.`);
      await writeDurably(disk, pathOf(key.key), Buffer.from(`${JSON.stringify(key, null, 2)}\n`));
    },
  };
}
export type Keys = Awaited<ReturnType<typeof openKeys>>;

function isNamedRight(key: WrappedKey): boolean {
  try {
    return keyNameOf(key.publicKey) === key.key;
  } catch {
    return false;
  }
}
