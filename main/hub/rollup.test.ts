import { describe, expect, it } from 'vitest';
import type { Act } from '#shared/acts/act';
import { createTestDevice } from '#shared/acts/testing/writers';
import { factsDatabase, registryDatabase } from '#shared/hub/databases';
import { newDeviceCode } from './enrolment';
import { connectHub } from './admin';
import { rollOffice } from './rollup/office';
import { officeNamed } from './rollup/registry';
import { hubs, random } from './testing/hubs';
import { morning, year } from './testing/rollup-office';
import { rollupPlace } from './testing/rollup-place';

const withoutRevisions = (docs: unknown): unknown =>
  JSON.parse(JSON.stringify(docs).replaceAll(/,"_rev":"[^"]+"/g, ''));

describe.each(hubs)('the roll-up at $name', ({ start }) => {
  const on = rollupPlace(start);

  it('adds up what was posted, and nothing that was only prepared', async () => {
    await on.at.put(on.at.database, [
      ...(await on.at.openAccount()),
      ...(await on.at.voucher(1, 700)),
      ...(await on.at.voucher(2, 300)),
      ...(await on.at.voucher(3, 9_999, { passed: false })),
    ]);
    expect(await rollOffice(on.rollup, on.at.office)).toMatchObject({ acts: 6, isRegistered: true });
    expect((await on.sum(5))?.rows).toEqual([
      ['cash', on.at.account, -1_000],
      ['spent', 'A03303', 1_000],
    ]);
    expect((await on.sum(1))?.rows).toEqual([['cash', on.at.account, 50_000]]);
    expect((await on.sum(5))?.asOf).toBeGreaterThan(morning);
    expect(await on.sum(6)).toBeUndefined();
  });

  it('says of the entity what the registry says, what was heard, and the evidence of its steps', async () => {
    await rollOffice(on.rollup, on.at.office);
    expect(await on.entity()).toMatchObject({
      ...{ name: 'Hospital', kind: 'DHQ hospital', district: 'Bannu', department: 'Health', phase: '1' },
      devices: [{ device: 'ABCDEF', title: 'Accounts room' }],
      evidence: { officers: 2, devicesEnrolled: morning + 60_000, officersCertified: morning + 60_000 },
    });
    expect((await on.entity())?.heardAt).toBeUndefined();
    const acts = await on.at.openAccount();
    await on.at.put(on.at.database, acts);
    await rollOffice(on.rollup, on.at.office);
    expect(await on.entity()).toMatchObject({
      heardAt: on.clock,
      devices: [{ lastActAt: acts[0]?.wall }],
      evidence: { openingSigned: acts[0]?.wall },
    });
    const later = { ...on.rollup, now: () => on.clock + 5_000 };
    await rollOffice(later, on.at.office);
    expect((await on.entity())?.heardAt).toBe(on.clock);
    const more = await on.at.voucher(1, 5);
    await on.at.put(on.at.database, more);
    await rollOffice(later, on.at.office);
    expect(await on.entity()).toMatchObject({
      heardAt: on.clock + 5_000,
      devices: [{ lastActAt: more.at(-1)?.wall }],
    });
  });

  it('writes nothing when nothing changed, also from the beginning', async () => {
    await on.at.put(on.at.database, [...(await on.at.openAccount()), ...(await on.at.voucher(1, 700))]);
    await rollOffice(on.rollup, on.at.office);
    const before = await on.everything();
    expect(await rollOffice(on.rollup, on.at.office)).toMatchObject({ acts: 0, written: 0 });
    const cursor = `${factsDatabase}/_local/rollup-${on.at.office.toLowerCase()}`;
    const doc = await on.ask.ask<{ _rev: string }>('GET', cursor);
    await on.ask.ask('DELETE', `${cursor}?rev=${doc?._rev ?? ''}`);
    expect(await rollOffice(on.rollup, on.at.office)).toMatchObject({ acts: 3, written: 0 });
    expect(await on.everything()).toEqual(before);
  });

  it('gives the same after being ended at any step and begun again', async () => {
    const steps = ['read', 'facts', 'sums', 'papers', 'entity', 'cursor'];
    await on.at.put(on.at.database, [...(await on.at.openAccount()), ...(await on.at.voucher(1, 700))]);
    for (const [n, ending] of steps.entries()) {
      await on.at.put(on.at.database, await on.at.voucher(n + 10, 100));
      const step = (name: string): void => {
        if (name === ending) throw new Error('ended');
      };
      await expect(rollOffice({ ...on.rollup, pageSize: 2, step }, on.at.office)).rejects.toThrow('ended');
    }
    const revoked = await on.at.write(
      on.root,
      'province',
      [on.at.draft('officer.revoked', `registry:${on.at.office}`, { key: on.at.stranger.key, reason: 'r' })],
      on.at.province,
    );
    await on.at.put(registryDatabase, revoked);
    await rollOffice(on.rollup, on.at.office);
    expect((await on.sum(5))?.rows).toContainEqual(['spent', 'A03303', 700 + 100 * steps.length]);
  });

  it('takes back what it had added up when it was ended in between', async () => {
    await on.at.put(on.at.database, [...(await on.at.openAccount()), ...(await on.at.voucher(1, 700))]);
    await rollOffice(on.rollup, on.at.office);
    // The voucher's passing was the deed of an officer who had been revoked before.
    const late = createTestDevice('KP-0000', newDeviceCode(random));
    const revoked = await late.write(
      on.root,
      'province',
      [on.at.draft('officer.revoked', `registry:${on.at.office}`, { key: on.at.chief.key, reason: 'left' })],
      morning + 61_000, // after he was certified
    );
    await on.at.put(registryDatabase, revoked);
    const step = (name: string): void => {
      if (name === 'sums') throw new Error('ended');
    };
    await expect(rollOffice({ ...on.rollup, step }, on.at.office)).rejects.toThrow('ended');
    await rollOffice(on.rollup, on.at.office);
    expect((await on.sum(5))?.rows).toEqual([]);
    expect((await on.sum(1))?.rows).toEqual([]);
    expect(await on.faults()).toEqual({ revoked: 2 });
    // One officer is left; the days on which the province did its own steps stand.
    expect((await on.entity())?.evidence).toEqual({
      ...{ officers: 1, devicesEnrolled: morning + 60_000, officersCertified: morning + 60_000 },
    });
  });

  it('gives the same when two run at once', async () => {
    await on.at.put(on.at.database, await on.at.openAccount());
    const vouchers: Act[] = [];
    for (let n = 1; n <= 12; n++) vouchers.push(...(await on.at.voucher(n, n)));
    const twins = [0, 1].map((n) => ({
      ...on.rollup,
      hub: connectHub(on.hub.admin),
      pageSize: 3 + n,
      now: () => on.clock + n,
    }));
    const putting = (async () => {
      for (let n = 0; n < vouchers.length; n += 4) await on.at.put(on.at.database, vouchers.slice(n, n + 4));
    })();
    await Promise.all([...twins, ...twins].map((twin) => rollOffice(twin, on.at.office)));
    await putting;
    await Promise.all(twins.map((twin) => rollOffice(twin, on.at.office)));
    expect((await on.sum(5))?.rows).toContainEqual(['spent', 'A03303', 78]);
    const before = await on.everything();
    expect(await rollOffice(on.rollup, on.at.office)).toMatchObject({ written: 0 });
    expect(withoutRevisions(await on.everything())).toEqual(withoutRevisions(before));
  });

  it('adds nothing of forged acts, and counts them', async () => {
    await on.at.put(on.at.database, [...(await on.at.openAccount()), ...(await on.at.voucher(1, 700))]);
    const [made, passed] = await on.at.voucher(2, 5_000);
    const [unsigned, byStranger] = await on.at.voucher(3, 5_000, { by: on.at.stranger });
    const [prepared, byClerk] = await on.at.voucher(4, 5_000, { by: on.at.clerk });
    if (!made || !passed || !unsigned || !byStranger || !prepared || !byClerk) throw new Error('no acts');
    const forged = { ...made, body: { ...made.body, payee: 'Somebody else' } };
    await on.at.put(on.at.database, [forged, passed, unsigned, byStranger, prepared, byClerk]);
    await rollOffice(on.rollup, on.at.office);
    expect((await on.sum(5))?.rows).toContainEqual(['spent', 'A03303', 700]);
    expect(await on.faults()).toEqual({
      'bad-signature': 1,
      'unknown-subject': 1, // the passing of the forged voucher
      'unknown-key': 1,
      'not-certified': 1, // the clerk has no post of the chief's
    });
  });

  it('counts acts of an officer whose certificate comes later than they do', async () => {
    await on.at.put(on.at.database, [
      ...(await on.at.openAccount()),
      ...(await on.at.voucher(1, 400, { by: on.at.stranger })),
    ]);
    await rollOffice(on.rollup, on.at.office);
    expect((await on.sum(5))?.rows ?? []).toEqual([]);
    const early = createTestDevice('KP-0000', newDeviceCode(random));
    await on.at.put(
      registryDatabase,
      await early.write(on.root, 'province', [on.at.certified(on.at.stranger, 'p-second', 'chief')], morning),
    );
    await rollOffice(on.rollup, on.at.office);
    expect((await on.sum(5))?.rows).toContainEqual(['spent', 'A03303', 400]);
    expect(await on.faults()).toEqual({});
  });

  it('counts the cash of vouchers that came before their account', async () => {
    const opened = await on.at.openAccount();
    await on.at.put(on.at.database, await on.at.voucher(1, 400));
    await rollOffice(on.rollup, on.at.office);
    expect((await on.sum(5))?.rows).toEqual([['spent', 'A03303', 400]]);
    await on.at.put(on.at.database, opened);
    await rollOffice(on.rollup, on.at.office);
    expect((await on.sum(5))?.rows).toContainEqual(['cash', on.at.account, -400]);
  });

  it('counts the budget that the province put into the office’s own acts', async () => {
    const budget = on.at.draft('budget.sanctioned', `budget:${year}.A03303`, {
      year,
      head: 'A03303',
      amount: 90_000,
    });
    await on.at.put(on.at.database, await on.at.write(on.root, 'province', [budget], on.at.province));
    await rollOffice(on.rollup, on.at.office);
    expect((await on.sum(1))?.rows).toEqual([['sanctioned', 'A03303', 90_000]]);
    expect((await on.entity())?.heardAt).toBeUndefined();
  });
});

describe('the office that a subject names', () => {
  it.each([
    ['registry:KP-0123', 'KP-0123'],
    ['return:KP-0123:mfs:2026-27:05', 'KP-0123'],
    ['voucher:KP-0123.v0001', 'KP-0123'],
    ['budget:2026-27.A03303', undefined],
    ['account:KP-01234', undefined],
  ])('%s: %s', (subject, office) => expect(officeNamed(subject)).toBe(office));
});
