import { randomBytes } from 'node:crypto';
import { newTestKey } from '#shared/acts/testing/writers';
import {
  databasesOf,
  factsDatabase,
  inboxOf,
  provinceDatabase,
  registryDatabase,
} from '#shared/hub/databases';
import { toHubDocument } from '#shared/hub/document';
import { enrolDevice, revokeDevice } from '#main/hub/accounts';
import { connectHub, type HubAdmin } from '#main/hub/admin';
import { newDeviceCode } from '#main/hub/enrolment';
import { provisionOffice, provisionProvince, provisionRegistry } from '#main/hub/provision';
import { startDaemon } from '#main/hub/rollup/daemon';
import { createRollupOffice, year } from '#main/hub/testing/rollup-office';
import { median, type Line } from '../report';
import type { Setting } from '../setting';
import { ask, pause, refusals, type Member } from './office-refusals';

const vouchersEach = 25;
const batch = 50;
const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));
const pad = (n: number): string => String(n).padStart(4, '0');

/**
 * Offices: all offices of a province send at once, each with its own account and under the hub's guard, while the daemon
 * adds them up; then one voucher at a time on a quiet hub; then what must be refused.
 */
export async function measureOffices(setting: Setting): Promise<readonly Line[]> {
  const { user, password } = setting.hub.admin;
  const admin = { url: setting.hub.url.replace('://', `://${user}:${encodeURIComponent(password)}@`) };
  const hub = connectHub(admin);
  const officeCount = setting.offices;
  const offices = Array.from({ length: officeCount }, (_, n) => `ZB-${pad(n + 1)}`);
  const there = new Set((await hub.ask<string[]>('GET', '_all_dbs')) ?? []);
  const lines: Line[] = [];
  const add = (what: string, value: number, unit: string, note?: string): void =>
    void lines.push({ part: 'offices', what, value, unit, ...(note ? { note } : {}) });
  const root = await newTestKey();
  try {
    const begun = performance.now();
    const members = await found(admin, offices, root);
    add('provisioned, enrolled, sealed', (performance.now() - begun) / 1000, 's', `${officeCount} offices`);

    setting.say(`${officeCount} offices are provisioned; now they send.`);
    const alone = members[0];
    if (!alone) return lines;
    const daemon = startDaemon({ admin, root, offices, every: 500 });
    const send = async (some: readonly Member[]) => {
      const start = performance.now();
      const results = await Promise.all(some.map((one) => pushAll(setting.hub.url, one)));
      const sent = results.reduce((sum, one) => sum + one.sent, 0);
      const failed = results.reduce((sum, one) => sum + one.failed, 0);
      const again = results.flatMap((one) => one.again);
      return { sent, failed, again, seconds: (performance.now() - start) / 1000 };
    };
    try {
      const one = await send([alone]);
      const all = await send(members.slice(1));
      const ended = performance.now();
      add('one office alone', one.sent / one.seconds, 'acts/s');
      add(
        `${officeCount - 1} offices at once`,
        all.sent / all.seconds,
        'acts/s',
        `${all.sent} acts, ${all.failed} lost, ${all.again.length} batches tried again ${all.again[0] ?? ''}`,
      );
      add('at once ÷ alone', all.sent / all.seconds / (one.sent / one.seconds), 'ratio');
      setting.say(`${all.sent} acts in ${all.seconds.toFixed(1)} s; now they are added up.`);
      const sums = async (): Promise<number> => {
        const keys = offices.map((office) => `sum:${office}:${year}:05`);
        const page = await hub.ask<{ rows: { doc?: { rows: [string, string, number][] } | null }[] }>(
          'POST',
          `${provinceDatabase}/_all_docs?include_docs=true`,
          { keys },
        );
        const right = (vouchersEach * (vouchersEach + 1)) / 2;
        return (page?.rows ?? []).filter(({ doc }) =>
          doc?.rows.some(([what, , paisa]) => what === 'spent' && paisa === right),
        ).length;
      };
      while ((await sums()) < officeCount && performance.now() - ended < 90_000) await pause(250);
      setting.say(`${await sums()} of ${officeCount} are added up.`);
      add(
        'all added up after the last act',
        (performance.now() - ended) / 1000,
        's',
        `${await sums()} of ${officeCount} right`,
      );
      const faults = daemon.health().offices.filter((each) => each.error !== undefined);
      add('offices that the daemon failed at', faults.length, '', faults[0]?.error ?? '');
      add('memory of this process, all devices and the daemon', process.memoryUsage().rss / 1e6, 'MB');
      const lags = await lagsOf(admin, members.slice(0, 7));
      add(
        'one voucher: from sent to added up',
        median(lags),
        'ms',
        `of ${lags.length}, most ${Math.round(Math.max(...lags))}`,
      );
      for (const [what, isRefused, said] of await refusals(admin, setting.hub.url, members))
        lines.push({
          ...{ part: 'offices', what: `refused and said so: ${what}`, value: isRefused ? 1 : 0, unit: '' },
          ...{ note: said, wanted: { least: 1 } },
        });
      const { bytes, acts } = await sizesOf(admin, offices);
      add('disk of an act at the hub, views included', bytes / acts, 'bytes');
    } finally {
      await daemon.close();
    }
  } finally {
    await takeAway(admin, offices, there);
  }
  return lines;
}

