import { deviceEnrolled } from '#shared/acts/kinds/device-enrolled';
import { deviceRevoked } from '#shared/acts/kinds/device-revoked';
import { toBase64Url } from '#shared/base/bytes';
import type { Signer } from '#shared/base/crypto';
import type { DeviceCode, OfficeCode } from '#shared/base/ids';
import type { Enrolment } from '#shared/contract/enrolment';
import { draft } from '#shared/domain/context';
import { accountName, provinceRole } from '#shared/hub/databases';
import { databasesFor, enrolDevice, type RandomBytes } from './accounts';
import { addressOf, connectHub, type Change, type HubAdmin } from './admin';
import { createEnrolment } from './enrolment';
import { openRoot, publishByRoot } from './registrar';
import { createActReader, type Root } from './rollup/acts';

export type Rotation = {
  readonly root: Root;
  readonly office: OfficeCode;
  /** The hub's address for devices, when it differs from the administrator's. */
  readonly deviceUrl?: string;
  readonly random: RandomBytes;
  readonly signer: () => Promise<Signer>;
  readonly now: () => number;
  /** Writes the new enrolment's file before anything is changed: it is the only copy of the new secrets. */
  readonly keep: (enrolment: Enrolment) => Promise<void>;
};

/**
 * Gives a device a new key and a new password. Its code, its series and all that it wrote stay; what the old key and
 * password open ends with the acts published here. Throws in words, with nothing changed, when the office has no such
 * device that is good, or the root key does not open.
 */
export async function rotateDevice(
  admin: HubAdmin,
  code: DeviceCode,
  { root, office, deviceUrl, random, ...rotation }: Rotation,
): Promise<readonly Change[]> {
  const hub = connectHub(admin);
  const { authority } = await createActReader(hub, root).authorityOf(office);
  const good = Object.values(authority.devices).filter(
    (one) => one.device === code && one.revokedAt === undefined,
  );
  const [device] = good;
  if (!device) throw new Error(`${office} has no device ${code}, or it was revoked: enrol a new one.`);
  const { series, title } = device;
  const user = accountName(office, code);
  const account = await hub.ask<{ roles: readonly string[] }>(
    'GET',
    `_users/${encodeURIComponent(`org.couchdb.user:${user}`)}`,
  );
  const isOfProvince = account?.roles.includes(provinceRole) ?? false;
  const password = toBase64Url(random(20));
  const enrolment = await createEnrolment(crypto.subtle as never, {
    ...{ office, device: code, series, title, root: authority.root },
    hub: {
      ...{ url: addressOf(deviceUrl ?? admin.url), user, password },
      databases: databasesFor(office, isOfProvince),
    },
  }); // Node's WebCrypto
  const signer = await openRoot(authority.root, rotation.signer); // a wrong passphrase ends it here
  await rotation.keep(enrolment);
  const { key, publicKey } = enrolment.deviceKey;
  const subject = `registry:${office}`;
  const drafts = [
    draft(deviceEnrolled, subject, { device: code, series, title, key, publicKey }),
    ...good.map((old) => draft(deviceRevoked, subject, { key: old.key, reason: 'replaced by a new key' })),
  ];
  const published = await publishByRoot(admin, root, [{ drafts }], {
    ...{ signer: () => Promise.resolve(signer), now: rotation.now },
  });
  const given = await enrolDevice(admin, {
    ...{ office, device: code, random, password },
    ...(isOfProvince ? { province: true } : {}),
  });
  if (!given.ok) throw new Error(`The account of ${code} could not be changed: ${given.refusal}.`);
  return [...published, ...given.value.changes];
}
