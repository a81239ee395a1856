import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineApi } from '#engine/api';
import { demoOfficers } from '#main/cli/demo/plan';
import { processes } from './parts/size';
import { profileWorker } from './profile';
import type { Computer } from './office';
import { openWindow } from './window';

type Scope = { ask(method: string, args: readonly unknown[]): Promise<unknown> };
type Timed = { readonly times: readonly number[]; readonly last: unknown };

/** The program's engine in a page of Chromium that holds nothing else. */
export type BareEngine = {
  /** Brings the engine up; answers with how long that took, in milliseconds. `profile` prints where the time went. */
  open(profile?: (text: string) => void): Promise<number>;
  /** Calls a method of the engine, one call per list of arguments: milliseconds from call to answer of each. */
  time(method: keyof EngineApi, calls: readonly (readonly unknown[])[]): Promise<Timed>;
  signIn(person: string): Promise<void>;
  /** Takes the registers away, so that the next `open` makes them anew. Before `open` only. */
  dropRegisters(): Promise<void>;
  /** The most memory that the page's process ever had (its resident set), in bytes; nothing where Linux is not. */
  peak(): number | undefined;
  close(): Promise<void>;
};

/** Starts the shell and Chromium on a computer, with a page that is not the program's. */
export async function openBareEngine(computer: Computer, renderer: string): Promise<BareEngine> {
  const window = await openWindow(computer, renderer, false);
  const { page } = window;
  // The address signs the window in; the program's own window, and its engine, must not start.
  await page.route('**/assets/index-*.js', (route) => route.abort());
  await page.addInitScript('globalThis.__name = (one) => one'); // tsx wraps named functions in it, also those sent to the page
  await page.goto(window.address);
  const script = readdirSync(join(renderer, 'assets')).find((name) => /^worker-.*\.js$/.test(name));
  if (!script) throw new Error('the build has no engine');

  const time: BareEngine['time'] = (method, calls) =>
    page.evaluate(
      async ([name, lists]) => {
        const { ask } = globalThis as unknown as Scope; // put there by `open`
        const times: number[] = [];
        let last: unknown;
        for (const args of lists) {
          const start = performance.now();
          last = await ask(name, args);
          times.push(performance.now() - start);
        }
        return { times, last };
      },
      [method, calls] as const,
    );
  return {
    async open(profile) {
      await page.evaluate((url) => {
        type Answer = { id: number; ok?: boolean; value?: unknown; error?: { message: string } };
        const worker = new Worker(url, { type: 'module', name: 'daftar-engine' });
        const waiting = new Map<number, (answer: Answer) => void>();
        worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => waiting.get(data.id)?.(data));
        let calls = 0;
        Object.assign(globalThis, {
          ask: (method: string, args: readonly unknown[]) =>
            new Promise((resolve, reject) => {
              const id = ++calls;
              waiting.set(id, ({ ok, value, error }) => {
                waiting.delete(id);
                if (ok) resolve(value);
                else reject(new Error(error?.message));
              });
              worker.postMessage({ id, method, args });
            }),
        });
      }, `/assets/${script}`);
      const stop = profile ? await profileWorker(window) : undefined;
      const { times, last } = await time('open', [[{ $callback: 0 }]]);
      if (stop) profile?.(await stop());
      const opened = last as Awaited<ReturnType<EngineApi['open']>>;
      if (!opened.ok) throw new Error(`the engine did not open: ${JSON.stringify(opened.refusal)}`);
      return times[0] ?? NaN;
    },
    time,
    async signIn(person) {
      const { last } = await time('query', [['officers']]);
      const officer = (last as { person: string; key: string }[]).find((one) => one.person === person);
      const passphrase = demoOfficers.find((one) => one.person === person)?.passphrase;
      const signed = await time('signIn', [[officer?.key, passphrase]]);
      if (!(signed.last as { ok: boolean }).ok) throw new Error(`${person} could not sign in`);
    },
    dropRegisters: () =>
      page.evaluate(async () => {
        const files = await navigator.storage.getDirectory();
        await files.removeEntry('daftar-registers', { recursive: true });
      }),
    peak() {
      if (process.platform !== 'linux') return undefined;
      const peaks = processes(computer.profile)
        .filter((one) => one.type === 'renderer')
        .map((one) => /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${one.pid}/status`, 'utf8'))?.[1]);
      return Math.max(...peaks.map(Number)) * 1024;
    },
    close: window.close,
  };
}
