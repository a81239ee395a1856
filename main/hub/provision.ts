import { canonicalJson } from '#shared/base/canonical';
import type { OfficeCode } from '#shared/base/ids';
import { desiredOffice, desiredProvince, desiredRegistry, type DesiredDatabase } from '#shared/hub/desired';
import type { ViewDocument } from '#shared/hub/views';
import { connectHub, type Change, type HubAdmin, type HubConnection, type ProvisionOptions } from './admin';

/**
 * Makes the hub's databases of an office as they should be, and answers with what had to be changed: nothing the second
 * time. With `dryRun` nothing is written. Throws when the hub does not answer or the account is not an administrator's.
 */
export async function provisionOffice(
  admin: HubAdmin,
  office: OfficeCode,
  options: ProvisionOptions = {},
): Promise<readonly Change[]> {
  const hub = connectHub(admin);
  const changes: Change[] = [];
  for (const desired of desiredOffice(office))
    changes.push(...(await provisionDatabase(hub, desired, options)));
  return changes;
}

/** Makes the province's registry, and the accounts' database, as they should be. Answers as `provisionOffice` does. */
export async function provisionRegistry(
  admin: HubAdmin,
  options: ProvisionOptions = {},
): Promise<readonly Change[]> {
  const hub = connectHub(admin);
  return [
    ...(await ensureDatabase(hub, '_users', options)),
    ...(await provisionDatabase(hub, desiredRegistry(), options)),
  ];
}

/** Makes the databases of the province's figures as they should be. Answers as `provisionOffice` does. */
export async function provisionProvince(
  admin: HubAdmin,
  options: ProvisionOptions = {},
): Promise<readonly Change[]> {
  const hub = connectHub(admin);
  const changes: Change[] = [];
  // CouchDB tells which databases changed (`_db_updates`) only when it has this one; the embedded hub is asked in turn.
  if (!(await isEmbedded(hub))) changes.push(...(await ensureDatabase(hub, '_global_changes', options)));
  for (const desired of desiredProvince()) changes.push(...(await provisionDatabase(hub, desired, options)));
  return changes;
}

const isEmbedded = async (hub: HubConnection): Promise<boolean> =>
  (await hub.ask<{ version?: string }>('GET', ''))?.version === undefined;

// The guard comes before the security: until then only the administrator can enter a new database.
async function provisionDatabase(
  hub: HubConnection,
  { name, guard, views, security }: DesiredDatabase,
  options: ProvisionOptions,
): Promise<Change[]> {
  const changes = await ensureDatabase(hub, name, options);
  changes.push(...(await ensureDesign(hub, name, 'guard', guard, options)));
  const viewed = new Set<Change>();
  for (const view of views ?? [])
    for (const change of await ensureDesign(hub, name, 'views', view, options)) viewed.add(change);
  changes.push(...viewed);
  const secured = await hub.ask('GET', `${name}/_security`);
  if (canonicalJson(secured ?? {}) !== canonicalJson(security)) {
    changes.push(`updated security of ${name}`);
    if (!options.dryRun) await hub.ask('PUT', `${name}/_security`, security);
  }
  return changes;
}

async function ensureDesign(
  hub: HubConnection,
  name: string,
  what: string,
  design: ViewDocument | DesiredDatabase['guard'],
  options: ProvisionOptions,
): Promise<Change[]> {
  const path = `${name}/${design._id}`;
  const actual = await hub.ask<{ _rev: string }>('GET', path);
  const { _rev: rev, ...content } = actual ?? { _rev: undefined };
  if (canonicalJson(content) === canonicalJson(design)) return [];
  if (!options.dryRun) await hub.ask('PUT', path, { ...design, ...(rev ? { _rev: rev } : {}) });
  return [`updated ${what} of ${name}`];
}

async function ensureDatabase(
  hub: HubConnection,
  name: string,
  options: ProvisionOptions,
): Promise<Change[]> {
  if (await hub.ask('GET', name)) return [];
  if (!options.dryRun) await hub.ask('PUT', name);
  return [`created database ${name}`];
}
