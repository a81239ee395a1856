import { createReadStream, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { vendorFiles } from '#engine/vendor-files';
import type { Answer } from '../page/ocr-worker';
import { processes } from '../parts/size';
import { openChromium } from '../window';
import { processorTime } from './processor';

/** The program's own OCR in a headless Chromium. */
export type Program = {
  /** Reads the files, `workers` pages at a time; `told` hears how many pages are done, and 0 before the first. */
  read(paths: readonly string[], workers: 1 | 2, told?: (done: number) => void): Promise<Answer>;
  /** Megabytes that the window's process holds (its resident set); 0 where Linux is not. */
  memory(): number;
  /** Milliseconds of a processor that its processes have had so far; 0 where Linux is not. */
  processor(): number;
  close(): Promise<void>;
};

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  wasm: 'application/wasm',
};

/** Bundles what runs in the worker from its sources, so that no build is needed. */
async function workerScript(root: string, entry: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'chrome130',
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** Serves the bundle, the vendor files and the pages on loopback. */
function serve(root: string, script: string, files: readonly string[]): Server {
  return createServer((request, answer) => {
    const path = decodeURIComponent((request.url ?? '/').slice(1).split('?')[0] ?? '');
    if (path === '') return answer.setHeader('content-type', 'text/html').end('<title>OCR');
    if (path === 'worker.js') return answer.setHeader('content-type', 'text/javascript').end(script);
    const vendor = vendorFiles.find(({ to }) => path === to || path.startsWith(`${to}/`));
    const file = path.startsWith('page/')
      ? files[Number(path.slice('page/'.length))]
      : vendor && join(root, vendor.from, path.slice(vendor.to.length));
    if (!file) return answer.writeHead(404).end();
    answer.setHeader('content-type', types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    return createReadStream(file)
      .on('error', () => answer.destroy())
      .pipe(answer);
  });
}

/** Starts Chromium with the pipeline in it. */
export async function openProgram(root: string, entry = 'bench/page/ocr-worker.ts'): Promise<Program> {
  const script = await workerScript(root, entry);
  const files: string[] = [];
  const server = serve(root, script, files);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  const profile = await mkdtemp(join(tmpdir(), 'daftar-ocr-'));
  const context = await openChromium(profile);
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('console', (message) => console.error(`page: ${message.text()}`));
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  let tell: (done: number) => void = () => undefined;
  await page.exposeFunction('tellProgress', (done: number) => tell(done));
  await page.goto(`http://127.0.0.1:${port}/`);
  return {
    async read(paths, workers, told) {
      tell = told ?? (() => undefined);
      const first = files.length;
      files.push(...paths);
      const addresses = paths.map((_, n) => `/page/${first + n}`);
      return page.evaluate(
        (asked) =>
          new Promise<Answer>((resolve, reject) => {
            type Message = { done?: number; answer?: Answer };
            const { tellProgress } = globalThis as unknown as { tellProgress(done: number): void };
            const worker = new Worker('/worker.js', { type: 'module' });
            worker.addEventListener('error', (event) => reject(new Error(event.message)));
            worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
              if (data.done !== undefined) tellProgress(data.done);
              if (!data.answer) return;
              worker.terminate();
              resolve(data.answer);
            });
            worker.postMessage(asked);
          }),
        { addresses, workers },
      );
    },
    memory() {
      if (process.platform !== 'linux') return 0;
      const sizes = processes(profile)
        .filter((one) => one.type === 'renderer')
        .map((one) => /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${one.pid}/status`, 'utf8'))?.[1]);
      return Math.round(Math.max(0, ...sizes.map(Number)) / 1000);
    },
    processor() {
      if (process.platform !== 'linux') return 0;
      return processes(profile).reduce((sum, { pid }) => sum + processorTime(pid), 0);
    },
    async close() {
      await context.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(profile, { recursive: true, force: true });
    },
  };
}
