import { afterEach, expect, test } from 'vitest';
import { smuggle, stolenKey } from './testing/faults';
import { eventually, type TestDevice } from './testing/office';
import { cover, fileOn, forge, inStep, noteDraft, openPair, type Pair } from './testing/pairs';

let pair: Pair | undefined;
afterEach(async () => {
  await pair?.office.close();
  pair = undefined;
});

const move = (to: string) => ({ kind: 'file.moved', body: { to, move: 'forwarded' } });
const approval = { kind: 'file.decided', body: { decision: 'approved' } };

test('what a forged client writes on a file straight into the hub changes nothing, and each act is named with its reason on every device', async () => {
  pair = await openPair();
  const { office, desk, laptop } = pair;
  await desk.signIn('medical-superintendent');
  const { subject: file } = await desk.does({ do: 'open-file', file: cover });
  await desk.does({ do: 'write-note', file, note: { text: 'I propose it.', language: 'en' } });
  const own = await desk.engine().api.perform({
    do: 'decide-file',
    file,
    decision: { decision: 'approved' },
  });
  expect(own).toMatchObject({ ok: false, refusal: { why: 'maker-is-approver' } });
  const chief = await stolenKey(office, 'supervisor', 'medical-superintendent');
  const clerk = await stolenKey(office, 'office', 'dealing-assistant');
  const forged = [
    await forge(chief, 'medical-superintendent', file, approval), // his own work, with his other key
    await forge(clerk, 'dealing-assistant', file, approval), // no power
    await forge(clerk, 'medical-superintendent', file, approval), // not his post
    await forge(clerk, 'dealing-assistant', file, move('dealing-assistant')), // takes a file that he does not hold
    await forge(chief, 'medical-superintendent', file, noteDraft('As proposed.')), // a note of one's own is good
  ].flat();
  await smuggle(office, forged);
  const problems = async (device: TestDevice) =>
    Object.fromEntries((await fileOn(device, file))?.problems.map((one) => [one.act, one.why]) ?? []);
  for (const device of [desk, laptop])
    await eventually(async () => Object.keys(await problems(device)).length === 4, 'each is named');
  await inStep(pair);
  for (const device of [desk, laptop]) {
    const why = await problems(device);
    expect(forged.map(({ id }) => why[id])).toEqual([
      'maker-is-approver',
      'no-power',
      'not-certified',
      'not-holder',
      undefined,
    ]);
    expect(await fileOn(device, file)).toMatchObject({
      holder: 'medical-superintendent',
      decisions: [],
      noteList: [{ text: 'I propose it.' }, { text: 'As proposed.' }],
    });
  }
});
