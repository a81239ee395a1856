import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { toHubDocument } from '#shared/hub/document';
import { enrolDevice } from './accounts';
import { startEmbeddedHub, type EmbeddedHub } from './embedded';
import { provisionOffice, provisionRegistry } from './provision';
import { call, random, sealedActs, type Account } from './testing/hubs';

const admin: Account = { user: 'admin', password: 'admin' };
const office = 'KP-0123';
const acts = 'kp-0123-acts';
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'hub-'));
  closing.push(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function start(directory?: string): Promise<EmbeddedHub> {
  const hub = await startEmbeddedHub({ directory, port: 0, admin });
  closing.push(hub.close);
  return hub;
}

const asAdmin = (url: string) => ({ url: url.replace('://', '://admin:admin@') });

async function provisioned(url: string): Promise<Account> {
  await provisionRegistry(asAdmin(url));
  await provisionOffice(asAdmin(url), office);
  const result = await enrolDevice(asAdmin(url), { office, device: 'ABCDEF', random });
  if (!result.ok) throw new Error(result.refusal);
  return result.value.hub;
}

async function startProcess(directory: string): Promise<{ url: string; child: ChildProcess }> {
  const script = join(import.meta.dirname, 'testing', 'hub-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  closing.push(() => Promise.resolve(child.kill('SIGKILL')));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => resolve(data.toString().trim()));
    child.on('exit', () => reject(new Error('the hub ended before it listened')));
  });
  return { url, child };
}

type Page = { readonly results: { readonly id: string; readonly seq: number }[]; readonly last_seq: number };
const changes = async (hub: EmbeddedHub, account: Account, query: string): Promise<Page> =>
  (await call(hub.url, account, 'GET', `${acts}/_changes?${query}`)).body as Page;

