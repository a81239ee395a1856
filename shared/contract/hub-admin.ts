import { z } from 'zod';
import { devicePattern, keyIdPattern, officePattern } from '#shared/base/ids';

/**
 * The part of the contract by which a device of the province sets the hub up. The administrator's name and password are
 * typed in for a session and live in the host's memory alone: they are on no disk, no answer carries them, and the session
 * ends when it is closed, after a quarter of an hour without use, and with the program. The hub is always the enrolment's own.
 * What holds secrets (a device's enrolment) is written into a folder by the host and never passes through the window.
 */
const nothing = z.strictObject({});
const office = z.string().regex(officePattern);
const device = z.string().regex(devicePattern);
const folder = z.string().min(1).max(1000);
const reason = z.string().trim().min(3).max(500);
const count = z.number().int().min(0);
const list = z.string().max(2_000_000);

const refusal = z.enum([
  'signed-out',
  'wrong-password',
  'not-administrator',
  'no-line',
  'root-needed',
  'not-a-root-key',
  'other-root',
  'root-succeeded',
  'root-unnamed',
  'not-for-this-root',
  'not-the-root',
  'key-used',
  'recovery-there',
  'wrong-passphrase',
  'bad-list',
  'no-folder',
  'file-there',
  'no-such-office',
  'no-such-device',
  'no-such-officer',
  'no-post',
  'officer-there',
  'short-passphrase',
  'failed',
]);
/** Why nothing was done. `failed` comes with what the hub said. */
export type HubAdminRefusal = z.infer<typeof refusal>;

const refused = z.strictObject({ ok: z.literal(false), refusal, detail: z.string() });
const answer = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), value }), refused]);
const method = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

const session = z.strictObject({
  /** Whether somebody is signed in. */
  open: z.boolean(),
  user: z.string().optional(),
  address: z.string().optional(),
  /** Whether the root key is open, so that something can be signed. */
  root: z.boolean(),
});
export type HubSession = z.infer<typeof session>;

const changed = z.strictObject({
  /** What was changed, or in a dry run would be: "created database kp-0123-acts". */
  changes: z.array(z.string()),
  /** The file that was written: it holds secrets and goes to its computer by hand. */
  file: z.string().optional(),
});
export type HubChanged = z.infer<typeof changed>;

const officeLine = z.strictObject({
  office,
  name: z.string().optional(),
  nameUrdu: z.string().optional(),
  kind: z.string().optional(),
  district: z.string().optional(),
  /** Whether its databases are at the hub. */
  databases: z.boolean(),
  /** Accounts of its devices at the hub. */
  accounts: count,
  /** Milliseconds since 1970. */
  lastActAt: count.optional(),
  heardAt: count.optional(),
  /** Acts that count in nothing. */
  faults: count,
});
export type HubOfficeLine = z.infer<typeof officeLine>;

const officePeople = z.strictObject({
  devices: z.array(
    z.strictObject({
      device: z.string(),
      title: z.string(),
      series: z.string(),
      revoked: z.boolean(),
      /** Whether the hub knows its account. */
      account: z.boolean(),
    }),
  ),
  officers: z.array(
    z.strictObject({
      key: z.string().regex(keyIdPattern),
      person: z.string(),
      name: z.string(),
      nameUrdu: z.string().optional(),
      posts: z.array(z.string()),
      revoked: z.boolean(),
    }),
  ),
  /** Accounts for which the registry has no device. */
  strays: z.array(z.string()),
});
export type HubOfficePeople = z.infer<typeof officePeople>;

const roots = z.strictObject({
  /** The root keys, the first one first, each with the moment from which it counts (milliseconds since 1970; 0: from the start). */
  keys: z.array(z.strictObject({ key: z.string().regex(keyIdPattern), from: count })),
  /** The key in the safe, if one is named. */
  recovery: z.string().regex(keyIdPattern).optional(),
});
export type HubRoots = z.infer<typeof roots>;

export const hubAdminMethods = {
  'hub.session': method(nothing, answer(session)),
  'hub.open': method(
    z.strictObject({ user: z.string().min(1).max(80), password: z.string().min(1).max(200) }),
    answer(session),
  ),
  /** Opens the root key for the session. `file` is the text of its file, which is sealed under the passphrase. */
  'hub.root': method(
    z.strictObject({ file: z.string().max(10_000), passphrase: z.string().max(400) }),
    answer(session),
  ),
  'hub.close': method(nothing, answer(session)),
  'hub.offices': method(nothing, answer(z.strictObject({ offices: z.array(officeLine) }))),
  'hub.office': method(z.strictObject({ office }), answer(officePeople)),
  /** Makes the hub the hub of these entities (CSV), or says what would change. A list with a bad line changes nothing. */
  'hub.provision': method(z.strictObject({ list, dryRun: z.boolean() }), answer(changed)),
  'hub.enrol': method(
    z.strictObject({
      office,
      title: z.string().trim().min(1).max(80),
      /** Whether it is a device of the province, which reads every office. */
      province: z.boolean(),
      folder,
    }),
    answer(changed),
  ),
  'hub.rotate': method(z.strictObject({ office, device, folder }), answer(changed)),
  /** A new key for an officer, sealed under the passphrase that he types himself; his old keys end. */
  'hub.rotate-officer': method(
    z.strictObject({
      office,
      person: z.string().min(1).max(40),
      /** Asked for, and used, only when something is made. */
      passphrase: z.string().max(400),
      folder: folder.or(z.literal('')),
      dryRun: z.boolean(),
    }),
    answer(changed),
  ),
  /** Certifies an office's first officer, with a post that is made where there is none of that code. */
  'hub.certify': method(
    z.strictObject({
      office,
      person: z.string().regex(/^[a-z0-9-]{3,40}$/),
      name: z.string().trim().min(1).max(80),
      nameUrdu: z.string().trim().max(80),
      post: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
      title: z.string().trim().min(1).max(80),
      titleUrdu: z.string().trim().max(80),
      passphrase: z.string().max(400),
      folder,
    }),
    answer(changed),
  ),
  /** What offices, or the province's own office, begin with: a list to be read, mended and published. */
  'hub.settings': method(
    z.strictObject({ from: z.string().regex(/^\d{4}-\d\d-\d\d$/), province: z.boolean() }),
    answer(z.strictObject({ file: list })),
  ),
  /** A device's account and key, or with `key` an officer's key. */
  'hub.revoke': method(
    z.strictObject({
      office,
      who: z.union([z.strictObject({ device }), z.strictObject({ key: z.string().regex(keyIdPattern) })]),
      reason,
      dryRun: z.boolean(),
    }),
    answer(changed),
  ),
  'hub.roots': method(nothing, answer(roots)),
  /**
   * The root key gives way to another, or another is named to recover it: the text of the public half that its holder made
   * for it. A successor closes the key that is open.
   */
  'hub.name-key': method(
    z.strictObject({
      file: z.string().max(10_000),
      as: z.enum(['successor', 'recovery']),
      dryRun: z.boolean(),
    }),
    answer(changed),
  ),
  /**
   * Acts of the province: a JSON list of { kind, subject, body }; of one office alone when it is named. A list that says
   * `{office}` goes to every office otherwise.
   */
  'hub.publish': method(
    z.strictObject({ file: list, office: office.optional(), dryRun: z.boolean() }),
    answer(changed),
  ),
} as const;
