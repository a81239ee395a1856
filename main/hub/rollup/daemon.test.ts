import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDevice, newTestKey, type TestKey } from '#shared/acts/testing/writers';
import { provinceDatabase, registryDatabase } from '#shared/hub/databases';
import type { SumDocument } from '#shared/domain/oversight/province-documents';
import { connectHub, type HubConnection } from '../admin';
import { newDeviceCode } from '../enrolment';
import { provisionOffice, provisionProvince, provisionRegistry } from '../provision';
import { hubs, random, testOffice, type HubUnderTest } from '../testing/hubs';
import { createRollupOffice, morning, year, type RollupOffice } from '../testing/rollup-office';
import { startDaemon, type Daemon } from './daemon';
import { startHealthPage } from './health';

describe.each(hubs)('the daemon at $name', ({ start }) => {
  const codes = [testOffice(), testOffice().replace('ZZ', 'YY')];
  let hub: HubUnderTest;
  let ask: HubConnection;
  let root: TestKey;
  let offices: RollupOffice[];
  let daemon: Daemon;

  beforeAll(async () => {
    hub = await start(codes);
    ask = connectHub(hub.admin);
    await provisionRegistry(hub.admin);
    await provisionProvince(hub.admin);
    root = await newTestKey();
    offices = [];
    for (const code of codes) {
      await provisionOffice(hub.admin, code);
      const office = await createRollupOffice(hub.admin, code, root, newDeviceCode(random));
      await office.found();
      await office.put(office.database, await office.openAccount());
      offices.push(office);
    }
    daemon = startDaemon({ admin: hub.admin, root, offices: codes, every: 100 });
  });
  afterAll(async () => {
    await daemon.close();
    await hub.close();
  });

  const spent = async (office: string): Promise<number> => {
    const doc = await ask.ask<SumDocument>(
      'GET',
      `${provinceDatabase}/${encodeURIComponent(`sum:${office}:${year}:05`)}`,
    );
    return doc?.rows.find(([measure]) => measure === 'spent')?.[2] ?? 0;
  };
  const at = (n: number): RollupOffice => {
    const office = offices[n];
    if (!office) throw new Error('no office');
    return office;
  };

  it('adds up what comes while it runs, at each office for itself', async () => {
    await at(0).put(at(0).database, await at(0).voucher(1, 700));
    await at(1).put(at(1).database, await at(1).voucher(1, 50));
    await expect.poll(() => spent(at(0).office), { timeout: 20_000 }).toBe(700);
    await expect.poll(() => spent(at(1).office), { timeout: 20_000 }).toBe(50);
    await at(0).put(at(0).database, await at(0).voucher(2, 1));
    await expect.poll(() => spent(at(0).office), { timeout: 20_000 }).toBe(701);
  });

  it('looks at an office again when the registry says something new of it', async () => {
    const late = createTestDevice('KP-0000', newDeviceCode(random));
    const key = at(1).chief.key;
    const revoked = at(1).draft('officer.revoked', `registry:${at(1).office}`, { key, reason: 'left' });
    await at(1).put(registryDatabase, await late.write(root, 'province', [revoked], morning + 61_000));
    await expect.poll(() => spent(at(1).office), { timeout: 20_000 }).toBe(0);
    expect(await spent(at(0).office)).toBe(701);
  });

  it('says on a page of its own machine how each office stands', async () => {
    const page = await startHealthPage(ask, daemon.health, 0);
    try {
      const answer = await fetch(`${page.url}/health.json`);
      expect(answer.status).toBe(200);
      const { offices: lines } = (await answer.json()) as { offices: { office: string }[] };
      const found = lines.filter((line) => codes.includes(line.office));
      expect(found.map((line) => line.office)).toEqual([...codes].sort());
      const changed = lines.find((line) => line.office === at(1).office);
      expect(changed).toMatchObject({ name: 'Hospital', faults: { revoked: 2 }, isRegistered: true });
      expect(await (await fetch(page.url)).text()).toContain(at(0).office);
      await expect(startHealthPage(ask, daemon.health, Number(new URL(page.url).port))).rejects.toThrow(
        /is taken/,
      );
    } finally {
      await page.close();
    }
  });
});

describe('the daemon', () => {
  it('waits for a hub that does not answer, and says so', async () => {
    const root = await newTestKey();
    const daemon = startDaemon({ admin: { url: 'http://admin:admin@127.0.0.1:9' }, root, every: 50 });
    await expect.poll(() => daemon.health().error ?? '').toMatch(/does not answer/);
    await daemon.close();
  });
});
