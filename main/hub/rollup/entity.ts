import { isDeepStrictEqual } from 'node:util';
import type { Act } from '#shared/acts/act';
import { province, type OfficeCode } from '#shared/base/ids';
import { databasesOf, provinceDatabase, registryDatabase } from '#shared/hub/databases';
import { viewPaths } from '#shared/hub/views';
import { fold } from '#shared/domain/fold';
import { chartSubject } from '#shared/domain/ledger/chart';
import { earliest, peopleOf } from '#shared/domain/oversight/evidence';
import type { EntityDocument } from '#shared/domain/oversight/province-documents';
import type { Authority } from '#shared/domain/people/authority';
import { sortNamed } from '#shared/domain/sorts';
import type { HubConnection } from '../admin';
import type { ActReader } from './acts';
import { keepDocuments, type MadeDocument } from './documents';

/** What came from an office in one batch of changes. */
export type Heard = {
  /** The newest wall clock of each device's acts in the batch, milliseconds since 1970. */
  readonly devices: ReadonlyMap<string, number>;
  /** Whether subjects were among them that are evidence of the office's steps, or the registry changed. */
  readonly evidence: boolean;
  /** The hub's clock, milliseconds since 1970. */
  readonly now: number;
};

type Evidence = EntityDocument['evidence'];

/** Sorts whose acts are evidence of how far an office has come. */
export const evidenceSorts: readonly string[] = ['registry', 'chart', 'account', 'period'];

/** Writes what the province knows of an office: nothing of one that the registry does not name, or of itself. */
export async function keepEntity(
  hub: HubConnection,
  reader: ActReader,
  office: OfficeCode,
  heard: Heard,
): Promise<number> {
  if (office === province) return 0; // it watches, and is not among the watched
  const id = `entity:${office}`;
  return keepDocuments(hub, provinceDatabase, [id], async (_ids, existing) => {
    const before = existing.get(id) as EntityDocument | undefined; // the daemon's own document
    const { authority, registry } = await reader.authorityOf(office);
    const { entity } = authority;
    if (!entity) return [];
    const devices = await devicesOf(hub, office, authority, before, heard.devices);
    const { type: kind, ...named } = entity;
    const evidence =
      before && !heard.evidence
        ? { ...before.evidence, ...peopleOf(authority, registry.acts) }
        : await evidenceOf(hub, reader, office, authority, registry.acts);
    const clocks = [registry.newest, ...devices.map((one) => one.lastActAt ?? 0)];
    const made: EntityDocument = {
      _id: id,
      type: 'entity',
      office,
      ...named,
      kind,
      devices,
      evidence,
      asOf: clocks.reduce((most, clock) => Math.max(most, clock), 0),
    };
    return [withHeard(made, before, heard)];
  });
}

/** The moment counts when something new was heard; a second look at the same acts changes nothing. */
function withHeard(made: EntityDocument, before: EntityDocument | undefined, heard: Heard): MadeDocument {
  const heardBefore = before?.heardAt === undefined ? {} : { heardAt: before.heardAt };
  const same = before !== undefined && isDeepStrictEqual(plain({ ...made, ...heardBefore }), before);
  if (same || heard.devices.size === 0) return { ...made, ...heardBefore };
  return { ...made, heardAt: heard.now };
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function devicesOf(
  hub: HubConnection,
  office: OfficeCode,
  authority: Authority,
  before: EntityDocument | undefined,
  heard: Heard['devices'],
): Promise<EntityDocument['devices']> {
  const devices: EntityDocument['devices'] = [];
  // A device whose key was replaced stands in the registry with both.
  const titles = new Map(Object.values(authority.devices).map((one) => [one.device, one.title]));
  for (const [device, title] of titles) {
    const known = before?.devices.find((one) => one.device === device)?.lastActAt;
    const clock = known ?? (await lastActOf(hub, office, device));
    const newest = Math.max(clock ?? 0, heard.get(device) ?? 0);
    devices.push({ device, title, ...(newest > 0 ? { lastActAt: newest } : {}) });
  }
  return devices.sort((a, b) => (a.device < b.device ? -1 : 1));
}

async function lastActOf(
  hub: HubConnection,
  office: OfficeCode,
  device: string,
): Promise<number | undefined> {
  const query = new URLSearchParams({
    ...{ startkey: `"${office}.${device}.~"`, endkey: `"${office}.${device}."` },
    ...{ descending: 'true', limit: '1', include_docs: 'true' },
  });
  const path = `${databasesOf(office).acts}/_all_docs?${query.toString()}`;
  const page = await hub.ask<{ rows: readonly { doc?: { wall?: unknown } }[] }>('GET', path);
  const wall = page?.rows[0]?.doc?.wall;
  return typeof wall === 'number' ? wall : undefined;
}

/** The wall clock of the first act of each step that has effect. */
async function evidenceOf(
  hub: HubConnection,
  reader: ActReader,
  office: OfficeCode,
  authority: Authority,
  registry: readonly Act[],
): Promise<Evidence> {
  const subjects = [
    chartSubject(office),
    ...(await subjectsFrom(hub, office, 'account')),
    ...(await subjectsFrom(hub, office, 'period')),
  ];
  const effective: Act[] = [];
  for (const [subject, { acts }] of await reader.actsOf(office, authority, subjects)) {
    const sort = sortNamed(subject);
    const ignored = new Set(sort ? fold(sort, authority, acts).problems.map((one) => one.act) : []);
    if (sort) effective.push(...acts.filter((act) => !ignored.has(act.id)));
  }
  const first = (kind: string): number | undefined => earliest(effective.filter((act) => act.kind === kind));
  const steps = {
    chartMapped: first('head.mapped') ?? first('chart.published'),
    openingSigned: first('account.opened'),
    firstMonthClosed: first('period.closed'),
  };
  return { ...peopleOf(authority, registry), ...steps };
}

/** All subjects of a sort that the office or the registry has acts about. */
export async function subjectsFrom(
  hub: HubConnection,
  office: OfficeCode,
  sort: string,
): Promise<readonly string[]> {
  const found = new Set<string>();
  const range = { startkey: `${sort}:`, endkey: `${sort}:\ufff0`, group: true };
  for (const database of [databasesOf(office).acts, registryDatabase]) {
    const path = `${database}/${viewPaths.subjects}`;
    const page = await hub.ask<{ rows: readonly { key: string }[] }>('POST', path, range);
    for (const row of page?.rows ?? []) found.add(row.key);
  }
  return [...found].sort();
}
