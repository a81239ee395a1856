import { createHost, type HostOptions } from '#main/host/host';
import { readEnrolment } from '#main/host/enrolment-file';
import { HostBusy } from '#main/host/lock';
import { startServer, type Server } from './server';

export type BrowserShellOptions = Omit<HostOptions, 'enrolment' | 'shell' | 'onSecondStart'> & {
  /** The path of this computer's enrolment file. */
  readonly enrolment: string;
  /** The folder of the built renderer. */
  readonly rendererDirectory: string;
  /** The loopback port; any free one if not given. */
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
  const { enrolment: enrolmentPath, rendererDirectory, port, ...hostOptions } = options;
  const read = await readEnrolment(enrolmentPath);
  if (!read.ok) throw new Error(read.refusal.detail);
  let server: Server | undefined;
  try {
    const onSecondStart = (): string => server?.newAddress() ?? '';
    const host = await createHost({ ...hostOptions, enrolment: read.value, shell: 'browser', onSecondStart });
    try {
      server = await startServer({ host, rendererDirectory, ...(port === undefined ? {} : { port }) });
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
