import { afterEach, expect, test } from 'vitest';
import { createTestDevice, newTestKey } from '#shared/acts/testing/writers';
import { between, smuggle, stolenKey } from './testing/faults';
import { eventually, type TestDevice } from './testing/office';
import {
  asideOf,
  cover,
  fileOn,
  forge,
  inStep,
  noteDraft,
  openPair,
  textsOn,
  type Pair,
} from './testing/pairs';

const pairs: Pair[] = [];
afterEach(async () => {
  for (const pair of pairs.splice(0)) await pair.office.close();
});
const open = async (now?: (who: string) => number): Promise<Pair> => {
  const pair = await openPair(now);
  pairs.push(pair);
  return pair;
};

test('forged, malformed and foreign acts are set aside with their reason, and the act after them comes in', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('dealing-assistant');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await eventually(async () => (await fileOn(laptop, file)) !== null, 'the file is on both');
  const chief = await stolenKey(pair.office, 'office', 'medical-superintendent');
  const thief = await newTestKey();
  const [changed] = await forge(chief, 'medical-superintendent', file, noteDraft('true'));
  const [stranger] = await forge(thief, 'medical-superintendent', file, noteDraft('stranger'));
  const [borrowed] = await forge(
    { ...thief, signer: { ...thief.signer, key: chief.key } },
    'medical-superintendent',
    file,
    noteDraft('borrowed'),
  );
  if (!changed || !stranger || !borrowed) throw new Error('nothing forged');
  await smuggle(pair.office, [{ ...changed, body: { text: 'false', language: 'en' } }, stranger, borrowed]);
  between(laptop, /^\/hub\/acts\/_changes/, (_, pass) =>
    pass().then(async (answer) => {
      const changes = (await answer.json()) as { results: { id: string; doc: object }[] };
      for (const row of changes.results) if (row.id === borrowed.id) row.doc = { ...row.doc, counter: 'one' };
      return Response.json(changes, { status: answer.status });
    }),
  );
  await desk.does({ do: 'write-note', file, note: { text: 'after', language: 'en' } });
  const texts = (device: TestDevice) => textsOn(device, file);
  await eventually(
    async () => (await texts(laptop))?.includes('after') === true,
    'the act after them comes in',
  );
  await eventually(async () => (await asideOf(desk)).length === 3, 'the desk has seen them too');
  expect(await texts(laptop)).toEqual(['after']);
  const reasons = async (device: TestDevice) =>
    Object.fromEntries((await asideOf(device)).map((row) => [row.act, row.reason]));
  expect(await reasons(desk)).toEqual({
    [changed.id]: 'bad-signature',
    [stranger.id]: 'unknown-key',
    [borrowed.id]: 'bad-signature',
  });
  expect(await reasons(laptop)).toMatchObject({
    [changed.id]: 'bad-signature',
    [stranger.id]: 'unknown-key',
  });
  expect((await desk.engine().api.checkJournal(() => undefined)).faults).toEqual([]);
});

test('an act whose certificate comes later waits for it, and is taken in then', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('dealing-assistant');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  const newcomer = await newTestKey();
  await smuggle(pair.office, await forge(newcomer, 'superintendent', file, noteDraft('from the newcomer')));
  for (const device of [desk, laptop])
    await eventually(
      async () => (await asideOf(device)).some((row) => row.reason === 'unknown-key'),
      'the act waits',
    );
  await laptop.signIn('medical-superintendent');
  const { key, publicKey } = newcomer;
  const posts = [{ post: 'superintendent', from: '2020-01-01' }];
  await laptop.does({
    do: 'certify-officer',
    certificate: { key, publicKey, person: 'newcomer', name: 'Newcomer', posts },
  });
  for (const device of [desk, laptop]) {
    await eventually(
      async () => (await fileOn(device, file))?.noteList.length === 1,
      'the note is on the sheet',
    );
    expect(await asideOf(device)).toEqual([]);
  }
  await inStep(pair);
});

