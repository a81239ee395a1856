import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '#shared/acts/act';
import { actText, parseAct } from '#shared/acts/act';
import { databasesOf } from '#shared/hub/databases';
import { fromHubDocument, rivalRevisions, toHubDocument } from '#shared/hub/document';
import { connectHub } from './admin';
import { enrolDevice, revokeDevice } from './accounts';
import { provisionOffice, provisionRegistry } from './provision';
import { publishActs } from './publish';
import { call, hubs, random, sealedActs, testOffice, type Account, type HubUnderTest } from './testing/hubs';

describe.each(hubs)('$name', ({ start }) => {
  const office = testOffice();
  const other = office.replace('ZZ', 'YY');
  const device = 'ABCDEF';
  const { acts: actsDatabase, scans, registry } = databasesOf(office);
  let hub: HubUnderTest;
  let account: Account;
  let colleague: Account;
  let stranger: Account;
  let acts: Act[];

  const enrol = async (at: string, code: string): Promise<Account> => {
    const result = await enrolDevice(hub.admin, { office: at, device: code, random });
    if (!result.ok) throw new Error(result.refusal);
    return result.value.hub;
  };
  const ask = (who: Account | undefined, method: string, path: string, body?: unknown) =>
    call(hub.url, who, method, path, body);
  const put = (who: Account | undefined, act: Act, more: object = {}) =>
    ask(who, 'PUT', `${actsDatabase}/${act.id}`, { ...toHubDocument(act), ...more });
  const act = (index: number): Act => {
    const found = acts[index];
    if (!found) throw new Error(`no act ${index}`);
    return found;
  };

  beforeAll(async () => {
    hub = await start([office, other]);
    await provisionRegistry(hub.admin);
    for (const each of [office, other]) await provisionOffice(hub.admin, each);
    account = await enrol(office, device);
    colleague = await enrol(office, 'CCCCCC');
    stranger = await enrol(other, device);
    acts = await sealedActs(office, device, 12);
  });

  afterAll(async () => {
    for (const each of [office, other]) {
      for (const code of [device, 'CCCCCC', 'RRRRRR', 'GGGGGG']) await revokeDevice(hub.admin, each, code);
    }
    await hub.close();
  });

  it('changes nothing when it is provisioned a second time', async () => {
    expect(await provisionRegistry(hub.admin)).toEqual([]);
    expect(await provisionOffice(hub.admin, office)).toEqual([]);
  });

  it('says in a dry run what is missing and writes nothing', async () => {
    const unknown = office.replace('ZZ', 'XX');
    const changes = await provisionOffice(hub.admin, unknown, { dryRun: true });
    expect(changes).toContain(`created database ${databasesOf(unknown).acts}`);
    expect(await connectHub(hub.admin).ask('GET', databasesOf(unknown).acts)).toBeUndefined();
  });

  it('mends a guard that was changed, and only that', async () => {
    const admin = connectHub(hub.admin);
    const path = `${databasesOf(other).scans}/_design/guard`;
    const guard = await admin.ask<object>('GET', path);
    await admin.ask('PUT', path, { ...guard, validate_doc_update: 'function () {}' });
    expect(await provisionOffice(hub.admin, other)).toEqual([`updated guard of ${databasesOf(other).scans}`]);
    expect(await provisionOffice(hub.admin, other)).toEqual([]);
  });

  it('takes a device’s act and gives it back letter for letter', async () => {
    expect((await put(account, act(0))).status).toBe(201);
    const { body } = await ask(colleague, 'GET', `${actsDatabase}/${act(0).id}`);
    const parsed = parseAct(fromHubDocument(body));
    expect(parsed && actText(parsed)).toBe(actText(act(0)));
  });

  it('refuses to change or delete an act', async () => {
    await put(account, act(1));
    const { body } = await ask(account, 'GET', `${actsDatabase}/${act(1).id}`);
    const { _rev: rev } = body as { _rev: string };
    expect((await put(account, act(1))).status).toBe(409);
    expect((await put(account, act(1), { _rev: rev, post: 'director' })).status).toBe(403);
    expect((await put(account, act(1), { _rev: rev, _deleted: true })).status).toBe(403);
    expect((await ask(account, 'DELETE', `${actsDatabase}/${act(1).id}?rev=${rev}`)).status).toBe(403);
    expect((await ask(account, 'GET', `${actsDatabase}/${act(1).id}`)).body).toEqual(body);
  });

  it('refuses a second branch beside an act, which new_edits=false could make', async () => {
    await put(account, act(2));
    const forged = { ...toHubDocument(act(2)), post: 'director', _rev: `1-${'f'.repeat(32)}` };
    const { body } = await ask(account, 'POST', `${actsDatabase}/_bulk_docs`, {
      new_edits: false,
      docs: [forged],
    });
    expect(body).toMatchObject([{ id: act(2).id, error: 'forbidden' }]);
    const read = await ask(account, 'GET', `${actsDatabase}/${act(2).id}?conflicts=true`);
    expect(read.body).toMatchObject({ post: 'clerk' });
    expect(rivalRevisions(read.body)).toEqual([]);
  });

  it('refuses an act of another office, of another device, and one that is malformed', async () => {
    const [elsewhere] = await sealedActs(other, device, 1);
    if (!elsewhere) throw new Error('no act');
    const cases = [
      await put(account, elsewhere),
      await put(colleague, act(3)),
      await put(account, act(3), { counter: '3' }),
      await put(account, act(3), { extra: true }),
      await put(account, act(3), { _attachments: { 'a.txt': { content_type: 'text/plain', data: 'aGk=' } } }),
    ];
    expect(cases.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  it('stores the others of a batch when one is refused, and names the refused one', async () => {
    const batch = [act(4), act(5), act(6)].map(toHubDocument);
    const docs = batch.map((doc, index) => (index === 1 ? { ...doc, sig: 'short' } : doc));
    const { status, body } = await ask(account, 'POST', `${actsDatabase}/_bulk_docs`, { docs });
    expect(status).toBe(201);
    expect(body).toMatchObject([{ ok: true }, { id: act(5).id, error: 'forbidden' }, { ok: true }]);
    expect((await ask(account, 'GET', `${actsDatabase}/${act(6).id}`)).status).toBe(200);
  });

  it('answers acts that are there already with a conflict each, and stores the new ones', async () => {
    await put(account, act(7));
    const docs = [act(7), act(8)].map(toHubDocument);
    const { body } = await ask(account, 'POST', `${actsDatabase}/_bulk_docs`, { docs });
    expect(body).toMatchObject([{ id: act(7).id, error: 'conflict' }, { ok: true }]);
  });

  it('keeps chunks of scans once and for ever', async () => {
    const id = `${'ab'.repeat(32)}:0000`;
    const chunk = { _id: id, n: 1, data: btoa('the bytes of a page') };
    const path = `${scans}/${encodeURIComponent(id)}`;
    expect((await ask(account, 'PUT', path, chunk)).status).toBe(201);
    expect((await ask(colleague, 'PUT', path, chunk)).status).toBe(409);
    const { body } = await ask(colleague, 'GET', path);
    expect(body).toMatchObject(chunk);
    const { _rev: rev } = body as { _rev: string };
    expect((await ask(colleague, 'PUT', path, { ...chunk, _rev: rev, data: 'AAAA' })).status).toBe(403);
    expect((await ask(colleague, 'DELETE', `${path}?rev=${rev}`)).status).toBe(403);
    expect((await ask(account, 'PUT', `${scans}/page`, { n: 1, data: 'AAAA' })).status).toBe(403);
  });

  it('lets every device read the registry and only the province write in it', async () => {
    const published = await sealedActs(office, 'PPPPPP', 2, {
      kind: 'post.created',
      subject: `registry:${office}`,
    });
    expect(await publishActs(hub.admin, registry, published)).toMatchObject({ published: 2, refused: [] });
    expect(await publishActs(hub.admin, registry, published)).toMatchObject({
      published: 0,
      alreadyThere: 2,
    });
    const [first] = published;
    const path = `${registry}/${first?.id ?? ''}`;
    expect((await ask(account, 'GET', path)).status).toBe(200);
    expect((await ask(stranger, 'GET', path)).status).toBe(200);
    const { status } = await ask(account, 'PUT', `${registry}/${act(9).id}`, toHubDocument(act(9)));
    expect(status).toBe(403);
  });

  it('names an act that differs from the one that is there', async () => {
    const [mine] = await sealedActs(office, 'QQQQQQ', 1);
    const [theirs] = await sealedActs(office, 'QQQQQQ', 1);
    if (!mine || !theirs) throw new Error('no acts');
    await publishActs(hub.admin, actsDatabase, [mine]);
    const { refused } = await publishActs(hub.admin, actsDatabase, [theirs]);
    expect(refused).toEqual([{ id: mine.id, reason: 'another act is there under this id' }]);
  });

  it('turns strangers away with 401 and other offices with 403', async () => {
    const reads = [
      actsDatabase,
      `${actsDatabase}/_changes`,
      `${actsDatabase}/${act(0).id}`,
      `${scans}/_all_docs`,
    ];
    for (const path of reads) {
      expect((await ask(undefined, 'GET', path)).status).toBe(401);
      expect((await ask(stranger, 'GET', path)).status).toBe(403);
    }
    expect((await put(undefined, act(10))).status).toBe(401);
    expect((await put(stranger, act(10))).status).toBe(403);
    expect((await ask({ ...account, password: 'wrong' }, 'GET', actsDatabase)).status).toBe(401);
  });

  it('leaves design, security, purging and accounts to the administrator', async () => {
    const { status } = await ask(account, 'GET', `${actsDatabase}/_design/guard`);
    expect(status).toBe(200);
    const tries: [string, string, unknown][] = [
      ['PUT', `${actsDatabase}/_design/more`, { language: 'javascript' }],
      ['DELETE', `${actsDatabase}`, undefined],
      ['PUT', `${actsDatabase}/_security`, { members: { names: [], roles: [] } }],
      ['PUT', `${office.toLowerCase()}-mine`, undefined],
      ['POST', `${actsDatabase}/_purge`, { [act(0).id]: ['1-a'] }],
      ['GET', `_users/org.couchdb.user:${colleague.user}`, undefined],
      ['PUT', '_users/org.couchdb.user:new', { type: 'user', name: 'new', roles: ['device'], password: 'x' }],
    ];
    for (const [method, path, body] of tries) {
      const answer = await ask(account, method, path, body);
      expect([path, answer.status >= 400]).toEqual([path, true]);
    }
    expect(await provisionOffice(hub.admin, office)).toEqual([]);
  });

  it('knows a revoked device no more', async () => {
    const short = await enrol(office, 'RRRRRR');
    expect((await ask(short, 'GET', actsDatabase)).status).toBe(200);
    expect(await revokeDevice(hub.admin, office, 'RRRRRR')).toEqual([`removed account ${short.user}`]);
    await expect
      .poll(async () => (await ask(short, 'GET', actsDatabase)).status, { timeout: 20_000 })
      .toBe(401);
    expect(await revokeDevice(hub.admin, office, 'RRRRRR')).toEqual([]);
  });

  it('never hands an account out twice, and brings one back with its own password', async () => {
    const request = { office, device: 'GGGGGG', random };
    const first = await enrolDevice(hub.admin, request);
    if (!first.ok) throw new Error(first.refusal);
    expect(await enrolDevice(hub.admin, request)).toEqual({ ok: false, refusal: 'account-exists' });
    const again = { ...request, password: first.value.hub.password };
    expect(await enrolDevice(hub.admin, again)).toMatchObject({ value: { changes: [] } });
    await revokeDevice(hub.admin, office, 'GGGGGG');
    expect(await enrolDevice(hub.admin, again)).toMatchObject({ value: { hub: first.value.hub } });
    expect((await ask(first.value.hub, 'GET', registry)).status).toBe(200);
    const nowhere = { ...request, office: office.replace('ZZ', 'WW') };
    expect(await enrolDevice(hub.admin, nowhere)).toEqual({ ok: false, refusal: 'no-such-office' });
  });

  it('tells the administrator in words when the account is wrong', async () => {
    const wrong = { url: hub.admin.url.replace(/:\/\/[^@]+@/, '://admin:wrong@') };
    await expect(provisionOffice(wrong, office)).rejects.toThrow(
      /Use the name and password of its administrator/,
    );
    const nobody = { url: 'http://admin:admin@127.0.0.1:9' };
    await expect(provisionOffice(nobody, office)).rejects.toThrow(/does not answer/);
  });
});