async function found(
  admin: HubAdmin,
  offices: readonly string[],
  root: Awaited<ReturnType<typeof newTestKey>>,
) {
  await provisionRegistry(admin);
  await provisionProvince(admin);
  const join = async (office: string): Promise<Member> => {
    await provisionOffice(admin, office);
    const at = await createRollupOffice(admin, office, root, newDeviceCode(random));
    await at.found();
    const account = await enrolDevice(admin, { office, device: 'ABCDEF', random });
    if (!account.ok) throw new Error(account.refusal);
    const acts = [...(await at.openAccount())];
    for (let n = 1; n <= vouchersEach; n++) acts.push(...(await at.voucher(n, n)));
    const { user, password } = account.value.hub;
    return { at, acts, authorization: `Basic ${btoa(`${user}:${password}`)}` };
  };
  return inParallel(offices, join);
}

const atOnce = 8;

async function inParallel<T, R>(items: readonly T[], task: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const open = items.map((item, n) => [item, n] as const);
  const worker = async (): Promise<void> => {
    for (let next = open.shift(); next; next = open.shift()) results[next[1]] = await task(next[0]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

type Sent = { readonly sent: number; readonly failed: number; readonly again: readonly string[] };
const mostTries = 6;

/**
 * Sends an office's acts as its device would, trying again what a busy hub turned away, and reads them back as a second
 * device would.
 */
async function pushAll(url: string, member: Member): Promise<Sent> {
  let [sent, failed] = [0, 0];
  const again: string[] = [];
  for (let n = 0; n < member.acts.length; n += batch) {
    const docs = member.acts.slice(n, n + batch).map(toHubDocument);
    const path = `${member.at.database}/_bulk_docs`;
    let answer = await ask(url, member, path, { docs });
    for (let tries = 1; !answer.ok && tries < mostTries; tries++) {
      again.push(`${answer.status} ${(await answer.text()).slice(0, 80)}`);
      await pause(200 * tries);
      answer = await ask(url, member, path, { docs });
    }
    const outcomes = answer.ok
      ? ((await answer.json()) as { error?: string }[])
      : docs.map(() => ({ error: 'http' }));
    const wrong = outcomes.filter((one) => one.error !== undefined && one.error !== 'conflict').length; // there already
    failed += wrong;
    sent += outcomes.length - wrong;
  }
  const back = await ask(url, member, `${member.at.database}/_changes?include_docs=true&limit=1000`);
  const { results } = (await back.json()) as { results: readonly { id: string }[] };
  if (results.filter((row) => !row.id.startsWith('_design/')).length < sent) failed++;
  return { sent, failed, again };
}

async function lagsOf(admin: HubAdmin, members: readonly Member[]): Promise<readonly number[]> {
  const hub = connectHub(admin);
  const lags: number[] = [];
  for (const { at } of members) {
    const path = `${provinceDatabase}/${encodeURIComponent(`sum:${at.office}:${year}:05`)}`;
    const acts = await at.voucher(9000, 1);
    const before = (await hub.ask<{ _rev: string }>('GET', path))?._rev;
    await at.put(at.database, acts);
    const start = performance.now();
    while (
      (await hub.ask<{ _rev: string }>('GET', path))?._rev === before &&
      performance.now() - start < 30_000
    )
      await pause(10);
    lags.push(performance.now() - start);
  }
  return lags;
}

async function sizesOf(
  admin: HubAdmin,
  offices: readonly string[],
): Promise<{ bytes: number; acts: number }> {
  const hub = connectHub(admin);
  let [bytes, acts] = [0, 0];
  for (const office of offices) {
    const { acts: name } = databasesOf(office);
    const info = await hub.ask<{ doc_count: number; sizes?: { file: number } }>('GET', name);
    const views = await hub
      .ask<{ view_index?: { sizes?: { file: number } } }>('GET', `${name}/_design/subjects/_info`)
      .catch(() => undefined);
    bytes += (info?.sizes?.file ?? 0) + (views?.view_index?.sizes?.file ?? 0);
    acts += (info?.doc_count ?? 0) - 2;
  }
  return { bytes, acts: Math.max(1, acts) };
}

async function takeAway(
  admin: HubAdmin,
  offices: readonly string[],
  there: ReadonlySet<string>,
): Promise<void> {
  const hub = connectHub(admin);
  await inParallel(offices, async (office) => {
    const { acts, scans } = databasesOf(office);
    for (const name of [acts, scans, inboxOf(office)]) await hub.ask('DELETE', name);
    await revokeDevice(admin, office, 'ABCDEF');
  });
  for (const name of [registryDatabase, provinceDatabase, factsDatabase]) {
    if (!there.has(name)) {
      await hub.ask('DELETE', name);
      continue;
    }
    // The guards let nobody delete an act: what a run put into databases that others use is purged.
    type Row = { id: string; value: { rev: string }; doc?: { subject?: string } | null };
    const page = await hub.ask<{ rows: Row[] }>('GET', `${name}/_all_docs?include_docs=true`);
    const own = (page?.rows ?? []).filter(({ id, doc }) => `${id} ${doc?.subject ?? ''}`.includes('ZB-'));
    for (let n = 0; n < own.length; n += 100)
      await hub.ask(
        'POST',
        `${name}/_purge`,
        Object.fromEntries(own.slice(n, n + 100).map(({ id, value }) => [id, [value.rev]])),
      );
  }
}
