import { afterEach, beforeEach, expect, test } from 'vitest';
import { dumpRegisters } from './testing/dump-registers';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';
import { addThirdDevice } from './testing/third-device';

/** Wall-clock time in Pakistan, in milliseconds since 1970. */
const at = (day: number, time: string): number =>
  Date.parse(`2025-08-${String(day).padStart(2, '0')}T${time}:00+05:00`);

let clock = at(12, '10:05');
const now = () => clock;
let office: TestOffice;
let third: Awaited<ReturnType<typeof addThirdDevice>>;
let counter: TestDevice;
let branch: TestDevice;
let section: TestDevice;

beforeEach(async () => {
  clock = at(12, '10:05');
  office = await createTestOffice({ now });
  third = await addThirdDevice(office, { now });
  counter = office.devices.office;
  branch = office.devices.supervisor;
  section = third.device;
  for (const device of [counter, branch, section]) await device.open();
  await counter.signIn('dealing-assistant');
  await branch.signIn('superintendent');
  await section.signIn('medical-superintendent');
});
afterEach(async () => {
  await third.close();
  await office.close();
});

const english = (text: string) => ({ text, language: 'en' as const });
const ask = (device: TestDevice) => device.engine().api;
const fileOn = (device: TestDevice, file: string) => ask(device).query('file', file);
const cut = async (isCut: boolean, ...devices: readonly TestDevice[]) => {
  for (const device of devices) await ask(device).cutLine(isCut);
};
const held = (device: TestDevice) => dumpRegisters(device.engine().registers.sql);

/** The sheet as it is read: paragraphs with who signed them and when, and between them the file's way. */
async function sheetOn(device: TestDevice, file: string): Promise<readonly string[]> {
  const found = await fileOn(device, file);
  const time = (iso: string) => iso.slice(8, 16).replace('T', ' ');
  const lines = [
    ...(found?.noteList ?? []).map((one) => [one.at, `${one.paragraph}. ${one.text} ${one.by?.post}`]),
    ...(found?.movements ?? []).map((one) => [one.at, `${one.move} ${one.from} > ${one.to}`]),
    ...(found?.decisions ?? []).map((one) => [one.at, `${one.decision} ${one.by?.post}`]),
  ] as const;
  return [...lines]
    .sort(([a = '', x = ''], [b = '', y = '']) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([when = '', line]) => `${time(when)} ${line}`);
}

