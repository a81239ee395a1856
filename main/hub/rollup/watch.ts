import { databasesOf, registryDatabase } from '#shared/hub/databases';
import { province } from '#shared/base/ids';
import type { HubAdmin, HubConnection } from '../admin';
import { officesAt } from '../offices';

type Updates = { readonly results: readonly { readonly db_name: string }[]; readonly last_seq: string };

/** Tells which databases changed. Made before the first look at them, so that nothing falls in between. */
export type Watch = {
  /** Waits until some changed, at most `wait` milliseconds; none when time is up. Throws when the hub does not answer. */
  next(wait: number, signal: AbortSignal): Promise<readonly string[]>;
};

/**
 * CouchDB itself tells (`_db_updates`) when it has the database that this needs (see `provisionProvince`) and the account
 * is an administrator's: to others it gives neither that nor `_global_changes` nor `_dbs_info`, whatever their roles. The
 * daemon's own account therefore asks each database how far it is, and so does everybody at the embedded hub.
 */
export async function createWatch(admin: HubAdmin, hub: HubConnection): Promise<Watch> {
  const first = await askUpdates(admin, 'since=now', AbortSignal.timeout(30_000));
  if (!first) return pollWatch(hub);
  let since = first.last_seq;
  return {
    async next(wait, signal) {
      const query = `feed=longpoll&timeout=${wait}&since=${encodeURIComponent(since)}`;
      const updates = await askUpdates(admin, query, signal);
      if (!updates) throw new Error(`The hub at ${hub.address} stopped telling which databases change.`);
      since = updates.last_seq;
      return [...new Set(updates.results.map((one) => one.db_name))];
    },
  };
}

async function askUpdates(admin: HubAdmin, query: string, signal: AbortSignal): Promise<Updates | undefined> {
  const url = new URL(admin.url);
  const account = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  const headers = {
    authorization: `Basic ${Buffer.from(account).toString('base64')}`,
    accept: 'application/json',
  };
  [url.username, url.password] = ['', ''];
  const address = url.href.replace(/\/$/, '');
  const answer = await fetch(`${address}/_db_updates?${query}`, { headers, signal }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error;
      const reason =
        error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new Error(`The hub at ${address} does not answer (${reason}). Check the address and the line.`);
    },
  );
  if (!answer.ok) return undefined;
  return (await answer.json()) as Updates; // CouchDB's own answer
}

async function pollWatch(hub: HubConnection): Promise<Watch> {
  const seen = await placesOf(hub);
  return {
    async next(wait, signal) {
      await pause(wait, signal);
      const changed: string[] = [];
      for (const [name, place] of await placesOf(hub)) {
        if (seen.get(name) !== place) changed.push(name);
        seen.set(name, place);
      }
      return changed;
    },
  };
}

/** So many databases are asked at once. */
const askedAtOnce = 8;

/** How far each database of acts is, and the registry. */
async function placesOf(hub: HubConnection): Promise<Map<string, string>> {
  const names = [registryDatabase, ...(await officesAt(hub)).map((office) => databasesOf(office).acts)];
  const places = new Map<string, string>();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let name = names[next++]; name !== undefined; name = names[next++]) {
      const info = await hub.ask<{ update_seq: string | number }>('GET', name);
      if (info) places.set(name, String(info.update_seq).split('-')[0] ?? ''); // CouchDB spells one place in many ways
    }
  };
  await Promise.all(Array.from({ length: askedAtOnce }, worker));
  return places;
}

/** Waits, or until the signal. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });

/** Whether a database is the one that the province's officers write their replies in. */
export const isOfProvince = (database: string): boolean => database === databasesOf(province).acts;
