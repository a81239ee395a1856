import { actText, type Act } from '#shared/acts/act';
import { databaseUrl, hasPouch, openDirect } from '../baseline';
import type { HubAccess } from '../hub';
import { profileWorker } from '../profile';
import { startGzipProxy } from '../proxies';
import { median, type Line } from '../report';
import type { Setting } from '../setting';
import { openWindow, waitFor } from '../window';

type Pulled = { readonly milliseconds: number; readonly sent: number; readonly received: number };

/** One pull by the program on the second device: ends when it has nothing more to ask, everything being in its registers. */
export async function pullOnce(
  setting: Setting,
  access: HubAccess,
  acts: readonly Act[],
  profile = false,
): Promise<Pulled> {
  const { bench, renderer } = setting;
  const computer = await bench.computer(bench.supervisor, [], access);
  const window = await openWindow(computer, renderer);
  try {
    await window.page.waitForTimeout(1500);
    const stop = profile ? await profileWorker(window) : undefined;
    const before = window.traffic();
    window.openLine();
    const isActs = (path: string): boolean => path.startsWith(`/${access.databases.acts}/`);
    const poll = await waitFor(
      () => window.asked.find((one) => isActs(one.path) && one.path.includes('feed=longpoll')),
      'the end of the pull',
    );
    const start = window.asked.find((one) => isActs(one.path))?.began ?? NaN;
    if (stop) setting.say(await stop());
    const after = window.traffic();
    const head: unknown = await window.page.evaluate(async () =>
      (await fetch('/api/tape.head', { method: 'POST', body: '{}' })).json(),
    );
    const { count } = head as { count: number }; // the contract's
    if (count < acts.length + bench.made.acts.length) throw new Error(`${count} acts are on the tape`);
    const { sent, received } = after;
    return {
      milliseconds: poll.began - start,
      sent: sent - before.sent,
      received: received - before.received,
    };
  } finally {
    await window.close();
  }
}

/** Fills a fresh set of databases with the acts, and makes an account for the second device. */
export async function fillHub({ hub, bench }: Setting, acts: readonly Act[]): Promise<HubAccess> {
  const own = await hub.open(bench.office.enrolment.device, bench.made.acts);
  for (let at = 0; at < acts.length; at += 1000) {
    const docs = acts.slice(at, at + 1000).map(({ id, ...rest }) => ({ _id: id, ...rest }));
    await hub.ask('POST', `${own.databases.acts}/_bulk_docs`, { docs });
  }
  return hub.join(bench.supervisor.enrolment.device, own.databases);
}

/** Pull: the program with everything that it does to an act, against PouchDB's replicator into IndexedDB. */
export async function measurePull(setting: Setting): Promise<readonly Line[]> {
  const { hub, bench, root, rounds, count } = setting;
  const acts = await bench.acts(count);
  // The office's and the province's own acts come over the line as well.
  const json = [...acts, ...bench.made.acts].reduce((sum, act) => sum + Buffer.byteLength(actText(act)), 0);
  const access = await fillHub(setting, acts);
  const direct = await openDirect(root, await bench.folder('direct'), acts);
  const ours: Pulled[] = [];
  const pouch = new Map<number, number[]>([
    [100, []],
    [1000, []],
  ]);
  for (let round = 0; round < rounds; round++) {
    ours.push(await pullOnce(setting, access, acts));
    if (hasPouch(root))
      for (const [batch, times] of pouch) {
        const remote = { ...hub.admin, url: databaseUrl(hub, access.databases.acts) };
        times.push(await direct.replicate(`pulled-${round}-${batch}`, 'from', remote, batch));
      }
    setting.say(
      `pull round ${round + 1}: ${JSON.stringify({ ours: ours.at(-1), pouch: Object.fromEntries(pouch) })}`,
    );
  }
  await direct.close();
  if (setting.profile) await pullOnce(setting, access, acts, true);
  const proxy = await startGzipProxy(hub.url);
  const packed = await pullOnce(setting, { ...access, url: proxy.url }, acts);
  await proxy.close();

  const rates = (times: readonly number[]): readonly number[] => times.map((took) => (1000 * count) / took);
  const mine = rates(ours.map((one) => one.milliseconds));
  const theirs = [...pouch].map(([batch, times]) => ({ batch, rounds: rates(times) }));
  const best = Math.max(...theirs.map((one) => median(one.rounds)));
  const wire = (one: Pulled): number => (one.sent + one.received) / json;
  const lines: Line[] = [
    { part: 'pull', what: 'Daftar', value: median(mine), unit: 'acts/s', rounds: mine },
    {
      part: 'wire',
      what: 'pull, sent and received ÷ JSON, CouchDB itself',
      value: median(ours.map(wire)),
      unit: '×',
      note: 'no hub packs its own answers',
    },
    {
      part: 'wire',
      what: 'pull, through a proxy that packs',
      value: wire(packed),
      unit: '×',
      wanted: { most: 0.35 },
    },
  ];
  if (!hasPouch(root)) return lines;
  return [
    ...lines,
    ...theirs.map((one): Line => ({
      part: 'pull',
      what: `PouchDB (batch_size ${one.batch})`,
      value: median(one.rounds),
      unit: 'acts/s',
      rounds: one.rounds,
    })),
    {
      part: 'pull',
      what: "Daftar ÷ PouchDB's pull at its best",
      value: median(mine) / best,
      unit: '×',
      wanted: { least: 1.3 },
    },
  ];
}
