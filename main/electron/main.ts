import { join } from 'node:path';
import { app, dialog, ipcMain, protocol, session, shell, type BrowserWindow } from 'electron';
import { readEnrolment } from '#main/host/enrolment-file';
import { createHost, type Host } from '#main/host/host';
import { HostBusy } from '#main/host/lock';
import { administerHub } from '#main/hub/administer';
import { guardContents, guardSession } from './guards';
import { setMenu } from './menu';
import { appSchemes, serveApp } from './protocol';
import { answerShell } from './shell-methods';
import { openWindow } from './window';

export type ElectronShellOptions = {
  readonly dataDirectory: string;
  /** The path of this computer's enrolment file. */
  readonly enrolment: string;
  readonly rendererDirectory: string;
  /** The path of the built preload script. */
  readonly preload: string;
};

/**
 * Starts Daftar in Electron. Must be called before the app is ready. A second start brings the first one's window to
 * the front; where the browser shell holds the data directory, its address is opened instead. What goes wrong is
 * shown in a box and ends the program. There is no updater: a new version is installed over the old one.
 */
export async function startElectronShell(options: ElectronShellOptions): Promise<void> {
  protocol.registerSchemesAsPrivileged(appSchemes);
  if (!app.requestSingleInstanceLock()) return app.quit();
  let window: BrowserWindow | undefined;
  let host: Host | undefined;
  const toFront = (): void => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  };
  app.on('second-instance', toFront);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!host) return;
    event.preventDefault();
    const closing = host.close();
    host = undefined;
    void closing.finally(() => app.quit());
  });
  await app.whenReady();
  try {
    host = await openHost(options, toFront);
    guardSession(session.defaultSession);
    serveApp(session.defaultSession.protocol, host, options.rendererDirectory);
    answerShell(ipcMain, scannerFolderOf(options));
    setMenu();
    window = openWindow(options.preload);
  } catch (error) {
    await giveUp(error);
  }
}

const scannerFolderOf = ({ dataDirectory }: ElectronShellOptions): string => join(dataDirectory, 'scanner');

async function openHost(options: ElectronShellOptions, toFront: () => void): Promise<Host> {
  const read = await readEnrolment(options.enrolment);
  if (!read.ok) throw new Error(read.refusal.detail);
  return createHost({
    dataDirectory: options.dataDirectory,
    enrolment: read.value,
    shell: 'electron',
    hubAdmin: administerHub,
    version: app.getVersion(),
    scannerFolder: scannerFolderOf(options),
    onSecondStart: () => {
      toFront();
      return '';
    },
  });
}

async function giveUp(error: unknown): Promise<void> {
  if (error instanceof HostBusy && /^http:\/\/127\.0\.0\.1:\d+\//.test(error.address)) {
    await shell.openExternal(error.address);
  } else {
    dialog.showErrorBox('Daftar cannot start', error instanceof Error ? error.message : String(error));
  }
  app.quit();
}
