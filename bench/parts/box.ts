import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeProvince } from '#main/cli/demo-province/home';
import { chanceOf, seededKey } from '#main/cli/demo-province/seeded';
import type { WrittenProvince } from '#main/cli/demo-province/write-province';
import { revokeDevice } from '#main/hub/accounts';
import { connectHub, type HubAdmin, type HubConnection } from '#main/hub/admin';
import { dayInPakistan } from '#shared/base/calendar';
import { province } from '#shared/base/ids';
import {
  databasesOf,
  factsDatabase,
  inboxOf,
  provinceDatabase,
  registryDatabase,
} from '#shared/hub/databases';
import { checkCells, checkClosed, checkFlags, checkReturns, pullBox, type Checked } from '../box-check';
import type { Line } from '../report';
import type { Setting } from '../setting';

const part = 'box';
const seed = '7';
const months = 12;
const cells = 200;
const shared = [registryDatabase, provinceDatabase, factsDatabase];

/**
 * A province in a box at its full size: made through the real commands, added up, looked at by the daemon; then whether
 * what was planted is found, whether anybody is called silent who is not, and whether cells of the dashboard are what the
 * raw acts add up to.
 */
export async function measureBox(setting: Setting): Promise<readonly Line[]> {
  const { user, password } = setting.hub.admin;
  const admin = { url: setting.hub.url.replace('://', `://${user}:${encodeURIComponent(password)}@`) };
  const hub = connectHub(admin);
  const there = (await hub.ask<string[]>('GET', '_all_dbs')) ?? [];
  if (there.some((name) => shared.includes(name)))
    throw new Error('The hub has a province already: a province in a box is measured on a hub without one.');
  const lines: Line[] = [];
  const add = (what: string, value: number, unit: string, note = ''): void =>
    void lines.push({ part, what, value, unit, ...(note ? { note } : {}) });
  const folder = await setting.bench.folder('box');
  const root = seededKey(`root ${seed}`);
  const ended: Record<string, number> = {};
  const begun = performance.now();
  let written: WrittenProvince | undefined;
  try {
    written = await makeProvince({
      ...{ entities: setting.offices, months, seed, papers: 20, taken: [] },
      ...{ folder, data: join(setting.root, 'assets/data'), admin, root, today: dayInPakistan(Date.now()) },
      told: (done, of, stage) => {
        if (done < of) return;
        ended[stage] = performance.now();
        setting.say(`${of} bodies are ${stage}.`);
      },
    });
    const writtenIn = ((ended.written ?? NaN) - begun) / 1000;
    add('made and written', writtenIn, 's', `${setting.offices} bodies x ${months} months`);
    add('acts', written.acts, '', `${Math.round(written.acts / writtenIn)} a second`);
    add('added up', ((ended['added up'] ?? NaN) - (ended.written ?? NaN)) / 1000, 's');
    for (const line of await sizesOf(hub, written)) lines.push(line);
    lines.push(...(await runDaemon(setting, admin, folder, root, written)));
    lines.push(...(await checkAll(hub, written, root)));
    return lines;
  } finally {
    await takeAway(admin, setting.offices, there);
    await forgetDevice(admin, folder);
  }
}

/** The daemon as a process of its own, until it has looked at all offices: its time, and its memory at the most. */
async function runDaemon(
  setting: Setting,
  admin: HubAdmin,
  folder: string,
  root: { readonly key: string; readonly publicKey: string },
  written: WrittenProvince,
): Promise<readonly Line[]> {
  const half = join(folder, 'root.public.json');
  await writeFile(half, JSON.stringify({ key: root.key, publicKey: root.publicKey }));
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'main/cli/daftar.ts', 'hub', 'serve', '--port', '0', '--quiet', '--root', half],
    {
      cwd: setting.root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, DAFTAR_HUB: admin.url },
    },
  );
  try {
    const [first] = (await once(createInterface(child.stdout), 'line')) as [string]; // says where its page is
    const page = /http\S+$/.exec(first)?.[0] ?? '';
    type Health = {
      waiting: number;
      flagsWaiting: number;
      upToDateAt?: number;
      offices: { error?: string }[];
    };
    const health = async (): Promise<Health> => (await (await fetch(`${page}/health.json`)).json()) as Health;
    let now = await health();
    while (now.upToDateAt === undefined || now.waiting + now.flagsWaiting > 0) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      now = await health();
    }
    const seconds = (performance.now() - start) / 1000;
    const [most, memory] = await memoryOf(child.pid ?? 0);
    const failed = now.offices.filter((one) => one.error !== undefined);
    return [
      { part, what: 'the daemon over all of it, red flags too', value: seconds, unit: 's' },
      {
        ...{ part, what: 'red flags of an office', unit: 'ms' },
        value: (seconds * 1000) / written.plans.length,
      },
      { part, what: 'the daemon’s memory, most', value: most, unit: 'MB', note: `${memory} MB at the end` },
      {
        ...{ part, what: 'offices that it failed at', value: failed.length, unit: '' },
        ...{ wanted: { most: 0 }, note: failed[0]?.error ?? '' },
      },
    ];
  } finally {
    const over = once(child, 'exit');
    child.kill();
    await over;
  }
}

