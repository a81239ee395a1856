import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHost, type HostOptions } from '#main/host/host';
import { readEnrolment } from '#main/host/enrolment-file';
import { HostBusy } from '#main/host/lock';
import type { PrintHtml } from '#main/host/report-pdf';
import { administerHub } from '#main/hub/administer';
import { createReportPdf } from '#main/pdf/make-report-pdf';
import { startServer, type Server, type ServerOptions } from './server';

export type BrowserShellOptions = Omit<HostOptions, 'enrolment' | 'shell' | 'onSecondStart' | 'reportPdf'> & {
  /** The path of this computer's enrolment file. */
  readonly enrolment: string;
  /** The folder of the built renderer. */
  readonly rendererDirectory: string;
  /** What lays pages out as PDF; without it there is no PDF of a report. */
  readonly print?: PrintHtml | undefined;
  /** The loopback port; the one of the last time if not given and free, otherwise any. */
  readonly port?: number;
};

export type BrowserShell = {
  /** The address to open, good for one window. Empty if Daftar is open already in a window of its own. */
  readonly address: string;
  /** Another address, good for one more window. */
  newAddress(): string;
  /** Daftar ran already: `address` opens a window of that one, and `close` leaves it alone. */
  readonly isAlreadyRunning: boolean;
  close(): Promise<void>;
};

/**
 * Starts the host for an ordinary Chromium. If Daftar already runs over this data directory, answers its address
 * instead. Throws an error in plain words if the enrolment or the data directory cannot be used.
 */
export async function startBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  const { enrolment: enrolmentPath, rendererDirectory, port, print, ...hostOptions } = options;
  const read = await readEnrolment(enrolmentPath);
  if (!read.ok) throw new Error(read.refusal.detail);
  let server: Server | undefined;
  try {
    const onSecondStart = (): string => server?.newAddress() ?? '';
    const host = await createHost({
      ...{ hubAdmin: administerHub, ...hostOptions },
      ...(print ? { reportPdf: createReportPdf(print, [join(rendererDirectory, 'assets')]) } : {}),
      ...{ enrolment: read.value, shell: 'browser', onSecondStart },
    });
    try {
      server = await startAtUsualPort({ host, rendererDirectory }, options.dataDirectory, port);
    } catch (error) {
      await host.close();
      throw error;
    }
    const { newAddress, close } = server;
    return {
      address: newAddress(),
      newAddress,
      isAlreadyRunning: false,
      close: async () => {
        await close();
        await host.close();
      },
    };
  } catch (error) {
    if (!(error instanceof HostBusy) || error.address === '') throw error;
    return anotherOne(error.address);
  }
}

const anotherOne = (address: string): BrowserShell => ({
  address,
  newAddress: () => address,
  isAlreadyRunning: true,
  close: async () => undefined,
});

/**
 * A browser keeps what a page stores by its address, the port included: on another port, drafts would be gone and the
 * registers would be rebuilt at each start, and a window left open could not go on.
 */
async function startAtUsualPort(
  needs: Pick<ServerOptions, 'host' | 'rendererDirectory'>,
  dataDirectory: string,
  port: number | undefined,
): Promise<Server> {
  if (port !== undefined) return startServer({ ...needs, port });
  const note = join(dataDirectory, 'port.txt');
  const usual = Number(await readFile(note, 'utf8').catch(() => '0'));
  const isUsable = Number.isInteger(usual) && usual > 1023 && usual < 65_536;
  const server = await startServer({ ...needs, port: isUsable ? usual : 0 }).catch(() => startServer(needs));
  if (server.port !== usual) await writeFile(note, String(server.port), { mode: 0o600 });
  return server;
}
