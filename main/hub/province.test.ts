import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '#shared/acts/act';
import { databasesOf, factsDatabase, provinceDatabase } from '#shared/hub/databases';
import { toHubDocument } from '#shared/hub/document';
import { namedViews, viewPaths } from '#shared/hub/views';
import { enrolDevice, revokeDevice } from './accounts';
import { connectHub } from './admin';
import { provisionOffice, provisionProvince, provisionRegistry } from './provision';
import { publishActs } from './publish';
import { call, hubs, random, sealedActs, testOffice, type Account, type HubUnderTest } from './testing/hubs';

type Rows = { readonly rows: readonly { id?: string; key: unknown; value: unknown; doc?: object }[] };

describe.each(hubs)('the province at $name', ({ start }) => {
  const office = testOffice();
  const seat = office.replace('ZZ', 'YY'); // an office of the province
  const { acts: actsDatabase, scans } = databasesOf(office);
  let hub: HubUnderTest;
  let clerk: Account;
  let analyst: Account;
  let acts: Act[];

  const ask = (who: Account | undefined, method: string, path: string, body?: unknown) =>
    call(hub.url, who, method, path, body);
  const rowsOf = async (who: Account, path: string, body?: unknown): Promise<Rows['rows']> => {
    const answer = await ask(who, body ? 'POST' : 'GET', path, body);
    expect(answer.status).toBe(200);
    return (answer.body as Rows).rows;
  };

  beforeAll(async () => {
    hub = await start([office, seat]);
    await provisionRegistry(hub.admin);
    await provisionProvince(hub.admin);
    for (const each of [office, seat]) await provisionOffice(hub.admin, each);
    const enrolled = await enrolDevice(hub.admin, { office, device: 'ABCDEF', random });
    const reader = await enrolDevice(hub.admin, { office: seat, device: 'PPPPPP', random, province: true });
    if (!enrolled.ok || !reader.ok) throw new Error('not enrolled');
    clerk = enrolled.value.hub;
    analyst = reader.value.hub;
    expect(reader.value.hub.databases).toMatchObject({ province: 'province', facts: 'province-facts' });
    acts = [
      ...(await sealedActs(office, 'ABCDEF', 3)),
      ...(await sealedActs(office, 'CCCCCC', 2, { subject: `voucher:${office}.CCCCCC.00000001` })),
    ];
    await publishActs(hub.admin, actsDatabase, acts);
  });

  afterAll(async () => {
    await revokeDevice(hub.admin, office, 'ABCDEF');
    await revokeDevice(hub.admin, seat, 'PPPPPP');
    await hub.close();
  });

  it('changes nothing when it is provisioned a second time', async () => {
    expect(await provisionProvince(hub.admin)).toEqual([]);
    expect(await provisionOffice(hub.admin, office)).toEqual([]);
  });

  it('lets its device read an office’s acts and scans and write in neither', async () => {
    expect((await ask(analyst, 'GET', `${actsDatabase}/${acts[0]?.id ?? ''}`)).status).toBe(200);
    expect((await ask(analyst, 'GET', `${scans}/_all_docs`)).status).toBe(200);
    const [forged] = await sealedActs(office, 'PPPPPP', 1);
    const [own] = await sealedActs(seat, 'PPPPPP', 1);
    if (!forged || !own) throw new Error('no acts');
    expect((await ask(analyst, 'PUT', `${actsDatabase}/${forged.id}`, toHubDocument(forged))).status).toBe(
      403,
    );
    expect((await ask(analyst, 'PUT', `${actsDatabase}/${own.id}`, toHubDocument(own))).status).toBe(403);
    const chunk = { n: 1, data: btoa('a page') };
    expect((await ask(analyst, 'PUT', `${scans}/${'ab'.repeat(32)}%3A0000`, chunk)).status).toBe(403);
    expect(
      (await ask(analyst, 'PUT', `${databasesOf(seat).acts}/${own.id}`, toHubDocument(own))).status,
    ).toBe(201);
  });

  it('shows its figures to its own devices only, and lets nobody but the administrator write them', async () => {
    for (const name of [provinceDatabase, factsDatabase]) {
      expect((await ask(analyst, 'GET', name)).status).toBe(200);
      expect((await ask(clerk, 'GET', name)).status).toBe(403);
      expect((await ask(undefined, 'GET', name)).status).toBe(401);
      expect((await ask(analyst, 'PUT', `${name}/${office}`, { office })).status).toBe(403);
    }
    expect((await ask(clerk, 'GET', `${databasesOf(seat).acts}/_all_docs`)).status).toBe(403);
  });

  it('takes acts of the province into an office’s acts from the administrator only', async () => {
    const [reply] = await sealedActs('KP-0000', 'QQQQQQ', 1, { subject: `return:${office}:x:2026-27:01` });
    if (!reply) throw new Error('no act');
    expect((await ask(clerk, 'PUT', `${actsDatabase}/${reply.id}`, toHubDocument(reply))).status).toBe(403);
    expect(await publishActs(hub.admin, actsDatabase, [reply])).toMatchObject({ published: 1, refused: [] });
  });

  it('finds the acts of a subject, of several, and with their documents', async () => {
    const [first, , , other] = acts;
    const path = `${actsDatabase}/${viewPaths.subjects}`;
    const key = encodeURIComponent(JSON.stringify(first?.subject));
    const rows = await rowsOf(analyst, `${path}?reduce=false&include_docs=true&key=${key}`);
    expect(rows.map((row) => row.id)).toEqual(acts.slice(0, 3).map((act) => act.id));
    expect(rows[0]?.doc).toMatchObject({ kind: 'note.written' });
    const both = await rowsOf(analyst, path, { keys: [other?.subject, first?.subject], reduce: false });
    expect(both.map((row) => row.id)).toEqual([3, 4, 0, 1, 2].map((n) => acts[n]?.id));
    const range = `startkey=${encodeURIComponent('"voucher:"')}&endkey=${encodeURIComponent('"voucher:\ufff0"')}`;
    expect(await rowsOf(clerk, `${path}?${range}&group=true`)).toEqual([{ key: other?.subject, value: 2 }]);
  });

  it('finds the vouchers, bills and past batches of a number, and the files of a document', async () => {
    const body = (subject: string, content: unknown) => ({ subject, body: content });
    const named = [
      body(`voucher:${office}.a`, { number: 'PV/7', lines: [{ head: 'A03303', text: 'PV/8' }] }),
      body(`bill:${office}.b`, { voucher: { number: 'PV/7' }, invoice: { number: 'INV 1' } }),
      body(`import:${office}.c`, { vouchers: [{ number: 'PV/7' }, { number: 'پی وی/8' }] }),
      body(`file:${office}.d`, { document: 'document:x', number: 'PV/7' }),
      body(`letter:${office}.e`, { number: 'PV/7', document: 'document:x' }),
    ];
    const docs = named.map((one, n) => ({ _id: `names-${n}`, ...one }));
    const database = actsDatabase.replace(/-acts$/, '-names-test');
    const root = connectHub(hub.admin);
    await root.ask('PUT', database);
    try {
      await root.ask('PUT', `${database}/${namedViews._id}`, namedViews);
      await root.ask('POST', `${database}/_bulk_docs`, { docs });
      const found = async (key: string): Promise<unknown> =>
        (
          await root.ask<{ rows: { value: string }[] }>('POST', `${database}/${viewPaths.named}`, {
            ...{ keys: [key], reduce: false },
          })
        )?.rows
          .map((row) => row.value[0])
          .sort();
      expect(await found('PV/7')).toEqual(['b', 'i', 'v']);
      expect(await found('پی وی/8')).toEqual(['i']);
      expect(await found('document:x')).toEqual(['f']);
      expect(await found('PV/8')).toEqual([]);
    } finally {
      await root.ask('DELETE', database);
    }
  });

  it('finds the subjects that a key wrote in', async () => {
    const by = acts[0]?.by;
    const range = `startkey=${encodeURIComponent(JSON.stringify([by]))}&endkey=${encodeURIComponent(JSON.stringify([by, {}]))}`;
    expect(await rowsOf(analyst, `${actsDatabase}/${viewPaths.authors}?group=true&${range}`)).toEqual([
      { key: [by, acts[0]?.subject], value: 3 },
    ]);
  });

  it('adds facts up, by any number of the key’s parts, and shows what a sum is made of', async () => {
    const admin = connectHub(hub.admin);
    const months = [
      ['2026-27', 1],
      ['2026-27', 2],
    ];
    const fact = (subject: string, asOf: number, ...facts: unknown[]) =>
      admin.ask('PUT', `${factsDatabase}/${encodeURIComponent(`${office}/${subject}`)}`, {
        ...{ office, subject, facts, months, asOf, faults: [['bad-signature', 'KP']] },
      });
    await fact('voucher:a', 5, ['2026-27', 1, 'spent', 'A03303', 700], ['2026-27', 1, 'cash', 'x', -700]);
    await fact('voucher:b', 9, ['2026-27', 1, 'spent', 'A03303', -200], ['2026-27', 2, 'spent', 'A01101', 1]);
    const range = (...end: unknown[]) =>
      `startkey=${encodeURIComponent(JSON.stringify([office]))}&endkey=${encodeURIComponent(JSON.stringify([office, ...end, {}]))}`;
    const sums = `${factsDatabase}/${viewPaths.sums}`;
    expect(await rowsOf(analyst, `${sums}?group=true&${range()}`)).toEqual([
      { key: [office, '2026-27', 1, 'cash', 'x'], value: -700 },
      { key: [office, '2026-27', 1, 'spent', 'A03303'], value: 500 },
      { key: [office, '2026-27', 2, 'spent', 'A01101'], value: 1 },
    ]);
    expect(await rowsOf(analyst, `${sums}?group_level=3&${range()}`)).toEqual([
      { key: [office, '2026-27', 1], value: -200 },
      { key: [office, '2026-27', 2], value: 1 },
    ]);
    const cell = encodeURIComponent(JSON.stringify([office, '2026-27', 1, 'spent', 'A03303']));
    expect(await rowsOf(analyst, `${sums}?reduce=false&key=${cell}`)).toMatchObject([
      { id: `${office}/voucher:a`, value: 700 },
      { id: `${office}/voucher:b`, value: -200 },
    ]);
    const newest = await rowsOf(
      analyst,
      `${factsDatabase}/${viewPaths.newest}?group=true&${range('2026-27', 1)}`,
    );
    expect(newest).toMatchObject([{ key: [office, '2026-27', 1], value: { max: 9, count: 2 } }]);
    expect(await rowsOf(analyst, `${factsDatabase}/${viewPaths.faults}?group=true&${range()}`)).toEqual([
      { key: [office, 'bad-signature'], value: 2 },
    ]);
  });

  it('counts a document once in a view, as it is now', async () => {
    const admin = connectHub(hub.admin);
    const path = `${factsDatabase}/${encodeURIComponent(`${office}/voucher:a`)}`;
    const doc = await admin.ask<object>('GET', path);
    await admin.ask('PUT', path, { ...doc, facts: [['2026-27', 1, 'spent', 'A03303', 40]] });
    const cell = encodeURIComponent(JSON.stringify([office, '2026-27', 1, 'spent', 'A03303']));
    expect(await rowsOf(analyst, `${factsDatabase}/${viewPaths.sums}?key=${cell}`)).toEqual([
      { key: null, value: -160 },
    ]);
  });
});
