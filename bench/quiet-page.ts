import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { findChromium } from '#main/cli/chromium';
import { chromiumArguments } from '../main/cli/chromium-arguments.mjs';

/** What Chromium is asked, and what it says by itself. */
type Message = {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
};
type Told = (params: Readonly<Record<string, unknown>>, session: string) => void;

/** Chromium's side of the pipe. */
type Line = {
  send(method: string, params?: object, session?: string): Promise<Record<string, unknown>>;
  on(method: string, told: Told): void;
};

/**
 * A page of Chromium that is led through a pipe. Playwright has DevTools record the traffic of every page and worker: up
 * to 200 MB of answers stay in the page's process, which would be counted as memory of the program. Here nothing is
 * recorded, so the process is as large as on the computer of a user.
 */
export type QuietPage = {
  /** Opens an address; scripts whose address matches `without` are not loaded. */
  goto(address: string, without: string): Promise<void>;
  /** Runs a function in the page. What is given and answered is JSON. */
  evaluate<Given, Answer>(work: (given: Given) => Answer | Promise<Answer>, given: Given): Promise<Answer>;
  /** DevTools of the first worker whose script's address has `part` in it. It is watched from then on. */
  worker(part: string): Promise<(method: string, params?: object) => Promise<Record<string, unknown>>>;
  close(): Promise<void>;
};

function openLine(out: Writable, from: Readable): Line {
  const waiting = new Map<number, (message: Message) => void>();
  const followers = new Map<string, Told>();
  let calls = 0;
  let parts: Buffer[] = [];
  const take = (text: string): void => {
    const message = JSON.parse(text) as Message; // from Chromium
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else followers.get(message.method ?? '')?.(message.params ?? {}, message.sessionId ?? '');
  };
  from.on('data', (data: Buffer) => {
    let rest = data;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8');
      parts = [];
      rest = rest.subarray(end + 1);
      take(text);
    }
    if (rest.length > 0) parts.push(rest);
  });
  out.on('error', () => undefined); // it has ended: told below
  from.on('close', () => {
    for (const tell of waiting.values()) tell({ error: { message: 'Chromium has ended' } });
  });
  return {
    on: (method, told) => void followers.set(method, told),
    send(method, params = {}, session) {
      const id = ++calls;
      out.write(`${JSON.stringify({ id, method, params, ...(session ? { sessionId: session } : {}) })}\0`);
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result ?? {});
        });
      });
    },
  };
}

function onPage(line: Line, session: string): Omit<QuietPage, 'close'> {
  const send = (method: string, params?: object) => line.send(method, params, session);
  return {
    async goto(address, without) {
      line.on('Fetch.requestPaused', ({ requestId }) => {
        void send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      });
      await send('Fetch.enable', { patterns: [{ urlPattern: without }] });
      await send('Page.enable');
      const loaded = new Promise<void>((resolve) => line.on('Page.loadEventFired', () => resolve()));
      await send('Page.navigate', { url: address });
      await loaded;
      // tsx wraps named functions in it, also those that are sent to the page
      await send('Runtime.evaluate', { expression: 'globalThis.__name = (one) => one' });
    },
    async evaluate(work, given) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression: `(${String(work)})(${JSON.stringify(given) ?? ''})`,
        awaitPromise: true,
        returnByValue: true,
      });
      const fault = exceptionDetails as { text: string; exception?: { description?: string } } | undefined; // of the protocol
      if (fault) throw new Error(fault.exception?.description ?? fault.text);
      return (result as { value: never }).value; // what `work` answers, as JSON
    },
    async worker(part) {
      const attached = new Promise<string>((resolve) =>
        line.on('Target.attachedToTarget', (told) => {
          const { sessionId, targetInfo } = told as { sessionId: string; targetInfo: { url: string } }; // of the protocol
          if (targetInfo.url.includes(part)) resolve(sessionId);
        }),
      );
      await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
      const found = await attached;
      return (method, params) => line.send(method, params, found);
    },
  };
}

/** Starts Chromium with a profile and an empty page. */
export async function openQuietPage(profile: string): Promise<QuietPage> {
  const chromium = findChromium();
  if (!chromium) throw new Error('There is no Chromium on this computer; DAFTAR_CHROMIUM names one.');
  const child = spawn(
    chromium,
    [
      ...chromiumArguments(),
      ...['--headless', '--disable-gpu', '--remote-debugging-pipe', `--user-data-dir=${profile}`],
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const [, , , out, from] = child.stdio;
  const line = openLine(out as Writable, from as Readable); // the pipes that were asked for
  try {
    const { targetInfos } = await line.send('Target.getTargets');
    const pages = targetInfos as readonly { targetId: string; type: string }[]; // of the protocol
    const first = pages.find(({ type }) => type === 'page');
    const targetId =
      first?.targetId ?? (await line.send('Target.createTarget', { url: 'about:blank' })).targetId;
    const { sessionId } = await line.send('Target.attachToTarget', { targetId, flatten: true });
    return {
      ...onPage(line, String(sessionId)),
      async close() {
        await line.send('Browser.close').catch(() => undefined); // it may end before it answers
        await ended;
      },
    };
  } catch (error) {
    child.kill();
    throw error;
  }
}
