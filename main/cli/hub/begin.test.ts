import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openOfficerKey } from '#shared/acts/officer-key';
import { wrappedKey } from '#shared/base/wrapped-key';
import { connectHub } from '#main/hub/admin';
import { startEmbeddedHub, type EmbeddedHub } from '#main/hub/embedded';
import { createActReader } from '#main/hub/rollup/acts';
import { readRootKey } from '#main/hub/root-key';
import { hub } from '../hub';

const list = `name,type,district
DHQ Hospital,DHQ hospital,Lakki Marwat
TMA Bannu,TMA,Bannu
`;

describe('daftar hub, where offices begin', () => {
  let folder: string;
  let running: EmbeddedHub;
  let printed: string[];
  const file = (name: string): string => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daftar-begin-'));
    running = await startEmbeddedHub({
      ...{ directory: undefined, port: 0, admin: { user: 'admin', password: 'secret' } },
    });
    vi.stubEnv('DAFTAR_HUB', running.url);
    vi.stubEnv('DAFTAR_HUB_PASSWORD', 'secret');
    vi.stubEnv('DAFTAR_ROOT', file('root.json'));
    vi.stubEnv('DAFTAR_ROOT_PASSPHRASE', 'a long passphrase');
    vi.stubEnv('DAFTAR_OFFICER_PASSPHRASE', 'his own passphrase');
    await writeFile(file('entities.csv'), list);
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await hub(['root', '--out', file('root.json')]);
    await hub(['provision', '--entities', file('entities.csv')]);
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

  const reader = async () => {
    const { key, publicKey } = readRootKey(await readFile(file('root.json'), 'utf8'), 'root.json');
    const admin = { url: running.url.replace('://', '://admin:secret@') };
    return createActReader(connectHub(admin), { key, publicKey });
  };
  const authorityOf = async (office: string) => (await (await reader()).authorityOf(office)).authority;

  it('writes what offices begin with as a list, once, and says that nobody has checked it', async () => {
    expect(await hub(['settings', '--from', '2026-13-01', '--out', file('settings.json')])).toBe(2);
    expect(await hub(['settings', '--from', '2026-07-01', '--out', file('settings.json')])).toBe(0);
    expect(printed.join()).toMatch(/not checked against this year's notices/);
    const entries = JSON.parse(await readFile(file('settings.json'), 'utf8')) as {
      kind: string;
      subject: string;
    }[]; // what was just written
    expect(entries.map((one) => one.kind)).toEqual([
      ...['chart.published', 'policy.set', 'rates.published', 'bill-rules.published'],
      ...['debt-rules.published', 'oversight.published'],
    ]);
    expect(entries.every((one) => one.subject.endsWith(':{office}'))).toBe(true);
    expect(await hub(['settings', '--out', file('settings.json')])).toBe(1);
    expect(printed.join()).toMatch(/is there already/);
  });

  it('publishes a list for single offices to one, or to every office, and to all at once never', async () => {
    expect(await hub(['publish', file('settings.json')])).toBe(2);
    expect(printed.join()).toMatch(/add --office KP-0101, or --every-office/);
    expect(await hub(['publish', file('settings.json'), '--office', 'KP-0101', '--every-office'])).toBe(2);
    expect(await hub(['publish', file('settings.json'), '--office', 'KP-0102'])).toBe(0);
    printed = [];
    expect(await hub(['publish', file('settings.json'), '--every-office'])).toBe(0);
    expect(printed).toContain('published chart.published of chart:KP-0101 in kp-0101-acts');
    expect(printed.join()).not.toContain('KP-0102');
    expect(printed.join()).not.toContain('KP-0000');
    printed = [];
    expect(await hub(['publish', file('settings.json'), '--every-office'])).toBe(0);
    expect(printed).toEqual(['Nothing to change.']);
    const admin = connectHub({ url: running.url.replace('://', '://admin:secret@') });
    type Page = { rows: { doc: { subject?: string; body?: { heads: { code: string; name: string }[] } } }[] };
    const page = await admin.ask<Page>('GET', 'kp-0101-acts/_all_docs?include_docs=true');
    const chart = page?.rows.find(({ doc }) => doc.subject === 'chart:KP-0101')?.doc.body;
    for (const code of ['F01406', 'C03841', 'G01206', 'H01101'])
      expect(chart?.heads.map((one) => one.code)).toContain(code);
  });

  it('certifies the first officer, whose key only his passphrase opens, and who certifies others', async () => {
    const words = ['--name', 'Head Clerk', '--title', 'Head of office', '--title-urdu', 'سربراہ دفتر'];
    expect(await hub(['officer', 'KP-0101', ...words, '--dry-run'])).toBe(0);
    expect(printed.at(-1)).toBe('2 changes; nothing was written.');
    expect(await hub(['officer', 'KP-0101', ...words, '--out', file('head-key.json')])).toBe(0);
    expect((await stat(file('head-key.json'))).mode & 0o777).toBe(0o600);
    const key = wrappedKey.parse(JSON.parse(await readFile(file('head-key.json'), 'utf8')));
    expect((await openOfficerKey(crypto as never, key, 'his own passphrase')).ok).toBe(true); // Node's WebCrypto
    expect((await openOfficerKey(crypto as never, key, 'another')).ok).toBe(false); // as above
    const { posts, certificates } = await authorityOf('KP-0101');
    expect(certificates[key.key]).toMatchObject({
      person: 'head-clerk',
      posts: [{ post: 'head-of-office' }],
    });
    expect(posts['head-of-office']).toMatchObject({ titleUrdu: 'سربراہ دفتر' });
    expect(posts['head-of-office']?.powers).toContain('certify');
    expect(posts['head-of-office']?.powers).not.toContain('review');
  });

  it('lays the province’s own office down too, whose officer may review', async () => {
    expect(await hub(['settings', '--province', '--from', '2026-07-01', '--out', file('own.json')])).toBe(0);
    expect(await hub(['publish', file('own.json')])).toBe(0);
    expect(printed).toContain('published oversight.published of oversight:KP-0000 in registry');
    const words = ['--name', 'Oversight Officer', '--title', 'Oversight Officer'];
    expect(await hub(['officer', 'KP-0000', ...words, '--out', file('oversight-key.json')])).toBe(0);
    const { entity, posts } = await authorityOf('KP-0000');
    expect(entity?.name).toMatch(/Finance Department/);
    expect(posts['oversight-officer']?.powers).toContain('review');
  });

  it.each([
    [['KP-0101', '--name', 'Head Clerk', '--title', 'Head'], 1, /has an officer head-clerk already/],
    [['KP-0199', '--name', 'Head Clerk', '--title', 'Head'], 1, /no kp-0199-acts.*daftar hub provision/],
    [['KP-0102', '--name', 'ہیڈ کلرک', '--title', 'Head'], 2, /short name in Latin letters with --person/],
    [['KP-0102', '--name', 'Head Clerk', '--title', 'Head', '--powers', 'scan,fly'], 2, /no power "fly"/],
    [['KP-0102', '--name', 'Head Clerk'], 2, /--title/],
  ])('refuses %j in words, and changes nothing', async (words, code, says) => {
    expect(await hub(['officer', ...words, '--out', file('never.json')])).toBe(code);
    expect(printed.join()).toMatch(says);
    await expect(stat(file('never.json'))).rejects.toThrow();
  });

  it('does not take a short passphrase', async () => {
    vi.stubEnv('DAFTAR_OFFICER_PASSPHRASE', 'short');
    const words = ['KP-0102', '--name', 'Head Clerk', '--title', 'Head'];
    expect(await hub(['officer', ...words, '--out', file('never.json')])).toBe(1);
    vi.stubEnv('DAFTAR_OFFICER_PASSPHRASE', 'his own passphrase');
    expect(printed.join()).toMatch(/too short.*Nothing was changed/);
    expect(Object.keys((await authorityOf('KP-0102')).certificates)).toEqual([]);
  });
});
