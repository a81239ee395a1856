import { afterEach, expect, test } from 'vitest';
import { dumpRegisters } from './testing/dump-registers';
import { smuggle, stolenKey } from './testing/faults';
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
const cut = async (isCut: boolean, ...devices: readonly TestDevice[]) => {
  for (const device of devices) await device.engine().api.cutLine(isCut);
};

test('two devices that move the same file while apart agree: one holder, both notes, and the loser is told', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('superintendent');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await eventually(
    async () => (await fileOn(laptop, file))?.holder === 'superintendent',
    'the file is on both',
  );
  await cut(true, desk, laptop);
  await laptop.signIn('superintendent');
  await desk.does({
    do: 'move-file',
    file,
    note: { text: 'down', language: 'en' },
    move: { to: 'dealing-assistant', move: 'marked-down' },
  });
  await laptop.does({
    do: 'move-file',
    file,
    note: { text: 'up', language: 'en' },
    move: { to: 'medical-superintendent', move: 'forwarded' },
  });
  await cut(false, desk, laptop);
  await inStep(pair);
  const [a, b] = [await fileOn(desk, file), await fileOn(laptop, file)];
  expect(a?.noteList.map((note) => note.text)).toEqual(['down', 'up']);
  expect(b?.noteList.map((note) => note.text)).toEqual(['down', 'up']);
  expect(a?.holder).toBe('dealing-assistant'); // the earlier of the two
  expect(b?.movements).toHaveLength(1);
  expect(b?.problems).toMatchObject([
    { kind: 'file.moved', why: 'not-holder', by: { person: 'superintendent' } },
  ]);
});

test.each([
  ['two years behind', -2 * 365 * 86_400_000],
  ['a day ahead', 86_400_000],
])('a clock that is %s: the order of what followed what is kept, and both devices agree', async (_, off) => {
  let wrong = false;
  const pair = await open((who) => Date.now() + (who === 'office' && wrong ? off : 0));
  const { desk, laptop } = pair;
  await desk.signIn('dealing-assistant');
  await laptop.signIn('superintendent');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  const write = (device: TestDevice, text: string) =>
    device.does({ do: 'write-note', file, note: { text, language: 'en' } });
  await write(desk, 'one');
  wrong = true;
  await write(desk, 'two');
  const texts = (device: TestDevice) => textsOn(device, file);
  await eventually(async () => (await texts(laptop))?.length === 2, 'two notes on the laptop');
  await write(laptop, 'three');
  await eventually(async () => (await texts(desk))?.length === 3, 'three notes on the desk');
  await write(desk, 'four');
  await desk.does({ do: 'move-file', file, move: { to: 'superintendent', move: 'put-up' } });
  await inStep(pair);
  expect(await texts(desk)).toEqual(['one', 'two', 'three', 'four']);
  expect(await fileOn(laptop, file)).toMatchObject({ holder: 'superintendent', problems: [] });
  expect((await desk.engine().api.checkJournal(() => undefined)).faults).toEqual([]);
});

test('acts of kinds and versions that only newer programs know are kept and passed over, and nothing stops', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('dealing-assistant');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  const clerk = await stolenKey(pair.office, 'office', 'dealing-assistant');
  const newer = await forge(
    clerk,
    'dealing-assistant',
    file,
    { kind: 'file.weeded', body: { box: 7, of: [{ shelf: null }] } },
    { ...noteDraft('version 9'), v: 9 },
  );
  const unknown = await forge(clerk, 'dealing-assistant', 'telegram:abcd', {
    kind: 'telegram.sent',
    body: { n: 1 },
  });
  await smuggle(pair.office, [...newer, ...unknown]);
  await eventually(async () => (await fileOn(laptop, file))?.problems.length === 2, 'the acts are noted');
  await desk.does({ do: 'write-note', file, note: { text: 'old program', language: 'en' } });
  const held = await inStep(pair);
  for (const device of [desk, laptop]) {
    const seen = await fileOn(device, file);
    expect(seen?.noteList.map((note) => note.text)).toEqual(['old program']);
    expect(seen?.problems.map((problem) => problem.why)).toEqual(['unknown-kind', 'unknown-kind']);
    expect(await asideOf(device)).toEqual([]);
    expect((await device.engine().api.checkJournal(() => undefined)).faults).toEqual([]);
  }
  await laptop.close();
  await laptop.open(true); // they are on the tape: a new profile has them too
  expect(dumpRegisters(laptop.engine().registers.sql)).toEqual(held);
});

test('an officer who is revoked on one device does nothing more on the other', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('dealing-assistant');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await laptop.signIn('medical-superintendent');
  const { key } = await stolenKey(pair.office, 'office', 'dealing-assistant');
  await laptop.does({ do: 'revoke-officer', key, reason: 'Transferred' });
  const write = () =>
    desk.engine().api.perform({ do: 'write-note', file, note: { text: 'late', language: 'en' } });
  await eventually(async () => {
    const done = await write();
    return !done.ok && done.refusal.why === 'revoked';
  }, 'the desk knows of the revocation');
  await inStep(pair);
});

test('a paragraph that cites another still means it when one that was written apart comes between', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('superintendent');
  await laptop.signIn('superintendent');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  const write = (device: TestDevice, text: string) =>
    device.does({ do: 'write-note', file, note: { text, language: 'en' } });
  await write(desk, 'one');
  await eventually(async () => (await textsOn(laptop, file))?.length === 1, 'the note is on both');
  await cut(true, desk, laptop);
  await write(desk, 'written apart');
  await write(laptop, 'two');
  await write(laptop, 'As at 2/N; see 1/N.');
  expect((await fileOn(laptop, file))?.noteList.at(-1)?.shifted).toBeUndefined();
  await cut(false, desk, laptop);
  await inStep(pair);
  for (const device of [desk, laptop]) {
    expect(await textsOn(device, file)).toEqual(['one', 'written apart', 'two', 'As at 2/N; see 1/N.']);
    expect((await fileOn(device, file))?.noteList.at(-1)?.shifted).toEqual([
      { reference: 'N', number: 2, now: 3 },
    ]);
  }
});
