import { BrowserWindow, session } from 'electron';
import { ok, refuse } from '#shared/base/result';
import type { NoPdf, PrintHtml } from '#main/host/report-pdf';
import { appOrigin, appScheme } from './address';

/** Sessions that are kept nowhere, apart from the program's own window. */
const partition = 'daftar-pdf';
const address = `${appOrigin}/report`;

/** Milliseconds after which a page that was not laid out is given up. */
const usualLimit = 60_000;

const tooLong: NoPdf = {
  why: 'too-long',
  detail: 'The PDF was not done in time. Try again when the computer has less to do.',
};

/**
 * Lays pages out in a window that is never shown, runs nothing and reaches nothing but the page itself. It is gone when
 * the answer is there. One at a time: the caller sees to that.
 */
export function createElectronPrinter(limit = usualLimit): PrintHtml {
  let page = '';
  let isServed = false;
  const open = () => {
    const own = session.fromPartition(partition);
    if (!isServed) {
      own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
      own.webRequest.onBeforeRequest(({ url }, answer) =>
        answer({ cancel: url !== address && !url.startsWith('data:font/') }),
      );
      own.protocol.handle(
        appScheme,
        () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      );
      isServed = true;
    }
    return new BrowserWindow({
      show: false,
      webPreferences: {
        ...{ partition, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
        ...{ webSecurity: true, webviewTag: false, spellcheck: false, backgroundThrottling: false },
      },
    });
  };
  return async (html) => {
    page = html;
    const window = open();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const late = new Promise<undefined>((resolve) => {
        timer = setTimeout(() => resolve(undefined), limit);
      });
      const gone = new Promise<never>((_resolve, reject) => {
        window.webContents.once('render-process-gone', (_event, { reason }) => reject(new Error(reason)));
      });
      const printed = window.loadURL(address).then(() =>
        window.webContents.printToPDF({
          ...{ preferCSSPageSize: true, printBackground: true },
          ...{ generateTaggedPDF: true, generateDocumentOutline: true },
        }),
      );
      const made = await Promise.race([printed, gone, late]);
      return made ? ok(Uint8Array.from(made)) : refuse(tooLong);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return refuse({ why: 'ended', detail: `The PDF could not be made (${said}). Try again.` });
    } finally {
      clearTimeout(timer);
      page = '';
      window.destroy();
    }
  };
}
