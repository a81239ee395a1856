import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { actText } from '#shared/acts/act';
import { createTestDevice, newTestKey } from '#shared/acts/testing/writers';
import { beginBundle } from '#main/host/courier/write-bundle';
import { readDeviceKey } from '#main/host/device-key';
import { createDisk } from '#main/host/disk';
import { publishActs } from '#main/hub/publish';
import { dumpRegisters } from '../testing/dump-registers';
import { eventually, type TestDevice } from '../testing/office';
import { cover, fileOn, forge, inStep, noteDraft, openPair, textsOn, type Pair } from '../testing/pairs';
import {
  computer,
  hubAddress,
  hubCourier,
  makeBundle,
  newStick,
  partsIn,
  setLine,
  stickWith,
  takeAll,
} from '../testing/courier';

const pairs: Pair[] = [];
afterEach(async () => {
  for (const pair of pairs.splice(0)) await pair.office.close();
});

/** Both devices of an office that has no line. */
async function apart(): Promise<Pair> {
  const pair = await openPair();
  pairs.push(pair);
  for (const device of [pair.desk, pair.laptop]) await setLine(device, false);
  await pair.desk.signIn('superintendent');
  return pair;
}

const papers = (...texts: readonly string[]) => texts.map((text) => new File([text], `${text}.png`));

async function work(device: TestDevice, about: string, notes: number, ...pages: readonly string[]) {
  const { subject: file } = await device.does({ do: 'open-file', file: { ...cover, about } });
  for (let n = 1; n <= notes; n++)
    await device.does({ do: 'write-note', file, note: { text: `${about} ${n}`, language: 'en' } });
  if (pages.length > 0) await device.engine().api.bringIn(papers(...pages));
  const unread = 'SELECT page FROM scans WHERE page NOT IN (SELECT page FROM readings)';
  await eventually(
    () => device.engine().registers.sql.all(unread).length === 0,
    'the machine has read the pages',
  );
  return file;
}

const dump = (device: TestDevice) => dumpRegisters(device.engine().registers.sql);
const tickOf = async (device: TestDevice, file: string) => (await fileOn(device, file))?.noteList[0]?.tick;
const pageHere = async (device: TestDevice) => {
  const [row] = await device.engine().api.query('documents', {});
  const view = row && (await device.engine().api.query('document', row.document));
  const [page] = view?.pageList ?? [];
  return page ? device.engine().api.pageImage(page.page, true) : undefined;
};

test('to the hub and back: the same registers as over the line, pages too, and the tick says by courier', async () => {
  const pair = await apart();
  const { office, desk, laptop } = pair;
  const file = await work(desk, 'By courier', 2, 'page one', 'page two');
  const hub = await hubCourier(office);
  const stick = await newStick();
  expect(await desk.engine().api.query('courier')).toMatchObject({ waitingObjects: 4 });
  const made = await makeBundle(desk, stick, hubAddress);
  expect(await tickOf(desk, file)).toEqual({ state: 'saved' });

  const { taken } = await hub.takeAll(stick, () => undefined);
  expect(taken).toMatchObject([
    { acts: made.acts, objects: made.objects, known: 0, waiting: 0, aside: [], faults: [] },
  ]);
  const [again] = (await hub.takeAll(stick, () => undefined)).taken;
  expect(again).toMatchObject({ acts: 0, known: made.acts, aside: [], faults: [] });

  const back = await newStick();
  await hub.makeAll({ office: 'KP-0123' }, back, 1_000_000, () => undefined);
  const [heard] = await takeAll(desk, back);
  expect(heard).toMatchObject({ confirmed: made.acts, acts: 0, aside: [], damaged: [], missing: [] });
  expect(await tickOf(desk, file)).toEqual({ state: 'at-hub', by: 'courier' });
  expect(await desk.engine().api.query('courier')).toMatchObject({ waitingActs: 0, waitingObjects: 0 });
  expect((await makeBundle(desk, await newStick(), hubAddress)).objects).toBe(0);

  await makeBundle(laptop, stick, hubAddress);
  await hub.takeAll(stick, () => undefined);
  const forLaptop = await newStick();
  await hub.makeAll(computer(laptop), forLaptop, 1_000_000, () => undefined);
  expect(await takeAll(laptop, forLaptop)).toMatchObject([{ aside: [], missing: [] }]);
  expect(await textsOn(laptop, file)).toEqual(['By courier 1', 'By courier 2']);
  expect(await pageHere(laptop)).toMatchObject({ ok: true });
  expect(dump(laptop)).toEqual(dump(desk));

  for (const device of [desk, laptop]) await setLine(device, true);
  await inStep(pair);
});

