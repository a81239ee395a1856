import { canonicalJson } from '#shared/base/canonical';
import type { OfficeCode } from '#shared/base/ids';
import { desiredOffice, desiredRegistry, type DesiredDatabase } from '#shared/hub/desired';
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

// The guard comes before the security: until then only the administrator can enter a new database.
async function provisionDatabase(
  hub: HubConnection,
  { name, guard, security }: DesiredDatabase,
  options: ProvisionOptions,
): Promise<Change[]> {
  const changes = await ensureDatabase(hub, name, options);
  const guardPath = `${name}/${guard._id}`;
  const actual = await hub.ask<{ _rev: string }>('GET', guardPath);
  const { _rev: rev, ...content } = actual ?? { _rev: undefined };
  if (canonicalJson(content) !== canonicalJson(guard)) {
    changes.push(`updated guard of ${name}`);
    if (!options.dryRun) await hub.ask('PUT', guardPath, { ...guard, ...(rev ? { _rev: rev } : {}) });
  }
  const secured = await hub.ask('GET', `${name}/_security`);
  if (canonicalJson(secured ?? {}) !== canonicalJson(security)) {
    changes.push(`updated security of ${name}`);
    if (!options.dryRun) await hub.ask('PUT', `${name}/_security`, security);
  }
  return changes;
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
