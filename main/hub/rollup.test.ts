import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newTestKey, createTestDevice, type TestKey } from '#shared/acts/testing/writers';
import type { Act } from '#shared/acts/act';
import {
  databasesOf,
  factsDatabase,
  inboxOf,
  provinceDatabase,
  registryDatabase,
} from '#shared/hub/databases';
import {
  provinceDocument,
  type EntityDocument,
  type SumDocument,
} from '#shared/domain/oversight/province-documents';
import { connectHub, type HubConnection } from './admin';
import { provisionOffice, provisionProvince, provisionRegistry } from './provision';
import { keepFlags } from './rollup/flags';
import { rollOffice, type Rollup } from './rollup/office';
import { carryReplies, officeNamed } from './rollup/registry';
import { hubs, random, type HubUnderTest } from './testing/hubs';
import { createRollupOffice, morning, year, type RollupOffice } from './testing/rollup-office';
import { newDeviceCode } from './enrolment';

describe.each(hubs)('the roll-up at $name', ({ start }) => {
  let hub: HubUnderTest;
  let ask: HubConnection;
  let root: TestKey;
  let at: RollupOffice;
  let rollup: Rollup;
  const used: string[] = [];
  const clock = morning + 86_400_000;

  beforeAll(async () => {
    const first = 1000 + (((random(2)[0] ?? 0) * 256 + (random(1)[0] ?? 0)) % 8900);
    for (let n = 0; n < 16; n++) used.push(`ZZ-${first + n}`);
    hub = await start(used);
    ask = connectHub(hub.admin);
    await provisionRegistry(hub.admin);
    await provisionProvince(hub.admin);
    root = await newTestKey();
    rollup = { hub: ask, root, now: () => clock };
  });
  afterAll(() => hub.close());

  let next = 0;
  beforeEach(async () => {
    const office = used[next++];
    if (!office) throw new Error('more tests than offices');
    await provisionOffice(hub.admin, office);
    at = await createRollupOffice(hub.admin, office, root, newDeviceCode(random));
    await at.found();
  });

  const document = async <T>(id: string): Promise<T | undefined> => {
    const doc = await ask.ask<{ _rev: string }>('GET', `${provinceDatabase}/${encodeURIComponent(id)}`);
    if (!doc) return undefined;
    const { _rev, ...rest } = doc;
    return provinceDocument.parse(rest) as T;
  };
  const sum = (period: number) =>
    document<SumDocument>(`sum:${at.office}:${year}:${String(period).padStart(2, '0')}`);
  const entity = () => document<EntityDocument>(`entity:${at.office}`);
  const faults = async (): Promise<Record<string, number>> => {
    const body = { startkey: [at.office], endkey: [at.office, {}], group: true };
    const page = await ask.ask<{ rows: { key: [string, string]; value: number }[] }>(
      'POST',
      `${factsDatabase}/_design/sums/_view/faults`,
      body,
    );
    return Object.fromEntries((page?.rows ?? []).map(({ key, value }) => [key[1], value]));
  };
  /** Everything that the daemon wrote of the office, with revisions. */
  const everything = async (): Promise<unknown> => {
    const docs: unknown[] = [];
    for (const name of [provinceDatabase, factsDatabase]) {
      const page = await ask.ask<{ rows: { id: string; doc: unknown }[] }>(
        'GET',
        `${name}/_all_docs?include_docs=true`,
      );
      docs.push(...(page?.rows ?? []).filter((row) => row.id.includes(at.office)).map((row) => row.doc));
    }
    return docs;
  };
  const withoutRevisions = (docs: unknown): unknown =>
    JSON.parse(JSON.stringify(docs).replaceAll(/,"_rev":"[^"]+"/g, ''));

  it('adds up what was posted, and nothing that was only prepared', async () => {
    await at.put(at.database, [
      ...(await at.openAccount()),
      ...(await at.voucher(1, 700)),
      ...(await at.voucher(2, 300)),
      ...(await at.voucher(3, 9_999, { passed: false })),
    ]);
    expect(await rollOffice(rollup, at.office)).toMatchObject({ acts: 6, isRegistered: true });
    expect((await sum(5))?.rows).toEqual([
      ['cash', at.account, -1_000],
      ['spent', 'A03303', 1_000],
    ]);
    expect((await sum(1))?.rows).toEqual([['cash', at.account, 50_000]]);
    expect((await sum(5))?.asOf).toBeGreaterThan(morning);
    expect(await sum(6)).toBeUndefined();
  });

  it('says of the entity what the registry says, what was heard, and the evidence of its steps', async () => {
    await rollOffice(rollup, at.office);
    expect(await entity()).toMatchObject({
      ...{ name: 'Hospital', kind: 'DHQ hospital', district: 'Bannu', department: 'Health', phase: '1' },
      devices: [{ device: 'ABCDEF', title: 'Accounts room' }],
      evidence: { officers: 2 },
    });
    expect((await entity())?.heardAt).toBeUndefined();
    const acts = await at.openAccount();
    await at.put(at.database, acts);
    await rollOffice(rollup, at.office);
    expect(await entity()).toMatchObject({
      heardAt: clock,
      devices: [{ lastActAt: acts[0]?.wall }],
      evidence: { openingSigned: acts[0]?.wall },
    });
    const later = { ...rollup, now: () => clock + 5_000 };
    await rollOffice(later, at.office);
    expect((await entity())?.heardAt).toBe(clock);
    const more = await at.voucher(1, 5);
    await at.put(at.database, more);
    await rollOffice(later, at.office);
    expect(await entity()).toMatchObject({
      heardAt: clock + 5_000,
      devices: [{ lastActAt: more.at(-1)?.wall }],
    });
  });

  it('writes nothing when nothing changed, also from the beginning', async () => {
    await at.put(at.database, [...(await at.openAccount()), ...(await at.voucher(1, 700))]);
    await rollOffice(rollup, at.office);
    const before = await everything();
    expect(await rollOffice(rollup, at.office)).toMatchObject({ acts: 0, written: 0 });
    const cursor = `${factsDatabase}/_local/rollup-${at.office.toLowerCase()}`;
    const doc = await ask.ask<{ _rev: string }>('GET', cursor);
    await ask.ask('DELETE', `${cursor}?rev=${doc?._rev ?? ''}`);
    expect(await rollOffice(rollup, at.office)).toMatchObject({ acts: 3, written: 0 });
    expect(await everything()).toEqual(before);
  });

  it('gives the same after being ended at any step and begun again', async () => {
    const steps = ['read', 'facts', 'sums', 'papers', 'entity', 'cursor'];
    await at.put(at.database, [...(await at.openAccount()), ...(await at.voucher(1, 700))]);
    for (const [n, ending] of steps.entries()) {
      await at.put(at.database, await at.voucher(n + 10, 100));
      const step = (name: string): void => {
        if (name === ending) throw new Error('ended');
      };
      await expect(rollOffice({ ...rollup, pageSize: 2, step }, at.office)).rejects.toThrow('ended');
    }
    const revoked = await at.write(
      root,
      'province',
      [at.draft('officer.revoked', `registry:${at.office}`, { key: at.stranger.key, reason: 'r' })],
      at.province,
    );
    await at.put(registryDatabase, revoked);
    await rollOffice(rollup, at.office);
    expect((await sum(5))?.rows).toContainEqual(['spent', 'A03303', 700 + 100 * steps.length]);
  });

  it('takes back what it had added up when it was ended in between', async () => {
    await at.put(at.database, [...(await at.openAccount()), ...(await at.voucher(1, 700))]);
    await rollOffice(rollup, at.office);
    // The voucher's passing was the deed of an officer who had been revoked before.
    const late = createTestDevice('KP-0000', newDeviceCode(random));
    const revoked = await late.write(
      root,
      'province',
      [at.draft('officer.revoked', `registry:${at.office}`, { key: at.chief.key, reason: 'left' })],
      morning + 61_000, // after he was certified
    );
    await at.put(registryDatabase, revoked);
    const step = (name: string): void => {
      if (name === 'sums') throw new Error('ended');
    };
    await expect(rollOffice({ ...rollup, step }, at.office)).rejects.toThrow('ended');
    await rollOffice(rollup, at.office);
    expect((await sum(5))?.rows).toEqual([]);
    expect((await sum(1))?.rows).toEqual([]);
    expect(await faults()).toEqual({ revoked: 2 });
    expect((await entity())?.evidence).toEqual({ officers: 1 });
  });

  it('gives the same when two run at once', async () => {
    await at.put(at.database, await at.openAccount());
    const vouchers: Act[] = [];
    for (let n = 1; n <= 12; n++) vouchers.push(...(await at.voucher(n, n)));
    const twins = [0, 1].map((n) => ({
      ...rollup,
      hub: connectHub(hub.admin),
      pageSize: 3 + n,
      now: () => clock + n,
    }));
    const putting = (async () => {
      for (let n = 0; n < vouchers.length; n += 4) await at.put(at.database, vouchers.slice(n, n + 4));
    })();
    await Promise.all([...twins, ...twins].map((twin) => rollOffice(twin, at.office)));
    await putting;
    await Promise.all(twins.map((twin) => rollOffice(twin, at.office)));
    expect((await sum(5))?.rows).toContainEqual(['spent', 'A03303', 78]);
    const before = await everything();
    expect(await rollOffice(rollup, at.office)).toMatchObject({ written: 0 });
    expect(withoutRevisions(await everything())).toEqual(withoutRevisions(before));
  });

  it('adds nothing of forged acts, and counts them', async () => {
    await at.put(at.database, [...(await at.openAccount()), ...(await at.voucher(1, 700))]);
    const [made, passed] = await at.voucher(2, 5_000);
    const [unsigned, byStranger] = await at.voucher(3, 5_000, { by: at.stranger });
    const [prepared, byClerk] = await at.voucher(4, 5_000, { by: at.clerk });
    if (!made || !passed || !unsigned || !byStranger || !prepared || !byClerk) throw new Error('no acts');
    const forged = { ...made, body: { ...made.body, payee: 'Somebody else' } };
    await at.put(at.database, [forged, passed, unsigned, byStranger, prepared, byClerk]);
    await rollOffice(rollup, at.office);
    expect((await sum(5))?.rows).toContainEqual(['spent', 'A03303', 700]);
    expect(await faults()).toEqual({
      'bad-signature': 1,
      'unknown-subject': 1, // the passing of the forged voucher
      'unknown-key': 1,
      'not-certified': 1, // the clerk has no post of the chief's
    });
  });

  it('counts acts of an officer whose certificate comes later than they do', async () => {
    await at.put(at.database, [
      ...(await at.openAccount()),
      ...(await at.voucher(1, 400, { by: at.stranger })),
    ]);
    await rollOffice(rollup, at.office);
    expect((await sum(5))?.rows ?? []).toEqual([]);
    const early = createTestDevice('KP-0000', newDeviceCode(random));
    await at.put(
      registryDatabase,
      await early.write(root, 'province', [at.certified(at.stranger, 'p-second', 'chief')], morning),
    );
    await rollOffice(rollup, at.office);
    expect((await sum(5))?.rows).toContainEqual(['spent', 'A03303', 400]);
    expect(await faults()).toEqual({});
  });

  it('counts the cash of vouchers that came before their account', async () => {
    const opened = await at.openAccount();
    await at.put(at.database, await at.voucher(1, 400));
    await rollOffice(rollup, at.office);
    expect((await sum(5))?.rows).toEqual([['spent', 'A03303', 400]]);
    await at.put(at.database, opened);
    await rollOffice(rollup, at.office);
    expect((await sum(5))?.rows).toContainEqual(['cash', at.account, -400]);
  });

  it('counts the budget that the province put into the office’s own acts', async () => {
    const budget = at.draft('budget.sanctioned', `budget:${year}.A03303`, {
      year,
      head: 'A03303',
      amount: 90_000,
    });
    await at.put(at.database, await at.write(root, 'province', [budget], at.province));
    await rollOffice(rollup, at.office);
    expect((await sum(1))?.rows).toEqual([['sanctioned', 'A03303', 90_000]]);
    expect((await entity())?.heardAt).toBeUndefined();
  });

  it('shows returns and verified indicators, and takes them back with the officer who signed them', async () => {
    const [back, seen] = [`return:${at.office}:mfs:${year}:05`, `indicator:${at.office}:${year}:05`];
    const parts = [
      {
        part: 'sheet',
        columns: [{ name: 'spent', kind: 'money' }],
        rows: [{ key: 'A03303', level: 'line', cells: { spent: 700 } }],
      },
    ];
    const values = [{ code: 'H-OPD-01', numerator: 12_500, method: 'counted' }];
    const target = at.draft('indicator.targeted', `target:${at.office}`, {
      code: 'H-OPD-01',
      year,
      target: 20_000,
    });
    const made = await at.write(at.clerk, 'clerk', [
      at.draft('return.prepared', back, {
        template: 'mfs',
        from: '2026-07-01',
        year,
        period: 5,
        parts,
        seen: [],
      }),
      at.draft('indicator.reported', seen, { values }),
    ]);
    const [prepared, reported] = made.map((act) => act.id);
    const signed = await at.write(at.chief, 'chief', [
      at.draft('return.submitted', back, { prepared }),
      at.draft('indicator.verified', seen, { values: [{ code: 'H-OPD-01', reported }] }),
    ]);
    await at.put(at.database, made);
    await rollOffice(rollup, at.office);
    expect(await document(back)).toMatchObject({ state: 'prepared', rows: [['sheet.spent', 'A03303', 700]] });
    expect(await document(seen)).toBeUndefined();
    await at.put(at.database, signed);
    await rollOffice(rollup, at.office);
    expect(await document(back)).toMatchObject({ state: 'submitted', submittedAt: signed[0]?.wall });
    expect(await document(seen)).toMatchObject({ values: [{ code: 'H-OPD-01', numerator: 12.5 }] });
    await at.put(at.database, await at.write(root, 'province', [target], at.province));
    await rollOffice(rollup, at.office);
    expect(await document(seen)).toMatchObject({
      values: [{ code: 'H-OPD-01', numerator: 12.5, target: 20 }],
    });
    const late = createTestDevice('KP-0000', newDeviceCode(random));
    const key = at.chief.key;
    const revoked = at.draft('officer.revoked', `registry:${at.office}`, { key, reason: 'left' });
    await at.put(registryDatabase, await late.write(root, 'province', [revoked], morning + 61_000));
    await rollOffice(rollup, at.office);
    expect(await document(back)).toMatchObject({ state: 'prepared' });
    expect(await document(seen)).toBeUndefined();
    expect(await rollOffice(rollup, at.office)).toMatchObject({ written: 0 });
  });

  it('finds red flags by the rules that the province published, and keeps those that were answered', async () => {
    const rule = {
      ...{ code: 'over-release', from: '2025-07-01', source: 's', title: 'Over release', titleUrdu: 'زائد' },
      ...{ says: 'More is spent than released.', saysUrdu: 'زائد', thresholds: {} },
    };
    const asked = at.draft('oversight.published', `oversight:${at.office}`, { flagRules: [rule] });
    const release = (amount: number) => {
      const body = { year, quarter: 1, head: 'A03303', amount, on: '2026-07-01' };
      return at.draft('release.issued', `budget:${year}.A03303`, body);
    };
    await at.put(at.database, await at.write(root, 'province', [release(500)], at.province));
    await at.put(at.database, [...(await at.openAccount()), ...(await at.voucher(1, 700))]);
    expect(await keepFlags(rollup, at.office)).toBe(0); // nobody asked for any rule
    await at.put(at.database, await at.write(root, 'province', [asked], at.province));
    expect(await keepFlags(rollup, at.office)).toBe(1);
    const id = `flag:${at.office}:over-release:${year}-A03303`;
    expect(await document(id)).toMatchObject({
      rule: 'over-release',
      amount: 200,
      evidence: [{ number: 'PV/1' }],
    });
    const before = await everything();
    expect(await keepFlags(rollup, at.office)).toBe(0);
    await at.put(at.database, await at.voucher(2, 50, { passed: false }));
    expect(await keepFlags(rollup, at.office)).toBe(0);
    expect(await everything()).toEqual(before);
    const answer = at.draft('flag.answered', id, {
      text: 'Release is on its way',
      seen: { evidence: 1, amount: 200 },
    });
    await at.put(at.database, await at.write(at.chief, 'chief', [answer]));
    expect(await keepFlags(rollup, at.office)).toBe(1);
    expect(await document(id)).toMatchObject({ answer: { text: 'Release is on its way', by: 'p-chief' } });
    await at.put(at.database, await at.write(root, 'province', [release(900)], at.province));
    expect(await keepFlags(rollup, at.office)).toBe(0);
    expect(await document(id)).toMatchObject({ amount: 200, answer: { by: 'p-chief' } });
  });

  it('takes a red flag away when its cause is gone and nobody answered it', async () => {
    const rule = {
      ...{ code: 'over-release', from: '2025-07-01', source: 's', title: 'Over release', titleUrdu: 'زائد' },
      ...{ says: 'More is spent than released.', saysUrdu: 'زائد', thresholds: {} },
    };
    const release = (amount: number) =>
      at.draft('release.issued', `budget:${year}.A03303`, {
        year,
        quarter: 1,
        head: 'A03303',
        amount,
        on: '2026-07-01',
      });
    const asked = at.draft('oversight.published', `oversight:${at.office}`, { flagRules: [rule] });
    await at.put(at.database, await at.write(root, 'province', [release(1), asked], at.province));
    await at.put(at.database, await at.voucher(1, 700));
    const twins = await Promise.all([keepFlags(rollup, at.office), keepFlags(rollup, at.office)]);
    expect(twins.reduce((sum, one) => sum + one, 0)).toBe(1);
    const id = `flag:${at.office}:over-release:${year}-A03303`;
    expect(await document(id)).toMatchObject({ amount: 699 });
    await at.put(at.database, await at.write(root, 'province', [release(800)], at.province));
    expect(await keepFlags(rollup, at.office)).toBe(1);
    expect(await document(id)).toBeUndefined();
    expect(await keepFlags(rollup, at.office)).toBe(0);
  });

  it('carries the province’s replies to the office that they are about, once', async () => {
    const seat = databasesOf('KP-0000').acts;
    const isNew = (await ask.ask('GET', seat)) === undefined;
    await provisionOffice(hub.admin, 'KP-0000');
    const reviewer = createTestDevice('KP-0000', newDeviceCode(random));
    const reply = at.draft('return.queried', `return:${at.office}:mfs:${year}:05`, {
      submitted: 'x',
      text: 'Why?',
    });
    const note = at.draft('note.written', 'file:KP-0000.ABCDEF.00000001', { text: 'ours', language: 'en' });
    const acts = await reviewer.write(at.chief, 'reviewer', [reply, note], morning);
    await at.put(seat, acts);
    // What the province writes about an office's return does not take the return's document away.
    const kept = { _id: `return:${at.office}:mfs:${year}:05`, type: 'return' };
    const place = `${provinceDatabase}/${encodeURIComponent(kept._id)}`;
    await ask.ask('PUT', place, kept);
    await rollOffice(rollup, 'KP-0000');
    expect(await ask.ask('GET', place)).toMatchObject(kept);
    expect((await carryReplies(ask, hub.admin.url)).carried).toBeGreaterThanOrEqual(1);
    const path = `${at.database}/_all_docs?startkey="KP-0000.${reviewer.code}."&endkey="KP-0000.${reviewer.code}.~"`;
    const page = await ask.ask<{ rows: { id: string }[] }>('GET', path);
    expect(page?.rows.map((row) => row.id)).toEqual([acts[0]?.id]);
    expect(await carryReplies(ask, hub.admin.url)).toEqual({ carried: 0, refused: [] });
    if (isNew && hub.admin.url.includes('5984')) {
      for (const name of [...Object.values(databasesOf('KP-0000')), inboxOf('KP-0000')])
        if (name !== registryDatabase) await ask.ask('DELETE', name);
    }
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
