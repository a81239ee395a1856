import { z } from 'zod';
import { backupMethods } from './backup';
import { courierMethods } from './courier';
import { hubAdminMethods } from './hub-admin';
import { rootTrust } from './root';
import { reportPdfMethods } from './report-pdf';
import { wrappedKey } from '#shared/base/wrapped-key';
import { diskFault } from './disk-faults';
import { devicePattern, keyIdPattern, officePattern, sha256Pattern } from '#shared/base/ids';

/**
 * What the renderer may ask its host, typed once. Each method is `POST /api/<name>` with a JSON body; both ends parse
 * what they receive, since other programs on the machine can reach the loopback port.
 */

const identity = z.strictObject({
  office: z.string().regex(officePattern),
  device: z.string().regex(devicePattern),
  series: z.string().regex(/^[A-Z]{1,3}$/),
  title: z.string(),
  /** The province's root key, the anchor of all trust, and those that had succeeded it when this device was enrolled. */
  root: rootTrust,
  /** This device's own key, which signs what the machine does (OCR, the scanner folder). */
  deviceKey: z.string().regex(keyIdPattern),
  shell: z.enum(['electron', 'browser']),
  version: z.string(),
  /** The folder that scanners save into, as text to show. */
  scannerFolder: z.string(),
  /** It is a device of the province: it reads the figures of all offices. */
  province: z.literal(true).optional(),
  /** Only in a demo office: persons and their passphrases, shown on the sign-in screen. */
  demo: z.array(z.strictObject({ person: z.string(), passphrase: z.string() })).optional(),
});
export type Identity = z.infer<typeof identity>;

/** The end of this device's own chain on the tape, and how long the tape is. */
const tapeHead = z.strictObject({
  /** Acts on the tape, own and received. */
  count: z.number().int().min(0),
  /** The counter of this device's newest act; 0 if there is none. */
  counter: z.number().int().min(0),
  /** SHA-256 (base64url) of that act's canonical text; empty if there is none. */
  prev: z.string(),
  /** The greatest `at` of any act on the tape; empty if there is none. */
  at: z.string(),
});
export type TapeHead = z.infer<typeof tapeHead>;

const scannedFile = z.strictObject({ id: z.string(), name: z.string(), bytes: z.number().int() });
export type ScannedFile = z.infer<typeof scannedFile>;

const nothing = z.strictObject({});
const method = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const methods = {
  'host.identity': method(nothing, identity),
  /** The damage that the host found on its disk since it was opened. */
  'host.faults': method(nothing, z.strictObject({ faults: z.array(diskFault) })),
  'tape.head': method(nothing, tapeHead),
  /**
   * Appends canonical act texts, fsyncs, and answers with the new count. All or none is on the tape when it answers;
   * a line that is already there (same act id and text) is passed over. Fails with `disk-full`, `bad-input`, `io`.
   */
  'tape.append': method(
    z.strictObject({ lines: z.array(z.string().min(2).max(600_000)).min(1).max(20_000) }),
    z.strictObject({ count: z.number().int() }),
  ),
  /** Lines from position `from` (0 = first) up to about `bytes` of text; `next` is where to go on, equal to `count` at the end. */
  'tape.read': method(
    z.strictObject({ from: z.number().int().min(0), bytes: z.number().int().min(1).max(16_000_000) }),
    z.strictObject({ lines: z.array(z.string()), next: z.number().int(), count: z.number().int() }),
  ),
  'keys.list': method(nothing, z.strictObject({ keys: z.array(wrappedKey) })),
  /** Keeps a new officer's wrapped key (fsynced). A key id that exists is replaced only if the public key is the same. */
  'keys.put': method(z.strictObject({ key: wrappedKey }), nothing),
  /** Signs with the device's own key. `text` is the signed text of an act; the answer is base64url. */
  'device.sign': method(
    z.strictObject({ text: z.string().max(600_000) }),
    z.strictObject({ sig: z.string().length(86) }),
  ),
  /** Files in the scanner folder that have stopped growing and were not seen before. */
  'scanner.list': method(nothing, z.strictObject({ files: z.array(scannedFile) })),
  /** Moves a scanner file away after it was taken in (`done`) or found unreadable (`refused`). Nothing is deleted. */
  'scanner.settle': method(
    z.strictObject({
      id: z.string(),
      outcome: z.enum(['done', 'refused']),
      reason: z.string().max(300).optional(),
    }),
    nothing,
  ),
  /** Which of these vault names are missing here. */
  'vault.missing': method(
    z.strictObject({ names: z.array(z.string().regex(sha256Pattern)).max(5000) }),
    z.strictObject({ missing: z.array(z.string()) }),
  ),
  ...courierMethods,
  ...backupMethods,
  ...hubAdminMethods,
  ...reportPdfMethods,
} as const;

export type { WrappedKey } from '#shared/base/wrapped-key';
export type Methods = typeof methods;
export type MethodName = keyof Methods;
export type Input<M extends MethodName> = z.input<Methods[M]['input']>;
export type Output<M extends MethodName> = z.output<Methods[M]['output']>;

/** Why the host could not do it. The words for people are in the renderer's language files. */
export const hostFault = z.strictObject({
  fault: z.enum(['disk-full', 'bad-input', 'not-found', 'not-allowed', 'io', 'closed']),
  detail: z.string(),
});
export type HostFault = z.infer<typeof hostFault>;

/** The HTTP status that carries each fault, so that `fetch` callers see failure without reading the body. */
export const faultStatus: Record<HostFault['fault'], number> = {
  'disk-full': 507,
  'bad-input': 400,
  'not-found': 404,
  'not-allowed': 403,
  io: 500,
  closed: 503,
};
