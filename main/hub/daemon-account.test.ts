import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newTestKey } from '#shared/acts/testing/writers';
import {
  databasesOf,
  daemonAccount,
  factsDatabase,
  inboxOf,
  officeSecurity,
  provinceDatabase,
} from '#shared/hub/databases';
import type { SumDocument } from '#shared/domain/oversight/province-documents';
import { connectHub } from './admin';
import { provisionDaemon } from './daemon-account';
import { newDeviceCode } from './enrolment';
import { provisionOffice, provisionProvince, provisionRegistry } from './provision';
import { publishActs } from './publish';
import { startDaemon } from './rollup/daemon';
import { call, hubs, random, testOffice, type HubUnderTest } from './testing/hubs';
import { createRollupOffice, year, type RollupOffice } from './testing/rollup-office';

describe.each(hubs)('the daemon’s own account at $name', ({ start }) => {
  const code = testOffice();
  const password = 'a password of the daemon';
  const account = { user: daemonAccount, password };
  let hub: HubUnderTest;
  let office: RollupOffice;
  let root: Awaited<ReturnType<typeof newTestKey>>;

  beforeAll(async () => {
    hub = await start([code]);
    await provisionRegistry(hub.admin);
    await provisionProvince(hub.admin);
    await provisionOffice(hub.admin, code);
    root = await newTestKey();
    office = await createRollupOffice(hub.admin, code, root, newDeviceCode(random));
    await office.found();
    await office.put(office.database, await office.openAccount());
  });
  afterAll(async () => {
    const path = `_users/org.couchdb.user:${daemonAccount}`;
    const doc = await connectHub(hub.admin).ask<{ _rev: string }>('GET', path);
    if (doc) await connectHub(hub.admin).ask('DELETE', `${path}?rev=${doc._rev}`);
    await hub.close();
  });

  it('is made once, and again when its password is another', async () => {
    expect(await provisionDaemon(hub.admin, 'the one before', { dryRun: true })).toHaveLength(1);
    expect(await provisionDaemon(hub.admin, 'the one before')).toEqual(['created account daemon']);
    expect(await provisionDaemon(hub.admin, password)).toEqual(['updated account daemon']);
    expect(await provisionDaemon(hub.admin, password)).toEqual([]);
    expect(await connectHub(hub.admin).accepts(daemonAccount, 'the one before')).toBe(false);
  });

  const asDaemon = (): { readonly url: string } => {
    const url = new URL(hub.admin.url);
    [url.username, url.password] = [daemonAccount, encodeURIComponent(password)];
    return { url: url.href.replace(/\/$/, '') };
  };

  it('carries what the province and other offices send to an office', async () => {
    const { acts, scans } = databasesOf(code);
    const flag = office.draft('flag.answered', `flag:${code}:paid-twice:a`, { text: 'Looked at' });
    const reply = await office.write(root, 'province', [flag], office.province);
    expect(await publishActs(asDaemon(), acts, reply)).toMatchObject({ published: 1, refused: [] });
    const announced = await office.voucher(9, 1);
    expect(await publishActs(asDaemon(), inboxOf(code), announced)).toMatchObject({ published: 2 });
    const chunk = { _id: `${'0a'.repeat(32)}:0000`, n: 1, data: 'QUJD' };
    const { status } = await call(hub.url, account, 'PUT', `${scans}/${chunk._id}`, chunk);
    expect(status).toBe(201);
  });

  it('adds up what an office sent, and goes on with what comes', async () => {
    const daemon = startDaemon({ admin: asDaemon(), root, offices: [code], every: 100 });
    const spent = async (): Promise<number> => {
      const path = `${provinceDatabase}/${encodeURIComponent(`sum:${code}:${year}:05`)}`;
      const doc = await connectHub(hub.admin).ask<SumDocument>('GET', path);
      return doc?.rows.find(([measure]) => measure === 'spent')?.[2] ?? 0;
    };
    try {
      await office.put(office.database, await office.voucher(1, 700));
      await expect.poll(spent, { timeout: 20_000 }).toBe(700);
      await office.put(office.database, await office.voucher(2, 20));
      await expect.poll(spent, { timeout: 20_000 }).toBe(720);
      expect(daemon.health()).toMatchObject({ waiting: 0, refused: [], parcels: [] });
      expect(daemon.health().error).toBeUndefined();
    } finally {
      await daemon.close();
    }
  });

  it('is no administrator: it changes no account, guard, or act, and makes no database', async () => {
    const [act] = await office.voucher(3, 1);
    const { acts, scans } = databasesOf(code);
    const put = (path: string, body: object = {}) => call(hub.url, account, 'PUT', path, body);
    const refused = [
      await call(hub.url, account, 'GET', '_users/_all_docs'),
      await put('_users/org.couchdb.user:me', { name: 'me', type: 'user', roles: ['_admin'], password: 'x' }),
      await put(`${acts}/_design/more`, { language: 'javascript' }),
      await put(`${factsDatabase}/_design/more`, { language: 'javascript' }),
      await put(`${acts}/${act?.id}`, { ...act, _id: act?.id, id: undefined }),
      await put('zz-new-database'),
      await call(hub.url, account, 'DELETE', acts),
    ];
    for (const { status } of refused) expect([401, 403, 404]).toContain(status);
    // CouchDB answers 500 and leaves it as it is.
    expect((await put(`${scans}/_security`, officeSecurity('ZX-0001'))).status).toBeGreaterThan(400);
    const kept = await connectHub(hub.admin).ask('GET', `${scans}/_security`);
    expect(kept).toEqual(officeSecurity(code));
    expect(await connectHub(hub.admin).ask('GET', acts)).toBeDefined();
  });
});
