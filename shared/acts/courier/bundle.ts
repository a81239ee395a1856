import { z } from 'zod';
import { canonicalJson } from '#shared/base/canonical';
import { actIdPattern, devicePattern, keyIdPattern, officePattern, sha256Pattern } from '#shared/base/ids';

/**
 * What a courier carries: a bundle is a folder of parts. Each part can be read without the others, so that any of them may
 * be lost, repeated or come later. A part is a file named by its SHA-256 (`<sha256>.part`):
 *
 *     DAFTAR COURIER 1 ⏎ header (canonical JSON) ⏎ sealed records
 *
 * The header is signed with the sending device's key and names the SHA-256 of what follows it. The records (see
 * `records.ts`) are deflated and sealed with AES-256-GCM under a key of the bundle's own, which the header holds once for
 * each device that may open it: sealed under HKDF-SHA-256 of an X25519 agreement between a key made for this bundle and
 * the device's key. A device needs no second key for that: an Ed25519 key has an X25519 form (RFC 7748, section 4.1),
 * so the certificate of the device says all. `index.json` beside the parts lists them, signed too; it names parts that
 * are missing, and nothing depends on it.
 */
export const partMagic = 'DAFTAR COURIER 1\n';
export const partEnding = '.part';
export const indexName = 'index.json';

/** The series under which the province enrols its hub as a device of its own, so that it can be written to. */
export const hubSeries = 'HUB';

/** A bundle's name: 16 letters of base32. */
export const bundleName = z.string().regex(/^[a-z2-7]{16}$/);

const base64Url = (length: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${length}}$`));
const sender = z.strictObject({
  office: z.string().regex(officePattern),
  device: z.string().regex(devicePattern),
  key: z.string().regex(keyIdPattern),
  publicKey: base64Url(43),
});
/** To an office (the province's code is the hub), or to one computer of it. */
const recipient = z.strictObject({
  office: z.string().regex(officePattern),
  device: z.string().regex(devicePattern).optional(),
});
export type Sender = z.infer<typeof sender>;
export type Recipient = z.infer<typeof recipient>;

const signature = base64Url(86);
const whole = z.number().int().min(1);
const common = {
  v: z.literal(1),
  bundle: bundleName,
  from: sender,
  to: recipient,
  at: z.number().int().min(0),
};

export const partHeader = z.strictObject({
  ...common,
  part: whole,
  parts: whole.max(100_000),
  /** The X25519 key made for this bundle. */
  exchange: base64Url(43),
  keys: z.array(z.strictObject({ key: z.string().regex(keyIdPattern), sealed: base64Url(64) })).min(1),
  body: z.string().regex(sha256Pattern),
  sig: signature,
});
export type PartHeader = z.infer<typeof partHeader>;

export const bundleIndex = z.strictObject({
  ...common,
  parts: z.array(z.strictObject({ sha256: z.string().regex(sha256Pattern), bytes: whole })).min(1),
  acts: z.number().int().min(0),
  objects: z.number().int().min(0),
  sig: signature,
});
export type BundleIndex = z.infer<typeof bundleIndex>;

/** What is signed of a header or an index: never an act's text, since that begins with a brace. */
export const signedBundleText = (what: 'part' | 'index', value: object): string =>
  `daftar courier ${what}\n${canonicalJson({ ...value, sig: undefined })}`;

/** A recipient as one word: `KP-0000`, or `KP-0123.ABCDEF` for one computer. */
export const recipientName = ({ office, device }: Recipient): string =>
  device === undefined ? office : `${office}.${device}`;

const counters = z.record(z.string().regex(/^[A-Z]{2}-\d{4}\.[A-Z2-7]{6}$/), z.number().int().min(0));
/** How far each device's chain is known without a gap: `<office>.<device>` to the counter. */
export type Counters = Readonly<Record<string, number>>;

const receipt = z.strictObject({
  bundle: bundleName,
  parts: z.array(whole),
  at: z.number().int().min(0),
});
/** Says to the maker of a bundle which of its parts were taken in. */
export type Receipt = z.infer<typeof receipt>;

/** What a bundle says besides acts and pages; every part has it. */
export const bundleNote = z.strictObject({
  have: counters,
  receipts: z.array(receipt),
  /** Acts of the recipient that the hub did not take, each with its reason. */
  refused: z.array(z.strictObject({ id: z.string().regex(actIdPattern), reason: z.string().max(300) })),
});
export type BundleNote = z.infer<typeof bundleNote>;
