import { expect, test } from 'vitest';
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
import { dump, pairsApart, pageHere, tickOf, work } from '../testing/courier-work';
import { inStep, textsOn } from '../testing/pairs';

const apart = pairsApart();

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