async function prepared({ desk, laptop }: Pair): Promise<string> {
  await desk.signIn('superintendent');
  const [account] = await desk.engine().api.query('accounts');
  const { subject } = await desk.does({
    do: 'prepare-voucher',
    voucher: {
      type: 'payment',
      date: '2026-11-20',
      payee: 'The stationer',
      about: 'Stationery',
      account: account?.account ?? '',
      lines: [
        { head: 'A03901', debit: 500_00, credit: 0 },
        { head: 'F01406', debit: 0, credit: 500_00 },
      ],
      documents: [],
    },
  });
  await eventually(
    async () => (await laptop.engine().api.query('voucher', subject)) !== null,
    'the voucher is on both',
  );
  return subject;
}

test('nobody passes his own voucher: not on the screen, not with his other key, not straight at the hub', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  const voucher = await prepared(pair);
  const own = { ok: false, refusal: { why: 'maker-is-approver' } };
  expect(await desk.engine().api.perform({ do: 'post-voucher', voucher })).toEqual(own);
  await laptop.signIn('superintendent');
  expect(await laptop.engine().api.perform({ do: 'post-voucher', voucher })).toEqual(own);
  const posted = { kind: 'voucher.posted', body: {} };
  const otherKey = await stolenKey(pair.office, 'supervisor', 'superintendent');
  const clerk = await stolenKey(pair.office, 'office', 'dealing-assistant');
  await smuggle(pair.office, [
    ...(await forge(otherKey, 'superintendent', voucher, posted)), // his own work
    ...(await forge(clerk, 'dealing-assistant', voucher, posted)), // no power
    ...(await forge(clerk, 'medical-superintendent', voucher, posted)), // not his post
  ]);
  const seen = (device: TestDevice) => device.engine().api.query('voucher', voucher);
  for (const device of [desk, laptop]) {
    await eventually(
      async () => (await seen(device))?.problems.length === 3,
      'the forged approvals are noted',
    );
    const shown = await seen(device);
    expect(shown?.state).toBe('prepared');
    expect(shown?.problems.map((problem) => problem.why).sort()).toEqual([
      'maker-is-approver',
      'no-power',
      'not-certified',
    ]);
    const line = (await device.engine().api.query('budget', '2026-27')).find((row) => row.head === 'A03901');
    expect(line?.spent).toBe(0);
  }
  await laptop.signIn('medical-superintendent');
  await laptop.does({ do: 'post-voucher', voucher });
  await eventually(async () => (await seen(desk))?.state === 'posted', 'another person passes it');
});

test('a second computer under the same name: its acts are set aside here, and everything else comes in', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('dealing-assistant');
  const { subject: file, acts } = await desk.does({ do: 'open-file', file: cover });
  await eventually(async () => (await fileOn(laptop, file)) !== null, 'the file is on both');
  const clerk = await stolenKey(pair.office, 'office', 'dealing-assistant');
  const clone = createTestDevice('KP-0123', desk.code);
  const newest = Number(acts[0]?.slice(-8));
  const notes = Array.from({ length: newest + 2 }, (_, n) => ({
    ...noteDraft(`clone ${n}`),
    subject: file,
    v: 1,
  }));
  const made = await clone.write(clerk, 'dealing-assistant', notes, Date.now());
  const beyond = made.filter((act) => act.counter > newest);
  await smuggle(pair.office, beyond);
  await laptop.signIn('superintendent');
  await laptop.does({ do: 'write-note', file, note: { text: 'from the laptop', language: 'en' } });
  await eventually(
    async () => (await textsOn(desk, file))?.includes('from the laptop') === true,
    'the note comes in',
  );
  const reasons = (await asideOf(desk)).map((row) => [row.act, row.reason]);
  expect(reasons).toEqual(beyond.map((act) => [act.id, 'not-in-chain']));
  expect((await desk.engine().api.query('line')).state).toBe('up');
  await desk.does({ do: 'write-note', file, note: { text: 'still writing', language: 'en' } });
  await eventually(
    async () => (await asideOf(desk)).some((row) => row.reason === 'number-taken'),
    'its own act is shown as refused',
  );
  expect((await desk.engine().api.checkJournal(() => undefined)).faults).toEqual([]);
  const onLaptop = (await laptop.engine().api.checkJournal(() => undefined)).faults;
  expect(onLaptop).toContainEqual({ fault: 'broken-chain', id: beyond[0]?.id }); // there the fork is named
});
