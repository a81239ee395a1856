import { afterAll, beforeAll, beforeEach } from 'vitest';
import { newTestKey, type TestKey } from '#shared/acts/testing/writers';
import { factsDatabase, provinceDatabase } from '#shared/hub/databases';
import {
  provinceDocument,
  type EntityDocument,
  type SumDocument,
} from '#shared/domain/oversight/province-documents';
import { connectHub, type HubConnection } from '../admin';
import { newDeviceCode } from '../enrolment';
import { provisionOffice, provisionProvince, provisionRegistry } from '../provision';
import type { Rollup } from '../rollup/office';
import { random, type HubUnderTest } from './hubs';
import { createRollupOffice, morning, year, type RollupOffice } from './rollup-office';

type Place = {
  readonly hub: HubUnderTest;
  readonly ask: HubConnection;
  readonly root: TestKey;
  readonly rollup: Rollup;
};

/** A day after the acts, milliseconds since 1970. */
const clock = morning + 86_400_000;

/** A hub for all tests of a `describe`, and an office of its own for each. To be called inside it. */
export function rollupPlace(start: (offices: readonly string[]) => Promise<HubUnderTest>) {
  const used: string[] = [];
  let place: Place | undefined;
  let office: RollupOffice | undefined;
  let next = 0;
  const here = (): Place => {
    if (!place) throw new Error('before the hub is there');
    return place;
  };
  const at = (): RollupOffice => {
    if (!office) throw new Error('before the office is there');
    return office;
  };

  beforeAll(async () => {
    const first = 1000 + (((random(2)[0] ?? 0) * 256 + (random(1)[0] ?? 0)) % 8900);
    for (let n = 0; n < 16; n++) used.push(`ZZ-${first + n}`);
    const hub = await start(used);
    const ask = connectHub(hub.admin);
    await provisionRegistry(hub.admin);
    await provisionProvince(hub.admin);
    const root = await newTestKey();
    place = { hub, ask, root, rollup: { hub: ask, root, now: () => clock } };
  });
  afterAll(() => place?.hub.close());
  beforeEach(async () => {
    const name = used[next++];
    if (!name) throw new Error('more tests than offices');
    const { hub, root } = here();
    await provisionOffice(hub.admin, name);
    office = await createRollupOffice(hub.admin, name, root, newDeviceCode(random));
    await office.found();
  });

  const document = async <T>(id: string): Promise<T | undefined> => {
    const doc = await here().ask.ask<{ _rev: string }>(
      'GET',
      `${provinceDatabase}/${encodeURIComponent(id)}`,
    );
    if (!doc) return undefined;
    const { _rev, ...rest } = doc;
    return provinceDocument.parse(rest) as T;
  };
  return {
    clock,
    get hub() {
      return here().hub;
    },
    get ask() {
      return here().ask;
    },
    get root() {
      return here().root;
    },
    get rollup() {
      return here().rollup;
    },
    /** The office of the test that runs. */
    get at() {
      return at();
    },
    /** A document of the province as the daemon wrote it. */
    document,
    sum: (period: number) =>
      document<SumDocument>(`sum:${at().office}:${year}:${String(period).padStart(2, '0')}`),
    entity: () => document<EntityDocument>(`entity:${at().office}`),
    /** How many acts of the office count in nothing, by reason. */
    async faults(): Promise<Record<string, number>> {
      const body = { startkey: [at().office], endkey: [at().office, {}], group: true };
      const page = await here().ask.ask<{ rows: { key: [string, string]; value: number }[] }>(
        'POST',
        `${factsDatabase}/_design/sums/_view/faults`,
        body,
      );
      return Object.fromEntries((page?.rows ?? []).map(({ key, value }) => [key[1], value]));
    },
    /** Everything that the daemon wrote of the office, with revisions. */
    async everything(): Promise<unknown> {
      const docs: unknown[] = [];
      for (const name of [provinceDatabase, factsDatabase]) {
        const page = await here().ask.ask<{ rows: { id: string; doc: unknown }[] }>(
          'GET',
          `${name}/_all_docs?include_docs=true`,
        );
        docs.push(...(page?.rows ?? []).filter((row) => row.id.includes(at().office)).map((row) => row.doc));
      }
      return docs;
    },
  };
}
