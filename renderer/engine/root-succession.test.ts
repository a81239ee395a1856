import { afterEach, expect, test } from 'vitest';
import { createTestDevice, newTestKey, type TestKey } from '#shared/acts/testing/writers';
import { registrySubject } from '#shared/domain/people/decide';
import { publishActs } from '#main/hub/publish';
import { smuggle } from './testing/faults';
import { eventually, type TestDevice } from './testing/office';
import { asideOf, cover, fileOn, inStep, noteDraft, openPair, textsOn, type Pair } from './testing/pairs';

let pair: Pair | undefined;
afterEach(async () => {
  await pair?.office.close();
  pair = undefined;
});

test('computers learn the successor of the root key, one at once and one that was away, and take nothing more of the old', async () => {
  pair = await openPair();
  const { desk, laptop, office } = pair;
  const { root } = office.made;
  const code = office.made.devices[0]?.enrolment.office ?? '';
  const subject = registrySubject(code);
  await desk.signIn('dealing-assistant');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await eventually(async () => (await fileOn(laptop, file)) !== null, 'the file is on both');
  await laptop.engine().api.cutLine(true);

  const [second, newcomer, thief] = await Promise.all([1, 2, 3].map(() => newTestKey()));
  if (!second || !newcomer || !thief) throw new Error('no keys');
  const now = Date.now();
  const at = (minutes: number): number => now + minutes * 60_000;
  const certified = ({ key, publicKey }: TestKey, person: string) => ({
    ...{ kind: 'officer.certified', v: 1, subject },
    body: { key, publicKey, person, name: person, posts: [{ post: 'superintendent', from: '2020-01-01' }] },
  });
  const [old, young] = [createTestDevice('KP-0000', 'RQQTDD'), createTestDevice('KP-0000', 'SECQND')];
  const body = { key: second.key, publicKey: second.publicKey, from: at(2) };
  const succeeded = await old.write(
    root,
    'province',
    [{ kind: 'root.succeeded', v: 1, subject, body }],
    at(2),
  );
  const late = await old.write(root, 'province', [certified(thief, 'thief')], at(5));
  const early = await young.write(second, 'province', [certified(newcomer, 'newcomer')], at(3));
  const note = (by: TestKey, device: string, minutes: number, text: string) =>
    createTestDevice(code, device).write(
      ...([by, 'superintendent', [{ v: 1, subject: file, ...noteDraft(text) }], at(minutes)] as const),
    );
  await smuggle(office, await note(newcomer, 'NEWQQQ', 4, 'by the successor’s officer'));
  await smuggle(office, await note(thief, 'THIEFQ', 6, 'by the old root’s'));
  const publish = (acts: typeof late) => publishActs({ url: office.hub.admin }, 'registry', acts);
  await publish(early); // what the new key signs can come before what names it
  await eventually(async () => (await asideOf(desk)).length > 0, 'it waits for the name of its key');
  await publish([...succeeded, ...late]);

  const isTold = async (device: TestDevice): Promise<void> => {
    await eventually(
      async () => ((await textsOn(device, file))?.length ?? 0) > 0 && (await waits(device)) === 1,
      'the note is on the sheet, and the thief’s aside',
    );
    expect(await textsOn(device, file)).toEqual(['by the successor’s officer']);
  };
  await isTold(desk);
  expect(await textsOn(laptop, file)).toEqual([]);
  await laptop.engine().api.cutLine(false);
  await isTold(laptop);
  await inStep(pair);
});

const waits = async (device: TestDevice): Promise<number> =>
  (await asideOf(device)).filter((row) => row.reason === 'unknown-key').length;
