import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { startEmbeddedHub } from '#main/hub/embedded';

/** An empty hub and folder, the settings by which `daftar hub` finds them, and what it prints. All of it ends with the test. */
export async function layGround() {
  const folder = await mkdtemp(join(tmpdir(), 'daftar-command-'));
  const file = (name: string): string => join(folder, name);
  const hub = await startEmbeddedHub({
    ...{ directory: undefined, port: 0, admin: { user: 'admin', password: 'secret' } },
  });
  const printed: string[] = [];
  const print = (...words: unknown[]): void => void printed.push(words.join(' '));
  vi.spyOn(console, 'log').mockImplementation(print);
  vi.spyOn(console, 'error').mockImplementation(print);
  const settings = {
    ...{ DAFTAR_HUB: hub.url, DAFTAR_HUB_PASSWORD: 'secret', DAFTAR_ROOT: file('root.json') },
    DAFTAR_ROOT_PASSPHRASE: 'a long passphrase',
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    await hub.close();
    await rm(folder, { recursive: true });
  });
  return { file, printed, settings, admin: { url: hub.url.replace('://', '://admin:secret@') } };
}