test('the timeline F8 on three computers with cuts ends with the same registers and the same note sheet on all of them', async () => {
  // 12-08, 10:05: the letter comes; the counter has no line that day.
  await cut(true, counter);
  await ask(counter).bringIn([new File(['page 1'], '1.png')]);
  const [old] = await ask(counter).query('documents', {});
  if (!old) throw new Error('nothing came in');
  await ask(counter).bringIn(
    Array.from({ length: 40 }, (_, n) => new File([`page ${n + 2}`], `${n + 2}.png`)),
    old.document,
  );
  const letter = await counter.does({
    do: 'diarise-letter',
    letter: {
      ...{ received: '2025-08-12', from: 'DAO Swat', theirNumber: '1432', about: 'Excess under fuel' },
      ...{ urgency: 'priority', markedTo: 'dealing-assistant', document: old.document },
    },
  });
  expect(letter.number).toBe('A-1/2025');

  // 15:40: notes 1 to 3, flag A on page 41/C, put up; the branch gets it when the line is back.
  clock = at(12, '15:40');
  const { subject: file } = await counter.does({
    do: 'open-file',
    file: { about: 'Excess under fuel', urgency: 'priority', classification: 'open' },
  });
  await counter.does({
    do: 'file-paper',
    ...{ file, document: old.document, letter: letter.subject, title: 'DAO Swat' },
  });
  for (const flag of ['A', 'PUC'])
    await counter.does({ do: 'flag-page', file, flag: { flag, document: old.document, page: 40 } });
  for (const text of ['The PUC is at flag A, 41/C.', 'An excess of Rs 12,000 is reported under fuel.'])
    await counter.does({ do: 'write-note', file, note: english(text) });
  await counter.does({
    do: 'move-file',
    ...{ file, note: english('Submitted for orders.'), move: { to: 'superintendent', move: 'put-up' } },
  });
  await cut(false, counter);
  await eventually(
    async () => (await fileOn(branch, file))?.holder === 'superintendent',
    'it is with the branch',
  );

  // 13-08: the branch sends it on while cut off; the section officer returns it with his query.
  await cut(true, branch);
  clock = at(13, '09:10');
  await branch.does({
    do: 'move-file',
    ...{
      file,
      note: english('Para 2 may be seen.'),
      move: { to: 'medical-superintendent', move: 'forwarded' },
    },
  });
  await cut(false, branch);
  await eventually(async () => (await fileOn(section, file))?.notes === 4, 'it is with the section');
  await cut(true, section, counter);
  clock = at(13, '16:55');
  await section.does({
    do: 'move-file',
    ...{ file, note: english('Para 2: which head?') },
    move: { to: 'dealing-assistant', move: 'returned', remark: 'Para 2: which head?' },
  });
  await cut(false, section, counter);
  await eventually(async () => (await fileOn(counter, file))?.holder === 'dealing-assistant', 'it came back');

  // 14-08: the reply and a draft; put up again while nobody has a line.
  await cut(true, counter, branch, section);
  clock = at(14, '11:20');
  const { subject: draft } = await counter.does({
    do: 'write-draft',
    version: {
      ...{ file, form: 'letter', language: 'en', about: 'Excess under fuel', to: 'The DAO Swat' },
      ...{ text: 'The excess is regularised.', signatory: 'medical-superintendent', copies: [] },
    },
  });
  await counter.does({
    do: 'move-file',
    ...{ file, note: english('Head A03807. Draft for approval.') },
    move: { to: 'medical-superintendent', move: 'put-up' },
  });
  await cut(false, counter, branch, section);
  await eventually(async () => (await fileOn(section, file))?.notes === 6, 'the reply is with the section');

  // 15-08: approved; the letter is issued on the 16th.
  clock = at(15, '10:00');
  await section.does({
    do: 'decide-file',
    ...{ file, note: english('Approved. Draft approved.'), decision: { decision: 'approved' } },
    sendTo: 'dealing-assistant',
  });
  const version = (await ask(section).query('draftPaper', draft))?.versionList.at(-1)?.act ?? '';
  await section.does({ do: 'approve-draft', draft, version });
  const approved = async () => (await ask(counter).query('draftPaper', draft))?.status === 'approved';
  await eventually(approved, 'the counter sees that it is approved');
  clock = at(16, '09:00');
  const issued = await counter.does({ do: 'issue-draft', draft, way: 'post' });
  expect(issued.number).toBe('A-1/2025');

  const acts = (device: TestDevice) => JSON.stringify(held(device).acts);
  await eventually(
    () => acts(branch) === acts(counter) && acts(section) === acts(counter),
    'all three have the same acts',
  );
  expect(held(branch)).toEqual(held(counter));
  expect(held(section)).toEqual(held(counter));
  for (const device of [counter, branch, section]) {
    expect(await sheetOn(device, file)).toEqual([
      '12 10:40 1. The PUC is at flag A, 41/C. dealing-assistant',
      '12 10:40 2. An excess of Rs 12,000 is reported under fuel. dealing-assistant',
      '12 10:40 3. Submitted for orders. dealing-assistant',
      '12 10:40 put-up dealing-assistant > superintendent',
      '13 04:10 4. Para 2 may be seen. superintendent',
      '13 04:10 forwarded superintendent > medical-superintendent',
      '13 11:55 5. Para 2: which head? medical-superintendent',
      '13 11:55 returned medical-superintendent > dealing-assistant',
      '14 06:20 6. Head A03807. Draft for approval. dealing-assistant',
      '14 06:20 put-up dealing-assistant > medical-superintendent',
      '15 05:00 7. Approved. Draft approved. medical-superintendent',
      '15 05:00 approved medical-superintendent',
      '15 05:00 marked-down medical-superintendent > dealing-assistant',
    ]);
    const found = await fileOn(device, file);
    expect(found?.problems).toEqual([]);
    expect(found?.flags).toMatchObject([
      { flag: 'A', number: 41 },
      { flag: 'PUC', number: 41 },
    ]);
    expect(found?.correspondence.map(({ lastPage }) => lastPage)).toEqual([41, 42]);
    expect(await ask(device).query('dispatches', {})).toMatchObject([{ on: '2025-08-16', draft }]);
  }
});
