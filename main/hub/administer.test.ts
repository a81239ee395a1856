import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolment } from '#shared/contract/enrolment';
import { province } from '#shared/base/ids';
import { databasesOf, inboxOf, officeOfActs } from '#shared/hub/databases';
import { connectHub } from './admin';
import { administerHub, sessionEnds } from './administer';
import { newRootKey } from './root-key';
import { hubs, testOffice, type HubUnderTest } from './testing/hubs';

const passphrase = 'a long passphrase';

describe.each(hubs)('the hub, administered from a device of the province, at $name', ({ start }) => {
  const office = testOffice();
  const list = `code,name,type,district\n${office},"Body, of a test",TMA,Bannu\n`;
  let hub: HubUnderTest;
  let wasProvinceThere: boolean;
  let folder: string;
  let root: Awaited<ReturnType<typeof newRootKey>>;
  let clock = Date.parse('2026-11-21T05:00:00Z');
  let desk: ReturnType<typeof administerHub>['handlers'];
  const credentials = () => {
    const { username, password } = new URL(hub.admin.url);
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  };

  beforeAll(async () => {
    hub = await start([office]);
    wasProvinceThere = (await connectHub(hub.admin).ask('GET', databasesOf(province).acts)) !== undefined;
    folder = await mkdtemp(join(tmpdir(), 'daftar-admin-'));
    root = await newRootKey(passphrase, 1000);
    const account = { url: hub.url, user: 'nobody', password: 'nothing', databases: {} as never };
    desk = administerHub(
      { hub: account, root: { key: root.key, publicKey: root.publicKey } },
      () => clock,
    ).handlers;
  });
  afterAll(async () => {
    const { acts, scans } = databasesOf(province);
    if (!wasProvinceThere)
      for (const name of [acts, scans, inboxOf(province)]) await connectHub(hub.admin).ask('DELETE', name);
    await hub.close();
    await rm(folder, { recursive: true });
  });

  it('does nothing for anybody who has not signed in as its administrator', async () => {
    expect(await desk['hub.offices']({})).toMatchObject({ ok: false, refusal: 'signed-out' });
    const { user } = credentials();
    expect(await desk['hub.open']({ user, password: 'guessed' })).toMatchObject({
      ...{ ok: false, refusal: 'wrong-password' },
    });
    expect(await desk['hub.session']({})).toEqual({
      ...{ ok: true, value: { open: false, root: false, address: hub.url } },
    });
    const away = administerHub({
      ...{ hub: { url: 'http://127.0.0.1:9', user: 'n', password: 'n', databases: {} as never }, root },
    });
    expect(await away.handlers['hub.open'](credentials())).toMatchObject({ refusal: 'no-line' });
  });

  it('says what a list would change, signs only with the root key, and then does it once', async () => {
    expect(await desk['hub.open'](credentials())).toMatchObject({
      ok: true,
      value: { open: true, root: false },
    });
    const dry = await desk['hub.provision']({ list, dryRun: true });
    if (!dry.ok) throw new Error(dry.detail);
    expect(dry.value.changes).toContain(`created database ${office.toLowerCase()}-acts`);
    const names = await connectHub(hub.admin).ask<string[]>('GET', '_all_dbs');
    expect((names ?? []).map(officeOfActs)).not.toContain(office);
    expect(await desk['hub.provision']({ list, dryRun: false })).toMatchObject({ refusal: 'root-needed' });
    expect(await desk['hub.provision']({ list: 'name,type\nA,TMA\n', dryRun: true })).toMatchObject({
      ...{ refusal: 'bad-list', detail: '1: no column district' },
    });
    const file = JSON.stringify(root);
    expect(await desk['hub.root']({ file: '{}', passphrase })).toMatchObject({ refusal: 'not-a-root-key' });
    expect(await desk['hub.root']({ file, passphrase: 'wrong' })).toMatchObject({
      ...{ refusal: 'wrong-passphrase' },
    });
    const other = JSON.stringify(await newRootKey(passphrase, 1000));
    expect(await desk['hub.root']({ file: other, passphrase })).toMatchObject({ refusal: 'other-root' });
    expect(await desk['hub.root']({ file, passphrase })).toMatchObject({ ok: true, value: { root: true } });
    expect(await desk['hub.provision']({ list, dryRun: false })).toMatchObject({ ok: true });
    expect(await desk['hub.provision']({ list, dryRun: false })).toEqual({
      ok: true,
      value: { changes: [] },
    });
  });

  it('enrols a device into a file of its own, gives it a new key, and takes it away again', async () => {
    const asked = { office, title: 'Accounts room', province: false, folder };
    expect(await desk['hub.enrol']({ ...asked, folder: join(folder, 'none') })).toMatchObject({
      ...{ refusal: 'no-folder' },
    });
    expect(await desk['hub.enrol']({ ...asked, office: 'ZX-0001' })).toMatchObject({
      ...{ refusal: 'no-such-office' },
    });
    const made = await desk['hub.enrol'](asked);
    if (!made.ok) throw new Error(made.detail);
    const path = made.value.file ?? '';
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const first = enrolment.parse(JSON.parse(await readFile(path, 'utf8')));
    expect(JSON.stringify(made.value)).not.toContain(first.hub?.password);
    const before = await desk['hub.office']({ office });
    expect(before).toMatchObject({
      value: { devices: [{ device: first.device, series: 'A', revoked: false, account: true }], strays: [] },
    });
    const { device } = first;
    expect(await desk['hub.rotate']({ office, device, folder })).toMatchObject({ refusal: 'file-there' });
    expect(await connectHub(hub.admin).accepts(first.hub?.user ?? '', first.hub?.password ?? '')).toBe(true);
    await rm(path);
    expect(await desk['hub.rotate']({ office, device, folder })).toMatchObject({ ok: true });
    expect(await readdir(folder)).toHaveLength(1);
    const who = { device };
    const dry = await desk['hub.revoke']({ office, who, reason: 'stolen', dryRun: true });
    expect(dry).toMatchObject({ ok: true, value: { changes: { length: 2 } } });
    expect(await desk['hub.revoke']({ office, who, reason: 'stolen', dryRun: false })).toEqual(dry);
    expect(await desk['hub.office']({ office })).toMatchObject({
      value: { devices: [{ device, revoked: true, account: false }] },
    });
    expect(await desk['hub.revoke']({ office, who, reason: 'again', dryRun: false })).toMatchObject({
      ...{ refusal: 'no-such-device' },
    });
  });

  it('publishes what the province says, to all offices or to one', async () => {
    const head = { code: 'A01101', name: 'Basic pay' };
    const body = { from: '2026-07-01', source: 'a test', heads: [head] };
    const file = JSON.stringify([{ kind: 'chart.published', subject: `chart:${office}`, body }]);
    const dry = await desk['hub.publish']({ file, office, dryRun: true });
    expect(dry).toMatchObject({ ok: true, value: { changes: { length: 1 } } });
    expect(await desk['hub.publish']({ file, office, dryRun: false })).toEqual(dry);
    expect(await desk['hub.publish']({ file, office, dryRun: false })).toMatchObject({
      ...{ ok: true, value: { changes: [] } },
    });
    expect(await desk['hub.publish']({ file: 'chart', dryRun: true })).toMatchObject({ refusal: 'bad-list' });
    const note = JSON.stringify([{ kind: 'note.written', subject: 'file:x', body: {} }]);
    expect(await desk['hub.publish']({ file: note, dryRun: true })).toMatchObject({
      ...{
        refusal: 'bad-list',
        detail: 'the file, entry 1: note.written is not for the province to publish.',
      },
    });
  });

  it('lists the offices, and forgets the administrator when he leaves it alone or closes it', async () => {
    const listed = await desk['hub.offices']({});
    if (!listed.ok) throw new Error(listed.detail);
    expect(listed.value.offices.find((one) => one.office === office)).toMatchObject({
      ...{ name: 'Body, of a test', kind: 'TMA', databases: true, accounts: 0 },
    });
    clock += sessionEnds;
    expect(await desk['hub.session']({})).toMatchObject({ value: { open: false, root: false } });
    expect(await desk['hub.offices']({})).toMatchObject({ refusal: 'signed-out' });
    await desk['hub.open'](credentials());
    expect(await desk['hub.session']({})).toMatchObject({ value: { open: true, root: false } });
    expect(await desk['hub.close']({})).toMatchObject({ value: { open: false } });
  });
});
