import { province, type DeviceCode, type OfficeCode } from '#shared/base/ids';

/** The three databases that a device talks to: two of its office, one of the whole province. */
export type HubDatabases = { readonly acts: string; readonly scans: string; readonly registry: string };

/** What CouchDB keeps as a database's `_security`: who may read it and who may change its design. */
export type HubSecurity = {
  readonly admins: { readonly names: readonly string[]; readonly roles: readonly string[] };
  readonly members: { readonly names: readonly string[]; readonly roles: readonly string[] };
};

/** The province's database: certificates, entities, charts of account. Every device reads it. */
export const registryDatabase = 'registry';

/** What the province's devices read of all offices: documents of `shared/domain/oversight/province-documents.ts`. */
export const provinceDatabase = 'province';

/** What each subject of each office adds to the province's figures; views add them up. */
export const factsDatabase = 'province-facts';

/** The databases that a device of the province reads besides those of its own office. */
export const provinceDatabases = { province: provinceDatabase, facts: factsDatabase } as const;

/** The role of every enrolled device. */
export const deviceRole = 'device';

/** The role of an account that may publish acts in the registry without being the hub's administrator. */
export const registrarRole = 'registrar';

/** The role of a device of the province: it reads every office's databases and writes in none of them. */
export const provinceRole = 'province';

/**
 * The role of the daemon's account, which is no administrator: it reads every office's databases, writes the province's
 * figures, and carries what the province and other offices send into an office's databases. It changes no guard and no
 * account, and can write no act of an office.
 */
export const rollupRole = 'rollup';

/** The name of the daemon's account. */
export const daemonAccount = 'daemon';

/** The role that opens an office's own databases. */
export const officeRole = (office: OfficeCode): string => `office:${office}`;

/** The databases of an office: `KP-0123` has `kp-0123-acts` and `kp-0123-scans`. */
export const databasesOf = (office: OfficeCode): HubDatabases => ({
  acts: `${office.toLowerCase()}-acts`,
  scans: `${office.toLowerCase()}-scans`,
  registry: registryDatabase,
});

/** Where the hub announces to an office what others sent to it: `kp-0123-inbox`. */
export const inboxOf = (office: OfficeCode): string => `${office.toLowerCase()}-inbox`;

/** The name of a device's account at the hub: `kp-0123.abcdef`. */
export const accountName = (office: OfficeCode, device: DeviceCode): string =>
  `${office}.${device}`.toLowerCase();

/** The office that a database of acts belongs to: "kp-0123-acts" is KP-0123's. Nothing for any other database. */
export const officeOfActs = (database: string): OfficeCode | undefined =>
  /^([a-z]{2}-\d{4})-acts$/.exec(database)?.[1]?.toUpperCase();

/** The roles of a device's account, in the order in which they are kept; with `reads`, of a device of the province. */
export const accountRoles = (office: OfficeCode, reads?: typeof provinceRole): readonly string[] => [
  deviceRole,
  officeRole(office),
  ...(reads ? [reads] : []),
];

/**
 * The office's own devices and those of the province see its databases (the guards let the province's write nothing);
 * only the hub's administrator changes their design. The province's own papers are for its own devices.
 */
export const officeSecurity = (office: OfficeCode): HubSecurity => ({
  admins: { names: [], roles: ['_admin'] },
  members: {
    names: [],
    roles: [officeRole(office), ...(office === province ? [rollupRole] : [provinceRole, rollupRole])],
  },
});

/** The province's devices read its figures; its guard says who writes them. */
export const provinceSecurity = (): HubSecurity => ({
  admins: { names: [], roles: ['_admin'] },
  members: { names: [], roles: [provinceRole, rollupRole] },
});

/** Every device reads the registry. Who writes in it is for its guard to say: CouchDB knows no read-only member. */
export const registrySecurity = (): HubSecurity => ({
  admins: { names: [], roles: ['_admin'] },
  members: { names: [], roles: [deviceRole, registrarRole, rollupRole] },
});
