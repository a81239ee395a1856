import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayInPakistan } from '#shared/base/calendar';
import type { NoticesView } from '../notice-views';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from '../testing/office';
import { joinProvince } from '../testing/province-device';

/** Noon of 21 November 2026 in Pakistan, and time goes on; `later` moves it by days. */
const noon = Date.UTC(2026, 10, 21, 7);
let later = 0;
let office: TestOffice;
let desk: TestDevice;
let province: TestDevice;
let close: () => Promise<void>;

beforeAll(async () => {
  const began = Date.now();
  const now = (): number => noon + Date.now() - began + later * 86_400_000;
  office = await createTestOffice({ now });
  const joined = await joinProvince(office, now);
  close = async () => {
    await joined.close();
    await office.close();
  };
  ({ office: desk } = office.devices);
  ({ device: province } = joined);
  for (const device of [desk, province]) await device.open();
  await desk.signIn('dealing-assistant');
  await province.signIn('oversight-officer');
}, 60_000);
afterAll(() => close());

const read = (): Promise<NoticesView> =>
  province.engine().api.query('provinceNotices', { office: 'KP-0123' });
const row = async () => (await read()).notices[0];

/** Puts a notice of what the ladder proposes on a file. */
async function draftNotice(file: string): Promise<string> {
  const [due] = (await read()).due.filter((one) => one.isReady);
  if (!due?.next) throw new Error('nothing is proposed');
  const { subject: draft } = await province.does({
    do: 'write-draft',
    version: {
      ...{
        file,
        form: 'letter',
        language: 'en',
        about: 'Notice',
        to: 'The Superintendent',
        text: 'Send it.',
      },
      ...{ signatory: 'supervising-officer', copies: [] },
      notice: { office: 'KP-0123', rung: due.next.rung, items: due.items.map((one) => one.item) },
    },
  });
  return draft;
}

test('what is late is proposed by the ladder; a draft of it waits and is proposed no more', async () => {
  await eventually(async () => (await read()).due.length > 0, 'the province knows what the office owes');
  const view = await read();
  expect(view.rungs.map((one) => one.code)).toEqual(['reminder', 'explanation', 'show-cause']);
  const [due] = view.due;
  expect(due).toMatchObject({
    office: 'KP-0123',
    isReady: true,
    next: { rung: 'reminder' },
    standing: 'open',
  });
  const monthly = due?.items.find((one) => one.key === 'return:KP-0123:monthly:2026-27:04');
  expect(monthly).toMatchObject({
    ...{ due: '2026-11-10', lateDays: 11 },
    about: { en: 'Monthly financial return, October 2026', ur: 'ماہانہ مالی گوشوارہ، اکتوبر 2026' },
  });
  const { subject: file } = await province.does({
    do: 'open-file',
    file: { about: 'Compliance', urgency: 'ordinary', classification: 'open' },
  });
  const draft = await draftNotice(file);
  expect((await read()).due).toEqual([
    expect.objectContaining({
      standing: 'waits-for-issue',
      isReady: false,
      pending: expect.objectContaining({ draft }),
    }),
  ]);
  expect(await row()).toMatchObject({ draft, status: 'draft', rung: 'reminder', office: 'KP-0123' });
  const paper = await province.engine().api.query('draftPaper', draft);
  expect(paper?.noticeTo).toBe('KP-0123');
  const version = paper?.versionList[0].act ?? '';
  expect(await province.engine().api.perform({ do: 'approve-draft', draft, version })).toMatchObject({
    refusal: { why: 'maker-is-approver' },
  });
  await province.signIn('supervising-officer');
  await province.does({ do: 'approve-draft', draft, version });
  await province.signIn('oversight-officer');
  await province.does({ do: 'issue-draft', draft, way: 'courier' });
  expect((await read()).due).toEqual([
    expect.objectContaining({
      ...{ standing: 'open', isReady: false, next: { rung: 'explanation', from: '2026-12-01' } },
      earlier: [expect.objectContaining({ draft, number: 'A-1/2026', on: '2026-11-21' })],
    }),
  ]);
  expect(await row()).toMatchObject({ status: 'issued', number: 'A-1/2026', answerBy: '2026-11-28' });
}, 30_000);

test('the letter is entered in the office’s diary and answered; an answer that settles nothing lets the ladder go on', async () => {
  const { draft = '' } = (await row()) ?? {};
  expect((await province.engine().api.sendParcel(draft, 'KP-0123', 'Reminder')).ok).toBe(true);
  await eventually(
    async () => (await desk.engine().api.query('parcels')).some((one) => one.state === 'arrived'),
    'the letter is at the office',
  );
  const [parcel] = await desk.engine().api.query('parcels');
  expect((await desk.engine().api.diariseParcel(parcel?.parcel ?? '', { urgency: 'ordinary' })).ok).toBe(
    true,
  );
  await eventually(
    async () => (await row())?.parcel?.state === 'diarised',
    'the province sees its number there',
  );
  expect((await desk.engine().api.query('otherOffices')).map((one) => one.office)).toContain('KP-0000');
  const { subject: file } = await desk.does({
    do: 'open-file',
    file: { about: 'Reply to the reminder', urgency: 'ordinary', classification: 'open' },
  });
  expect((await desk.engine().api.sendParcel(file, 'KP-0000', 'Reply')).ok).toBe(true);
  const came = async () =>
    (await province.engine().api.query('parcels')).find((one) => one.way === 'in' && one.state === 'arrived');
  await eventually(async () => (await came()) !== undefined, 'the reply is at the province');
  const reply = (await came())?.parcel ?? '';
  expect((await province.engine().api.diariseParcel(reply, { urgency: 'ordinary' })).ok).toBe(true);
  later = 12;
  expect(await row()).toMatchObject({ overdue: 5 });
  const [letter] = await province.engine().api.query('lettersOfOffice', 'KP-0123', '2026-11-21');
  expect(letter).toMatchObject({ number: 'A-1/2026', received: '2026-11-21', about: 'Reply' });
  const answer = {
    ...{ on: dayInPakistan(noon + later * 86_400_000), settles: false, remark: 'No date is given' },
    letter: letter?.letter ?? '',
  };
  await province.does({ do: 'record-answer', draft, answer });
  expect(await row()).toMatchObject({
    answer: { settles: false, remark: 'No date is given', letter: { number: 'A-1/2026' } },
  });
  expect((await row())?.overdue).toBeUndefined();
  const [due] = (await read()).due.filter((one) => one.earlier.length > 0);
  expect(due).toMatchObject({ isReady: true, next: { rung: 'explanation', from: '2026-12-01' } });
  await province.does({ do: 'record-answer', draft, answer: { ...answer, settles: true } });
  expect((await read()).due.find((one) => one.earlier.length > 0)).toMatchObject({
    ...{ standing: 'settled', isReady: false },
  });
}, 30_000);
