import { province } from '#shared/base/ids';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Recipient, Sender } from '#shared/acts/courier/bundle';
import type { FoundBundleView } from '#shared/contract/courier';
import type { EnrolledDevice } from '#shared/domain/people/authority';
import type {
  CourierApi,
  CourierOrder,
  CourierRecipient,
  CourierRefusal,
  CourierTaken,
  CourierView,
} from '../courier-views';
import { HostError } from '../host';
import { createDirect, type DirectCargo } from './direct';
import { takeBundle, type TakeNeeds } from './take-bundle';

type Needs = TakeNeeds & {
  /** The counter of this device's newest act. */
  readonly newest: () => number;
};

/** What the host could not do, as a refusal; bugs are thrown on. */
export const refusalOf = (error: unknown): CourierRefusal => {
  if (!(error instanceof HostError)) throw error;
  const detail = error.message.replace(/^[a-z-]+: /, '');
  if (error.fault === 'not-found') return { why: 'no-folder', detail };
  if (error.fault === 'disk-full') return { why: 'disk-full', detail };
  return { why: error.fault === 'gone' || error.fault === 'closed' ? 'host-gone' : 'io', detail };
};

/** Everything that was ever scanned, but by the recipient himself; to the hub, what it is not known to have of this device. */
const unsent = `SELECT object FROM (
  SELECT thumbnail AS object, device, act FROM scans UNION SELECT COALESCE(readable, page), device, act FROM scans
  UNION SELECT page, device, act FROM scans
  UNION SELECT sha256, device, act FROM parcels WHERE way = 'out')`;

/** The computers that may open a bundle: any of another office, since nobody here knows who keeps its diary. */
async function readersFor({ senders, office }: Needs, to: Recipient): Promise<readonly EnrolledDevice[]> {
  if (to.office === province) return senders.hubs();
  if (to.office === office) return senders.others().filter((one) => one.device === to.device);
  const { devices } = await senders.authorityOf(to.office);
  return Object.values(devices).filter((one) => one.revokedAt === undefined);
}

