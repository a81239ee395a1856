import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { enrolment } from '#shared/contract/enrolment';
import { provinceDocument } from '#shared/domain/oversight/province-documents';
import { actText } from '#shared/acts/act';
import { createTestDevice, newTestKey } from '#shared/acts/testing/writers';
import { createHost } from '#main/host/host';
import { connectHub } from '#main/hub/admin';
import { publishActs } from '#main/hub/publish';
import { startEmbeddedHub, type EmbeddedHub } from '#main/hub/embedded';
import { createActReader } from '#main/hub/rollup/acts';
import { rollOffice } from '#main/hub/rollup/office';
import { readRootKey } from '#main/hub/root-key';
import { hub } from './hub';

const list = `name,type,district,verified,source,department
Lady Reading Hospital,MTI hospital,Peshawar,yes,S87,Health
"University of Agriculture, Peshawar",public university,Peshawar,yes,S90,
TMA Bannu,TMA,Bannu,yes,S1,
`;

describe('daftar hub', () => {
  let folder: string;
  let running: EmbeddedHub;
  let admin: { url: string };
  let printed: string[];
  const file = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daftar-hub-'));
    running = await startEmbeddedHub({
      directory: undefined,
      port: 0,
      admin: { user: 'admin', password: 'p@ss' },
    });
    admin = { url: running.url.replace('://', '://admin:p%40ss@') };
    vi.stubEnv('DAFTAR_HUB', running.url);
    vi.stubEnv('DAFTAR_HUB_PASSWORD', 'p@ss');
    vi.stubEnv('DAFTAR_ROOT', file('root.json'));
    vi.stubEnv('DAFTAR_ROOT_PASSPHRASE', 'a long passphrase');
    await writeFile(file('entities.csv'), list);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await running.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    printed = [];
    const print = (...words: unknown[]): void => void printed.push(words.join(' '));
    vi.spyOn(console, 'log').mockImplementation(print);
    vi.spyOn(console, 'error').mockImplementation(print);
    return () => vi.restoreAllMocks();
  });

  const root = async () => {
    const { key, publicKey } = readRootKey(await readFile(file('root.json'), 'utf8'), 'root.json');
    return { key, publicKey };
  };
  const authorityOf = async (office: string) =>
    (await createActReader(connectHub(admin), await root()).authorityOf(office)).authority;

  it('asks for a root key before anything else, and makes one that only its passphrase opens', async () => {
    expect(await hub(['provision', '--entities', file('entities.csv')])).toBe(1);
    expect(printed.join()).toMatch(/make a root key with `daftar hub root/);
    expect(await hub(['root', '--out', file('root.json')])).toBe(0);
    expect((await stat(file('root.json'))).mode & 0o777).toBe(0o600);
    expect(await readFile(file('root.json'), 'utf8')).not.toContain('passphrase');
    expect(JSON.parse(await readFile(file('root.public.json'), 'utf8'))).toEqual(await root());
    vi.stubEnv('DAFTAR_ROOT', file('root.public.json'));
    expect(await hub(['enrol', 'KP-0101', '--title', 'T', '--out', file('never.json')])).toBe(1);
    vi.stubEnv('DAFTAR_ROOT', file('root.json'));
    expect(await hub(['root', '--out', file('root.json')])).toBe(1);
    expect(printed.join()).toMatch(/is there already/);
  });

  it('says in a dry run what it would make, and makes nothing', async () => {
    expect(await hub(['provision', '--entities', file('entities.csv'), '--dry-run'])).toBe(0);
    expect(printed).toContain('would have created database kp-0101-acts');
    expect(printed).toContain('would have published entity.registered of registry:KP-0103 in registry');
    expect(await connectHub(admin).ask('GET', '_all_dbs')).toEqual(['_users']);
  });

  it('makes a hub of a list of entities, once', async () => {
    expect(await hub(['provision', '--entities', file('entities.csv')])).toBe(0);
    expect(printed).toContain('created database kp-0103-scans');
    expect((await authorityOf('KP-0101')).entity).toEqual({
      ...{ name: 'Lady Reading Hospital', type: 'MTI hospital', district: 'Peshawar', department: 'Health' },
    });
    printed = [];
    expect(await hub(['provision', '--entities', file('entities.csv')])).toBe(0);
    expect(printed).toEqual(['Nothing to change.']);
  });

  it('keeps the codes of entities when lines are put in, and says what changed of one, there and back', async () => {
    const changed = list
      .replace('TMA Bannu', 'WSSC Swat,WSSC,Swat,yes,S2,\nTMA Bannu')
      .replace('S87,Health', 'S87,Higher');
    for (const [text, department] of [
      [changed, 'Higher'],
      [list, 'Health'],
      [changed, 'Higher'],
    ] as const) {
      await writeFile(file('entities.csv'), text);
      expect(await hub(['provision', '--entities', file('entities.csv')])).toBe(0);
      expect((await authorityOf('KP-0101')).entity).toMatchObject({ department });
    }
    expect((await authorityOf('KP-0103')).entity).toMatchObject({ name: 'TMA Bannu' });
    expect((await authorityOf('KP-0104')).entity).toMatchObject({ name: 'WSSC Swat' });
    expect((await authorityOf('KP-0101')).problems).toEqual([]);
  });

  it('names every bad line of a list, and changes nothing then', async () => {
    await writeFile(
      file('bad.csv'),
      'name,type,district,ddoCode\nA,,Bannu,\nB,TMA,Swat,12\nC,TMA,Swat,\nC,TMA,Swat,\nD,TMA,Swat,,more\nNew,TMA,Dir,\n',
    );
    expect(await hub(['provision', '--entities', file('bad.csv')])).toBe(1);
    expect(printed.slice(0, 4)).toEqual([
      `${file('bad.csv')}, line 2: no type.`,
      `${file('bad.csv')}, line 3: bad ddoCode: 12.`,
      `${file('bad.csv')}, line 5: the same as line 4.`,
      `${file('bad.csv')}, line 6: 5 columns instead of 4.`,
    ]);
    expect(await connectHub(admin).ask('GET', 'kp-0105-acts')).toBeUndefined();
    await writeFile(file('bad.csv'), 'title,kind\nA,TMA\n');
    expect(await hub(['provision', '--entities', file('bad.csv')])).toBe(1);
    expect(printed.join()).toContain('line 1: no column name, district.');
  });

  it('enrols a device that the hub and the registry know, with the next letter', async () => {
    for (const [name, series] of [
      ['a.json', 'A'],
      ['b.json', 'B'],
    ] as const) {
      expect(await hub(['enrol', 'KP-0101', '--title', 'Accounts room', '--out', file(name)])).toBe(0);
      const made = enrolment.parse(JSON.parse(await readFile(file(name), 'utf8')));
      expect(made).toMatchObject({ office: 'KP-0101', series, root: await root() });
      const { devices } = await authorityOf('KP-0101');
      expect(devices[made.deviceKey.key]).toMatchObject({ device: made.device, series });
      const headers = { authorization: `Basic ${btoa(`${made.hub?.user}:${made.hub?.password}`)}` };
      expect((await fetch(`${running.url}/kp-0101-acts`, { headers })).status).toBe(200);
      expect((await fetch(`${running.url}/province`, { headers })).status).toBe(403);
    }
    expect(await hub(['enrol', 'KP-0101', '--title', 'T', '--out', file('a.json')])).toBe(1);
    expect(printed.join()).toMatch(/a.json is there already/);
    expect(await hub(['enrol', 'KP-0101', '--title', 'T', '--series', 'A', '--out', file('c.json')])).toBe(1);
    expect(printed.join()).toMatch(/has a device of the series A already/);
    expect(await hub(['enrol', 'KP-0999', '--title', 'T', '--out', file('c.json')])).toBe(1);
    expect(printed.join()).toMatch(/no databases of KP-0999/);
    expect(Object.keys((await authorityOf('KP-0101')).devices)).toHaveLength(2);
  });

  it('enrols a device of the province, which reads every office', async () => {
    expect(await hub(['enrol', 'KP-0000', '--title', 'Finance', '--out', file('p.json'), '--province'])).toBe(
      0,
    );
    const made = enrolment.parse(JSON.parse(await readFile(file('p.json'), 'utf8')));
    expect(made.hub?.databases).toMatchObject({
      acts: 'kp-0000-acts',
      province: 'province',
      facts: 'province-facts',
    });
    const headers = { authorization: `Basic ${btoa(`${made.hub?.user}:${made.hub?.password}`)}` };
    for (const name of ['kp-0101-acts', 'province', 'province-facts', 'registry'])
      expect((await fetch(`${running.url}/${name}`, { headers })).status).toBe(200);
  });

  it('revokes a device at the hub and in the registry, once', async () => {
    const made = enrolment.parse(JSON.parse(await readFile(file('b.json'), 'utf8')));
    const words = ['revoke', 'KP-0101', made.device, '--reason', 'lost'];
    expect(await hub([...words, '--dry-run'])).toBe(0);
    expect((await authorityOf('KP-0101')).devices[made.deviceKey.key]?.revokedAt).toBeUndefined();
    expect(await hub(words)).toBe(0);
    expect((await authorityOf('KP-0101')).devices[made.deviceKey.key]?.revokedAt).toBeDefined();
    const headers = { authorization: `Basic ${btoa(`${made.hub?.user}:${made.hub?.password}`)}` };
    expect((await fetch(`${running.url}/kp-0101-acts`, { headers })).status).toBe(401);
    printed = [];
    expect(await hub(words)).toBe(0);
    expect(printed).toEqual(['Nothing to change.']);
    expect(await hub(['revoke', 'KP-0101', 'QQQQQQ', '--reason', 'lost'])).toBe(1);
    expect(printed.join()).toContain(`has no device QQQQQQ. Its devices:`);
  });

  it('gives a device a new key and password: the old ones end, code and series stay', async () => {
    const old = enrolment.parse(JSON.parse(await readFile(file('a.json'), 'utf8')));
    const statusOf = async ({ hub: account }: typeof old): Promise<number> => {
      const headers = { authorization: `Basic ${btoa(`${account?.user}:${account?.password}`)}` };
      return (await fetch(`${running.url}/kp-0101-acts`, { headers })).status;
    };
    const words = ['rotate', 'KP-0101', old.device, '--out'];
    expect(await hub([...words, file('a.json')])).toBe(1); // never over secrets
    vi.stubEnv('DAFTAR_ROOT_PASSPHRASE', 'another passphrase');
    expect(await hub([...words, file('a2.json')])).toBe(1);
    vi.stubEnv('DAFTAR_ROOT_PASSPHRASE', 'a long passphrase');
    expect(await statusOf(old)).toBe(200);
    expect(await hub([...words, file('a2.json')])).toBe(0);
    const made = enrolment.parse(JSON.parse(await readFile(file('a2.json'), 'utf8')));
    const { device, series, title, office } = old;
    expect(made).toMatchObject({ device, series, title, office });
    expect([await statusOf(old), await statusOf(made)]).toEqual([401, 200]);
    const { devices } = await authorityOf('KP-0101');
    expect(devices[old.deviceKey.key]?.revokedAt).toBeDefined();
    expect(devices[made.deviceKey.key]).toMatchObject({ device, series });
    expect(devices[made.deviceKey.key]?.revokedAt).toBeUndefined();
    expect(await hub(['rotate', 'KP-0101', 'QQQQQQ', '--out', file('q.json')])).toBe(1);
    expect(printed.join()).toContain('has no device QQQQQQ, or it was revoked');
  });

  it('publishes acts of the province for all, or for one office alone, once', async () => {
    const budget = { kind: 'budget.sanctioned', subject: 'budget:2026-27.A03303' };
    await writeFile(
      file('budget.json'),
      JSON.stringify([{ ...budget, body: { year: '2026-27', head: 'A03303', amount: 900 } }]),
    );
    expect(await hub(['publish', file('budget.json'), '--office', 'KP-0102'])).toBe(0);
    expect(printed[0]).toBe('published budget.sanctioned of budget:2026-27.A03303 in kp-0102-acts');
    printed = [];
    expect(await hub(['publish', file('budget.json'), '--office', 'KP-0102'])).toBe(0);
    expect(printed).toEqual(['Nothing to change.']);
    const rollup = { hub: connectHub(admin), root: await root(), now: Date.now };
    for (const office of ['KP-0101', 'KP-0102']) await rollOffice(rollup, office);
    const sum = await connectHub(admin).ask<{ _rev: string }>('GET', 'province/sum%3AKP-0102%3A2026-27%3A01');
    const { _rev, ...doc } = sum ?? { _rev: '' };
    expect(provinceDocument.parse(doc)).toMatchObject({ rows: [['sanctioned', 'A03303', 900]] });
    expect(await connectHub(admin).ask('GET', 'province/sum%3AKP-0101%3A2026-27%3A01')).toBeUndefined();
    await writeFile(
      file('budget.json'),
      JSON.stringify([{ ...budget, body: { year: '2026-27', amount: 1 } }]),
    );
    expect(await hub(['publish', file('budget.json')])).toBe(1);
    expect(printed.join()).toMatch(/entry 1: head:/);
    await writeFile(
      file('budget.json'),
      JSON.stringify([{ kind: 'note.written', subject: 'file:a', body: {} }]),
    );
    expect(await hub(['publish', file('budget.json')])).toBe(1);
    expect(printed.join()).toMatch(/not for the province/);
  });

  it('says how each office stands', async () => {
    expect(await hub(['status'])).toBe(0);
    expect(printed).toContain('KP-0101  Lady Reading Hospital: last act never, heard never');
    expect(printed.at(-1)).toBe('2 offices, 0 heard.');
  });

  it('backs up, fills again, and sends what a computer still has', async () => {
    const made = enrolment.parse(JSON.parse(await readFile(file('a.json'), 'utf8')));
    const device = createTestDevice('KP-0101', made.device);
    const note = { kind: 'note.written', subject: 'file:abcd', v: 1, body: { text: 'a', language: 'en' } };
    const acts = await device.write(await newTestKey(), 'clerk', [note, note, note], Date.now());
    await publishActs(admin, 'kp-0101-acts', acts.slice(0, 1));
    expect(await hub(['backup', '--out', file('backup')])).toBe(0);
    await publishActs(admin, 'kp-0101-acts', acts.slice(1));
    await connectHub(admin).ask('DELETE', 'kp-0101-acts');
    const host = await createHost({
      ...{ dataDirectory: file('data'), enrolment: made, shell: 'browser', version: 'test' },
    });
    const body = JSON.stringify({ lines: acts.map(actText) });
    const kept = await host.handle(new Request('http://daftar/api/tape.append', { method: 'POST', body }));
    expect(kept.status).toBe(200);
    await host.close();
    expect(await hub(['restore', file('backup'), '--dry-run'])).toBe(0);
    expect(printed.at(-1)).toMatch(/^1 documents would be written/);
    expect(await hub(['restore', file('backup')])).toBe(0);
    expect(await hub(['refill', file('data')])).toBe(0);
    expect(printed.at(-1)).toBe('KP-0101: 2 acts published, 1 were there.');
    expect(await hub(['refill', file('nothing')])).toBe(1);
    expect(printed.at(-1)).toMatch(/There is no tape in/);
  });

  it('says what is wrong: passphrase, password, hub, words', async () => {
    vi.stubEnv('DAFTAR_ROOT_PASSPHRASE', 'another passphrase');
    expect(await hub(['enrol', 'KP-0101', '--title', 'T', '--out', file('x.json')])).toBe(1);
    expect(printed.join()).toMatch(/passphrase of the root key is wrong. Nothing was changed/);
    await expect(stat(file('x.json'))).rejects.toThrow();
    vi.stubEnv('DAFTAR_HUB_PASSWORD', 'wrong');
    expect(await hub(['status'])).toBe(1);
    expect(printed.join()).toMatch(/Use the name and password of its administrator/);
    vi.stubEnv('DAFTAR_HUB', 'http://127.0.0.1:9');
    expect(await hub(['status'])).toBe(1);
    expect(printed.join()).toMatch(/does not answer/);
    expect(await hub(['enrol', 'kp1', '--title', 'T', '--out', 'x'])).toBe(2);
    expect(await hub(['enrol', 'KP-0101', '--titel', 'T'])).toBe(2);
    expect(await hub(['nothing'])).toBe(2);
  });
});
