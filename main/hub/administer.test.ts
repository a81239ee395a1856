import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import { newTestKey } from '#shared/acts/testing/writers';
import { wrappedKey } from '#shared/base/wrapped-key';
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

  it('gives an officer a new key: says first what it signs, seals it under his words, and ends the old one', async () => {
    const old = await newTestKey();
    const subject = `registry:${office}`;
    const certified = { key: old.key, publicKey: old.publicKey, person: 'p-clerk', name: 'Clerk' };
    const posts = [{ post: 'clerk', from: '2026-07-01' }];
    const post = { post: 'clerk', title: 'Clerk', rank: 1, powers: ['note'] };
    const file = JSON.stringify([
      { kind: 'post.created', subject, body: post },
      { kind: 'officer.certified', subject, body: { ...certified, posts } },
    ]);
    expect(await desk['hub.publish']({ file, dryRun: false })).toMatchObject({ ok: true });
    const asked = { office, person: 'p-clerk', passphrase: 'his own words', folder, dryRun: false };
    const dry = await desk['hub.rotate-officer']({ ...asked, passphrase: '', folder: '', dryRun: true });
    expect(dry).toMatchObject({ ok: true, value: { changes: { length: 2 } } });
    const refused = async (more: object) => {
      const answer = await desk['hub.rotate-officer']({ ...asked, ...more });
      return answer.ok ? 'done' : answer.refusal;
    };
    expect(await refused({ person: 'p-nobody' })).toBe('no-such-officer');
    expect(await refused({ passphrase: 'short' })).toBe('short-passphrase');
    expect(await refused({ folder: join(folder, 'none') })).toBe('no-folder');
    const made = await desk['hub.rotate-officer'](asked);
    if (!made.ok || !dry.ok) throw new Error('not made');
    expect(made.value.changes).toEqual(dry.value.changes);
    const sealed = wrappedKey.parse(JSON.parse(await readFile(made.value.file ?? '', 'utf8')));
    expect((await openOfficerKey(crypto as unknown as KeyCrypto, sealed, asked.passphrase)).ok).toBe(true); // Node's
    const after = await desk['hub.office']({ office });
    if (!after.ok) throw new Error(after.detail);
    const found = after.value.officers.filter((one) => one.person === 'p-clerk');
    expect(found.map(({ key, revoked }) => [key === sealed.key ? 'new' : 'old', revoked]).toSorted()).toEqual(
      [
        ['new', false],
        ['old', true],
      ],
    );
    expect(await refused({})).toBe('file-there');
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

  it('lets an office begin: its settings as a list that goes to each office, and its first officer', async () => {
    const settings = await desk['hub.settings']({ from: '2026-07-01', province: false });
    if (!settings.ok) throw new Error(settings.detail);
    const file = settings.value.file;
    const dry = await desk['hub.publish']({ file, dryRun: true });
    if (!dry.ok) throw new Error(dry.detail);
    const names = databasesOf(office).acts;
    expect(dry.value.changes).toContain(`published rates.published of rates:${office} in ${names}`);
    expect(dry.value.changes.join()).not.toContain('registry');
    const own = await desk['hub.settings']({ from: '2026-07-01', province: true });
    expect(own).toMatchObject({
      ok: true,
      value: { file: expect.stringContaining('oversight:KP-0000') as string },
    });

    const asked = {
      ...{ office, person: 'head-clerk', name: 'Head Clerk', nameUrdu: '', post: 'head' },
      ...{ title: 'Head of office', titleUrdu: 'سربراہ دفتر', passphrase: 'his own words', folder },
    };
    expect(await desk['hub.certify']({ ...asked, passphrase: 'short' })).toMatchObject({
      ...{ refusal: 'short-passphrase' },
    });
    expect(await desk['hub.certify']({ ...asked, office: 'KP-0999' })).toMatchObject({
      ...{ refusal: 'no-such-office' },
    });
    const made = await desk['hub.certify'](asked);
    if (!made.ok) throw new Error(made.detail);
    expect(made.value.file).toMatch(/head-clerk-key\.json$/);
    expect(await desk['hub.office']({ office })).toMatchObject({
      value: {
        officers: expect.arrayContaining([expect.objectContaining({ person: 'head-clerk' })]) as unknown,
      },
    });
    expect(await desk['hub.certify'](asked)).toMatchObject({ ok: false, refusal: 'officer-there' });
  });

  it('lets the root key name the key in the safe and then its successor, and is signed with that one from then on', async () => {
    const anchor = { key: root.key, publicKey: root.publicKey };
    const [second, safe] = await Promise.all([1, 2].map(() => newRootKey(passphrase, 1000)));
    if (!second || !safe) throw new Error('no keys');
    const half = ({ key, publicKey }: typeof second, more: object = { anchor }) =>
      JSON.stringify({ key, publicKey, ...more });
    const named = async (as: 'successor' | 'recovery', file: string, dryRun = false) => {
      const answer = await desk['hub.name-key']({ file, as, dryRun });
      return answer.ok ? answer.value.changes : answer.refusal;
    };
    expect(await named('successor', '{}')).toBe('not-a-root-key');
    expect(await named('successor', half(second, {}))).toBe('not-for-this-root');
    const sealed = JSON.stringify({ ...second, anchor });
    expect(await desk['hub.root']({ file: sealed, passphrase })).toMatchObject({ refusal: 'root-unnamed' });
    expect(await named('recovery', half(safe))).toHaveLength(2);
    expect(await named('recovery', half(second))).toBe('recovery-there');
    expect(await named('successor', half(safe))).toBe('key-used');
    const dry = await named('successor', half(second), true);
    expect(dry).toHaveLength(2); // this office and the province's own
    expect(await named('successor', half(second))).toEqual(dry);
    expect(await desk['hub.roots']({})).toMatchObject({
      value: { keys: [{ key: root.key, from: 0 }, { key: second.key }], recovery: safe.key },
    });
    expect(await desk['hub.session']({})).toMatchObject({ value: { root: false } });
    expect(await desk['hub.root']({ file: JSON.stringify(root), passphrase })).toMatchObject({
      ...{ refusal: 'root-succeeded' },
    });
    expect(await desk['hub.root']({ file: sealed, passphrase })).toMatchObject({ value: { root: true } });
    const again = { list, dryRun: false };
    expect(await desk['hub.provision'](again)).toEqual({ ok: true, value: { changes: [] } });
    clock += 60_000;
    const made = await desk['hub.enrol']({ office, title: 'After', province: false, folder });
    if (!made.ok) throw new Error(made.detail);
    const text = await readFile(made.value.file ?? '', 'utf8');
    expect(enrolment.parse(JSON.parse(text)).root).toMatchObject({
      ...{ ...anchor, successors: [{ key: second.key }], recovery: { key: safe.key } },
    });
    expect(await desk['hub.office']({ office })).toMatchObject({
      value: { devices: [{ revoked: true }, { title: 'After', revoked: false }] },
    });
  });

  it('lists the offices, and forgets the administrator when he leaves it alone or closes it', async () => {
    const listed = await desk['hub.offices']({});
    if (!listed.ok) throw new Error(listed.detail);
    expect(listed.value.offices.find((one) => one.office === office)).toMatchObject({
      ...{ name: 'Body, of a test', kind: 'TMA', databases: true, accounts: 1 },
    });
    clock += sessionEnds;
    expect(await desk['hub.session']({})).toMatchObject({ value: { open: false, root: false } });
    expect(await desk['hub.offices']({})).toMatchObject({ refusal: 'signed-out' });
    await desk['hub.open'](credentials());
    expect(await desk['hub.session']({})).toMatchObject({ value: { open: true, root: false } });
    expect(await desk['hub.close']({})).toMatchObject({ value: { open: false } });
  });
});