/** What the courier's tab asks and does. One thing at a time. */
export function createCourierDesk(needs: Needs) {
  const { host, registers, marks, senders, office, device, newest, progressed } = needs;
  const direct = createDirect(needs);
  let found = new Map<string, FoundBundleView>();
  let isBusy = false;
  let isStopped = false;

  const objectsFor = (to: Recipient): readonly string[] => {
    const [where, who] =
      to.office === province
        ? ['WHERE device = ? AND object NOT IN (SELECT object FROM sent_objects)', device]
        : ['WHERE device <> ?', to.device ?? ''];
    const rows = registers.sql.all<{ object: string }>(`${unsent} ${where} ORDER BY act`, [who]);
    return [...new Set(rows.map((row) => row.object))];
  };

  const titleOf = async ({
    office: of,
    device: code,
  }: Pick<Sender, 'office'> & { device?: string | undefined }) => {
    const { entity, devices } = await senders.authorityOf(of);
    const known = Object.values(devices).find((one) => one.device === code);
    const [hub] = of === province && code === undefined ? await senders.hubs() : [];
    const isForeign = of !== office && of !== province;
    if (isForeign) return [entity?.name ?? of, ...(known ? [known.title] : [])].join(' · ');
    return known?.title ?? hub?.title ?? entity?.name ?? of;
  };

  const recipients = async (heard: (name: string) => boolean): Promise<readonly CourierRecipient[]> => {
    const hubs = await senders.hubs();
    const others = senders.others().map((one) => ({
      ...{ office, device: one.device, title: one.title, sort: 'computer' as const },
      heard: heard(`${office}.${one.device}`),
    }));
    const [hub] = hubs;
    const isHeard = hubs.some((one) => heard(`${province}.${one.device}`));
    return [
      ...(hub ? [{ office: province, title: hub.title, sort: 'hub' as const, heard: isHeard }] : []),
      ...others,
      ...(await direct.recipients()),
    ];
  };

  const view = async (): Promise<CourierView> => {
    const [{ places }, { made, taken, heard }] = await Promise.all([
      host.call('courier.places', {}),
      host.call('courier.history', {}),
    ]);
    const named = async <T>(one: T, who: Parameters<typeof titleOf>[0]) => ({
      ...one,
      title: await titleOf(who),
    });
    return {
      places,
      recipients: await recipients((name) => name in heard),
      made: await Promise.all([...made].reverse().map((one) => named(one, one.to))),
      taken: await Promise.all([...taken].reverse().map((one) => named(one, one.from))),
      waitingActs: Math.max(0, newest() - marks.pushed()),
      waitingObjects: objectsFor({ office: province }).length,
    };
  };

  const make = async (
    { folder, to, partBytes }: CourierOrder,
    progress: Parameters<CourierApi['courierMake']>[1],
  ): ReturnType<CourierApi['courierMake']> => {
    const isForeign = to.office !== office && to.office !== province;
    const readers = await readersFor(needs, to);
    if (readers.length === 0)
      return refuse({ why: isForeign ? 'no-office-reader' : 'no-reader', detail: await titleOf(to) });
    const cargo: DirectCargo = isForeign
      ? await direct.cargoFor(to.office)
      : { announced: [], objects: objectsFor(to), parcels: 0, lacking: 0 };
    const begun = await host.call('courier.begin', {
      ...{ folder, to, partBytes, pushed: marks.pushed(), announced: [...cargo.announced] },
      readers: readers.map(({ key, publicKey }) => ({ key, publicKey })),
      objects: [...cargo.objects],
    });
    const { bundle, place, parts, acts, objects } = begun;
    for (let finished = false; !finished;) {
      progress({ done: 0, total: parts });
      if (isStopped) {
        await host.call('courier.stop', { bundle });
        return refuse({ why: 'stopped', detail: place });
      }
      const step = await host.call('courier.next', { bundle });
      progress({ done: step.written, total: step.parts });
      finished = step.finished;
    }
    const { parcels, lacking } = cargo;
    return ok({ bundle, place, parts, acts, objects, parcels, lacking });
  };

  const take = async (
    bundles: readonly string[],
    progress: Parameters<CourierApi['courierTake']>[1],
  ): Promise<readonly CourierTaken[]> => {
    const chosen = bundles.flatMap((bundle) => found.get(bundle) ?? []);
    const total = chosen.reduce((sum, one) => sum + one.there.length, 0);
    const taken: CourierTaken[] = [];
    let done = 0;
    for (const bundle of chosen.toSorted((a, b) => a.at - b.at)) {
      const came = (): void => progress({ done: ++done, total });
      const one = await takeBundle(needs, bundle, came, () => isStopped);
      taken.push({ ...one, title: await titleOf(bundle.from) });
    }
    return taken;
  };

  /** One exchange at a time; what the host could not do becomes a refusal. */
  const alone = async <T>(
    work: () => Promise<Result<T, CourierRefusal>>,
  ): Promise<Result<T, CourierRefusal>> => {
    if (isBusy) return refuse({ why: 'busy', detail: '' });
    isBusy = true;
    isStopped = false;
    try {
      return await work();
    } catch (error) {
      return refuse(refusalOf(error));
    } finally {
      isBusy = false;
      progressed('acts');
    }
  };

  const api: CourierApi = {
    courierMake: (order, progress) => alone(() => make(order, progress)),
    courierLook: (folder) =>
      alone(async () => {
        const { bundles, strays } = await host.call('courier.look', { folder });
        found = new Map(bundles.map((one) => [one.bundle, one]));
        const named = bundles.map(async (one) => ({ ...one, title: await titleOf(one.from) }));
        return ok({ bundles: await Promise.all(named), strays });
      }),
    courierTake: (bundles, progress) => alone(async () => ok(await take(bundles, progress))),
    courierStop: async () => void (isStopped = true),
  };
  return { view, api };
}

/**
 * After the profile was lost: what the hub confirmed by courier is known to the host, so that the ticks come back and
 * pages are not carried once more.
 */
export async function recallConfirmed({
  host,
  registers,
  marks,
  office,
  device,
  books,
}: Pick<Needs, 'host' | 'registers' | 'marks' | 'office' | 'device' | 'books'>): Promise<void> {
  if (marks.found) return;
  const [{ heard }, { objects }] = await Promise.all([
    host.call('courier.history', {}),
    host.call('courier.confirmed', { to: province }),
  ]);
  const counters = Object.entries(heard).flatMap(([sender, have]) =>
    sender.startsWith(`${province}.`) ? [have[`${office}.${device}`] ?? 0] : [],
  );
  const upTo = Math.min(Math.max(0, ...counters), books.head().counter);
  if (upTo > marks.pushed()) await marks.advancePush(upTo, 'courier');
  registers.sql.transaction(() => {
    for (const object of objects)
      registers.sql.run('INSERT OR IGNORE INTO sent_objects VALUES (?)', [object]);
  });
}
