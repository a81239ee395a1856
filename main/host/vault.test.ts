import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDisk } from './disk';
import { temporaryEnding } from './durable-file';
import { createFaultyDisk } from './testing/faulty-disk';
import { temporaryFolder } from './testing/folder';
import { maximumVaultBytes, openVault } from './vault';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytes = new Uint8Array(900_000).map((_, index) => (index * 31) % 253);
const name = sha256(bytes);

async function* pieces(whole: Uint8Array, size = 100_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function readAll(vault: Awaited<ReturnType<typeof openVault>>, which: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of (await vault.open(which)).chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** All files in a folder and its folders. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('the vault', () => {
  it('leaves no file whichever disk call fails, and stores the same bytes afterwards', async () => {
    for (let call = 0; ; call++) {
      const folder = join(temporaryFolder(), 'vault');
      const faulty = createFaultyDisk(createDisk());
      const vault = await openVault({ disk: faulty.disk, folder, reserve: 0 });
      faulty.failAt(call, 'ENOSPC', true);
      const outcome = await vault.put(name, pieces(bytes)).catch((error: unknown) => error);
      faulty.heal();
      if (outcome === 'stored') return expect(call).toBeGreaterThan(14);
      expect(outcome).toMatchObject({ code: 'ENOSPC' });
      const again = await openVault({ disk: faulty.disk, folder, reserve: 0 });
      const left = await filesIn(folder);
      expect(left.filter((file) => file !== name)).toEqual([]);
      expect(['stored', 'present']).toContain(await again.put(name, pieces(bytes)));
      expect(await readAll(again, name)).toBe(name);
    }
  });

  it('stores one file when the same bytes come several times at once', async () => {
    const folder = join(temporaryFolder(), 'vault');
    const vault = await openVault({ disk: createDisk(), folder, reserve: 0 });
    const outcomes = await Promise.all([1, 2, 3].map(() => vault.put(name, pieces(bytes))));
    expect(outcomes).toContain('stored');
    expect(await filesIn(folder)).toEqual([name]);
    expect(await readAll(vault, name)).toBe(name);
    expect(await vault.put(name, pieces(bytes))).toBe('present');
  });

  it('flushes the bytes before they get their name, and the name before it answers', async () => {
    const folder = join(temporaryFolder(), 'vault');
    const real = createDisk();
    const steps: string[] = [];
    const vault = await openVault({
      folder,
      reserve: 0,
      disk: {
        ...real,
        open: async (path, mode) => {
          const file = await real.open(path, mode);
          return { ...file, sync: () => (steps.push('flush'), file.sync()) };
        },
        rename: (from, to) => (steps.push('name'), real.rename(from, to)),
        syncDirectory: (path) => (steps.push(`flush ${basename(path)}`), real.syncDirectory(path)),
      },
    });
    steps.length = 0;
    await vault.put(name, pieces(bytes));
    expect(steps).toEqual(['flush', 'flush vault', 'name', `flush ${name.slice(0, 2)}`]);
  });

  it('removes what a crash left half written', async () => {
    const folder = join(temporaryFolder(), 'vault');
    await openVault({ disk: createDisk(), folder, reserve: 0 });
    await fs.writeFile(join(folder, `abc${temporaryEnding}`), 'half');
    await openVault({ disk: createDisk(), folder, reserve: 0 });
    expect(await filesIn(folder)).toEqual([]);
  });

  it('refuses what would use the last of the disk, before it is used', async () => {
    const folder = join(temporaryFolder(), 'vault');
    const faulty = createFaultyDisk(createDisk());
    const vault = await openVault({ disk: faulty.disk, folder, reserve: 500_000 });
    faulty.setFree(1_000_000);
    await expect(vault.put(name, pieces(bytes))).rejects.toMatchObject({ fault: 'disk-full' });
    expect(await filesIn(folder)).toEqual([]);
  });

  it('refuses things over the limit without keeping them', async () => {
    const folder = join(temporaryFolder(), 'vault');
    const faulty = createFaultyDisk(createDisk());
    const vault = await openVault({ disk: faulty.disk, folder, reserve: 0 });
    const megabyte = new Uint8Array(1024 * 1024);
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let n = 0; n <= maximumVaultBytes / megabyte.length; n++) yield megabyte;
    }
    await expect(vault.put(name, endless())).rejects.toMatchObject({ fault: 'bad-input' });
    expect(await filesIn(folder)).toEqual([]);
  });
});
