import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { describeContract } from '#main/host/contract-suite';
import { createHost } from '#main/host/host';
import { makeEnrolment } from '#main/host/testing/acts';
import { temporaryFolder } from '#main/host/testing/folder';
import { startBrowserShell } from '#main/browser/main';
import { createAppHandler } from './protocol';
import { createFakeElectron } from './testing/fake-electron';

vi.mock('electron', () => ({}));

let fake = createFakeElectron();
beforeEach(() => {
  fake = createFakeElectron();
  vi.resetModules();
  vi.doMock('electron', () => fake.module);
});

describeContract('the electron shell behind app:', async (dataDirectory, enrolment) => {
  const host = await createHost({
    dataDirectory,
    enrolment,
    shell: 'electron',
    version: '1.2.3',
    scannerEvery: 50,
  });
  const handler = createAppHandler(host, dataDirectory);
  return {
    call: (path, init) => handler(new Request(new URL(path, 'app://daftar'), init)),
    close: host.close,
  };
});

async function start() {
  const folder = temporaryFolder();
  const options = {
    dataDirectory: join(folder, 'data'),
    enrolment: join(folder, 'enrolment.json'),
    rendererDirectory: join(folder, 'renderer'),
    preload: join(folder, 'preload.cjs'),
  };
  await mkdir(options.rendererDirectory);
  await mkdir(options.dataDirectory);
  await writeFile(options.enrolment, JSON.stringify(makeEnrolment()));
  await writeFile(join(options.rendererDirectory, 'index.html'), '<title>Daftar</title>');
  const run = async (): Promise<void> => {
    const { startElectronShell } = await import('./main');
    await startElectronShell(options);
  };
  onTestFinished(async () => {
    fake.app.emit('will-quit', { preventDefault: () => undefined });
    await vi
      .waitFor(() => expect(fake.app.quit).toHaveBeenCalled(), { timeout: 5000 })
      .catch(() => undefined);
  });
  return { options, run };
}

async function startWindow() {
  const { options, run } = await start();
  await run();
  const [window] = fake.windows;
  if (!window) throw new Error('no window');
  return { options, window };
}

const frameAt = (url: string, parent: unknown = null) => ({ url, parent });

