import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { actText } from '#shared/acts/act';
import { createTestDevice, newTestKey } from '#shared/acts/testing/writers';
import { beginBundle } from '#main/host/courier/write-bundle';
import { readDeviceKey } from '#main/host/device-key';
import { createDisk } from '#main/host/disk';
import { publishActs } from '#main/hub/publish';
import {
  computer,
  hubAddress,
  hubCourier,
  makeBundle,
  newStick,
  partsIn,
  setLine,
  takeAll,
} from '../testing/courier';
import { dump, pairsApart, work } from '../testing/courier-work';
import { eventually, type TestDevice } from '../testing/office';
import { forge, noteDraft, textsOn } from '../testing/pairs';

const apart = pairsApart();

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
