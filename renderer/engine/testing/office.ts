import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import { demoOffice } from '#main/cli/demo/plan';
import { makeDemoOffice, type MadeOffice } from '#main/cli/demo/make';
import { createHost, type Host, type HostOptions } from '#main/host/host';
import { enrolDevice } from '#main/hub/accounts';
import { connectHub } from '#main/hub/admin';
import { startEmbeddedHub } from '#main/hub/embedded';
import { provisionOffice, provisionRegistry } from '#main/hub/provision';
import { publishActs } from '#main/hub/publish';
import { actText } from '#shared/acts/act';
import { province } from '#shared/base/ids';
import { ok } from '#shared/base/result';
import type { Command } from '#shared/domain/commands';
import { databasesOf, inboxOf, registryDatabase } from '#shared/hub/databases';
import type { Done } from '../api';
import { greyPng } from '../capture/png';
import { openEngine, type Engine } from '../engine';
import { createHostClient, type HostFetch } from '../host';
import { openJournal } from '../journal/journal';
import { linesOfTyped } from '../pdf/page-words';
import { openChunkStore } from '../scans/chunk-store';
import type { Surroundings } from '../surroundings';

/** A hub for tests: the embedded one, or the CouchDB that `COUCHDB_URL` (with an administrator in it) names. */
export type TestHub = { readonly admin: string; readonly url: string; close(): Promise<void> };

export async function startTestHub(url = process.env.COUCHDB_URL): Promise<TestHub> {
  if (url) {
    const plain = new URL(url);
    plain.username = plain.password = '';
    const clear = () => clearCouch(url);
    await clear(); // what a run that was killed left behind
    return { admin: url, url: plain.href.replace(/\/$/, ''), close: clear };
  }
  const hub = await startEmbeddedHub({
    directory: undefined,
    port: 0,
    admin: { user: 'admin', password: 'admin' },
  });
  return { admin: hub.url.replace('http://', 'http://admin:admin@'), url: hub.url, close: hub.close };
}

/** Takes offices out of a CouchDB: their databases, their devices' accounts, and databases of all (the registry). */
export async function clearCouch(
  url: string,
  offices: readonly string[] = [demoOffice.office],
  shared: readonly string[] = [registryDatabase],
): Promise<void> {
  const hub = connectHub({ url });
  for (const office of offices) {
    const { acts, scans } = databasesOf(office);
    for (const database of [acts, scans, inboxOf(office)]) await hub.ask('DELETE', database);
    const prefix = `org.couchdb.user:${office.toLowerCase()}.`;
    type Rows = { rows: { id: string; value: { rev: string } }[] };
    const range = `startkey=${encodeURIComponent(JSON.stringify(prefix))}&endkey=${encodeURIComponent(JSON.stringify(`${prefix}~`))}`;
    const users = await hub.ask<Rows>('GET', `_users/_all_docs?${range}`);
    const docs = (users?.rows ?? []).map((row) => ({ _id: row.id, _rev: row.value.rev, _deleted: true }));
    if (docs.length > 0) await hub.ask('POST', '_users/_bulk_docs', { docs });
  }
  for (const database of shared) await hub.ask('DELETE', database);
}

/** One device of a test office. Its engine can be closed and opened again; its folder stays. */
export type TestDevice = {
  readonly name: string;
  readonly folder: string;
  readonly code: string;
  readonly engine: () => Engine;
  /** Opens the engine; `forget` starts with an empty journal, registers and chunk store, as after a lost profile. */
  open(forget?: boolean): Promise<Engine>;
  close(): Promise<void>;
  host(): Host;
  /** Lets a test answer requests in the host's place; `undefined` passes them on. */
  intercept: ((path: string, init?: RequestInit) => Promise<Response> | undefined) | undefined;
  signIn(person: string): Promise<void>;
  /** Performs a command that must succeed. */
  does(command: Command): Promise<Done>;
};

export type TestOffice = {
  readonly made: MadeOffice;
  readonly hub: TestHub;
  readonly devices: Readonly<Record<'office' | 'supervisor', TestDevice>>;
  close(): Promise<void>;
};

const heads = [
  'A03901',
  'A03303',
  'A03927',
  'F01403',
  'F01406',
  'G01101',
  'G01204',
  'G01205',
  'A13101',
  'A03805',
  'C03431',
  'C02701',
  'C03841',
  'C03801',
  'F01603',
].map((code) => ({
  code,
  name: `Head ${code}`,
}));
let names = 0;

export type TestOfficeOptions = {
  /** The wall clock of a device ('office', 'supervisor'), or of the province that sets the office up. */
  readonly now?: (who: string) => number;
  readonly host?: Partial<HostOptions>;
  /** `dexie` keeps the journal when the engine is closed and opened again; the test imports `fake-indexeddb/auto`. */
  readonly journal?: 'memory' | 'dexie';
  /** Puts a line between the devices and the hub: answers with the address that the devices are given. */
  readonly line?: (hub: string) => Promise<string>;
};

