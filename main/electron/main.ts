import { join } from 'node:path';
import { app, dialog, ipcMain, protocol, session, shell, type BrowserWindow } from 'electron';
import type { Enrolment } from '#shared/contract/enrolment';
import { readEnrolment } from '#main/host/enrolment-file';
import { createHost, type Host } from '#main/host/host';
import { HostBusy } from '#main/host/lock';
import { administerHub } from '#main/hub/administer';
import { createReportPdf } from '#main/pdf/make-report-pdf';
import { askForEnrolment } from './first-start';
import { guardContents, guardSession } from './guards';
import { setMenu } from './menu';
import { createElectronPrinter } from './print-html';
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
    const enrolled = await enrolmentOf(options.enrolment);
    if (!enrolled) return app.quit();
    host = await openHost(options, enrolled, toFront);
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

/** This computer's enrolment, asked for at the first start; nothing when nobody has one. Throws when it is damaged. */
async function enrolmentOf(path: string): Promise<Enrolment | undefined> {
  let read = await readEnrolment(path);
  if (!read.ok && read.refusal.refusal === 'missing') {
    if (!(await askForEnrolment(path))) return undefined;
    read = await readEnrolment(path);
  }
  if (!read.ok) throw new Error(read.refusal.detail);
  return read.value;
}

async function openHost(
  options: ElectronShellOptions,
  enrolment: Enrolment,
  toFront: () => void,
): Promise<Host> {
  return createHost({
    dataDirectory: options.dataDirectory,
    enrolment,
    shell: 'electron',
    hubAdmin: administerHub,
    reportPdf: createReportPdf(createElectronPrinter(), [join(options.rendererDirectory, 'assets')]),
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
