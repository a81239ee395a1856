import { afterEach, expect, test } from 'vitest';
import { dayInPakistan } from '#shared/base/calendar';
import { eventually, type TestDevice } from './testing/office';
import { inStep, openPair, type Pair } from './testing/pairs';

let pair: Pair | undefined;
afterEach(async () => {
  await pair?.office.close();
  pair = undefined;
});

const letter = {
  received: dayInPakistan(Date.now()),
  from: 'DHO',
  about: 'Oxygen',
  urgency: 'ordinary',
  markedTo: 'medical-superintendent',
} as const;
const onDesk = async (device: TestDevice) =>
  (await device.engine().api.query('desk')).lettersForMe.map((one) => one.letter);

test('an officer marks several letters down in one go, all or none, and who comes too late is told', async () => {
  pair = await openPair();
  const { desk, laptop } = pair;
  await desk.signIn('dealing-assistant');
  const entered: string[] = [];
  for (let n = 0; n < 3; n++) entered.push((await desk.does({ do: 'diarise-letter', letter })).subject);
  const [first = '', second = '', third = ''] = entered;
  await laptop.signIn('medical-superintendent');
  await eventually(async () => (await onDesk(laptop)).length === 3, 'they are on his desk');
  await laptop.engine().api.cutLine(true);

  // The assistant, who keeps the diary, sends the first to another meanwhile.
  await desk.does({ do: 'mark-letters', letters: [first], mark: { to: 'superintendent' } });
  const mark = { to: 'dealing-assistant', remark: 'Put up on file' };
  const none = await laptop
    .engine()
    .api.perform({ do: 'mark-letters', letters: [second, 'letter:nothing'], mark });
  expect(none.ok).toBe(false);
  await laptop.does({ do: 'mark-letters', letters: [first, second], mark });
  await laptop.does({ do: 'dispose-letters', letters: [third], remark: 'Seen' });
  expect(await onDesk(laptop)).toEqual([]);
  await laptop.engine().api.cutLine(false);
  await inStep(pair);
  for (const device of [desk, laptop]) {
    const { api } = device.engine();
    expect(await api.query('letter', first)).toMatchObject({ markedTo: 'superintendent' });
    expect(await api.query('letter', second)).toMatchObject({
      markedTo: 'dealing-assistant',
      marks: [{ to: 'dealing-assistant', remark: 'Put up on file', by: { post: 'medical-superintendent' } }],
    });
    expect(await api.query('letter', third)).toMatchObject({ disposed: { remark: 'Seen' } });
  }
  expect(await onDesk(desk)).toEqual([second]);
  expect(await laptop.engine().api.query('lost')).toMatchObject([
    { subject: first, kind: 'letter.marked', why: 'marked-to-other' },
  ]);
});
