import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { frameLine } from '#main/host/tape-lines';
import { createHostClient } from '../host';
import { dump, pageHere, pairsApart, work } from '../testing/courier-work';
import { hubAddress, hubCourier, makeBundle, newStick } from '../testing/courier';
import { eventually, type TestDevice } from '../testing/office';
import { textsOn } from '../testing/pairs';

const apart = pairsApart();
const hostOf = (device: TestDevice) =>
  createHostClient((path, init) =>
    device.host().handle(new Request(`http://daftar${path}`, { ...init, duplex: 'half' } as RequestInit)),
  );

/** Backs a computer up; answers with the folder of its copy, as another computer finds it. */
async function backUp(device: TestDevice): Promise<string> {
  const stick = await newStick();
  const host = hostOf(device);
  await host.call('backup.place', { folder: stick });
  const done = async () => (await host.call('backup.state', {})).running === undefined;
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 10));
  const state = await host.call('backup.state', {});
  expect(state.trouble).toBeUndefined();
  return join(stick, (await readdir(stick))[0] ?? '');
}

const take = async (device: TestDevice, folder: string) => {
  const taken = await device.engine().api.takeBackup(folder, () => undefined);
  return taken.ok ? taken.value : taken.refusal;
};

test('an office loses a computer that never had a line: another one takes its backup in and has all of it', async () => {
  const { office, desk, laptop } = await apart();
  const file = await work(desk, 'Repair of the roof', 3, 'a bill', 'a letter');
  const folder = await backUp(desk);
  const before = dump(desk);
  await desk.close();

  const progress: number[] = [];
  const taken = await laptop
    .engine()
    .api.takeBackup(folder, ({ done, total }) => progress.push(done / total));
  expect(taken).toMatchObject({ ok: true, value: { aside: [], spoiltLines: 0, spoiltObjects: 0 } });
  expect(progress).toEqual(progress.toSorted((a, b) => a - b)); // never back
  expect(progress.at(-1)).toBe(1);
  expect(dump(laptop)).toEqual(before);
  expect(await textsOn(laptop, file)).toEqual([1, 2, 3].map((n) => `Repair of the roof ${n}`));
  expect(await pageHere(laptop)).toMatchObject({ ok: true });
  expect(await take(laptop, folder)).toMatchObject({ acts: 0, objects: 0, aside: [] });

  const assistant = (await laptop.engine().api.query('officers')).find(
    (one) => one.person === 'dealing-assistant', // whose key was on the lost computer only
  );
  const signed = await laptop.engine().api.signIn(assistant?.key ?? '', 'assistant-demo');
  expect(signed.ok).toBe(true);
  await laptop.does({ do: 'write-note', file, note: { text: 'Goes on here', language: 'en' } });
  expect(await textsOn(laptop, file)).toHaveLength(4);

  const stick = await newStick();
  const made = await makeBundle(laptop, stick, hubAddress);
  const { taken: atHub } = await (await hubCourier(office)).takeAll(stick, () => undefined);
  expect(atHub).toMatchObject([{ acts: made.acts, objects: made.objects, aside: [], faults: [] }]);
  expect(made.acts).toBeGreaterThanOrEqual(8); // a file, three notes, two pages and their texts
  expect(made.objects).toBe(4);
});

test('the lost computer had written on after its backup, and comes back: nothing is there twice, nothing is missing', async () => {
  const { desk, laptop } = await apart();
  const file = await work(desk, 'Two sheds', 1);
  const folder = await backUp(desk);
  await desk.does({ do: 'write-note', file, note: { text: 'After the backup', language: 'en' } });
  await take(laptop, folder);
  await laptop.signIn('superintendent');
  await laptop.does({ do: 'write-note', file, note: { text: 'On the other one', language: 'en' } });
  for (const device of [desk, laptop]) {
    device.intercept = undefined;
    await device.engine().api.syncNow();
  }
  const paragraphs = async (device: TestDevice) => (await textsOn(device, file))?.toSorted();
  const all = ['After the backup', 'On the other one', 'Two sheds 1'];
  for (const device of [desk, laptop])
    await eventually(async () => (await paragraphs(device))?.length === 3, 'all three paragraphs are there');
  expect([await paragraphs(desk), await paragraphs(laptop)]).toEqual([all, all]);
  await eventually(
    () => JSON.stringify(dump(desk).acts) === JSON.stringify(dump(laptop).acts),
    'both have the same acts',
  );
  expect(dump(laptop)).toEqual(dump(desk));
});

test('what somebody changed in a backup is set aside by name, and what the stick spoilt is counted', async () => {
  const { desk, laptop } = await apart();
  const file = await work(desk, 'Honest', 3, 'a page');
  const folder = await backUp(desk);
  const tape = join(folder, 'tape', '00000001.ndjson');
  await changeLine(tape, 'Honest 1', (line) => line.replace('Honest 1', 'Hxnest 1'));
  await changeLine(tape, 'Honest 3', (line) => frameLine(line.slice(9).replace('Honest 3', 'Hxnest 3')));
  const taken = await take(laptop, folder);
  expect(taken).toMatchObject({ spoiltLines: 1, aside: [{ reason: 'bad-signature' }] });
  expect(await textsOn(laptop, file)).toEqual(['Honest 2']);
});

test('a folder that is gone, or holds no backup for this computer, is said in a word', async () => {
  const { desk, laptop } = await apart();
  expect(await take(laptop, join(await newStick(), 'gone'))).toMatchObject({ why: 'io' });
  const own = await backUp(desk);
  expect(await take(desk, own)).toMatchObject({ why: 'io' });
});

/** Changes the line of a tape that holds `text`; the line begins with its checksum and a blank. */
async function changeLine(path: string, text: string, change: (line: string) => string): Promise<void> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  const changed = lines.map((line) => (line.includes(text) ? change(line).trimEnd() : line));
  await writeFile(path, changed.join('\n'));
}
