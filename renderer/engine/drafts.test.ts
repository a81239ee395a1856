import { afterEach, expect, test } from 'vitest';
import { createTestOffice, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const keyOf = async (desk: TestDevice, person: string): Promise<string> => {
  const officers = await desk.engine().api.query('officers');
  return officers.find((one) => one.person === person)?.key ?? '';
};
const onDesk = async (desk: TestDevice) =>
  (await desk.engine().api.query('desk')).drafts.map((draft) => draft.title);

test('an officer who takes over a shared computer sees nothing of what the last one was writing', async () => {
  office = await createTestOffice();
  const desk = office.devices.office;
  const { api } = await desk.open();
  const [assistant, superintendent] = [
    await keyOf(desk, 'dealing-assistant'),
    await keyOf(desk, 'superintendent'),
  ];
  await desk.signIn('dealing-assistant');
  await api.saveDraft(assistant, 'files/1#note', 'Note sheet A-1', { text: 'I propose' });
  await api.lock();
  await api.saveDraft(assistant, 'files/1#note', 'Note sheet A-1', { text: 'I propose that' }); // typed just before he locked
  expect(await onDesk(desk)).toEqual([]);
  await desk.signIn('superintendent');
  expect(await onDesk(desk)).toEqual([]);
  expect(await api.readDraft(superintendent, 'files/1#note')).toBeUndefined();
  await desk.signIn('dealing-assistant');
  expect(await onDesk(desk)).toEqual(['Note sheet A-1']);
  expect(await api.readDraft(assistant, 'files/1#note')).toEqual({ text: 'I propose that' });
});

test('a draft that nobody is known to have written goes to the next officer, and only to him', async () => {
  office = await createTestOffice();
  const desk = office.devices.office;
  const { api } = await desk.open();
  await api.saveDraft('', 'ledger/new', 'Payment voucher', { text: 'from an older version' });
  await desk.signIn('superintendent');
  expect(await onDesk(desk)).toEqual(['Payment voucher']);
  await desk.signIn('dealing-assistant');
  expect(await onDesk(desk)).toEqual([]);
});