describe('the embedded hub', () => {
  it('still has every act and account that it took when it is killed at once after its answer', async () => {
    const directory = await folder();
    const { url, child } = await startProcess(directory);
    const account = await provisioned(url);
    const sealed = await sealedActs(office, 'ABCDEF', 60);
    const docs = sealed.map(toHubDocument);
    expect((await call(url, account, 'POST', `${acts}/_bulk_docs`, { docs })).status).toBe(201);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;

    const hub = await start(directory);
    const page = await call(hub.url, account, 'POST', `${acts}/_all_docs`, {
      keys: sealed.map(({ id }) => id),
    });
    const { rows } = page.body as { rows: { id?: string }[] };
    expect(rows.map(({ id }) => id)).toEqual(sealed.map(({ id }) => id));
    const forged = await call(hub.url, account, 'PUT', `${acts}/${sealed[0]?.id ?? ''}`, {
      post: 'director',
    });
    expect(forged.status).toBe(409);
    const malformed = await call(hub.url, account, 'PUT', `${acts}/x`, {});
    expect(malformed.status).toBe(403);
    expect(await provisionOffice(asAdmin(hub.url), office)).toEqual([]);
  });

  it('drops no files into the working directory', async () => {
    const before = await readdir(process.cwd());
    const hub = await start(await folder());
    await provisioned(hub.url);
    expect(await readdir(process.cwd())).toEqual(before);
  });

  it('shares nothing with another one in the same process', async () => {
    const [first, second] = [await start(), await start()];
    await provisioned(first.url);
    expect((await call(second.url, admin, 'GET', acts)).status).toBe(404);
    expect((await call(second.url, admin, 'GET', '_all_dbs')).body).toEqual(['_users']);
    await provisioned(second.url);
    expect((await call(first.url, admin, 'DELETE', acts)).status).toBe(200);
    expect((await call(first.url, admin, 'GET', acts)).status).toBe(404);
    expect((await call(second.url, admin, 'GET', acts)).body).toMatchObject({ db_name: acts, doc_count: 3 });
    expect(await provisionOffice(asAdmin(first.url), office)).toContain(`created database ${acts}`);
    expect((await call(first.url, admin, 'GET', `${acts}/_all_docs`)).body).toMatchObject({ total_rows: 3 });
  });

  it('takes gzipped bodies and answers gzipped', async () => {
    const hub = await start();
    const account = await provisioned(hub.url);
    const docs = (await sealedActs(office, 'ABCDEF', 40)).map(toHubDocument);
    const headers = {
      authorization: `Basic ${btoa(`${account.user}:${account.password}`)}`,
      'content-type': 'application/json',
      'accept-encoding': 'gzip',
    };
    const pushed = await fetch(`${hub.url}/${acts}/_bulk_docs`, {
      method: 'POST',
      headers: { ...headers, 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(JSON.stringify({ docs }))),
    });
    expect([pushed.status, pushed.headers.get('content-encoding')]).toEqual([201, 'gzip']);
    for (const path of ['_changes?include_docs=true', '_all_docs?include_docs=true']) {
      const pulled = await fetch(`${hub.url}/${acts}/${path}`, { headers });
      expect([path, pulled.headers.get('content-encoding')]).toEqual([path, 'gzip']);
      expect(await pulled.text()).toContain(docs[39]?.sig);
    }
  });

  it('gives all changes once and in order, page by page, and from the start to one who is beyond the end', async () => {
    const hub = await start();
    const account = await provisioned(hub.url);
    const docs = (await sealedActs(office, 'ABCDEF', 10)).map(toHubDocument);
    await call(hub.url, account, 'POST', `${acts}/_bulk_docs`, { docs });
    const seen: string[] = [];
    let page = await changes(hub, account, 'limit=4');
    while (page.results.length > 0) {
      seen.push(...page.results.map(({ id }) => id));
      page = await changes(hub, account, `limit=4&since=${page.last_seq}`);
    }
    expect(seen).toEqual([
      '_design/guard',
      '_design/subjects',
      '_design/named',
      ...docs.map(({ _id }) => _id),
    ]);
    expect((await changes(hub, account, 'since=9999')).results).toHaveLength(13);
    expect((await changes(hub, account, 'since=now')).results).toEqual([]);
  });

  it('lets a reader who follows along miss nothing while somebody writes', async () => {
    const hub = await start(await folder());
    const account = await provisioned(hub.url);
    const docs = (await sealedActs(office, 'ABCDEF', 1500)).map(toHubDocument);
    const seen: string[] = [];
    const follow = async () => {
      let since = 3; // after the guard and the views
      while (seen.length < docs.length) {
        const page = await changes(hub, account, `feed=longpoll&limit=70&since=${since}`);
        seen.push(...page.results.map(({ id }) => id));
        since = page.last_seq;
      }
    };
    const write = async () => {
      for (let from = 0; from < docs.length; from += 50) {
        const batch = docs.slice(from, from + 50);
        await call(hub.url, account, 'POST', `${acts}/_bulk_docs`, { docs: batch });
      }
    };
    await Promise.all([follow(), write()]);
    expect(seen).toEqual(docs.map(({ _id }) => _id));
  });

  it('holds a long poll until somebody writes, and ends it with nothing when its time is up', async () => {
    const hub = await start();
    const account = await provisioned(hub.url);
    const { last_seq: since } = await changes(hub, account, '');
    expect(await changes(hub, account, `feed=longpoll&since=${since}&timeout=20`)).toMatchObject({
      results: [],
      last_seq: since,
    });
    const waiting = changes(hub, account, `feed=longpoll&since=${since}&include_docs=true`);
    const [act] = await sealedActs(office, 'ABCDEF', 1);
    if (!act) throw new Error('no act');
    await call(hub.url, account, 'PUT', `${acts}/${act.id}`, toHubDocument(act));
    expect(await waiting).toMatchObject({ results: [{ id: act.id, doc: toHubDocument(act) }] });
  });

  it('sends heartbeats while a long poll waits, and lets go of it when it closes', async () => {
    const hub = await start();
    const account = await provisioned(hub.url);
    const { last_seq: since } = await changes(hub, account, '');
    const path = `/${acts}/_changes?feed=longpoll&since=${since}&heartbeat=10`;
    const first = await new Promise<string>((resolve, reject) => {
      const auth = `${account.user}:${account.password}`;
      const sent = request(
        `${hub.url}${path}`,
        { auth, headers: { 'accept-encoding': 'gzip' } },
        (response) => {
          response.once('data', (data: Buffer) => resolve(data.toString()));
          response.on('error', () => undefined); // the hub closes while this one waits
        },
      );
      sent.on('error', reject).end();
    });
    expect(first).toBe('\n');
    await hub.close();
    closing.pop();
  });

  it('finds documents by key, by range, and keeps check points', async () => {
    const hub = await start();
    const account = await provisioned(hub.url);
    const docs = (await sealedActs(office, 'ABCDEF', 5)).map(toHubDocument);
    await call(hub.url, account, 'POST', `${acts}/_bulk_docs`, { docs });
    const range = `startkey="KP-0123.ABCDEF.00000002"&endkey="KP-0123.ABCDEF.00000003"`;
    const ranged = await call(hub.url, account, 'GET', `${acts}/_all_docs?${range}`);
    expect(ranged.body).toMatchObject({ rows: [{ id: docs[1]?._id }, { id: docs[2]?._id }] });
    const keys = [docs[4]?._id, 'KP-0123.ABCDEF.99999999'];
    const keyed = await call(hub.url, account, 'POST', `${acts}/_all_docs?include_docs=true`, { keys });
    expect(keyed.body).toMatchObject({ rows: [{ doc: docs[4] }, { key: keys[1], error: 'not_found' }] });
    await call(hub.url, account, 'PUT', `${acts}/_local/pulled`, { since: 7 });
    expect((await call(hub.url, account, 'GET', `${acts}/_local/pulled`)).body).toMatchObject({ since: 7 });
  });

  it('is not fooled by paths in disguise, nor by the place where it keeps security', async () => {
    const hub = await start();
    const account = await provisioned(hub.url);
    const open = { _id: '_local/_security', security: { members: { names: [], roles: [] } } };
    for (const path of [
      `${acts}%3f/_all_docs`,
      `/${acts}/_all_docs`,
      `${acts}//x`,
      '_users%2f',
      'pouch__all_dbs__',
      '%ff',
    ]) {
      expect([path, (await call(hub.url, account, 'GET', path)).status >= 400]).toEqual([path, true]);
    }
    for (const who of [account, admin]) {
      const tried = await call(hub.url, who, 'PUT', `${acts}/_local/_security`, open);
      expect([403, 404]).toContain(tried.status);
    }
    const bulk = await call(hub.url, account, 'POST', `${acts}/_bulk_docs`, { docs: [open] });
    expect(bulk.body).toMatchObject([{ error: 'forbidden' }]);
    expect(await provisionOffice(asAdmin(hub.url), office)).toEqual([]);
  });

  it('refuses everything when a guard does not compile or breaks', async () => {
    const hub = await start();
    await call(hub.url, admin, 'PUT', 'trial');
    for (const [index, text] of ['function (', 'function () { null.x }', '7'].entries()) {
      const { body } = await call(hub.url, admin, 'GET', 'trial/_design/guard');
      const { _rev } = body as { _rev?: string };
      await call(hub.url, admin, 'PUT', 'trial/_design/guard', {
        ...(_rev ? { _rev } : {}),
        validate_doc_update: text,
      });
      expect((await call(hub.url, admin, 'PUT', `trial/doc-${index}`, {})).status).toBe(403);
    }
  });

  it('says what is wrong when its port or its folder is taken', async () => {
    const directory = await folder();
    const { url } = await startProcess(directory);
    const port = Number(new URL(url).port);
    await expect(startEmbeddedHub({ directory: undefined, port, admin })).rejects.toThrow(
      /choose another port/,
    );
    await expect(startEmbeddedHub({ directory, port: 0, admin })).rejects.toThrow(
      /Does another hub run on it/,
    );
  });

  it('refuses a body that is no JSON, or too large, without losing its way', async () => {
    const hub = await start();
    const account = await provisioned(hub.url);
    const headers = {
      authorization: `Basic ${btoa(`${account.user}:${account.password}`)}`,
      'content-type': 'application/json',
    };
    const bodies: [string | Uint8Array<ArrayBuffer>, object, number][] = [
      ['{"docs":[', {}, 400],
      ['[]', {}, 400],
      [new Uint8Array(gzipSync(' '.repeat(65 * 1024 * 1024))), { 'content-encoding': 'gzip' }, 413],
      ['not gzip', { 'content-encoding': 'gzip' }, 400],
    ];
    for (const [body, more, status] of bodies) {
      const sent = { method: 'POST', headers: { ...headers, ...more }, body };
      expect((await fetch(`${hub.url}/${acts}/_bulk_docs`, sent)).status).toBe(status);
    }
  });

  it('says that it is up without asking who wants to know', async () => {
    const hub = await start();
    expect(await call(hub.url, undefined, 'GET', '_up')).toEqual({ status: 200, body: { status: 'ok' } });
    expect((await call(hub.url, undefined, 'GET', '_all_dbs')).status).toBe(401);
  });
});
