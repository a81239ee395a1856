import { toBase64Url } from '#shared/base/bytes';
import type { DeviceCode, OfficeCode } from '#shared/base/ids';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Enrolment } from '#shared/contract/enrolment';
import {
  accountName,
  accountRoles,
  databasesOf,
  provinceDatabases,
  provinceRole,
} from '#shared/hub/databases';
import { addressOf, connectHub, type Change, type HubAdmin, type ProvisionOptions } from './admin';

/** Random bytes of the platform: `(count) => crypto.getRandomValues(new Uint8Array(count))`. */
export type RandomBytes = (count: number) => Uint8Array;

export type EnrolRequest = ProvisionOptions & {
  readonly office: OfficeCode;
  readonly device: DeviceCode;
  readonly random: RandomBytes;
  /** The address that devices use, when it differs from the administrator's. */
  readonly deviceUrl?: string;
  /** The password of an enrolment that exists already: to bring its account back on a hub that was set up anew. */
  readonly password?: string;
  /** Whether the device is one of the province: its account reads every office's databases and the province's figures. */
  readonly province?: boolean;
};

/** `account-exists`: choose another device code, or revoke the device first. `no-such-office`: provision it first. */
export type EnrolRefusal = 'account-exists' | 'no-such-office';

/** The databases that an enrolment names. */
export const databasesFor = (office: OfficeCode, isOfProvince = false): HubAccount['hub']['databases'] => ({
  ...databasesOf(office),
  ...(isOfProvince ? provinceDatabases : {}),
});

/** What enrolling changed at the hub, and the hub part of the device's enrolment. */
export type HubAccount = {
  readonly changes: readonly Change[];
  readonly hub: NonNullable<Enrolment['hub']>;
};

type AccountDocument = { readonly _rev: string; readonly roles: readonly string[] };

const accountPath = (name: string): string => `_users/${encodeURIComponent(`org.couchdb.user:${name}`)}`;

/**
 * Gives a device its account at the hub, with a new random password or the one given. With a given password a second
 * run changes nothing. Throws when the hub does not answer or the account is not an administrator's.
 */
export async function enrolDevice(
  admin: HubAdmin,
  request: EnrolRequest,
): Promise<Result<HubAccount, EnrolRefusal>> {
  const hub = connectHub(admin);
  const databases = databasesOf(request.office);
  if (!(await hub.ask('GET', databases.acts))) return refuse('no-such-office');
  const name = accountName(request.office, request.device);
  const roles = accountRoles(request.office, request.province ? provinceRole : undefined);
  const actual = await hub.ask<AccountDocument>('GET', accountPath(name));
  if (actual && request.password === undefined) return refuse('account-exists');
  const password = request.password ?? toBase64Url(request.random(20));
  const isEqual =
    actual !== undefined &&
    [...actual.roles].sort().join() === [...roles].sort().join() &&
    (await hub.accepts(name, password));
  if (!isEqual && !request.dryRun) {
    const revision = actual ? { _rev: actual._rev } : {};
    await hub.ask('PUT', accountPath(name), { ...revision, type: 'user', name, roles, password });
  }
  return ok({
    changes: isEqual ? [] : [`${actual ? 'updated' : 'created'} account ${name}`],
    hub: {
      ...{ url: addressOf(request.deviceUrl ?? admin.url), user: name, password },
      databases: databasesFor(request.office, request.province),
    },
  });
}

/**
 * Takes a device's account away: the hub does not know it from then on. Its acts stay. Answers with the changes, none
 * if there was no account.
 */
export async function revokeDevice(
  admin: HubAdmin,
  office: OfficeCode,
  device: DeviceCode,
  options: ProvisionOptions = {},
): Promise<readonly Change[]> {
  const hub = connectHub(admin);
  const name = accountName(office, device);
  const actual = await hub.ask<AccountDocument>('GET', accountPath(name));
  if (!actual) return [];
  if (!options.dryRun) {
    await hub.ask('DELETE', `${accountPath(name)}?rev=${encodeURIComponent(actual._rev)}`);
  }
  return [`removed account ${name}`];
}
