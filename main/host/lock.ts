import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from './failure';
import { parseJson } from './tape-state';

/** The folder is in use by another host. `address` is where its window is to be opened; empty if it has its own. */
export class HostBusy extends Error {
  readonly address: string;
  constructor(address: string, detail: string) {
    super(detail);
    this.address = address;
  }
}

export type Lock = { release(): Promise<void> };

const owner = z.strictObject({ pid: z.number().int(), port: z.number().int(), nonce: z.string() });
type Owner = z.infer<typeof owner>;
type Reply = { readonly is: 'gone' | 'silent' } | { readonly is: 'alive'; readonly address: string };

const replyMilliseconds = 3000;
const attempts = 5;

/**
 * Takes a data directory for this process: two hosts on one tape would break it. Whoever holds it answers on a
 * loopback port, since a process number alone can belong to anybody after a crash. Throws `HostBusy` if it is taken.
 * `onSecondStart` is asked when somebody else comes, and answers the address of this host's window ('' if none).
 */
export async function takeLock(directory: string, onSecondStart: () => string): Promise<Lock> {
  const path = join(directory, 'host.lock');
  const nonce = randomBytes(16).toString('hex');
  const server = await listen(nonce, onSecondStart);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const text = JSON.stringify({ pid: process.pid, port, nonce } satisfies Owner);
  try {
    for (let n = 0; n < attempts; n++) {
      if (await claim(path, text)) return { release: () => release(server, path, text) };
      await clearIfDead(path);
    }
    throw new HostBusy('', `Another program keeps taking ${path}. Restart the computer and try again.`);
  } catch (error) {
    server.close();
    throw error;
  }
}

/** Puts the lock file in place, complete at once, unless there is one. */
async function claim(path: string, text: string): Promise<boolean> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  await fs.writeFile(temporary, text, { flag: 'wx', mode: 0o600 });
  try {
    await fs.link(temporary, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
    return claimWithoutLinks(path, text);
  } finally {
    await fs.rm(temporary, { force: true });
  }
}

/** For file systems without links (FAT, some shares). */
async function claimWithoutLinks(path: string, text: string): Promise<boolean> {
  try {
    await fs.writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a dead owner's lock away; throws `HostBusy` if the owner lives. */
async function clearIfDead(path: string): Promise<void> {
  const text = await fs.readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const parsed = owner.safeParse(parseJson(text));
  const reply: Reply = parsed.success ? await talk(parsed.data) : { is: 'gone' };
  if (reply.is === 'alive') throw new HostBusy(reply.address, 'Daftar is already open on this computer.');
  if (reply.is === 'silent' && parsed.success && isRunning(parsed.data.pid)) {
    throw new HostBusy(
      '',
      'Daftar is already running but does not answer. Wait a minute, or restart the computer.',
    );
  }
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await fs.rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await fs.readFile(aside, 'utf8').catch(() => text);
  if (moved !== text) await fs.link(aside, path).catch(() => undefined); // somebody living was quicker
  await fs.rm(aside, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Asks the owner of a lock whether it lives. A closed port means that the process is gone. */
function talk({ port, nonce }: Owner): Promise<Reply> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${nonce}\n`));
    const end = (reply: Reply): void => {
      socket.destroy();
      resolve(reply);
    };
    socket.setTimeout(replyMilliseconds, () => end({ is: 'silent' }));
    socket.on('error', () => end({ is: 'gone' }));
    onLine(socket, (line) => {
      const [mark, address] = line.split(' ');
      end(mark === nonce ? { is: 'alive', address: address ?? '' } : { is: 'gone' });
    });
    socket.on('end', () => end({ is: 'gone' }));
  });
}

function listen(nonce: string, onSecondStart: () => string): Promise<Server> {
  const server = createServer((socket) => {
    socket.setTimeout(replyMilliseconds, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    onLine(socket, (line) => {
      if (line === nonce) socket.end(`${nonce} ${onSecondStart()}\n`);
      else socket.destroy();
    });
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function onLine(socket: Socket, take: (line: string) => void): void {
  let text = '';
  socket.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    const end = text.indexOf('\n');
    if (end >= 0) take(text.slice(0, end));
    else if (text.length > 4096) socket.destroy();
  });
}

async function release(server: Server, path: string, text: string): Promise<void> {
  const there = await fs.readFile(path, 'utf8').catch(() => undefined);
  if (there === text) await fs.rm(path, { force: true });
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
