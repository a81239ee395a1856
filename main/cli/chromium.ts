import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { PrintHtml } from '#main/host/report-pdf';
import { createChromiumPrinter } from '#main/pdf/print-with-chromium';
import { chromiumArguments } from './chromium-arguments.mjs';

const names =
  process.platform === 'win32'
    ? ['chrome.exe', 'msedge.exe']
    : ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const usualFolders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/Applications/Google Chrome.app/Contents/MacOS',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder
      ? [join(folder, 'Google/Chrome/Application'), join(folder, 'Microsoft/Edge/Application')]
      : [];
  }),
];

/** The path of a Chromium, Chrome or Edge on this computer; `DAFTAR_CHROMIUM` names another. */
export function findChromium(): string | undefined {
  if (process.env.DAFTAR_CHROMIUM) return process.env.DAFTAR_CHROMIUM;
  return usualFolders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** Lays pages out as PDF with this computer's Chromium; `named` is another one than `findChromium` finds. */
export const chromiumPrinter = (named?: string): PrintHtml =>
  createChromiumPrinter({ find: () => named ?? findChromium(), switches: chromiumArguments() });

/** Whether a window can be shown. */
export const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** Opens an address as a window of its own with its own profile; resolves when the window is closed. */
export function openAppWindow(chromium: string, address: string, profile: string): Promise<void> {
  const child = spawn(chromium, [`--app=${address}`, `--user-data-dir=${profile}`, ...chromiumArguments()], {
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', (error) => {
      console.error(
        `Chromium could not be started (${error.message}). Open this address yourself: ${address}`,
      );
    });
  });
}
