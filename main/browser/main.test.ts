import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { describeContract } from '#main/host/contract-suite';
import { makeEnrolment } from '#main/host/testing/acts';
import { temporaryFolder } from '#main/host/testing/folder';
import { startBrowserShell } from './main';

/** The cookie that a window gets for a printed address. */
async function enter(address: string): Promise<{ origin: string; cookie: string }> {
  const response = await fetch(address, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie') ?? '';
  return { origin: new URL(address).origin, cookie: cookie.split(';')[0] ?? '' };
}

async function prepare(directory: string, enrolment = makeEnrolment()) {
  const folder = join(directory, 'not-yet', 'data');
  const path = join(directory, 'enrolment.json');
  const renderer = join(directory, 'renderer');
  await mkdir(join(renderer, 'assets'), { recursive: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path, JSON.stringify(enrolment));
  await writeFile(join(renderer, 'index.html'), '<title>Daftar</title>');
  await writeFile(join(renderer, 'assets', 'engine-a1B2c3D4.wasm'), 'wasm');
  return {
    dataDirectory: folder,
    enrolment: path,
    rendererDirectory: renderer,
    version: '1.2.3',
    scannerEvery: 50,
  };
}

describeContract('the browser shell over HTTP', async (dataDirectory, enrolment) => {
  const options = await prepare(temporaryFolder(), enrolment);
  const shell = await startBrowserShell({ ...options, dataDirectory });
  const { origin, cookie } = await enter(shell.address);
  return {
    call: (path, init) =>
      fetch(new URL(path, origin), { ...init, headers: { ...init?.headers, cookie, origin } }),
    close: shell.close,
  };
});

async function start() {
  const options = await prepare(temporaryFolder());
  const shell = await startBrowserShell(options);
  onTestFinished(shell.close);
  return { shell, options, ...(await enter(shell.address)) };
}

/** The status line for exactly this request text: `fetch` does not let a test lie about its host. */
function raw(origin: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(text));
    socket.on('error', reject).on('data', (data) => {
      resolve(data.toString('latin1').split('\r\n')[0] ?? '');
      socket.destroy();
    });
  });
}

describe('the browser shell', () => {
  it('lets a token in once, with a cookie that scripts cannot read', async () => {
    const { shell } = await start();
    const address = shell.newAddress();
    const first = await fetch(address, { redirect: 'manual' });
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    expect(first.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    const second = await fetch(address, { redirect: 'manual' });
    expect(second.status).toBe(401);
    expect(second.headers.get('set-cookie')).toBeNull();
  });

  it('refuses who has no cookie or a wrong one', async () => {
    const { origin, cookie } = await start();
    for (const wrong of ['', 'daftar=1', `${cookie}x`, cookie.replace(/.$/, '-')]) {
      for (const path of ['/', '/api/tape.head', '/events', '/hub/acts/_changes', '/index.html']) {
        expect((await fetch(`${origin}${path}`, { headers: { cookie: wrong } })).status).toBe(401);
      }
    }
  });

  it('refuses other origins, other sites and other host names even with the cookie', async () => {
    const { origin, cookie } = await start();
    const port = new URL(origin).port;
    const ask = (headers: Record<string, string>) =>
      fetch(`${origin}/api/tape.head`, { method: 'POST', body: '{}', headers: { cookie, ...headers } });
    expect((await ask({})).status).toBe(200);
    for (const other of ['http://example.org', `http://localhost:${port}`, 'http://127.0.0.1:1', 'null']) {
      expect((await ask({ origin: other })).status).toBe(403);
    }
    const request = (host: string, site: string) =>
      `GET / HTTP/1.1\r\nHost: ${host}\r\nSec-Fetch-Site: ${site}\r\nCookie: ${cookie}\r\n\r\n`;
    const own = `127.0.0.1:${port}`;
    expect(await raw(origin, request(own, 'none'))).toBe('HTTP/1.1 200 OK');
    expect(await raw(origin, request(own, 'cross-site'))).toContain('403');
    expect(await raw(origin, request(own, 'same-site'))).toContain('403');
    expect(await raw(origin, request(`rebound.example:${port}`, 'same-origin'))).toContain('403');
    expect(await raw(origin, request(`localhost:${port}`, 'none'))).toContain('403');
  });

  it("serves the renderer's files with their types and protecting headers", async () => {
    const { origin, cookie, options } = await start();
    await writeFile(join(options.rendererDirectory, '..', 'outside.txt'), 'secret');
    const get = (path: string) => fetch(`${origin}${path}`, { headers: { cookie } });
    const wasm = await get('/assets/engine-a1B2c3D4.wasm');
    expect(wasm.headers.get('content-type')).toBe('application/wasm');
    expect(wasm.headers.get('cache-control')).toContain('immutable');
    for (const path of ['/', '/files/KP-0123', '/index.html']) {
      const page = await get(path);
      expect(await page.text()).toBe('<title>Daftar</title>');
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(page.headers.get('x-content-type-options')).toBe('nosniff');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('cache-control')).toBe('no-cache');
    }
    for (const path of [
      '/missing.js',
      '/..%2foutside.txt',
      '/%2e%2e%2foutside.txt',
      '/assets/..%5c..%5coutside.txt',
    ]) {
      const response = await get(path);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toContain('secret');
    }
  });

  it('says in words that its port is taken, and gives the data directory free', async () => {
    const { origin } = await start();
    const options = await prepare(temporaryFolder());
    const port = Number(new URL(origin).port);
    await expect(startBrowserShell({ ...options, port })).rejects.toThrow('Choose another one');
    await (await startBrowserShell(options)).close();
  });

  it('listens on the loopback only', async () => {
    const { shell } = await start();
    expect(new URL(shell.address).hostname).toBe('127.0.0.1');
  });

  it('answers with a working address of the first one when it is started a second time', async () => {
    const { options, origin } = await start();
    const second = await startBrowserShell(options);
    expect(second.isAlreadyRunning).toBe(true);
    const entered = await enter(second.address);
    expect(entered.origin).toBe(origin);
    await second.close();
    expect((await fetch(origin, { headers: { cookie: entered.cookie } })).status).toBe(200);
  });

  it('says in words what is wrong with the enrolment', async () => {
    const options = await prepare(temporaryFolder());
    await writeFile(options.enrolment, '{"v":2}');
    await expect(startBrowserShell(options)).rejects.toThrow(/is not an enrolment .* Ask for a new one/);
    const none = startBrowserShell({ ...options, enrolment: join(options.dataDirectory, 'none.json') });
    await expect(none).rejects.toThrow('Ask your administrator');
    expect(await readdir(options.dataDirectory)).toEqual([]);
  });

  it('stops an upload that breaks off and leaves nothing in the vault', async () => {
    const { origin, cookie, options } = await start();
    const name = 'a'.repeat(64);
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    socket.write(
      `PUT /vault/${name} HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nCookie: ${cookie}\r\nContent-Length: 1000000\r\n\r\nbegin`,
    );
    const vault = join(options.dataDirectory, 'vault');
    await expect.poll(() => readdir(vault), { timeout: 20_000 }).toHaveLength(1);
    socket.destroy();
    await expect.poll(() => readdir(vault), { timeout: 20_000 }).toEqual([]);
  });
});
