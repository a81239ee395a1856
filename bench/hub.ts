import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { publishActs } from '#main/hub/publish';
import type { Act } from '#shared/acts/act';
import type { Enrolment } from '#shared/contract/enrolment';
import { accountName, accountRoles, officeSecurity, registrySecurity } from '#shared/hub/databases';
import { desiredOffice, desiredRegistry } from '#shared/hub/desired';
import { demoOffice } from '#main/cli/demo/plan';

export type HubAccess = NonNullable<Enrolment['hub']>;

/** The hub that everything is measured against: databases of its own names, taken away at the end. */
export type BenchHub = {
  /** "CouchDB 3.5.0" or "embedded hub". */
  readonly name: string;
  readonly url: string;
  readonly admin: { readonly user: string; readonly password: string };
  /**
   * Makes empty databases with the office's guards, that of the acts unless `guarded` is false, and an account for the
   * device. Publishes `registry` acts.
   */
  open(device: string, registry: readonly Act[], guarded?: boolean): Promise<HubAccess>;
  /** A further account on databases that are there. */
  join(device: string, databases: HubAccess['databases']): Promise<HubAccess>;
  /** An empty database with the guard of an office's acts, unless `guarded` is false. */
  empty(guarded?: boolean): Promise<string>;
  /** How many documents a database has, the guard left out. */
  count(database: string): Promise<number>;
  ask(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
};

async function startOwnHub(root: string): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'main/hub/testing/hub-process.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]; // its address, without credentials
  return {
    url: line.trim(),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** Opens the CouchDB at `couchUrl` (its administrator in the address), or starts the embedded hub as a process. */
export async function openHub(root: string, couchUrl: string | undefined): Promise<BenchHub> {
  const own = couchUrl ? undefined : await startOwnHub(root);
  const address = new URL(couchUrl ?? own?.url ?? '');
  const admin = {
    user: decodeURIComponent(address.username) || 'admin',
    password: decodeURIComponent(address.password) || 'admin',
  };
  address.username = address.password = '';
  const url = address.href.replace(/\/$/, '');
  const authorization = `Basic ${btoa(`${admin.user}:${admin.password}`)}`;
  const made: string[] = [];
  let names = 0;
  const run = `bench-${randomBytes(4).toString('hex')}`;

  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const headers = { authorization, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const make = async (kind: 'acts' | 'scans' | 'registry', guarded = true): Promise<string> => {
    const name = `${run}-${++names}-${kind}`;
    const [acts, scans] = desiredOffice(demoOffice.office);
    const desired = kind === 'acts' ? acts : kind === 'scans' ? scans : desiredRegistry();
    await ask('PUT', name);
    made.push(name);
    if (guarded) await ask('PUT', `${name}/_design/guard`, desired?.guard);
    const security = kind === 'registry' ? registrySecurity() : officeSecurity(demoOffice.office);
    await ask('PUT', `${name}/_security`, security);
    return name;
  };
  const join_: BenchHub['join'] = async (device, databases) => {
    const user = accountName(demoOffice.office, device);
    const password = randomBytes(15).toString('base64url');
    const id = `_users/org.couchdb.user:${user}`;
    const there = (await ask('GET', id).catch(() => ({}))) as { _rev?: string };
    const account = { type: 'user', name: user, roles: accountRoles(demoOffice.office), password };
    await ask('PUT', id, { ...account, ...(there._rev ? { _rev: there._rev } : {}) });
    if (!made.includes(id)) made.push(id);
    return { url, user, password, databases };
  };
  const version = (await ask('GET', '')) as { version?: string };

  return {
    name: couchUrl ? `CouchDB ${version.version ?? ''}` : 'embedded hub',
    url,
    admin,
    async open(device, registry, guarded) {
      const databases = {
        acts: await make('acts', guarded),
        scans: await make('scans'),
        registry: await make('registry'),
      };
      await publishActs(
        { url: url.replace('://', `://${admin.user}:${admin.password}@`) },
        databases.registry,
        registry,
      );
      return join_(device, databases);
    },
    join: join_,
    empty: (guarded) => make('acts', guarded),
    async count(database) {
      const rows = (await ask('GET', `${database}/_all_docs?startkey="A"`)) as { rows: { id: string }[] };
      return rows.rows.filter((row) => !row.id.startsWith('_')).length;
    },
    ask,
    async close() {
      for (const name of made)
        if (name.startsWith('_users/')) {
          const { _rev } = (await ask('GET', name)) as { _rev: string };
          await ask('DELETE', `${name}?rev=${_rev}`).catch(() => undefined);
        } else await ask('DELETE', name).catch(() => undefined);
      await own?.stop();
    },
  };
}
