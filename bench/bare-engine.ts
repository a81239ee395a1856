import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineApi } from '#engine/api';
import { startBrowserShell } from '#main/browser/main';
import { demoOfficers } from '#main/cli/demo/plan';
import { processes } from './parts/size';
import { profileThrough } from './profile';
import type { Computer } from './office';
import { openQuietPage } from './quiet-page';

type Scope = { ask(method: string, args: readonly unknown[]): Promise<unknown> };
type Timed = { readonly times: readonly number[]; readonly last: unknown };

/** The program's engine in a page of Chromium that holds nothing else. */
export type BareEngine = {
  /** Brings the engine up; answers with how long that took, in milliseconds. `profile` prints where the time went. */
  open(profile?: (text: string) => void): Promise<number>;
  /**
   * Calls a method of the engine, one call per list of arguments: milliseconds from call to answer of each. Where a call
   * takes hardly longer than the browser's clock ticks (0.1 ms), `times` of them in a row are timed and divided.
   */
  time(method: keyof EngineApi, calls: readonly (readonly unknown[])[], times?: number): Promise<Timed>;
  signIn(person: string): Promise<void>;
  /** Takes the registers away, so that the next `open` makes them anew. Before `open` only. */
  dropRegisters(): Promise<void>;
  /** The most memory that the page's process ever had (its resident set), in bytes; nothing where Linux is not. */
  peak(): number | undefined;
  close(): Promise<void>;
};

/** Starts the shell and Chromium on a computer, with a page that is not the program's. */
export async function openBareEngine(computer: Computer, renderer: string): Promise<BareEngine> {
  const shell = await startBrowserShell({
    dataDirectory: computer.data,
    enrolment: computer.enrolment,
    rendererDirectory: renderer,
    version: 'bench',
    link: { pass: () => new Promise(() => undefined) }, // as on a line that is being dialled
    onFault: (fault) => console.error(fault),
  });
  const page = await openQuietPage(computer.profile);
  // The address signs the window in; the program's own window, and its engine, must not start.
  await page.goto(shell.address, '*/assets/index-*.js');
  const script = readdirSync(join(renderer, 'assets')).find((name) => /^worker-.*\.js$/.test(name));
  if (!script) throw new Error('the build has no engine');

  const time: BareEngine['time'] = (method, calls, times = 1) =>
    page.evaluate(
      async ([name, lists, inRow]) => {
        const { ask } = globalThis as unknown as Scope; // put there by `open`
        const times: number[] = [];
        let last: unknown;
        for (const args of lists) {
          const start = performance.now();
          for (let n = 0; n < inRow; n++) last = await ask(name, args);
          times.push((performance.now() - start) / inRow);
        }
        return { times, last };
      },
      [method, calls, times] as const,
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
      const stop = profile ? await profileThrough(await page.worker('/assets/worker-')) : undefined;
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
      page.evaluate(async (folder) => {
        const files = await navigator.storage.getDirectory();
        await files.removeEntry(folder, { recursive: true });
      }, 'daftar-registers'),
    peak() {
      if (process.platform !== 'linux') return undefined;
      const peaks = processes(computer.profile)
        .filter((one) => one.type === 'renderer')
        .map((one) => /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${one.pid}/status`, 'utf8'))?.[1]);
      return Math.max(...peaks.map(Number)) * 1024;
    },
    async close() {
      await page.close();
      await shell.close();
    },
  };
}
