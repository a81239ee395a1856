import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databasesOf } from '#shared/hub/databases';
import { toHubDocument } from '#shared/hub/document';
import { enrolDevice, revokeDevice } from './accounts';
import { connectHub, type HubConnection } from './admin';
import { backUp } from './backup';
import { provisionOffice, provisionProvince, provisionRegistry } from './provision';
import { publishActs } from './publish';
import { restore } from './restore';
import { call, hubs, random, sealedActs, testOffice, type Account, type HubUnderTest } from './testing/hubs';

describe.each(hubs)('a backup of $name', ({ start }) => {
  const office = testOffice();
  const { acts: actsDatabase, scans } = databasesOf(office);
  const only = (name: string): boolean => [actsDatabase, scans, '_users'].includes(name);
  const options = { only, now: () => 1 };
  let hub: HubUnderTest;
  let ask: HubConnection;
  let folder: string;
  let account: Account;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daftar-backup-'));
    hub = await start([office]);
    ask = connectHub(hub.admin);
    await provisionRegistry(hub.admin);
    await provisionProvince(hub.admin);
    await provisionOffice(hub.admin, office);
    const enrolled = await enrolDevice(hub.admin, { office, device: 'ABCDEF', random });
    if (!enrolled.ok) throw new Error(enrolled.refusal);
    account = enrolled.value.hub;
    await publishActs(hub.admin, actsDatabase, await sealedActs(office, 'ABCDEF', 5));
    const chunk = { n: 1, data: btoa('a page') };
    await call(hub.url, account, 'PUT', `${scans}/${'ab'.repeat(32)}%3A0000`, chunk);
  });
  afterAll(async () => {
    await revokeDevice(hub.admin, office, 'ABCDEF');
    await hub.close();
    await rm(folder, { recursive: true });
  });

  type Rows = { readonly rows: readonly { readonly id: string; readonly doc: { readonly _rev: string } }[] };
  const contents = async (): Promise<readonly unknown[]> => {
    const docs: unknown[] = [];
    for (const name of [actsDatabase, scans]) {
      const page = await ask.ask<Rows>('GET', `${name}/_all_docs?include_docs=true`);
      for (const { id, doc } of page?.rows ?? [])
        if (!id.startsWith('_design/')) docs.push({ ...doc, _rev: '' });
    }
    return docs;
  };
  const lose = async (): Promise<void> => {
    for (const name of [actsDatabase, scans]) await ask.ask('DELETE', name);
    await revokeDevice(hub.admin, office, 'ABCDEF');
  };

  it('takes everything once, and later only what came since', async () => {
    expect(await backUp(hub.admin, folder, options)).toBeGreaterThanOrEqual(7);
    await publishActs(hub.admin, actsDatabase, await sealedActs(office, 'CCCCCC', 2));
    const accounts = await ask.ask<{ rows: unknown[] }>('GET', '_users/_all_docs?startkey="org"');
    expect(await backUp(hub.admin, folder, options)).toBe(2 + (accounts?.rows.length ?? 0));
    const files = (await readdir(folder)).filter((name) => name.startsWith(actsDatabase));
    expect(files).toEqual([`${actsDatabase}.000001.ndjson.gz`, `${actsDatabase}.000002.ndjson.gz`]);
  });

  it('fills a hub that lost everything again, accounts included, and the second time there is nothing to do', async () => {
    const before = await contents();
    expect(before).toHaveLength(8);
    await lose();
    expect((await call(hub.url, account, 'GET', actsDatabase)).status).toBeGreaterThanOrEqual(401);
    const dry = await restore(hub.admin, folder, { dryRun: true });
    expect(dry.written).toBeGreaterThanOrEqual(9);
    expect(await ask.ask('GET', actsDatabase)).toBeUndefined();
    const report = await restore(hub.admin, folder);
    expect(report).toMatchObject({ refused: [], different: [] });
    expect(report.written).toBe(dry.written);
    expect(await contents()).toEqual(before);
    expect(await restore(hub.admin, folder)).toMatchObject({ written: 0, refused: [], different: [] });
    expect(await provisionOffice(hub.admin, office)).toEqual([]);
  });

  it('lets the devices go on with the accounts that they have', async () => {
    expect((await call(hub.url, account, 'GET', actsDatabase)).status).toBe(200);
    expect((await call(hub.url, { ...account, password: 'x' }, 'GET', actsDatabase)).status).toBe(401);
    const next = (await sealedActs(office, 'ABCDEF', 6))[5];
    if (!next) throw new Error('no act');
    expect(
      (await call(hub.url, account, 'PUT', `${actsDatabase}/${next.id}`, toHubDocument(next))).status,
    ).toBe(201);
    expect(await backUp(hub.admin, folder, options)).toBeGreaterThanOrEqual(1);
    expect(await restore(hub.admin, folder)).toMatchObject({ written: 0, different: [] });
  });

  it('never writes over what is there, and names it', async () => {
    const path = `${scans}/${'cd'.repeat(32)}%3A0000`;
    await call(hub.url, account, 'PUT', path, { n: 1, data: btoa('one') });
    await backUp(hub.admin, folder, options);
    const doc = await ask.ask<{ _rev: string; _id: string }>('GET', path);
    await ask.ask('DELETE', scans);
    await provisionOffice(hub.admin, office);
    await call(hub.url, account, 'PUT', path, { n: 1, data: btoa('two') });
    expect(await restore(hub.admin, folder)).toMatchObject({
      different: [`${scans}/${doc?._id ?? ''}`],
      written: 1,
    });
  });

  it('writes nothing when a part is damaged or missing', async () => {
    const path = join(folder, `${actsDatabase}.000001.ndjson.gz`);
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.length - 3));
    await expect(restore(hub.admin, folder)).rejects.toThrow(
      /000001.ndjson.gz of the backup is damaged. Nothing/,
    );
    await rm(path);
    await expect(restore(hub.admin, folder)).rejects.toThrow(/lacks .*000001.ndjson.gz/);
    await expect(restore(hub.admin, join(folder, 'nothing'))).rejects.toThrow(/There is no backup/);
  });
});
