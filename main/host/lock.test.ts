import { promises as fs } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { HostBusy, takeLock } from './lock';
import { temporaryFolder } from './testing/folder';

const path = (folder: string): string => join(folder, 'host.lock');

async function listenOn(answer?: string): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (answer !== undefined) socket.end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

describe('the lock of a data directory', () => {
  it('is given to one of many who come at once', async () => {
    const folder = temporaryFolder();
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => takeLock(folder, () => `window-${n}`)),
    );
    const taken = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(taken).toHaveLength(1);
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(HostBusy);
    await taken[0]?.release();
    await (await takeLock(folder, () => '')).release();
    expect(await fs.readdir(folder)).toEqual([]);
  });

  it('is taken over from a process that died, even if its number lives on', async () => {
    const folder = temporaryFolder();
    const port = await listenOn('somebody else\n');
    for (const text of [
      JSON.stringify({ pid: process.pid, port: 1, nonce: 'x' }),
      JSON.stringify({ pid: process.pid, port, nonce: 'x' }),
      'damaged',
      '',
    ]) {
      await fs.writeFile(path(folder), text);
      await (await takeLock(folder, () => '')).release();
    }
  });

  it('is left to an owner who is alive but too busy to answer', async () => {
    const folder = temporaryFolder();
    const text = JSON.stringify({ pid: process.pid, port: await listenOn(), nonce: 'x' });
    await fs.writeFile(path(folder), text);
    await expect(takeLock(folder, () => '')).rejects.toThrow('does not answer');
    expect(await fs.readFile(path(folder), 'utf8')).toBe(text);
  });

  it('tells nothing to who does not know its secret', async () => {
    const folder = temporaryFolder();
    const lock = await takeLock(folder, () => 'http://127.0.0.1/?token=secret');
    onTestFinished(lock.release);
    expect((await fs.stat(path(folder))).mode & 0o077).toBe(0);
    const there = JSON.parse(await fs.readFile(path(folder), 'utf8')) as { port: number; pid: number };
    await fs.writeFile(path(folder), JSON.stringify({ ...there, nonce: 'a guess' }));
    const second = await takeLock(folder, () => '').catch((error: unknown) => error);
    expect(JSON.stringify(second)).not.toContain('secret');
  });
});
