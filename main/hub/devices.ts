import { deviceEnrolled } from '#shared/acts/kinds/device-enrolled';
import { deviceRevoked } from '#shared/acts/kinds/device-revoked';
import { officerRevoked } from '#shared/acts/kinds/officer-revoked';
import { toBase64Url } from '#shared/base/bytes';
import type { Signer } from '#shared/base/crypto';
import type { DeviceCode, OfficeCode } from '#shared/base/ids';
import type { Enrolment } from '#shared/contract/enrolment';
import { draft } from '#shared/domain/context';
import type { Authority } from '#shared/domain/people/authority';
import { accountName, databasesOf } from '#shared/hub/databases';
import { databasesFor, enrolDevice, revokeDevice, type RandomBytes } from './accounts';
import { addressOf, connectHub, type Change, type HubAdmin } from './admin';
import { createEnrolment, newDeviceCode } from './enrolment';
import { authoritiesOf, openRoot, publishByRoot } from './registrar';
import { createActReader, type Root } from './rollup/acts';

export type NewDevice = {
  readonly root: Root;
  readonly office: OfficeCode;
  readonly title: string;
  /** The letters in its numbers; the next free ones when left out. */
  readonly series?: string;
  /** Whether it is a device of the province, which reads every office. */
  readonly province?: boolean;
  /** The hub's address for devices, when it differs from the administrator's. */
  readonly deviceUrl?: string;
  readonly random: RandomBytes;
  readonly signer: () => Promise<Signer>;
  readonly now: () => number;
  /** Writes the enrolment's file before the hub knows of the device: it is the only copy of its secrets. */
  readonly keep: (enrolment: Enrolment) => Promise<void>;
};

/** The letters A to Z, then AA, AB and so on. */
const seriesName = (n: number): string => {
  const letter = String.fromCharCode(65 + (n % 26));
  return n < 26 ? letter : seriesName(Math.floor(n / 26) - 1) + letter;
};

function nextSeries(authority: Authority): string {
  const taken = new Set(Object.values(authority.devices).map((one) => one.series));
  for (let n = 0; ; n++) if (!taken.has(seriesName(n))) return seriesName(n);
}

/**
 * Makes a computer a device of an office: its secrets first (`keep`), then its account, then the province's act that
 * certifies its key. Throws in words when the office is not at the hub or the series is taken; nothing is changed then.
 */
export async function enrolOfficeDevice(admin: HubAdmin, device: NewDevice): Promise<readonly Change[]> {
  const { root, office, title, random } = device;
  const hub = connectHub(admin);
  if (!(await hub.ask('GET', databasesOf(office).acts)))
    throw new Error(`The hub has no databases of ${office}: run \`daftar hub provision\` first.`);
  const { authority } = await createActReader(hub, root).authorityOf(office);
  const series = device.series ?? nextSeries(authority);
  const rival = Object.values(authority.devices).find((one) => one.series === series);
  if (rival)
    throw new Error(
      `${office} has a device of the series ${series} already: ${rival.title}. Choose another.`,
    );
  const code = newDeviceCode(random);
  const account = {
    url: addressOf(device.deviceUrl ?? admin.url),
    user: accountName(office, code),
    password: toBase64Url(random(20)),
    databases: databasesFor(office, device.province),
  };
  const enrolment = await createEnrolment(crypto.subtle as never, {
    ...{ office, device: code, series, title, root: authority.root, hub: account },
  }); // Node's WebCrypto
  const signer = await openRoot(authority.root, device.signer); // a wrong passphrase ends it here
  await device.keep(enrolment);
  const given = await enrolDevice(admin, {
    ...{ office, device: code, random, password: account.password },
    ...(device.province ? { province: true } : {}),
  });
  if (!given.ok) throw new Error(`The device could not be enrolled: ${given.refusal}.`);
  const { key, publicKey } = enrolment.deviceKey;
  const act = draft(deviceEnrolled, `registry:${office}`, { device: code, series, title, key, publicKey });
  const published = await publishByRoot(admin, root, [{ drafts: [act] }], {
    ...{ signer: () => Promise.resolve(signer), now: device.now },
  });
  return [...given.value.changes, ...published];
}

export type Revocation = {
  readonly root: Root;
  readonly office: OfficeCode;
  readonly reason: string;
  readonly signer: () => Promise<Signer>;
  readonly now: () => number;
  readonly dryRun?: boolean;
};

/**
 * Takes a device's account away and says in the registry that its key counts no more. Throws when the office never had
 * such a device. A second run changes nothing.
 */
export async function revokeOfficeDevice(
  admin: HubAdmin,
  code: DeviceCode,
  revocation: Revocation,
): Promise<readonly Change[]> {
  const { root, office, reason, dryRun = false } = revocation;
  const authority = await knownAuthority(admin, revocation);
  const own = Object.values(authority.devices).filter((one) => one.device === code);
  if (own.length === 0)
    throw new Error(`${office} has no device ${code}. Its devices: ${devicesText(authority)}.`);
  const opened = dryRun ? undefined : await openRoot(authority.root, revocation.signer);
  const changes = await revokeDevice(admin, office, code, { dryRun });
  // A device whose key was replaced has several, of which one counts.
  const drafts = own
    .filter((one) => one.revokedAt === undefined)
    .map(({ key }) => draft(deviceRevoked, `registry:${office}`, { key, reason }));
  if (drafts.length === 0) return changes;
  const signer = opened ? { signer: () => Promise.resolve(opened) } : {};
  const options = { ...revocation, again: true, ...signer };
  return [...changes, ...(await publishByRoot(admin, root, [{ drafts }], options))];
}

/** Says in the registry that an officer's keys (of that person, or the one key) count no more from now on. */
export async function revokeOfficer(
  admin: HubAdmin,
  who: string,
  revocation: Revocation,
): Promise<readonly Change[]> {
  const { root, office, reason } = revocation;
  const { authority } = await createActReader(connectHub(admin), root).authorityOf(office);
  const found = Object.values(authority.certificates).filter((one) => one.person === who || one.key === who);
  if (found.length === 0) throw new Error(`${office} has no officer ${who}.`);
  const drafts = found
    .filter((one) => one.revokedAt === undefined)
    .map(({ key }) => draft(officerRevoked, `registry:${office}`, { key, reason }));
  return publishByRoot(admin, root, [{ drafts }], { ...revocation, again: true });
}

async function knownAuthority(admin: HubAdmin, { root, office }: Revocation): Promise<Authority> {
  const known = (await authoritiesOf(admin, root)).get(office);
  if (!known) throw new Error(`The registry does not know ${office}.`);
  return known;
}

const devicesText = ({ devices }: Authority): string =>
  Object.values(devices)
    .map((one) => `${one.device} (${one.title})`)
    .join(', ') || 'none';
