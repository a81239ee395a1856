import { actText, type Act } from '#shared/acts/act';
import { databaseUrl, hasPouch, openBehindGateway, openDirect } from '../baseline';
import type { Setting } from '../setting';
import { median, type Line } from '../report';
import { startGzipProxy } from '../proxies';
import { openWindow, waitFor, type BenchWindow } from '../window';
import { profileWorker } from '../profile';

type Direct = Awaited<ReturnType<typeof openDirect>>;
type Pushed = {
  readonly milliseconds: number;
  /** Milliseconds from the end of the push until the engine has nothing more to ask. */
  readonly after: number;
  readonly sent: number;
  readonly received: number;
  readonly afterReceived: number;
};

const seconds = (milliseconds: number): number => milliseconds / 1000;

/** One push by the program: the acts are on the tape and in the registers before the line opens. */
export async function pushOnce(
  setting: Setting,
  acts: readonly Act[],
  { profile = false, url = setting.hub.url, guarded = true } = {},
): Promise<Pushed> {
  const { hub, bench, renderer } = setting;
  const access = await hub.open(bench.office.enrolment.device, bench.made.acts, guarded);
  const computer = await bench.computer(bench.office, acts, { ...access, url });
  const window = await openWindow(computer, renderer);
  try {
    await window.page.waitForTimeout(1500);
    const stop = profile ? await profileWorker(window) : undefined;
    const pushed = await timed(window, access.databases.acts);
    if (stop) setting.say(await stop());
    const there = await hub.count(access.databases.acts);
    if (there < acts.length) throw new Error(`${there} of ${acts.length} acts are at the hub`);
    return pushed;
  } finally {
    await window.close();
  }
}

async function timed(window: BenchWindow, database: string): Promise<Pushed> {
  const { asked } = window;
  const isPush = (path: string): boolean => path.startsWith(`/${database}/_bulk_docs`);
  const isPull = (path: string): boolean => path.startsWith(`/${database}/_changes`);
  window.openLine();
  const first = await waitFor(() => asked.find((one) => isPush(one.path)), 'the first batch');
  // The acts' first batch is read from the journal after the registry has answered: that is part of the push.
  const registry = asked.filter((one) => one.path.includes('-registry/')).at(-1);
  const before = window.traffic();
  const start = registry?.ended ?? first.began;
  const pull = await waitFor(
    () => asked.find((one) => isPull(one.path) && one.began > first.began),
    'the end of the push',
  );
  const end = window.traffic();
  const poll = await waitFor(() => asked.find((one) => one.path.includes('feed=longpoll')), 'the long poll');
  const last = window.traffic();
  return {
    milliseconds: pull.began - start,
    after: poll.began - pull.began,
    sent: end.sent - before.sent,
    received: end.received - before.received,
    afterReceived: last.received - end.received,
  };
}

/**
 * The same on a hub without its guard, which PouchDB's own tests and most published figures have: what the two ways of
 * sending cost when checking each act does not bound both.
 */
async function measureUnguarded(setting: Setting, acts: readonly Act[], direct: Direct): Promise<Line[]> {
  const { hub, rounds } = setting;
  const ours: number[] = [];
  const pouch = new Map<number, number[]>();
  for (let round = 0; round < rounds; round++) {
    ours.push((await pushOnce(setting, acts, { guarded: false })).milliseconds);
    for (const batch of [100, 1000]) {
      const url = databaseUrl(hub, await hub.empty(false));
      const took = await direct.replicate('acts', 'to', { url, ...hub.admin }, batch);
      pouch.set(batch, [...(pouch.get(batch) ?? []), took]);
    }
  }
  const rate = (times: readonly number[]): number => acts.length / seconds(median(times));
  return [
    { part: 'push', what: 'Daftar, no guard at the hub', value: rate(ours), unit: 'acts/s' },
    ...[...pouch].flatMap(([batch, times]): Line[] => [
      { part: 'push', what: `PouchDB (batch_size ${batch}), no guard`, value: rate(times), unit: 'acts/s' },
      {
        part: 'push',
        what: `Daftar ÷ PouchDB (batch_size ${batch}), no guard`,
        value: rate(ours) / rate(times),
        unit: '×',
      },
    ]),
  ];
}