/** A process's resident memory, at the most and now, in MB; 0 where the system does not tell. */
async function memoryOf(pid: number): Promise<readonly [most: number, now: number]> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const read = (name: string): number =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1000);
  return [read('VmHWM'), read('VmRSS')];
}

async function checkAll(
  hub: HubConnection,
  written: WrittenProvince,
  root: { readonly key: string; readonly publicKey: string },
): Promise<readonly Line[]> {
  const now = Date.now();
  const { sql, flags } = await pullBox(hub, now);
  const line = (what: string, { right, of, first = '' }: Checked): Line => ({
    ...{ part, what, value: right / of, unit: '', wanted: { least: 1 } },
    note: `${right} of ${of}${first ? `; first: ${first}` : ''}`,
  });
  try {
    const { laggards, silence } = await checkReturns(hub, sql, written, root, now);
    const chance = chanceOf(`cells ${seed}`);
    const pick = (below: number): number => chance.whole(0, below - 1);
    const others = new Map<string, number>();
    for (const { rule } of flags) others.set(rule, (others.get(rule) ?? 0) + 1);
    return [
      line('planted overspends, duplicates, splits found', checkFlags(written.planted, flags)),
      line('returns with the reason that was planted', laggards),
      line('no false reason of silence', silence),
      line('bodies that never closed a month, and no others', checkClosed(sql, written, now)),
      line(
        'random cells equal to the sum of raw acts',
        await checkCells(hub, sql, written, cells, pick, now),
      ),
      {
        ...{ part, what: 'red flags in all', value: flags.length, unit: '' },
        note: [...others].map(([rule, count]) => `${count} ${rule}`).join(', '),
      },
    ];
  } finally {
    sql.close();
  }
}

const namesOf = (offices: readonly string[]): readonly string[] =>
  offices.flatMap((office) => [databasesOf(office).acts, databasesOf(office).scans, inboxOf(office)]);

/** The databases on the hub's disk, with their views; nothing from a hub that does not tell. */
async function sizesOf(hub: HubConnection, written: WrittenProvince): Promise<readonly Line[]> {
  const offices = written.plans.map((plan) => plan.entity.office);
  const groups = {
    'the offices’ acts': offices.map((office) => databasesOf(office).acts),
    'the offices’ scans': offices.map((office) => databasesOf(office).scans),
    'the facts': [factsDatabase],
    'the province’s documents': [provinceDatabase],
  };
  type Info = { doc_count: number; sizes?: { file: number; active: number } };
  type Index = { view_index?: { sizes?: { file: number; active: number } } };
  const lines: Line[] = [];
  for (const [what, names] of Object.entries(groups)) {
    let [docs, file, active, views] = [0, 0, 0, 0];
    for (const name of names) {
      const info = await hub.ask<Info>('GET', name);
      docs += info?.doc_count ?? 0;
      file += info?.sizes?.file ?? 0;
      active += info?.sizes?.active ?? 0;
      for (const design of ['subjects', 'sums']) {
        const index = await hub.ask<Index>('GET', `${name}/_design/${design}/_info`).catch(() => undefined);
        views += index?.view_index?.sizes?.file ?? 0;
      }
    }
    const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
    lines.push({
      ...{ part, what: `${what} on the disk`, value: (file + views) / 1e6, unit: 'MB' },
      note: `${docs} documents, ${mb(active)} of it live, ${mb(views)} of it views`,
    });
  }
  return lines;
}

/** Codes go by the place in the list of bodies, of which there are this many. */
const mostBodies = 400;

async function takeAway(admin: HubAdmin, count: number, there: readonly string[]): Promise<void> {
  const hub = connectHub(admin);
  const offices = Array.from({ length: Math.max(mostBodies, count) }, (_, n) => `KP-0${n + 101}`);
  const now = new Set((await hub.ask<string[]>('GET', '_all_dbs')) ?? []);
  for (const name of [...namesOf([province, ...offices]), ...shared])
    if (now.has(name) && !there.includes(name)) await hub.ask('DELETE', name);
}

async function forgetDevice(admin: HubAdmin, folder: string): Promise<void> {
  const text = await readFile(join(folder, 'province', 'enrolment.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const { office, device } = JSON.parse(text) as { office: string; device: string };
  await revokeDevice(admin, office, device);
}
