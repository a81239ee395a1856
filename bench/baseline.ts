import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Page } from '@playwright/test';
import type { Act } from '#shared/acts/act';
import { toHubDocument } from '#shared/hub/document';
import type { HubAccess } from './hub';
import { openChromium, openWindow } from './window';
import type { Computer } from './office';
import type { Bench } from './page/contenders';

type Account = { readonly user: string; readonly password: string };

/** A page in which the contenders run: against the hub itself, or through a host's gateway. */
export type Contenders = {
  /** Milliseconds for all documents, with bare `_bulk_docs` in batches of `batch` into the database at `url`. */
  bare(url: string, account: Account | undefined, batch: number): Promise<number>;
  fill(name: string): Promise<void>;
  replicate(
    name: string,
    way: 'to' | 'from',
    remote: Account & { url: string },
    batch: number,
  ): Promise<number>;
  traffic(): { readonly sent: number; readonly received: number };
  close(): Promise<void>;
};

type Scope = { readonly bench: Bench };

/** Where PouchDB for browsers is: among the dependencies, or in the folder that `BENCH_MODULES` names. */
function pouchPath(root: string): string | undefined {
  for (const home of [join(root, 'package.json'), join(process.env.BENCH_MODULES ?? root, 'x')])
    try {
      return createRequire(home).resolve('pouchdb-browser/lib/index.es.js');
    } catch {
      // not there
    }
  return undefined;
}

/** Whether PouchDB's replicator can be measured. */
export const hasPouch = (root: string): boolean => pouchPath(root) !== undefined;

async function pageScript(root: string): Promise<string> {
  const pouch = pouchPath(root);
  const resolver: Plugin = {
    name: 'pouchdb',
    setup: (made) => {
      made.onResolve({ filter: /^pouchdb-browser$/ }, () =>
        pouch ? { path: pouch } : { path: 'missing', namespace: 'missing' },
      );
      made.onLoad({ filter: /.*/, namespace: 'missing' }, () => ({ contents: 'export default undefined' }));
    },
  };
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [join(root, 'bench/page/contenders.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome130',
    nodePaths: [join(root, 'node_modules')], // PouchDB's own needs, wherever it is
    plugins: [resolver],
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

const callsOf = (page: Page): Pick<Contenders, 'bare' | 'fill' | 'replicate'> => ({
  bare: (url, account, batch) =>
    page.evaluate(([u, a, b]) => (globalThis as unknown as Scope).bench.bare(u, a, b), [
      url,
      account,
      batch,
    ] as const),
  fill: (name) => page.evaluate((n) => (globalThis as unknown as Scope).bench.fill(n), name),
  replicate: (name, way, remote, batch) =>
    page.evaluate(([n, w, r, b]) => (globalThis as unknown as Scope).bench.replicate(n, w, r, b), [
      name,
      way,
      remote,
      batch,
    ] as const),
});

const give = (page: Page, acts: readonly Act[]): Promise<void> =>
  page.evaluate(
    (text) => (globalThis as unknown as Scope).bench.take(text),
    JSON.stringify(acts.map(toHubDocument)),
  );

/** Contenders in a page of their own that talks to the hub directly. */
export async function openDirect(root: string, profile: string, acts: readonly Act[]): Promise<Contenders> {
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end('<title>bench'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens
  const context = await openChromium(profile, true);
  await context.addInitScript({ content: await pageScript(root) });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`http://127.0.0.1:${port}/`);
  await give(page, acts);
  return {
    ...callsOf(page),
    traffic: () => ({ sent: 0, received: 0 }),
    async close() {
      await context.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Contenders in a page behind the browser shell of a computer, in the program's place: `bare('/hub/acts', ...)`. */
export async function openBehindGateway(
  root: string,
  computer: Computer,
  renderer: string,
  acts: readonly Act[],
): Promise<Contenders> {
  const window = await openWindow(computer, renderer, false);
  await window.context.addInitScript({ content: await pageScript(root) });
  await window.context.request.get(window.address); // takes the cookie, without opening the program
  await window.page.goto(new URL('/no-such-file.txt', window.address).href);
  await give(window.page, acts);
  window.openLine();
  return { ...callsOf(window.page), traffic: window.traffic, close: window.close };
}

/** The address of a database at the hub. */
export const databaseUrl = (hub: Pick<HubAccess, 'url'>, database: string): string =>
  `${hub.url}/${database}`;
