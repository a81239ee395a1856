import type { z } from 'zod';
import type { DiskFault } from '#shared/contract/disk-faults';
import type { Enrolment } from '#shared/contract/enrolment';
import type { Identity, MethodName, Methods } from '#shared/contract/methods';
import type { reportPdfMethods } from '#shared/contract/report-pdf';
import type { BackupHandlers } from './backup/backup';
import type { CourierHandlers } from './courier/courier';
import { createDeviceSigner } from './device-key';
import type { HandlersOf } from './handlers-of';
import type { HubAdminHandlers } from './hub-admin';
import type { Keys } from './keys';
import type { Scanner } from './scanner';
import type { Tape } from './tape';
import type { Vault } from './vault';

/** What answers each method of the contract. */
export type Handlers = {
  readonly [M in MethodName]: (
    input: z.output<Methods[M]['input']>,
  ) => z.input<Methods[M]['output']> | Promise<z.input<Methods[M]['output']>>;
};

type Parts = {
  readonly enrolment: Enrolment;
  readonly shell: Identity['shell'];
  readonly version: string;
  readonly scannerFolder: string;
  readonly faults: readonly DiskFault[];
  readonly tape: Tape;
  readonly vault: Vault;
  readonly keys: Keys;
  readonly scanner: Scanner;
  readonly courier: CourierHandlers;
  readonly backup: BackupHandlers;
  readonly hubAdmin: HubAdminHandlers;
  readonly reportPdf: HandlersOf<typeof reportPdfMethods>;
};

/** The methods of the contract over the parts of one host. The enrolment's secrets are not among the answers. */
export function createHandlers(parts: Parts): Handlers {
  const { enrolment, tape, vault, keys, scanner } = parts;
  const signAsDevice = createDeviceSigner(enrolment);
  const { office, device, series, title, root, deviceKey, demo } = enrolment;
  const identity: Identity = {
    office,
    device,
    series,
    title,
    root,
    deviceKey: deviceKey.key,
    shell: parts.shell,
    version: parts.version,
    scannerFolder: parts.scannerFolder,
    ...(enrolment.hub?.databases.province ? { province: true } : {}),
    ...(demo ? { demo } : {}),
  };
  return {
    'host.identity': () => identity,
    'host.faults': () => ({ faults: [...parts.faults] }),
    'tape.head': () => tape.head(),
    'tape.append': async ({ lines }) => ({ count: await tape.append(lines) }),
    'tape.read': ({ from, bytes }) => tape.read(from, bytes),
    'keys.list': async () => ({ keys: await keys.list() }),
    'keys.put': async ({ key }) => {
      await keys.put(key);
      return {};
    },
    'device.sign': ({ text }) => ({ sig: signAsDevice(text) }),
    'scanner.list': () => ({ files: scanner.list() }),
    'scanner.settle': async ({ id, outcome, reason }) => {
      await scanner.settle(id, outcome, reason);
      return {};
    },
    'vault.missing': async ({ names }) => ({ missing: await vault.missing(names) }),
    ...parts.courier,
    ...parts.backup,
    ...parts.hubAdmin,
    ...parts.reportPdf,
  };
}