/** Push: the program against a bare loop and PouchDB's replicator, in rounds one after another. */
export async function measurePush(setting: Setting): Promise<readonly Line[]> {
  const { hub, bench, renderer, root, rounds, count } = setting;
  const acts = await bench.acts(count);
  const json = acts.reduce((sum, act) => sum + Buffer.byteLength(actText(act)), 0);
  const device = bench.office.enrolment.device;
  const access = await hub.open(device, []);
  const direct = await openDirect(root, await bench.folder('direct'), acts);
  const pouch = hasPouch(root);
  if (pouch) await direct.fill('acts');
  const ours: Pushed[] = [];
  const bare = new Map<string, number[]>();
  const replicated = new Map<string, number[]>();
  const add = (into: Map<string, number[]>, name: string, took: number): void =>
    void into.set(name, [...(into.get(name) ?? []), took]);
  for (let round = 0; round < rounds; round++) {
    ours.push(await pushOnce(setting, acts));
    for (const batch of [500, 1000, 2000]) {
      const account = await hub.join(device, { ...access.databases, acts: await hub.empty() });
      const url = databaseUrl(hub, account.databases.acts);
      add(bare, `direct, ${batch}`, await direct.bare(url, account, batch));
      const other = await hub.join(device, { ...access.databases, acts: await hub.empty() });
      const behind = await openBehindGateway(
        root,
        await bench.computer(bench.office, [], other),
        renderer,
        acts,
      );
      add(bare, `gateway, ${batch}`, await behind.bare('/hub/acts', undefined, batch));
      await behind.close();
    }
    if (pouch)
      for (const batch of [100, 1000]) {
        const url = databaseUrl(hub, await hub.empty());
        add(
          replicated,
          `batch_size ${batch}`,
          await direct.replicate('acts', 'to', { url, ...hub.admin }, batch),
        );
      }
    setting.say(
      `push round ${round + 1}: ${JSON.stringify({ ours: ours.at(-1), bare: [...bare], pouch: [...replicated] })}`,
    );
  }
  const unguarded = pouch ? await measureUnguarded(setting, acts, direct) : [];
  await direct.close();
  if (setting.profile) await pushOnce(setting, acts, { profile: true });
  const proxy = await startGzipProxy(hub.url);
  const packed = await pushOnce(setting, acts, { url: proxy.url });
  await proxy.close();
  const rates = (times: readonly number[]): readonly number[] => times.map((took) => count / seconds(took));
  const mine = rates(ours.map((one) => one.milliseconds));
  const lines: Line[] = [{ part: 'push', what: 'Daftar', value: median(mine), unit: 'acts/s', rounds: mine }];
  const best = (contenders: Map<string, number[]>, what: string): number => {
    const all = [...contenders].map(([name, times]) => ({ name, rounds: rates(times) }));
    for (const one of all)
      lines.push({
        part: 'push',
        what: `${what} (${one.name})`,
        value: median(one.rounds),
        unit: 'acts/s',
        rounds: one.rounds,
      });
    return Math.max(...all.map((one) => median(one.rounds)));
  };
  const bestBare = best(bare, 'bare _bulk_docs');
  lines.push({
    part: 'push',
    what: 'Daftar ÷ best bare loop',
    value: median(mine) / bestBare,
    unit: '×',
    wanted: { least: 0.6 },
  });
  if (pouch)
    lines.push({
      part: 'push',
      what: "Daftar ÷ PouchDB's replicator at its best",
      value: median(mine) / best(replicated, 'PouchDB'),
      unit: '×',
      wanted: { least: 2.5 },
      note: "PouchDB as administrator: the guard refuses its new_edits:false from a device's account",
    });
  else setting.say('PouchDB for browsers is not installed, so its replicator is not measured.');
  const wire = ours.map((one) => (one.sent + one.received) / json);
  const after = ours.map((one) => seconds(one.after));
  return [
    ...lines,
    ...unguarded,
    {
      part: 'push',
      what: 'then, until nothing is left to ask',
      value: median(after),
      unit: 's',
      rounds: after,
    },
    {
      part: 'wire',
      what: 'push, sent and received ÷ JSON of the acts',
      value: median(wire),
      unit: '×',
      rounds: wire,
      wanted: { most: 0.35 },
    },
    {
      part: 'wire',
      what: 'push, the same through a proxy that packs the answers',
      value: (packed.sent + packed.received) / json,
      unit: '×',
      wanted: { most: 0.35 },
    },
    { part: 'wire', what: 'push, sent alone', value: median(ours.map((one) => one.sent / json)), unit: '×' },
    {
      part: 'wire',
      what: 'own acts read back after the push ÷ JSON',
      value: median(ours.map((one) => one.afterReceived / json)),
      unit: '×',
    },
    { part: 'wire', what: 'JSON per act', value: json / acts.length, unit: 'bytes' },
  ];
}
