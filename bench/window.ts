import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { startBrowserShell } from '#main/browser/main';
import { chromiumArguments } from '../main/cli/chromium-arguments.mjs';
import { findChromium } from '#main/cli/chromium';
import type { Computer } from './office';

/** A request of the gateway to the hub, and when (milliseconds of `performance.now()`) it began and was answered. */
export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly began: number;
  ended?: number;
};

/** The built program on one computer, in a real Chromium, with the line under the bench's thumb. */
export type BenchWindow = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  /** What the gateway asked the hub so far. */
  readonly asked: readonly Asked[];
  /** Bytes over the line so far, HTTP headers included. */
  traffic(): { readonly sent: number; readonly received: number };
  /** Lets requests to the hub pass; until then they wait, as on a line that is being dialled. */
  openLine(): void;
  /** Milliseconds that the host took to open tape and vault. */
  readonly hostOpening: number;
  close(): Promise<void>;
};

type UndiciRequest = { readonly method: string; readonly path: string };

/** Starts Chromium with a profile. `loose` lets pages ask other origins, for the bare contenders. */
export async function openChromium(profile: string, loose = false): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium on this computer; DAFTAR_CHROMIUM names one.');
  const args = [...chromiumArguments(), '--disable-gpu', ...(loose ? ['--disable-web-security'] : [])];
  return chromium.launchPersistentContext(profile, { executablePath, headless: true, args });
}

/** Opens a computer's window: at the sign-in screen unless `visit` is false. The line is closed at first. */
export async function openWindow(computer: Computer, renderer: string, visit = true): Promise<BenchWindow> {
  let openLine = (): void => undefined;
  const line = new Promise<void>((resolve) => (openLine = resolve));
  const traffic = { sent: 0, received: 0 };
  const asked: Asked[] = [];
  const underWay = new Map<UndiciRequest, Asked>();
  const began = (message: unknown): void => {
    const { request } = message as { request: UndiciRequest }; // undici's own shape for this channel
    if (!request.path.startsWith('/bench-')) return;
    const one: Asked = { method: request.method, path: request.path, began: performance.now() };
    asked.push(one);
    underWay.set(request, one);
  };
  const ended = (message: unknown): void => {
    const { request } = message as { request: UndiciRequest }; // as above
    const one = underWay.get(request);
    if (one) one.ended = performance.now();
    underWay.delete(request);
  };
  subscribe('undici:request:create', began);
  subscribe('undici:request:trailers', ended);

  const start = performance.now();
  const shell = await startBrowserShell({
    dataDirectory: computer.data,
    enrolment: computer.enrolment,
    rendererDirectory: renderer,
    version: 'bench',
    link: { pass: () => line },
    onTraffic: (more) => {
      traffic.sent += more.sent;
      traffic.received += more.received;
    },
    onFault: (fault) => console.error(fault),
  });
  const hostOpening = performance.now() - start;
  const context = await openChromium(computer.profile);
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => console.error(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && visit) console.error(`page: ${message.text()}`);
  });
  if (visit) {
    await page.goto(shell.address);
    await isUsable(page);
  }
  return {
    page,
    context,
    address: shell.address,
    asked,
    traffic: () => ({ ...traffic }),
    openLine: () => openLine(),
    hostOpening,
    async close() {
      unsubscribe('undici:request:create', began);
      unsubscribe('undici:request:trailers', ended);
      await context.close();
      await shell.close();
    },
  };
}

/** Resolves when the sign-in screen takes a passphrase. */
export async function isUsable(page: Page): Promise<void> {
  await page.locator('input[type=password]:focus').waitFor({ timeout: 600_000 });
}

/** Waits for `found` to find something among the requests, looking every 5 ms. */
export async function waitFor<T>(found: () => T | undefined, what: string, seconds = 300): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const one = found();
    if (one !== undefined) return one;
    if (Date.now() > end) throw new Error(`did not happen within ${seconds} seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