/** Makes the demo office on a hub of its own, with both devices' folders seeded as `npm start` does. */
export async function createTestOffice(options: TestOfficeOptions = {}): Promise<TestOffice> {
  PouchDB.plugin(memory);
  const now = options.now ?? (() => Date.now());
  const hub = await startTestHub();
  const reached = { ...hub, url: (await options.line?.(hub.url)) ?? hub.url };
  const made = await makeDemoOffice({
    crypto: crypto as never,
    now: now('province'),
    heads,
    iterations: 1000,
  });
  await provisionRegistry({ url: hub.admin });
  await provisionOffice({ url: hub.admin }, demoOffice.office);
  await publishActs({ url: hub.admin }, 'registry', made.acts);
  const devices = await Promise.all(
    made.devices.map((device) => createDevice(device, made, reached, options)),
  );
  const [office, supervisor] = devices;
  if (!office || !supervisor) throw new Error('the demo has two devices');
  return {
    made,
    hub,
    devices: { office, supervisor },
    async close() {
      for (const device of devices) {
        await device.close();
        await rm(device.folder, { recursive: true, force: true });
      }
      await hub.close();
    },
  };
}

/** A device of a test office on this hub, closed; `made` is what its tape begins with. */
export async function createDevice(
  device: MadeOffice['devices'][number],
  made: Pick<MadeOffice, 'acts'>,
  hub: TestHub,
  options: TestOfficeOptions,
): Promise<TestDevice> {
  const now = () => (options.now ?? Date.now)(device.name);
  const folder = await mkdtemp(join(tmpdir(), 'daftar-'));
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const account = await enrolDevice(
    { url: hub.admin },
    {
      ...{ office: device.enrolment.office, device: device.enrolment.device, random, deviceUrl: hub.url },
      province: device.enrolment.office === province,
    },
  );
  if (!account.ok) throw new Error(account.refusal);
  const enrolment = { ...device.enrolment, hub: account.value.hub };
  let host: Host | undefined;
  let engine: Engine | undefined;
  let profile = '';
  const self: TestDevice = {
    name: device.name,
    folder,
    code: enrolment.device,
    intercept: undefined,
    engine: () => required(engine),
    host: () => required(host),
    async open(forget = profile === '') {
      host = await createHost({
        dataDirectory: folder,
        enrolment,
        shell: 'browser',
        version: 'test',
        reserve: 0,
        scannerEvery: 50,
        ...options.host,
      });
      const fetch: HostFetch = (path, init) =>
        self.intercept?.(path, init) ??
        required(host).handle(
          new Request(`http://daftar${path}`, { ...init, duplex: 'half' } as RequestInit),
        );
      const client = createHostClient(fetch);
      if ((await client.call('keys.list', {})).keys.length === 0) {
        for (const key of device.keys) await client.call('keys.put', { key });
        await client.call('tape.append', { lines: made.acts.map(actText) });
      }
      if (forget) profile = `profile${++names}`;
      engine = await openEngine(surroundings(client, profile, now, options.journal), () => undefined);
      return engine;
    },
    async close() {
      await engine?.close();
      await host?.close();
      engine = host = undefined;
    },
    async signIn(person) {
      const officer = (await self.engine().api.query('officers')).find((one) => one.person === person);
      if (!officer?.demoPassphrase) throw new Error(`${person} has no key on ${device.name}`);
      const signed = await self.engine().api.signIn(officer.key, officer.demoPassphrase);
      if (!signed.ok) throw new Error(signed.refusal);
    },
    async does(command) {
      const done = await self.engine().api.perform(command);
      if (!done.ok) throw new Error(`${command.do}: ${JSON.stringify(done.refusal)}`);
      return done.value;
    },
  };
  return self;
}

const required = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the device is closed');
  return value;
};

const size = { width: 400, height: 560 };

/** What an engine of a test runs on. Pages are what they are: tests of the engine need bytes, not pictures. */
export const surroundings = (
  host: ReturnType<typeof createHostClient>,
  profile: string,
  now: () => number,
  journal: 'memory' | 'dexie' = 'memory',
): Surroundings => ({
  host,
  crypto: crypto as never, // Node's WebCrypto
  openJournal: () => openJournal(profile, journal),
  registersPlace: 'memory',
  openChunkStore: () => openChunkStore(profile, 'memory'),
  openPaper: async (file) =>
    ok({
      pages: 1,
      page: async () =>
        ok({
          blob: file,
          mime: 'image/png',
          width: 100,
          height: 100,
          thumbnail: new Blob(['thumb of ', file.slice(0, 200)]),
        }),
      close: () => undefined,
    }),
  async readPage(page) {
    const text = await (await host.getObject(page))?.text();
    return {
      languages: ['eng'],
      rotation: 0,
      width: 100,
      height: 100,
      confidence: 90,
      text: text ?? '',
      words: [],
    };
  },
  async drawLetter({ lines }) {
    const text = lines.map((line) => line.text).join('\n');
    const page = await greyPng(new Uint8Array(400 * 560).fill(250), 400, 560, 4, 200);
    return [{ blob: new Blob([page, text]), lines: linesOfTyped(text, size), ...size }];
  },
  ocr: { engine: 'reads bytes as text', lanes: 1 },
  now,
  random: Math.random,
  wait: 200,
});

/** Waits until `holds` is true, asking ten times a second. */
export async function eventually(
  holds: () => boolean | Promise<boolean>,
  what: string,
  seconds = 20,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