/** A number generator whose numbers come back with its seed. */
const dice = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
};

test.each([1, 2, 3])(
  'any parts of several bundles, in any order, repeated, others later: the same as over the line (seed %i)',
  async (seed) => {
    const roll = dice(seed);
    const { desk, laptop } = await apart();
    const stick = await newStick();
    const parts: string[] = [];
    for (let round = 1; round <= 3; round++) {
      await work(desk, `Round ${round}`, 12, 'x'.repeat(15_000 * round), `small ${round}`);
      const made = await makeBundle(desk, stick, computer(laptop), 10_000);
      parts.push(...(await partsIn(made.place)));
    }
    expect(parts.length).toBeGreaterThan(15);
    const first = parts.filter(() => roll(2) === 0);
    const shuffled = Array.from({ length: first.length }, () => first[roll(first.length)] ?? '');
    for (let at = 0; at < shuffled.length; at += 5) {
      const taken = await takeAll(laptop, await stickWith(shuffled.slice(at, at + 5)));
      for (const one of taken) expect(one).toMatchObject({ aside: [], damaged: [] });
      expect(taken.map((one) => one.refused)).toEqual(taken.map(() => undefined));
    }
    const rest = parts.map((part) => ({ part, at: roll(1000) })).sort((a, b) => a.at - b.at);
    await takeAll(laptop, await stickWith(rest.map((one) => one.part)));
    const before = dump(laptop);
    expect(before).toEqual(dump(desk));
    expect(await pageHere(laptop)).toMatchObject({ ok: true });
    const again = await takeAll(laptop, stick);
    expect(again.map((one) => [one.acts, one.objects])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(dump(laptop)).toEqual(before);
  },
);

test('one damaged byte: the part is named, the others go in, and the whole one mends it', async () => {
  const { desk, laptop } = await apart();
  const file = await work(desk, 'Damaged', 30, 'x'.repeat(25_000));
  const stick = await newStick();
  const { place, parts } = await makeBundle(desk, stick, computer(laptop), 10_000);
  expect(parts).toBeGreaterThan(3);
  const [victim = ''] = await partsIn(place);
  const good = await readFile(victim);
  const bad = Buffer.from(good);
  const at = good.length - 100;
  bad[at] = (bad[at] ?? 0) ^ 1;
  await writeFile(victim, bad);
  const [first] = await takeAll(laptop, stick);
  expect(first).toMatchObject({ read: parts - 1, missing: [], damaged: [{ file: victim }], aside: [] });
  await writeFile(victim, good.subarray(0, 60));
  const [second] = await takeAll(laptop, stick);
  expect(second?.damaged).toMatchObject([{ file: victim, part: first?.damaged[0]?.part }]);
  await rm(victim);
  expect((await takeAll(laptop, stick))[0]?.missing).toEqual([first?.damaged[0]?.part]);
  await writeFile(victim, good);
  await takeAll(laptop, stick);
  expect(await textsOn(laptop, file)).toEqual(await textsOn(desk, file));
  expect(dump(laptop)).toEqual(dump(desk));
});

test('a bundle for somebody else is not opened, and says for whom it is', async () => {
  const { office, desk, laptop } = await apart();
  await work(desk, 'For the hub', 1);
  const stick = await newStick();
  await makeBundle(desk, stick, hubAddress);
  expect(await takeAll(laptop, stick)).toMatchObject([
    { refused: 'other-office', to: { office: 'KP-0000' }, acts: 0 },
  ]);
  const other = await newStick();
  await makeBundle(desk, other, computer(laptop));
  expect(await takeAll(desk, other)).toMatchObject([{ refused: 'own', acts: 0 }]);
  const { taken } = await (await hubCourier(office)).takeAll(other, () => undefined);
  expect(taken[0]?.refused).toContain(`is for KP-0123.${laptop.code}`);
});

test('both computers exchange by one stick, each way only what the other lacks', async () => {
  const { desk, laptop } = await apart();
  await laptop.signIn('medical-superintendent');
  const one = await work(desk, 'From the desk', 2, 'a page');
  const two = await work(laptop, 'From the laptop', 2);
  const stick = await newStick();
  const first = await makeBundle(desk, stick, computer(laptop));
  await takeAll(laptop, stick);
  const back = await makeBundle(laptop, stick, computer(desk));
  expect(back.acts).toBeLessThan(first.acts);
  await takeAll(desk, stick);
  expect(await textsOn(laptop, one)).toHaveLength(2);
  expect(await textsOn(desk, two)).toHaveLength(2);
  expect(dump(laptop)).toEqual(dump(desk));
  const last = await makeBundle(desk, await newStick(), computer(laptop));
  expect(last).toMatchObject({ acts: 0, objects: 0 });
});

/** Puts acts on a device's tape as they are, as a program would that asks nobody. */
const onTape = (device: TestDevice, lines: readonly string[]) =>
  device
    .host()
    .handle(
      new Request('http://daftar/api/tape.append', { method: 'POST', body: JSON.stringify({ lines }) }),
    );

test('a forged act in a bundle is put aside with its reason, at a computer and at the hub; the rest goes in', async () => {
  const { office, desk, laptop } = await apart();
  const file = await work(desk, 'Honest', 2);
  const stranger = await newTestKey();
  const [forged] = await forge(stranger, 'superintendent', file, noteDraft('forged'));
  if (!forged) throw new Error('nothing forged');
  const changed = { ...forged, by: office.made.root.key };
  await onTape(desk, [actText(changed)]);
  const stick = await newStick();
  await makeBundle(desk, stick, computer(laptop));
  expect(await takeAll(laptop, stick)).toMatchObject([
    { aside: [{ id: forged.id, reason: 'bad-signature' }], read: 1 },
  ]);
  expect(await textsOn(laptop, file)).toEqual(['Honest 1', 'Honest 2']);
  const forHub = await newStick();
  const enrolment = office.made.devices.find((one) => one.enrolment.device === desk.code)?.enrolment;
  if (!enrolment) throw new Error('no enrolment');
  const { acts } = await desk.does({ do: 'write-note', file, note: { text: 'a good one', language: 'en' } });
  const read = await desk.host().handle(
    new Request('http://daftar/api/tape.read', {
      method: 'POST',
      body: JSON.stringify({ from: 0, bytes: 16_000_000 }),
    }),
  );
  const { lines } = (await read.json()) as { lines: string[] };
  const good = lines.filter((line) => line.includes(`"id":"${acts[0]}"`));
  const { hubDevice } = office.made;
  const job = await beginBundle({
    ...{ disk: createDisk(), folder: forHub, privateKey: readDeviceKey(enrolment), to: hubAddress },
    from: {
      office: 'KP-0123',
      device: desk.code,
      key: enrolment.deviceKey.key,
      publicKey: enrolment.deviceKey.publicKey,
    },
    readers: [hubDevice.deviceKey],
    cargo: {
      note: JSON.stringify({ have: {}, receipts: [], refused: [] }),
      async *acts() {
        yield* [...good, actText(changed), '{"no":"act"}'];
      },
      announced: [],
      objects: [],
      readObject: () => Promise.resolve(undefined),
    },
    ...{ partBytes: 1_000_000, now: Date.now() },
  });
  await job.next();
  const { taken } = await (await hubCourier(office)).takeAll(forHub, () => undefined);
  expect(taken).toMatchObject([{ acts: 1, faults: [] }]);
  expect(taken[0]?.aside.map((one) => one.reason).sort()).toEqual(['bad-signature', 'malformed']);
});

test('what came by courier from a computer without a line is carried on to the hub, and its receipts come back', async () => {
  const { office, desk, laptop } = await apart();
  const file = await work(desk, 'Carried on', 2, 'a page');
  const stick = await newStick();
  await makeBundle(desk, stick, computer(laptop));
  await takeAll(laptop, stick);
  const forHub = await newStick();
  const made = await makeBundle(laptop, forHub, hubAddress);
  const hub = await hubCourier(office);
  const { taken } = await hub.takeAll(forHub, () => undefined);
  expect(taken).toMatchObject([{ acts: made.acts, objects: made.objects, aside: [], faults: [] }]);
  expect(made).toMatchObject({ objects: 2 });
  const back = await newStick();
  await hub.makeAll(computer(desk), back, 1_000_000, () => undefined);
  const [heard] = await takeAll(desk, back);
  expect(heard?.confirmed).toBeGreaterThan(0);
  expect(await tickOf(desk, file)).toEqual({ state: 'at-hub', by: 'courier' });
});

test('a bundle of a computer that was revoked is refused with that reason, here and at the hub; others go in', async () => {
  const { office, desk, laptop } = await apart();
  await work(desk, 'Stolen', 1);
  const stick = await newStick();
  await makeBundle(desk, stick, computer(laptop));
  await makeBundle(desk, stick, hubAddress);
  const { root } = office.made;
  const lost = Object.values(laptop.engine().registers.authority().devices).find(
    (one) => one.device === desk.code,
  );
  const revoked = await createTestDevice('KP-0000', 'ROOTBB').write(
    root,
    'province',
    [
      {
        kind: 'device.revoked',
        v: 1,
        subject: 'registry:KP-0123',
        body: { key: lost?.key ?? '', reason: 'stolen' },
      },
    ],
    Date.now(),
  );
  await publishActs({ url: office.hub.admin }, 'registry', revoked);
  await setLine(laptop, true);
  await eventually(
    () => laptop.engine().registers.authority().devices[lost?.key ?? '']?.revokedAt !== undefined,
    'the laptop knows',
  );
  await setLine(laptop, false);
  const taken = await takeAll(laptop, stick);
  expect(taken.map((one) => [one.refused, one.acts])).toEqual(
    expect.arrayContaining([
      ['revoked', 0],
      ['other-office', 0],
    ]),
  );
  const atHub = await (await hubCourier(office)).takeAll(stick, () => undefined);
  expect(atHub.taken.map((one) => one.refused)).toEqual(
    expect.arrayContaining([expect.stringContaining('was revoked')]),
  );
  expect(
    await laptop
      .engine()
      .api.courierMake({ folder: stick, to: computer(desk), partBytes: 1_000_000 }, () => undefined),
  ).toMatchObject({
    refusal: { why: 'no-reader' },
  });
});

test('after the profile was lost, what the hub confirmed by courier is still confirmed', async () => {
  const { office, desk } = await apart();
  const file = await work(desk, 'Remembered', 1, 'a page');
  const hub = await hubCourier(office);
  const stick = await newStick();
  await makeBundle(desk, stick, hubAddress);
  await hub.takeAll(stick, () => undefined);
  const back = await newStick();
  await hub.makeAll(computer(desk), back, 1_000_000, () => undefined);
  await takeAll(desk, back);
  await desk.close();
  await desk.open(true);
  expect(await tickOf(desk, file)).toEqual({ state: 'at-hub', by: 'courier' });
  expect(await desk.engine().api.query('courier')).toMatchObject({ waitingActs: 0, waitingObjects: 0 });
});

test('a stick that is not there, and a second exchange at once, are said in a word', async () => {
  const { desk } = await apart();
  const { api } = desk.engine();
  expect(await api.courierLook('/no/such/stick')).toMatchObject({ ok: false, refusal: { why: 'no-folder' } });
  const order = { folder: await newStick(), to: hubAddress, partBytes: 1_000_000 };
  const both = await Promise.all([
    api.courierMake(order, () => undefined),
    api.courierMake(order, () => undefined),
  ]);
  expect(both.map((one) => (one.ok ? 'made' : one.refusal.why)).sort()).toEqual(['busy', 'made']);
});
