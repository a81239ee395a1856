import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import { makeProvinceOffice } from '#main/cli/demo-province/province-office';
import { seededDevice, seededKey } from '#main/cli/demo-province/seeded';
import { writeProvince, type WrittenProvince } from '#main/cli/demo-province/write-province';
import type { Entity } from '#main/cli/demo-province/entities';
import { enrolDevice } from '#main/hub/accounts';
import { connectHub } from '#main/hub/admin';
import { startEmbeddedHub } from '#main/hub/embedded';
import { createHost, type Host } from '#main/host/host';
import { actText } from '#shared/acts/act';
import type { ProvinceDocument } from '#shared/domain/oversight/province-documents';
import { province as provinceCode } from '#shared/base/ids';
import { factsDatabase, provinceDatabase, registryDatabase } from '#shared/hub/databases';
import { openEngine, type Engine } from '../engine';
import { createHostClient } from '../host';
import { clearCouch, surroundings } from './office';

const heads = [
  ...['A01101', 'A03202', 'A03303', 'A03807', 'A03901', 'A03902', 'A03927', 'A09404', 'A13101'],
  ...['C03612', 'C03841', 'F01406'],
].map((code) => ({ code, name: `Head ${code}` }));

/** A province on an embedded hub, with a device of the province. Its database of figures is the test's to fill. */
export type TestProvince = {
  readonly written: WrittenProvince;
  readonly admin: { readonly url: string };
  /** Writes documents of the province as the daemon does; given revisions are found by it. */
  put(...documents: readonly (ProvinceDocument | { readonly _id: string })[]): Promise<void>;
  /** Opens the device's engine; with `again` over the same registers' profile. */
  open(): Promise<Engine>;
  /** What the device asked the hub, in order. */
  readonly asked: readonly string[];
  /** Cuts the line below the device, or lets it come back. */
  lineDown(down: boolean): void;
  close(): Promise<void>;
};

/** A hub for a test's province: the embedded one, or the CouchDB that `COUCHDB_URL` names, empty again afterwards. */
async function startProvinceHub(
  offices: readonly string[],
  url = process.env.COUCHDB_URL,
): Promise<{
  readonly admin: { readonly url: string };
  close(): Promise<void>;
}> {
  if (!url) {
    const hub = await startEmbeddedHub({
      ...{ directory: undefined, port: 0 },
      admin: { user: 'admin', password: 'admin' },
    });
    return { admin: { url: hub.url.replace('http://', 'http://admin:admin@') }, close: hub.close };
  }
  const connection = connectHub({ url });
  const all = [provinceCode, ...offices];
  const shared = [registryDatabase, provinceDatabase, factsDatabase];
  const there = (await connection.ask<readonly string[]>('GET', '_all_dbs')) ?? [];
  if (there.some((name) => shared.includes(name)))
    throw new Error(`The CouchDB has a province already (${there.join(', ')}): a test needs one without.`);
  return { admin: { url }, close: () => clearCouch(url, all, shared) };
}

/** Makes it with so many of the given entities and months, up to a day. */
export async function createTestProvince(asked: {
  readonly entities: readonly Entity[];
  readonly months: number;
  readonly today: string;
  readonly papers?: number;
  /** Without: the device is one of the province's office that is not enrolled for figures. */
  readonly ordinary?: boolean;
}): Promise<TestProvince> {
  PouchDB.plugin(memory);
  const hub = await startProvinceHub(asked.entities.map(({ office }) => office));
  const { admin } = hub;
  const root = seededKey('the root of a test');
  const device = seededDevice('the province device of a test');
  const office = await makeProvinceOffice(crypto as never, {
    ...{ root: { key: root.key, publicKey: root.publicKey }, device, heads, from: '2000-07-01' },
    iterations: 1000,
  });
  const written = await writeProvince(admin, {
    ...{ subtle: crypto.subtle as never, entities: asked.entities, months: asked.months, seed: '7' },
    ...{ today: asked.today, heads, papers: asked.papers ?? 1, root, office },
  });
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const account = await enrolDevice(admin, {
    ...{ office: 'KP-0000', device, random, province: !asked.ordinary },
  });
  if (!account.ok) throw new Error(account.refusal);
  const enrolment = { ...office.enrolment, hub: account.value.hub };
  const folder = await mkdtemp(join(tmpdir(), 'daftar-province-'));
  const heard: string[] = [];
  const open: { host: Host; engine: Engine }[] = [];
  let isDown = false;
  const connection = connectHub(admin);
  const began = Date.now();
  /** It is noon of the last day of the books, and time goes on. */
  const clock = (): number => Date.parse(`${asked.today}T07:00:00Z`) + Date.now() - began;
  return {
    ...{ written, admin, asked: heard },
    async put(...documents) {
      for (const doc of documents) {
        const path = `province/${encodeURIComponent(doc._id)}`;
        const before = await connection.ask<{ _rev: string }>('GET', path);
        await connection.ask('PUT', path, { ...doc, ...(before ? { _rev: before._rev } : {}) });
      }
    },
    async open() {
      const host = await createHost({
        ...{ dataDirectory: folder, enrolment, shell: 'browser', version: 'test', reserve: 0 },
      });
      const client = createHostClient(async (path, init) => {
        if (path.startsWith('/hub/')) heard.push(path);
        if (isDown && path.startsWith('/hub/'))
          return Response.json({ gateway: 'no-line', detail: 'a test cut it' }, { status: 599 });
        return host.handle(new Request(`http://daftar${path}`, { ...init, duplex: 'half' } as RequestInit));
      });
      if ((await client.call('keys.list', {})).keys.length === 0)
        for (const key of office.keys) await client.call('keys.put', { key });
      if ((await client.call('tape.head', {})).count === 0)
        await client.call('tape.append', { lines: written.registry.map(actText) });
      const profile = `province-${crypto.randomUUID()}`;
      const engine = await openEngine(surroundings(client, profile, clock), () => undefined);
      open.push({ host, engine });
      return engine;
    },
    lineDown: (down) => void (isDown = down),
    async close() {
      for (const { host, engine } of open) {
        await engine.close();
        await host.close();
      }
      await hub.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
