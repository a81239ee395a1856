import { daemonAccount, rollupRole } from '#shared/hub/databases';
import { connectHub, type Change, type HubAdmin, type ProvisionOptions } from './admin';

/**
 * Gives the daemon an account of its own, with the role `rollup` and this password: it is no administrator. A second run
 * changes nothing. Throws when the hub does not answer or the account is not an administrator's.
 */
export async function provisionDaemon(
  admin: HubAdmin,
  password: string,
  options: ProvisionOptions = {},
): Promise<readonly Change[]> {
  const hub = connectHub(admin);
  const path = `_users/${encodeURIComponent(`org.couchdb.user:${daemonAccount}`)}`;
  const actual = await hub.ask<{ _rev: string; roles: readonly string[] }>('GET', path);
  const roles = [rollupRole];
  if (actual?.roles.join() === roles.join() && (await hub.accepts(daemonAccount, password))) return [];
  if (!options.dryRun) {
    const revision = actual ? { _rev: actual._rev } : {};
    await hub.ask('PUT', path, { ...revision, type: 'user', name: daemonAccount, roles, password });
  }
  return [`${actual ? 'updated' : 'created'} account ${daemonAccount}`];
}
