import { afterEach, expect, test } from 'vitest';
import { connectHub } from '#main/hub/admin';
import { createTestDevice, newTestKey } from '#shared/acts/testing/writers';
import { actText, type Act } from '#shared/acts/act';
import { answerWith, between, smuggle, watch } from './testing/faults';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const cover = { about: 'Purchase', urgency: 'ordinary', classification: 'open' } as const;
const bulk = /^\/hub\/acts\/_bulk_docs/;

/** A desk that is cut off, with a file and `notes` more acts that wait for the line. */
async function cutDesk(notes: number): Promise<{ desk: TestDevice; file: string; first: number }> {
  office = await createTestOffice();
  const desk = office.devices.office;
  await desk.open();
  await desk.signIn('dealing-assistant');
  await eventually(async () => (await lineOf(desk)).state === 'up', 'the line is up');
  await desk.engine().api.cutLine(true);
  const { subject: file, acts } = await desk.does({ do: 'open-file', file: cover });
  for (let n = 1; n <= notes; n++)
    await desk.does({ do: 'write-note', file, note: { text: `note ${n}`, language: 'en' } });
  return { desk, file, first: Number(acts[0]?.slice(-8)) };
}
const lineOf = (desk: TestDevice) => desk.engine().api.query('line');
const goOn = (desk: TestDevice) => desk.engine().api.cutLine(false);
const ticksOf = async (desk: TestDevice, file: string) =>
  (await desk.engine().api.query('file', file))?.noteList.map((note) => note.tick);
const asideOf = (desk: TestDevice) => desk.engine().api.query('aside');
const settled = (desk: TestDevice) =>
  eventually(async () => (await lineOf(desk)).waitingActs === 0, 'no act waits');

/** The documents of a `_bulk_docs`. */
const docsOf = (body: string) => (JSON.parse(body) as { docs: (Omit<Act, 'id'> & { _id: string })[] }).docs;

