import { join } from 'node:path';
import { sentenceOf, type DiskFault } from '#shared/contract/disk-faults';
import type { Enrolment } from '#shared/contract/enrolment';
import { methods, type Identity, type MethodName } from '#shared/contract/methods';
import { routes } from '#shared/contract/routes';
import { sha256Pattern } from '#shared/base/ids';
import { chunksOf, readBody, streamResponse } from './body';
import { openBackup } from './backup/backup';
import { openCourier } from './courier/courier';
import { openLog } from './courier/log';
import { createDisk, type Disk } from './disk';
import { ensureFolder } from './durable-file';
import { createEvents, eventResponse } from './events';
import { createFaultLog } from './fault-log';
import { asFailure, failureResponse, HostFailure } from './failure';
import { createGateway, type Link } from './gateway';
import type { Traffic } from './gateway-line';
import { createHandlers, type Handlers } from './handlers';
import { openHubAdmin, type OpenHubAdministration } from './hub-admin';
import { openKeys } from './keys';
import { takeLock } from './lock';
import { openReportPdf, type MakeReportPdf } from './report-pdf';
import { openScanner } from './scanner';
import { openTape } from './tape';
import { parseJson } from './tape-state';
import { openVault, type Vault } from './vault';

export type HostOptions = {
  readonly dataDirectory: string;
  readonly enrolment: Enrolment;
  readonly shell: Identity['shell'];
  readonly version: string;
  /** The folder that scanners save into; `scanner` in the data directory if not given. */
  readonly scannerFolder?: string;
  /** Bytes that stay free on the disk; 64 MiB if not given. */
  readonly reserve?: number;
  readonly segmentBytes?: number;
  /** Milliseconds between two looks at the scanner folder. */
  readonly scannerEvery?: number;
  /** Milliseconds between two looks whether a backup is due. */
  readonly backupEvery?: number;
  /** The wall clock, in milliseconds; the system's if not given. */
  readonly now?: () => number;
  /** Told, in words, of damage that somebody should look at; `faults.txt` in the data directory has it too. */
  readonly onFault?: (fault: string) => void;
  /** Told what went over the line to the hub. */
  readonly onTraffic?: (traffic: Traffic) => void;
  /** Asked when Daftar is started a second time: the address to open instead, '' if this host has its own window. */
  readonly onSecondStart?: () => string;
  readonly disk?: Disk;
  readonly link?: Link;
  /** How a device of the province sets its hub up; without it, it cannot. */
  readonly hubAdmin?: OpenHubAdministration;
  /** What makes PDFs of reports; without it there are none. */
  readonly reportPdf?: MakeReportPdf;
  /** Milliseconds without a byte after which the line to the hub counts as dead. */
  readonly idle?: number;
};

/**
 * The half of Daftar that keeps things: tape, vault, keys, scanner folder and the way to the hub.
 * `handle` answers the contract's requests (see `shared/contract`), never rejects, and does not look at who asks:
 * the shell in front lets only its own window in. `close` ends event streams and waits for what is being written.
 */
export type Host = {
  handle(request: Request): Promise<Response>;
  close(): Promise<void>;
};

const mostRequestBytes = 64 * 1024 * 1024;

