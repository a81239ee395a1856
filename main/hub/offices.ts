import { officePattern, province, type OfficeCode } from '#shared/base/ids';
import { officeOfActs, registryDatabase } from '#shared/hub/databases';
import { viewPaths } from '#shared/hub/views';
import type { HubConnection } from './admin';

/** Whether the hub turned an account away from something that only its administrator may ask. */
export function isDenied(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const status = typeof cause === 'object' && cause !== null && 'statusCode' in cause ? cause.statusCode : 0;
  return status === 401 || status === 403;
}

/**
 * The offices of a hub: those that it has databases of and, for an account that may not list databases, those that the
 * registry names. Throws when the hub does not answer, or does not know the account at all.
 */
export async function officesAt(hub: HubConnection): Promise<readonly OfficeCode[]> {
  try {
    return ((await hub.ask<readonly string[]>('GET', '_all_dbs')) ?? []).flatMap(
      (name) => officeOfActs(name) ?? [],
    );
  } catch (error) {
    if (!isDenied(error)) throw error;
  }
  type Page = { readonly rows: readonly { readonly key: string }[] };
  const range = { startkey: 'registry:', endkey: 'registry:\ufff0', group: true };
  const page = await hub.ask<Page>('POST', `${registryDatabase}/${viewPaths.subjects}`, range);
  const named = (page?.rows ?? []).map(({ key }) => key.slice('registry:'.length));
  return [...new Set([province, ...named.filter((code) => officePattern.test(code))])];
}
