import { shell, type IpcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { z } from 'zod';
import { shellChannel } from '#shared/contract/shell-channel';
import {
  shellMethods,
  type ShellMethodName,
  type ShellMethods,
  type ShellOutput,
} from '#shared/contract/shell';
import { isOwnAddress } from './address';

type Handlers = {
  readonly [M in ShellMethodName]: (
    input: z.output<ShellMethods[M]['input']>,
    contents: WebContents,
  ) => ShellOutput<M> | Promise<ShellOutput<M>>;
};

/** Answers the preload script's calls. Rejects calls of any frame but Daftar's own page, and input that does not parse. */
export function answerShell(ipcMain: Pick<IpcMain, 'handle'>, scannerFolder: string): void {
  const handlers = createHandlers(scannerFolder);
  ipcMain.handle(shellChannel, async (event: IpcMainInvokeEvent, name: unknown, input: unknown) => {
    if (!isOwnPage(event)) throw new Error('Not for other pages.');
    if (!isShellMethod(name)) throw new Error(`There is no method ${String(name)}.`);
    const handler = handlers[name] as (input: unknown, contents: WebContents) => unknown; // parsed by its own schema
    return handler(shellMethods[name].input.parse(input), event.sender);
  });
}

function createHandlers(scannerFolder: string): Handlers {
  return {
    'shell.info': () => ({
      platform: process.platform,
      electron: process.versions['electron'] ?? '',
      chromium: process.versions['chrome'] ?? '',
    }),
    'shell.openFolder': async () => ({ opened: (await shell.openPath(scannerFolder)) === '' }),
    'shell.print': (_input, contents) =>
      new Promise((resolve) => {
        contents.print({ silent: false, printBackground: true }, (printed) => resolve({ printed }));
      }),
  };
}

const isShellMethod = (name: unknown): name is ShellMethodName =>
  typeof name === 'string' && Object.hasOwn(shellMethods, name);

/** The frame may be gone by the time that it is asked about, and only the top one is Daftar's page. */
function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnAddress(frame.url);
}