/** Opens the host over a data directory. Throws `HostBusy` if another host has it, `HostFailure` if it cannot be used. */
export async function createHost(options: HostOptions): Promise<Host> {
  const { dataDirectory, enrolment, disk = createDisk(), reserve = 64 * 1024 * 1024 } = options;
  await ensureFolder(disk, dataDirectory);
  const faultLog = createFaultLog(join(dataDirectory, 'faults.txt'));
  const faults: DiskFault[] = [];
  const onFault = (fault: DiskFault): void => {
    faults.push(fault);
    faultLog.add(sentenceOf(fault));
    options.onFault?.(sentenceOf(fault));
  };
  const lock = await takeLock(dataDirectory, options.onSecondStart ?? (() => ''));
  const closers: (() => Promise<unknown>)[] = [lock.release, faultLog.settled];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return { handle: await open(), close };
  } catch (error) {
    await close();
    throw error;
  }

  async function open(): Promise<Host['handle']> {
    const { office, device } = enrolment;
    const folder = (name: string): string => join(dataDirectory, name);
    const scannerFolder = options.scannerFolder ?? folder('scanner');
    const events = createEvents();
    const { segmentBytes = 8 * 1024 * 1024, scannerEvery = 1000 } = options;
    const tape = await openTape({
      disk,
      folder: folder('tape'),
      office,
      device,
      reserve,
      segmentBytes,
      onFault,
    });
    closers.push(tape.close);
    const vault = await openVault({ disk, folder: folder('vault'), reserve });
    const keys = await openKeys(disk, folder('keys'), onFault);
    const scanner = await openScanner({ disk, folder: scannerFolder, events, every: scannerEvery });
    closers.push(scanner.close);
    const log = await openLog(disk, folder('courier'));
    const courier = await openCourier({ disk, folder: folder('courier'), log, enrolment, tape, vault });
    const { now = Date.now, backupEvery = 600_000 } = options;
    const stores = { tape, vault, keys, log };
    const backup = await openBackup({
      disk,
      folder: dataDirectory,
      enrolment,
      ...stores,
      now,
      every: backupEvery,
    });
    closers.push(backup.close);
    const { link, onTraffic, idle } = options;
    const gateway = createGateway({ hub: enrolment.hub, link, onTraffic, idle });
    closers.push(gateway.close);
    const hubAdmin = openHubAdmin(enrolment, options.hubAdmin);
    closers.push(async () => hubAdmin.close());
    const closing = new AbortController();
    closers.push(async () => closing.abort());
    const handlers = createHandlers({
      ...options,
      faults,
      tape,
      vault,
      keys,
      scanner,
      courier,
      backup: backup.handlers,
      hubAdmin: hubAdmin.handlers,
      reportPdf: openReportPdf(options.reportPdf),
      scannerFolder,
    });

    const answer = async (request: Request): Promise<Response> => {
      const { pathname } = new URL(request.url);
      if (closing.signal.aborted) throw new HostFailure('closed', 'The host is closed.');
      if (pathname.startsWith(routes.api))
        return callMethod(handlers, pathname.slice(routes.api.length), request);
      if (pathname.startsWith(routes.hub)) return gateway.pass(request);
      if (pathname.startsWith(routes.vault)) {
        return vaultRoute(vault, pathname.slice(routes.vault.length), request);
      }
      if (request.method !== 'GET')
        throw new HostFailure('not-allowed', `${request.method} is not for ${pathname}.`);
      if (pathname === routes.events) {
        const state = { event: 'scanner.folder', state: scanner.state() } as const;
        return eventResponse(events, [state], closing.signal);
      }
      if (pathname.startsWith(routes.scanner)) {
        const file = await scanner.open(pathname.slice(routes.scanner.length));
        return streamResponse(file, { 'content-type': file.type, 'cache-control': 'no-store' });
      }
      throw new HostFailure('not-found', `The host has no ${pathname}.`);
    };
    return (request) => answer(request).catch((error: unknown) => failureResponse(asFailure(error)));
  }
}

/** Whether an address belongs to the host; all others are files of the renderer. */
export const isHostPath = (pathname: string): boolean =>
  pathname === routes.events ||
  [routes.api, routes.vault, routes.scanner, routes.hub].some((route) => pathname.startsWith(route));

async function callMethod(handlers: Handlers, name: string, request: Request): Promise<Response> {
  if (!isMethodName(name)) throw new HostFailure('not-found', `There is no method ${name}.`);
  if (request.method !== 'POST') throw new HostFailure('not-allowed', 'Methods are called with POST.');
  const text = (await readBody(request, mostRequestBytes)).toString('utf8');
  const input = methods[name].input.safeParse(parseJson(text));
  if (!input.success) {
    const issue = input.error.issues[0];
    const place = issue?.path.join('.') || 'input';
    throw new HostFailure('bad-input', `${name}: ${place}: ${issue?.message ?? 'not understood'}`);
  }
  const handler = handlers[name] as (input: unknown) => unknown; // parsed by this method's own schema above
  return Response.json(await handler(input.data), { headers: { 'cache-control': 'no-store' } });
}

const isMethodName = (name: string): name is MethodName => Object.hasOwn(methods, name);

async function vaultRoute(vault: Vault, name: string, request: Request): Promise<Response> {
  if (!sha256Pattern.test(name))
    throw new HostFailure('bad-input', 'Vault names are SHA-256 in lower-case hex.');
  if (request.method === 'GET') {
    return streamResponse(await vault.open(name), {
      'content-type': 'application/octet-stream',
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': 'sandbox',
    });
  }
  if (request.method !== 'PUT') throw new HostFailure('not-allowed', 'The vault knows GET and PUT only.');
  const outcome = await vault.put(name, chunksOf(request.body));
  if (outcome === 'present') await request.body?.cancel();
  return new Response(null, { status: outcome === 'stored' ? 201 : 200 });
}