test.each([
  ['500', 500, { error: 'internal_server_error' }, 'down'],
  ['401', 401, { error: 'unauthorized', reason: 'Name or password is incorrect.' }, 'refused'],
  ['403 for the whole database', 403, { error: 'forbidden', reason: 'You are not allowed.' }, 'refused'],
  ['404', 404, { error: 'not_found' }, 'refused'],
  ['no line', 599, { gateway: 'no-line', detail: 'ENETUNREACH' }, 'down'],
  ['a timeout', 599, { gateway: 'timeout', detail: '30 s' }, 'down'],
  ['no hub', 599, { gateway: 'no-hub', detail: 'none set up' }, 'no-hub'],
  ['half an answer', 201, '[{"id":"KP-01', 'down'],
  ['an answer with rows missing', 201, [], 'down'],
  ['an answer of another sort', 201, { ok: true }, 'down'],
  ['a page of a proxy', 502, '<html>Bad gateway</html>', 'down'],
])('%s: nothing counts as sent, the line says so, and work goes on', async (_, status, body, state) => {
  const { desk, file } = await cutDesk(1);
  const { stop } = answerWith(desk, /^\/hub\/(acts|registry)\//, status, body);
  await goOn(desk);
  await eventually(async () => (await lineOf(desk)).state === state, `the line is ${state}`);
  const line = await lineOf(desk);
  expect(line).toMatchObject({ waitingActs: 2, refusedActs: 0 });
  expect(line.why).toBeTruthy();
  expect(line.nextTry).toBeTruthy();
  await desk.does({ do: 'write-note', file, note: { text: 'while it is down', language: 'en' } });
  expect(await ticksOf(desk, file)).toEqual([{ state: 'saved' }, { state: 'saved' }]);
  stop();
  await desk.engine().api.syncNow();
  await settled(desk);
  expect(await ticksOf(desk, file)).toEqual([{ state: 'at-hub' }, { state: 'at-hub' }]);
  await eventually(async () => (await lineOf(desk)).state === 'up', 'the line is up');
});

test('one act of a batch that the hub refuses is set aside with its reason, and the rest goes on', async () => {
  const { desk, file, first } = await cutDesk(5);
  between(desk, bulk, ({ body }, pass) => {
    const refused = docsOf(body).find((doc) => doc.counter === first + 2);
    if (!refused) return undefined;
    const row = {
      id: refused._id,
      error: 'forbidden',
      reason: 'wrong office: these are the acts of KP-0124',
    };
    return pass().then(async (answer) => {
      const rows = (await answer.json()) as { id: string }[];
      return Response.json(
        rows.map((one) => (one.id === refused._id ? row : one)),
        { status: 201 },
      );
    });
  });
  await goOn(desk);
  await settled(desk);
  expect(await asideOf(desk)).toMatchObject([
    { kind: 'note.written', subject: file, own: true, reason: 'wrong office: these are the acts of KP-0124' },
  ]);
  const ticks = await ticksOf(desk, file);
  expect(ticks?.map((tick) => tick.state)).toEqual(['at-hub', 'refused', 'at-hub', 'at-hub', 'at-hub']);
  expect((await lineOf(desk)).refusedActs).toBe(1);
});

test('a hub that takes only small pieces: the batch is halved until it fits, and everything arrives', async () => {
  const { desk, file } = await cutDesk(40);
  const sizes: number[] = [];
  between(desk, bulk, ({ body }) => {
    sizes.push(docsOf(body).length);
    return body.length > 4000
      ? Promise.resolve(new Response('{"error":"too_large"}', { status: 413 }))
      : undefined;
  });
  await goOn(desk);
  await settled(desk);
  expect(sizes[0]).toBeGreaterThan(20);
  expect(await asideOf(desk)).toEqual([]);
  expect((await ticksOf(desk, file))?.every((tick) => tick.state === 'at-hub')).toBe(true);
});

test('an act that alone is too large for the hub is set aside, and the rest goes on', async () => {
  const { desk, file, first } = await cutDesk(4);
  const alone: number[] = [];
  between(desk, bulk, ({ body }) => {
    const docs = docsOf(body);
    if (!docs.some((doc) => doc.counter === first + 2)) return undefined;
    if (docs.length === 1) alone.push(first + 2);
    return Promise.resolve(new Response('{"error":"too_large"}', { status: 413 }));
  });
  await goOn(desk);
  await settled(desk);
  expect(alone).toEqual([first + 2]);
  expect((await asideOf(desk)).map((row) => row.reason)).toEqual(['too-large']);
  const states = (await ticksOf(desk, file))?.map((tick) => tick.state);
  expect(states).toEqual(['at-hub', 'refused', 'at-hub', 'at-hub']);
});

test('an answer that is lost after the hub had the acts: they are asked for, found equal, and count as sent', async () => {
  const { desk, file } = await cutDesk(3);
  let lost = 0;
  between(desk, bulk, (_, pass) =>
    lost++ === 0
      ? pass().then(() => Response.json({ gateway: 'cut', detail: 'ECONNRESET' }, { status: 599 }))
      : undefined,
  );
  await goOn(desk);
  await settled(desk);
  expect(lost).toBeGreaterThan(1);
  expect(await asideOf(desk)).toEqual([]);
  expect((await ticksOf(desk, file))?.every((tick) => tick.state === 'at-hub')).toBe(true);
});

test('another act under the same number at the hub: ours is set aside, and never shown as sent', async () => {
  const { desk, file, first } = await cutDesk(3);
  const stranger = await newTestKey();
  const other = createTestDevice('KP-0123', desk.code);
  const drafts = Array.from({ length: first + 1 }, () => ({
    kind: 'note.written',
    subject: file,
    v: 1,
    body: { text: 'another', language: 'en' },
  }));
  const forged = (await other.write(stranger, 'clerk', drafts, Date.now())).at(-1);
  if (!forged || !office) throw new Error('nothing forged');
  await smuggle(office, [forged]);
  await goOn(desk);
  await settled(desk);
  const aside = (await asideOf(desk)).filter((row) => row.own);
  expect(aside).toMatchObject([{ act: forged.id, reason: 'number-taken' }]);
  expect((await ticksOf(desk, file))?.map((tick) => tick.state)).toEqual(['refused', 'at-hub', 'at-hub']);
  const sheet = await desk.engine().api.query('file', file);
  expect(sheet?.noteList.map((note) => note.text)).toEqual(['note 1', 'note 2', 'note 3']);
});

test('a document that no honest program writes is compared without a stumble', async () => {
  const { desk, first } = await cutDesk(2);
  between(desk, bulk, ({ body }) =>
    Promise.resolve(
      Response.json(
        docsOf(body).map((doc) => ({ id: doc._id, error: 'conflict' })),
        { status: 201 },
      ),
    ),
  );
  between(desk, /^\/hub\/acts\/_all_docs/, ({ body }) => {
    const { keys } = JSON.parse(body) as { keys: string[] };
    const docs = [{ _id: keys[0], body: 0.5 }, null, 'a text'];
    return Promise.resolve(Response.json({ rows: keys.map((_, n) => ({ doc: docs[n] })) }));
  });
  await goOn(desk);
  await settled(desk);
  const own = (await asideOf(desk)).filter((row) => row.own);
  expect(own.map((row) => Number(row.act.slice(-8)))).toEqual([first, first + 1, first + 2]);
  expect((await lineOf(desk)).state).toBe('up');
});

test('what the hub’s administrator deletes is deleted nowhere else', async () => {
  const { desk, file } = await cutDesk(2);
  await goOn(desk);
  await settled(desk);
  if (!office) throw new Error('no office');
  const { supervisor } = office.devices;
  await supervisor.open();
  const notesOn = async (device: TestDevice) =>
    (await device.engine().api.query('file', file))?.noteList.map((note) => note.text);
  await eventually(async () => (await notesOn(supervisor))?.length === 2, 'the notes are on both');

  const hub = connectHub({ url: office.hub.admin });
  const id = (await desk.engine().api.query('file', file))?.noteList[0]?.act ?? '';
  const doc = await hub.ask<{ _rev: string }>('GET', `kp-0123-acts/${id}`);
  const design = await hub.ask<{ _rev: string }>('GET', 'kp-0123-acts/_design/guard');
  await hub.ask('DELETE', `kp-0123-acts/_design/guard?rev=${design?._rev}`); // his own guard would not let him
  await hub.ask('DELETE', `kp-0123-acts/${id}?rev=${doc?._rev}`);
  const polled = watch(supervisor, /^\/hub\/acts\/_changes/);
  await desk.does({ do: 'write-note', file, note: { text: 'later', language: 'en' } });
  await eventually(async () => (await notesOn(supervisor))?.length === 3, 'news arrive after the deletion');
  expect(polled.length).toBeGreaterThan(0);
  for (const device of [desk, supervisor]) {
    expect(await notesOn(device)).toEqual(['note 1', 'note 2', 'later']);
    expect(await asideOf(device)).toEqual([]);
    expect((await device.engine().api.checkJournal(() => undefined)).faults).toEqual([]);
  }
});

test('every act goes to the hub as it is on the tape, letter for letter', async () => {
  const { desk } = await cutDesk(3);
  const sent = watch(desk, bulk);
  await goOn(desk);
  await settled(desk);
  const lines = new Set<string>();
  const tape = await desk.host().handle(
    new Request('http://daftar/api/tape.read', {
      method: 'POST',
      body: JSON.stringify({ from: 0, bytes: 4_000_000 }),
    }),
  );
  for (const line of ((await tape.json()) as { lines: string[] }).lines) lines.add(line);
  const docs = sent.flatMap((request) => docsOf(request.body));
  expect(docs).toHaveLength(4);
  for (const { _id, ...rest } of docs) expect(lines).toContain(actText({ id: _id, ...rest } as Act));
});
