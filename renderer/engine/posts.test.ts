import { afterEach, expect, test } from 'vitest';
import { createTestDevice } from '#shared/acts/testing/writers';
import { dayInPakistan } from '#shared/base/calendar';
import { stolenKey, smuggle } from './testing/faults';
import { eventually, type TestDevice } from './testing/office';
import { cover, fileOn, forge, inStep, noteDraft, openPair, type Pair } from './testing/pairs';

const pairs: Pair[] = [];
afterEach(async () => {
  for (const pair of pairs.splice(0)) await pair.office.close();
});
const open = async (): Promise<Pair> => {
  const pair = await openPair();
  pairs.push(pair);
  return pair;
};
const today = dayInPakistan(Date.now());
const ask = (device: TestDevice) => device.engine().api;
const cut = async (isCut: boolean, ...devices: readonly TestDevice[]) => {
  for (const device of devices) await ask(device).cutLine(isCut);
};
const note = { text: 'x', language: 'en' } as const;

test('an officer with an acting charge signs as that post, on the other device too, and is shown so', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await laptop.signIn('medical-superintendent');
  await laptop.does({
    do: 'take-charge',
    charge: {
      ...{ person: 'dealing-assistant', post: 'superintendent', manner: 'acting' },
      ...{ from: today, order: 'No. 12 of today' },
    },
  });
  await desk.signIn('dealing-assistant');
  await eventually(
    async () => (await ask(desk).actAs('superintendent')).ok,
    'the charge is known at the desk',
  );
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await desk.does({ do: 'write-note', file, note });
  await inStep(pair);
  expect((await fileOn(laptop, file))?.noteList[0]?.by).toMatchObject({
    person: 'dealing-assistant',
    post: 'superintendent',
    manner: 'acting',
  });
  const office = await ask(laptop).query('office');
  expect(office.posts.find((one) => one.post === 'superintendent')?.holders).toEqual([
    expect.objectContaining({ person: 'dealing-assistant', manner: 'acting' }),
    expect.objectContaining({ person: 'superintendent' }),
  ]);
  expect(await ask(laptop).query('charges')).toMatchObject([{ person: 'dealing-assistant', runs: true }]);
});

test('a revocation that is learned late puts on the review list what it touches, until somebody has seen it', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('dealing-assistant');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await eventually(async () => (await fileOn(laptop, file)) !== null, 'the file is on both');
  await cut(true, desk);
  await laptop.signIn('medical-superintendent');
  const { key } = await stolenKey(pair.office, 'office', 'dealing-assistant');
  await laptop.does({ do: 'revoke-officer', key, reason: 'Transferred' });
  await desk.does({
    do: 'move-file',
    file,
    note,
    move: { to: 'superintendent', move: 'put-up' },
  });
  expect((await fileOn(desk, file))?.holder).toBe('superintendent'); // as far as it knows
  await cut(false, desk);
  await inStep(pair);
  expect((await fileOn(desk, file))?.holder).toBe('dealing-assistant');
  const list = async () =>
    (await ask(laptop).query('review')).map((row) => `${row.kind} ${row.why} ${row.subject}`);
  expect((await list()).sort()).toEqual([`file.moved revoked ${file}`, `note.written revoked ${file}`]);
  for (const { act, subject } of await ask(laptop).query('review'))
    await laptop.does({ do: 'review-act', review: { act, about: subject, finding: 'Looked at' } });
  expect(await list()).toEqual([]);
});

test('what a stolen key signs after its revocation, dated back before it, is put on the review list', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('dealing-assistant');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await inStep(pair);
  const before = Date.now();
  await laptop.signIn('medical-superintendent');
  const thief = await stolenKey(pair.office, 'office', 'dealing-assistant');
  await laptop.does({ do: 'revoke-officer', key: thief.key, reason: 'Lost' });
  await inStep(pair);
  const draft = { ...noteDraft('dated back'), subject: file, v: 1 };
  const forged = createTestDevice('KP-0123', 'ZZZZZZ');
  await smuggle(pair.office, await forged.write(thief, 'dealing-assistant', [draft], before));
  await eventually(async () => (await fileOn(laptop, file))?.notes === 1, 'it came in');
  expect(await ask(laptop).query('review')).toMatchObject([
    { subject: file, kind: 'note.written', why: 'late-revoked', by: { person: 'dealing-assistant' } },
  ]);
});

test('a charge that is ended late undoes nothing, and what was done meanwhile is put on the review list', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('dealing-assistant');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await desk.does({ do: 'write-note', file, note });
  await eventually(async () => (await fileOn(laptop, file))?.notes === 1, 'the note is on both');
  await laptop.signIn('medical-superintendent');
  const yesterday = dayInPakistan(Date.now() - 86_400_000);
  await laptop.does({
    do: 'relinquish-charge',
    charge: { person: 'dealing-assistant', post: 'dealing-assistant', on: yesterday },
  });
  await eventually(async () => {
    const done = await ask(desk).perform({ do: 'write-note', file, note });
    return !done.ok && done.refusal.why === 'no-charge';
  }, 'the desk knows that the charge is over');
  await inStep(pair);
  expect((await fileOn(laptop, file))?.notes).toBeGreaterThan(0);
  const late = (await ask(laptop).query('review')).filter((row) => row.why === 'late-end');
  expect(late.map((row) => row.kind)).toEqual(expect.arrayContaining(['file.opened', 'note.written']));
});

