import type { DeviceCode, OfficeCode } from '#shared/base/ids';

/** The three databases that a device talks to: two of its office, one of the whole province. */
export type HubDatabases = { readonly acts: string; readonly scans: string; readonly registry: string };

/** What CouchDB keeps as a database's `_security`: who may read it and who may change its design. */
export type HubSecurity = {
  readonly admins: { readonly names: readonly string[]; readonly roles: readonly string[] };
  readonly members: { readonly names: readonly string[]; readonly roles: readonly string[] };
};

/** The province's database: certificates, entities, charts of account. Every device reads it. */
export const registryDatabase = 'registry';

/** The role of every enrolled device. */
export const deviceRole = 'device';

/** The role of an account that may publish acts in the registry without being the hub's administrator. */
export const registrarRole = 'registrar';

/** The role that opens an office's own databases. */
export const officeRole = (office: OfficeCode): string => `office:${office}`;

/** The databases of an office: `KP-0123` has `kp-0123-acts` and `kp-0123-scans`. */
export const databasesOf = (office: OfficeCode): HubDatabases => ({
  acts: `${office.toLowerCase()}-acts`,
  scans: `${office.toLowerCase()}-scans`,
  registry: registryDatabase,
});

/** The name of a device's account at the hub: `kp-0123.abcdef`. */
export const accountName = (office: OfficeCode, device: DeviceCode): string =>
  `${office}.${device}`.toLowerCase();

/** The roles of a device's account, in the order in which they are kept. */
export const accountRoles = (office: OfficeCode): readonly string[] => [deviceRole, officeRole(office)];

/** Only the office's own devices see its databases; only the hub's administrator changes their design. */
export const officeSecurity = (office: OfficeCode): HubSecurity => ({
  admins: { names: [], roles: ['_admin'] },
  members: { names: [], roles: [officeRole(office)] },
});

/** Every device reads the registry. Who writes in it is for its guard to say: CouchDB knows no read-only member. */
export const registrySecurity = (): HubSecurity => ({
  admins: { names: [], roles: ['_admin'] },
  members: { names: [], roles: [deviceRole, registrarRole] },
});
