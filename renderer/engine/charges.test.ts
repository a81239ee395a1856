import { afterEach, expect, test } from 'vitest';
import { dayInPakistan } from '#shared/base/calendar';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const today = dayInPakistan(Date.now());
const month = today.slice(0, 7);
const counter = 'counter:democounter00001';
const bank = 'account:bankaccount00001';

async function openOffice(): Promise<readonly [TestDevice, TestDevice]> {
  office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('superintendent');
  return [desk, supervisor];
}
const linesOf = async (device: TestDevice, voucher: string) =>
  (await device.engine().api.query('voucher', voucher))?.lines.map(({ head, debit, credit }) => [
    ...[head, debit, credit],
  ]);
const day = {
  ...{ do: 'enter-tally' as const, counter, date: today },
  counts: [
    { code: 'OPD', count: 120 },
    { code: 'LAB-CBC', count: 3 },
    { code: 'XRAY', count: 0 },
  ],
};
const due = 120 * 20_00 + 3 * 250_00;

test('a counter’s day is one receipt of counts times fees; a shortage needs a reason and stands in a line of its own', async () => {
  const [desk, supervisor] = await openOffice();
  const { api } = desk.engine();
  expect(await api.perform({ ...day, counted: due - 50_00 })).toEqual({
    ok: false,
    refusal: { why: 'difference-unexplained', detail: { short: 50_00 } },
  });
  const done = await desk.does({ ...day, counted: due - 50_00, reason: 'Short in the till' });
  expect(done.number).toMatch(/^RV\//);
  expect(await api.perform({ ...day, counted: due })).toMatchObject({
    refusal: { why: 'already-tallied', detail: { number: done.number } },
  });
  const [row] = await api.query('tallies', {});
  expect(row).toMatchObject({ due, difference: -50_00, state: 'prepared', isTwice: false });
  const voucher = row?.voucher ?? '';
  expect(await linesOf(desk, voucher)).toEqual([
    ['F01403', due - 50_00, 0],
    ['F01603', 50_00, 0],
    ['C03841', 0, due],
  ]);
  await eventually(
    async () => (await supervisor.engine().api.query('voucher', voucher)) !== null,
    'the receipt is on the laptop',
  );
  await supervisor.does({ do: 'post-voucher', voucher });
  const book = await supervisor.engine().api.query('cashBook', 'account:cashchest0000001', month);
  expect(book?.receipts).toBe(due - 50_00);
}, 60_000);

test('a returned receipt frees the day, and an excess is kept apart from the fees', async () => {
  const [desk, supervisor] = await openOffice();
  await desk.does({ ...day, counted: due });
  const first = (await desk.engine().api.query('tallies', {}))[0]?.voucher ?? '';
  await eventually(
    async () => (await supervisor.engine().api.query('voucher', first)) !== null,
    'the receipt is on the laptop',
  );
  await supervisor.does({ do: 'return-voucher', voucher: first, reason: 'Count again' });
  await eventually(
    async () => (await desk.engine().api.query('tallies', {}))[0]?.state === 'gone',
    'the desk knows that it was returned',
  );
  await desk.does({ ...day, counted: due + 10_00, reason: 'Change not taken' });
  const [again] = await desk.engine().api.query('tallies', {});
  expect(again).toMatchObject({ difference: 10_00, isTwice: false });
  expect(await linesOf(desk, again?.voucher ?? '')).toEqual([
    ['F01403', due + 10_00, 0],
    ['C03841', 0, due],
    ['C03801', 0, 10_00],
  ]);
}, 60_000);

test('a claim is submitted, approved in part, rejected with a reason and received; the receivables say what is left and how old it is', async () => {
  const [desk] = await openOffice();
  const { api } = desk.engine();
  const submitted = await desk.does({
    do: 'submit-claim',
    claim: {
      ...{ payer: 'payer:demopayer0000005', scheme: 'Sehat Card Plus', month, cases: 10 },
      ...{ head: 'C03841', submitted: today, due: today, amount: 100_000_00 },
    },
  });
  const claim = submitted.subject;
  expect(submitted.number).toMatch(/^CL\/20\d\d-\d\d\/A-00001$/);
  const answer = { do: 'decide-claim' as const, claim, on: today };
  expect(await api.perform({ ...answer, approved: 90_000_00, rejected: 10_000_01, reason: 'x' })).toEqual({
    ok: false,
    refusal: { why: 'over-claim', detail: { available: 100_000_00, short: 1 } },
  });
  expect(await api.perform({ ...answer, approved: 0, rejected: 1 })).toMatchObject({
    refusal: { why: 'bad-input', detail: { field: 'reason' } },
  });
  await desk.does({ do: 'query-claim', claim, on: today, reason: 'Which ward?' });
  expect(await api.query('claim', claim)).toMatchObject({ state: 'queried', open: 100_000_00 });
  expect(await api.perform({ do: 'query-claim', claim, on: today, reason: 'Again?' })).toMatchObject({
    refusal: { why: 'claim-state' },
  });
  const again = { do: 'resubmit-claim' as const, claim, on: today, text: 'Ward 3' };
  expect(await api.perform({ ...again, due: '2020-01-01' })).toMatchObject({
    refusal: { why: 'bad-input', detail: { field: 'due' } },
  });
  await desk.does({ ...again, due: today });
  const course = (await api.query('claim', claim))?.events.map((one) => one.what);
  expect(course).toEqual(['submitted', 'queried', 'resubmitted']);
  await desk.does({ ...answer, approved: 80_000_00, rejected: 5_000_00, reason: 'No discharge slip' });
  const receipt = { date: today, instrument: 'online' as const, reference: 'FT-1', account: bank };
  const receive = { do: 'receive-claim' as const, claim, receipt };
  expect(await api.perform({ ...receive, amount: 80_000_01 })).toMatchObject({
    refusal: { why: 'over-claim', detail: { available: 80_000_00, short: 1 } },
  });
  await desk.does({ ...receive, amount: 60_000_00 });
  expect(await api.query('claim', claim)).toMatchObject({
    ...{ state: 'part-received', approved: 80_000_00, rejected: 5_000_00, open: 15_000_00 },
    ...{ received: 60_000_00, waiting: 60_000_00, outstanding: 35_000_00, approvedDue: 20_000_00 },
  });
  const owed = await api.query('receivables');
  const insurer = owed.rows.find((row) => row.kind === 'claim');
  // The demo's two claims: 23,60,000 less 60,000 rejected, and 19,84,500; the first is 45 days over.
  expect(insurer).toMatchObject({ count: 3, outstanding: 35_000_00 + 2_300_000_00 + 1_984_500_00 });
  expect(insurer?.ageing).toMatchObject({ current: 35_000_00 + 1_984_500_00, '31-60': 2_300_000_00 });
  for (const sums of [...owed.rows, owed.total])
    expect(Object.values(sums.ageing).reduce((sum, one) => sum + one, 0)).toBe(sums.outstanding);
  expect(owed.total.outstanding).toBe(owed.rows.reduce((sum, row) => sum + row.outstanding, 0));
  await desk.signIn('superintendent');
  expect(await api.perform({ do: 'withdraw-claim', claim, reason: 'Wrong' })).toMatchObject({
    refusal: { why: 'claim-state' },
  });
}, 60_000);