test('who lost a movement is told what became of it, until he has seen it or done it again', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('superintendent');
  await laptop.signIn('superintendent');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await eventually(async () => (await fileOn(laptop, file)) !== null, 'the file is on both');
  await cut(true, desk, laptop);
  await desk.does({ do: 'move-file', file, move: { to: 'dealing-assistant', move: 'marked-down' } });
  await laptop.does({ do: 'move-file', file, note, move: { to: 'medical-superintendent', move: 'put-up' } });
  await cut(false, desk, laptop);
  await inStep(pair);
  const [lost, ...more] = await ask(laptop).query('lost');
  expect(more).toEqual([]);
  expect(lost).toMatchObject({
    ...{ subject: file, kind: 'file.moved', why: 'not-holder', holder: 'dealing-assistant' },
    ...{ move: 'put-up', to: 'medical-superintendent' },
  });
  await laptop.does({ do: 'review-act', review: { act: lost?.act ?? '', about: file } });
  expect(await ask(laptop).query('lost')).toEqual([]);
});

test('who lost a movement puts the same note up again with one command as soon as the file is with him', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('superintendent');
  await laptop.signIn('superintendent');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await eventually(async () => (await fileOn(laptop, file)) !== null, 'the file is on both');
  await cut(true, desk, laptop);
  await desk.does({ do: 'move-file', file, move: { to: 'dealing-assistant', move: 'marked-down' } });
  await laptop.does({ do: 'move-file', file, note, move: { to: 'medical-superintendent', move: 'put-up' } });
  await cut(false, desk, laptop);
  await inStep(pair);
  const again = (await ask(laptop).query('lost'))[0]?.again;
  expect(again).toEqual({
    ...{ do: 'move-file', file, note },
    move: { to: 'medical-superintendent', move: 'put-up' },
  });
  if (!again) throw new Error('nothing to do again');
  expect(await ask(laptop).perform(again)).toMatchObject({ refusal: { why: 'not-holder' } });
  await desk.signIn('dealing-assistant');
  await desk.does({ do: 'move-file', file, move: { to: 'superintendent', move: 'put-up' } });
  await eventually(async () => (await fileOn(laptop, file))?.holder === 'superintendent', 'it is back');
  await laptop.does(again);
  expect(await fileOn(laptop, file)).toMatchObject({ holder: 'medical-superintendent' });
  expect((await fileOn(laptop, file))?.noteList.map(({ text }) => text)).toEqual([note.text, note.text]);
  expect(await ask(laptop).query('lost')).toEqual([]);
});

test('what a forger signs with an expired delegation, dated back or over its ceiling has no effect anywhere', async () => {
  const pair = await open();
  const { desk, laptop } = pair;
  await desk.signIn('dealing-assistant');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await desk.does({ do: 'move-file', file, note, move: { to: 'superintendent', move: 'put-up' } });
  await eventually(async () => (await fileOn(laptop, file))?.holder === 'superintendent', 'it is up');
  const thief = await stolenKey(pair.office, 'supervisor', 'superintendent');
  const decided = (body: object = {}) => ({
    kind: 'file.decided',
    body: { decision: 'approved', ...body } as never,
  });
  await smuggle(pair.office, await forge(thief, 'superintendent', file, decided()));
  await eventually(async () => (await fileOn(laptop, file))?.problems.length === 1, 'without power');
  await laptop.signIn('medical-superintendent');
  await laptop.does({
    do: 'delegate',
    delegation: { to: 'superintendent', powers: ['decide'], ceiling: 50_000_00, from: today, until: today },
  });
  await smuggle(
    pair.office,
    await forge(thief, 'superintendent', file, decided({ amount: 50_000_01 }), noteDraft('y')),
  );
  await eventually(async () => (await fileOn(laptop, file))?.problems.length === 2, 'over the ceiling');
  await inStep(pair);
  for (const device of [desk, laptop]) {
    const seen = await fileOn(device, file);
    expect(seen?.decisions).toEqual([]);
    // the first was signed before the power was lent: lending it today does not make it right
    expect(seen?.problems.map((one) => one.why).sort()).toEqual(['delegation-ended', 'over-ceiling']);
  }
  await laptop.signIn('superintendent');
  const tooMuch = await ask(laptop).perform({
    do: 'decide-file',
    file,
    decision: { decision: 'approved', amount: 60_000_00 },
  });
  expect(tooMuch).toEqual({ ok: false, refusal: { why: 'over-ceiling', detail: { ceiling: 50_000_00 } } });
});

test('several files go to one post in one go, all or none', async () => {
  const { desk } = await open();
  await desk.signIn('superintendent');
  const opened = [
    await desk.does({ do: 'open-file', file: cover }),
    await desk.does({ do: 'open-file', file: cover }),
  ];
  const files = opened.map((one) => one.subject);
  const move = { to: 'dealing-assistant', move: 'marked-down' } as const;
  await desk.does({ do: 'move-file', file: files[1] ?? '', move });
  const half = await ask(desk).perform({ do: 'move-files', files, move, note });
  expect(half).toMatchObject({ ok: false, refusal: { why: 'not-holder' } });
  expect(await fileOn(desk, files[0] ?? '')).toMatchObject({ holder: 'superintendent', notes: 0 });
  await desk.does({ do: 'move-files', files: files.slice(0, 1), move, note });
  expect(await fileOn(desk, files[0] ?? '')).toMatchObject({ holder: 'dealing-assistant', notes: 1 });
  const pendency = await ask(desk).query('pendency', 'post');
  expect(pendency).toMatchObject([{ name: 'dealing-assistant', files: 2, ages: [2, 0, 0, 0, 0] }]);
  expect(await ask(desk).query('pendency', 'person')).toMatchObject([
    { name: 'dealing-assistant', files: 2, posts: ['dealing-assistant'] },
  ]);
  const year = Number(today.slice(0, 4));
  expect(await ask(desk).query('stages', year, 'post')).toMatchObject([{ name: 'superintendent', stays: 2 }]);
  expect(await ask(desk).query('stages', year, 'section')).toMatchObject([{ name: '', stays: 2 }]);
});
