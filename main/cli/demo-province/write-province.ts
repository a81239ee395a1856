import type { Act } from '#shared/acts/act';
import { sealActs } from '#shared/acts/seal';
import { startOfTime } from '#shared/base/clock';
import type { Signer, Subtle } from '#shared/base/crypto';
import { province } from '#shared/base/ids';
import { databasesOf, registryDatabase } from '#shared/hub/databases';
import { connectHub, type HubAdmin } from '#main/hub/admin';
import { provisionOffice, provisionProvince, provisionRegistry } from '#main/hub/provision';
import { publishActs } from '#main/hub/publish';
import { rollOffice } from '#main/hub/rollup/office';
import type { Entity } from './entities';
import { makeEntity, type Heads, type MadeEntity } from './make-entity';
import { beginningOf, planEntity, type Planted, type PlannedEntity } from './plan-entity';
import { laggardsOf } from './plan-returns';
import { rolloutDraft, stragglersOf } from './rollout';
import { seededDevice } from './seeded';
import type { ProvinceOffice } from './province-office';

/** How many of the bodies are through a stage. */
export type Told = (done: number, of: number, stage: 'written' | 'added up') => void;

export type ProvinceAsked = {
  readonly subtle: Subtle;
  readonly entities: readonly Entity[];
  readonly months: number;
  readonly seed: string;
  /** The last day of the books. */
  readonly today: string;
  readonly heads: Heads;
  /** How many vouchers a month carry a scanned bill. */
  readonly papers: number;
  /** The province's own key: everybody's trust rests on it. */
  readonly root: { readonly publicKey: string; readonly signer: Signer };
  readonly office: ProvinceOffice;
  /** Offices that are there already: the province's officer is to review their returns too. */
  readonly neighbours?: readonly string[];
  readonly told?: Told;
};

/** What was written: what the plans were, and what is planted. */
export type WrittenProvince = {
  readonly plans: readonly PlannedEntity[];
  readonly planted: readonly Planted[];
  /** The registry's acts that were made for it. */
  readonly registry: readonly Act[];
  readonly acts: number;
};

const together = 250;

async function writeScans(admin: HubAdmin, database: string, scans: MadeEntity['scans']): Promise<void> {
  const hub = connectHub(admin);
  for (let at = 0; at < scans.length; at += together)
    await hub.ask('POST', `${database}/_bulk_docs`, { docs: scans.slice(at, at + together) });
}

/**
 * Writes a province into a hub: databases, registry, and for each body the acts that its officers would have written.
 * What is there already is passed over, so that it can be run again. Throws when the hub refuses an act.
 */
export async function writeProvince(admin: HubAdmin, asked: ProvinceAsked): Promise<WrittenProvince> {
  const { subtle, entities, seed, today, root } = asked;
  await provisionRegistry(admin);
  await provisionProvince(admin);
  await provisionOffice(admin, province);
  const plans = entities.map((entity, n) => planEntity(entity, n, asked.months, today, seed));
  const publish = async (database: string, acts: readonly Act[]): Promise<void> => {
    const { refused } = await publishActs(admin, database, acts);
    if (refused[0]) throw new Error(`${database}: ${refused[0].id}: ${refused[0].reason}`);
  };
  const { office: own } = asked;
  const bodies = await inTurns(plans, async (plan, done) => {
    const made = await makeEntity(subtle, plan, asked.heads, { seed, papers: asked.papers, today });
    const { office } = plan.entity;
    const { acts: database, scans } = databasesOf(office);
    await provisionOffice(admin, office);
    await publish(database, made.acts);
    await writeScans(admin, scans, made.scans);
    asked.told?.(done(), plans.length, 'written');
    const heardAt = made.acts.reduce((most, act) => Math.max(most, act.wall), 0);
    return { office, heardAt, count: made.acts.length, registry: made.registry };
  });
  const month = plans.flatMap((plan) => plan.months[0] ?? []).toSorted()[0];
  const drafts = [
    ...own.registry,
    ...(month === undefined ? [] : [rolloutDraft(month)]),
    ...(asked.neighbours ?? []).flatMap(own.reviews),
    ...bodies.flatMap(({ office, registry }) => [...registry, ...own.reviews(office)]),
  ];
  const first = plans.map(beginningOf).toSorted()[0] ?? today;
  const head = {
    ...{ office: province, device: seededDevice(`${seed} registry`), counter: 0, prev: '' },
    clock: startOfTime,
  };
  // A day before the first act of any office: certificates count from the moment that they are recorded.
  const at = Date.parse(`${first}T00:00:00Z`) - 86_400_000;
  const sealed = await sealActs(subtle, head, drafts, root.signer, 'province', at);
  const registry = sealed.map((one) => one.act);
  await publish(registryDatabase, registry);
  // As the daemon would have done on the day of each body's last act: so long it has not been heard of.
  const trust = { key: root.signer.key, publicKey: root.publicKey };
  await inTurns(bodies, async ({ office, heardAt }, done) => {
    await rollOffice({ hub: connectHub(admin), root: trust, now: () => heardAt }, office);
    asked.told?.(done(), plans.length, 'added up');
  });
  return {
    ...{ plans, registry },
    planted: plans.flatMap((plan) => [
      ...plan.planted,
      ...laggardsOf(plan, today, seed),
      ...stragglersOf(plan, today),
    ]),
    acts: bodies.reduce((sum, one) => sum + one.count, registry.length),
  };
}

/** So many at once keep two cores busy: the hub judges what one sent while the next is being signed. */
const atOnce = 3;

/** Does something with each of some things, a few at a time, and answers in their order. */
async function inTurns<T, R>(
  all: readonly T[],
  task: (one: T, done: () => number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  let [next, count] = [0, 0];
  const worker = async (): Promise<void> => {
    for (let n = next++; n < all.length; n = next++) results[n] = await task(all[n] as T, () => ++count); // n is below the length
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