describe('the electron shell', () => {
  it('opens a sandboxed window without Node on its own page', async () => {
    const { window, options } = await startWindow();
    expect(window.options.webPreferences).toMatchObject({
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
    });
    expect(window.loaded).toBe('app://daftar/');
    expect(window.isShown).toBe(false);
    window.emit('ready-to-show');
    expect(window.isShown).toBe(true);
    expect(fake.schemes).toMatchObject([
      { scheme: 'app', privileges: { standard: true, secure: true, stream: true } },
    ]);
  });

  it('stays on its own pages and opens no others', async () => {
    const { window } = await startWindow();
    const contents = window.webContents;
    const isStopped = (event: string, url: string): boolean => {
      let stopped = false;
      contents.emit(event, { url, preventDefault: () => void (stopped = true) });
      return stopped;
    };
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(isStopped(event, 'app://daftar/files')).toBe(false);
      for (const url of [
        'https://example.org/',
        'file:///etc/passwd',
        'app://other/',
        'app://daftar@other/',
        'no url',
      ]) {
        expect(isStopped(event, url)).toBe(true);
      }
    }
    expect(isStopped('will-attach-webview', 'app://daftar/')).toBe(true);
    expect(contents.openHandler?.({ url: 'app://daftar/' })).toEqual({ action: 'deny' });
  });

  it('guards every other contents that comes to be', async () => {
    await startWindow();
    const { FakeContents } = await import('./testing/fake-electron');
    const other = new FakeContents();
    fake.app.emit('web-contents-created', {}, other);
    expect(other.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    expect(other.listenerCount('will-navigate')).toBe(1);
  });

  it('grants no permission and lets no request out', async () => {
    await startWindow();
    const { session } = fake;
    const answers: unknown[] = [];
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'notifications']) {
      session.request?.({}, permission, (granted: unknown) => answers.push(granted));
      answers.push(session.check?.({}, permission), session.device?.({ deviceType: 'usb' }));
    }
    expect(new Set(answers)).toEqual(new Set([false]));
    const isCancelled = (url: string): unknown => {
      let cancel: unknown;
      session.before?.({ url }, (answer: { cancel: boolean }) => void (cancel = answer.cancel));
      return cancel;
    };
    expect(isCancelled('app://daftar/api/tape.head')).toBe(false);
    expect(isCancelled('blob:app://daftar/1')).toBe(false);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:5984/',
      'ws://x/',
      'file:///etc/passwd',
      'app://x/',
    ]) {
      expect(isCancelled(url)).toBe(true);
    }
  });

  it('serves pages and the host on app://daftar, to its own origin only', async () => {
    await startWindow();
    const handler = fake.session.handlers.get('app');
    const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
      handler?.(new Request(url, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) }));
    const page = await ask('app://daftar/');
    expect(await page?.text()).toBe('<title>Daftar</title>');
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'self'");
    const head = 'app://daftar/api/tape.head';
    expect((await ask(head, { origin: 'app://daftar' }, 'POST'))?.status).toBe(200);
    expect((await ask(head, { origin: 'https://example.org' }, 'POST'))?.status).toBe(403);
    expect((await ask('app://other/api/tape.head', {}, 'POST'))?.status).toBe(403);
    expect((await ask('app://daftar/..%2fenrolment.json'))?.status).toBe(404);
  });

  it("answers the bridge's calls of its own top frame only", async () => {
    const { window, options } = await startWindow();
    const handler = fake.invoked.get('daftar.shell');
    const ask = (senderFrame: unknown, name: unknown, input: unknown): unknown =>
      handler?.({ senderFrame, sender: window.webContents }, name, input);
    const own = frameAt('app://daftar/desk');
    expect(await ask(own, 'shell.info', {})).toMatchObject({ platform: process.platform });
    expect(await ask(own, 'shell.openFolder', { folder: 'scanner' })).toEqual({ opened: true });
    expect(fake.module.shell.openPath).toHaveBeenCalledWith(join(options.dataDirectory, 'scanner'));
    expect(await ask(own, 'shell.print', {})).toEqual({ printed: true });
    for (const frame of [
      null,
      frameAt('https://example.org/'),
      frameAt('app://other/'),
      frameAt('app://daftar/', own),
    ]) {
      await expect(ask(frame, 'shell.info', {})).rejects.toThrow('Not for other pages');
    }
    await expect(ask(own, 'shell.openFolder', { folder: '/etc' })).rejects.toThrow();
    await expect(ask(own, 'constructor', {})).rejects.toThrow('no method');
    expect(fake.module.shell.openPath).toHaveBeenCalledTimes(1);
  });

  it('lays a page out in a window that is never shown, runs nothing and reaches the page alone', async () => {
    const { createElectronPrinter } = await import('./print-html');
    const print = createElectronPrinter(20_000);
    const made = await print('<p>Report');
    expect(made.ok && Buffer.from(made.value).toString()).toBe('%PDF-1.4\n%%EOF\n');
    const [window] = fake.windows;
    expect(window?.options).toMatchObject({
      show: false,
      webPreferences: { partition: 'daftar-pdf', javascript: false, sandbox: true, nodeIntegration: false },
    });
    expect(window?.webContents.printToPDF.mock.calls[0]?.[0]).toMatchObject({ preferCSSPageSize: true });
    expect(window?.destroy).toHaveBeenCalledTimes(1);
    const own = fake.partitions.get('daftar-pdf');
    const isCancelled = (url: string): unknown => {
      let answer: unknown;
      own?.before?.({ url }, (given: { cancel: boolean }) => void (answer = given.cancel));
      return answer;
    };
    expect(isCancelled(window?.loaded ?? '')).toBe(false);
    expect(isCancelled('data:font/woff2;base64,d09G')).toBe(false);
    for (const other of ['https://example.org/', 'file:///etc/passwd', 'app://daftar/api/host.identity'])
      expect(isCancelled(other)).toBe(true);
    const served = await own?.handlers.get('app')?.(new Request('http://127.0.0.1/')); // whatever is asked
    expect(await served?.text()).toBe(''); // the page is forgotten once it is laid out
  });

  it('says when a page cannot be laid out or takes too long, and its window is gone', async () => {
    const Window = fake.module.BrowserWindow;
    class Failing extends Window {
      override loadURL(): Promise<void> {
        queueMicrotask(() => this.webContents.emit('render-process-gone', {}, { reason: 'oom' }));
        return new Promise(() => undefined);
      }
    }
    class Hanging extends Window {
      override loadURL(): Promise<void> {
        return new Promise(() => undefined);
      }
    }
    for (const [kind, limit, refusal] of [
      [Failing, 20_000, { why: 'ended', detail: 'The PDF could not be made (oom). Try again.' }],
      [Hanging, 1, { why: 'too-long' }],
    ] as const) {
      fake.module.BrowserWindow = kind;
      vi.resetModules();
      const again = await import('./print-html');
      expect(await again.createElectronPrinter(limit)('<p>')).toMatchObject({ ok: false, refusal });
      expect(fake.windows.at(-1)?.destroy).toHaveBeenCalledTimes(1);
    }
  });

  it('brings its window to the front when it is started a second time', async () => {
    const { window } = await startWindow();
    fake.app.emit('second-instance');
    expect(window.restore).toHaveBeenCalled();
    expect(window.focus).toHaveBeenCalled();
    fake.app.emit('window-all-closed');
    expect(fake.app.quit).toHaveBeenCalled();
  });

  it('ends at once when it is the second instance', async () => {
    fake.app.isFirst = false;
    const { run } = await start();
    await run();
    expect(fake.app.quit).toHaveBeenCalled();
    expect(fake.windows).toHaveLength(0);
  });

  it('closes the host before it ends, so that the directory is free again', async () => {
    const { options } = await startWindow();
    let isHeld = false;
    fake.app.emit('will-quit', { preventDefault: () => void (isHeld = true) });
    expect(isHeld).toBe(true);
    await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalled(), { timeout: 20_000 });
    const enrolment = makeEnrolment();
    const { dataDirectory } = options;
    await (await createHost({ dataDirectory, enrolment, shell: 'electron', version: '1' })).close();
  });

  it('opens the address of the browser shell where that one has the data directory', async () => {
    const { options, run } = await start();
    const first = await startBrowserShell({ ...options, version: '1.2.3' });
    onTestFinished(first.close);
    await run();
    expect(fake.module.shell.openExternal).toHaveBeenCalledWith(
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/),
    );
    expect(fake.windows).toHaveLength(0);
    expect(fake.app.quit).toHaveBeenCalled();
  });

  it('shows in words why it cannot start', async () => {
    const { options, run } = await start();
    await writeFile(options.enrolment, 'not json');
    await run();
    const [title, words] = fake.module.dialog.showErrorBox.mock.calls[0] ?? [];
    expect(title).toBe('Daftar cannot start');
    expect(words).toContain('Ask for a new one');
    expect(fake.app.quit).toHaveBeenCalled();
  });
});
