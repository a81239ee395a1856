import { afterEach, expect, test } from 'vitest';
import { returnSubject } from '#shared/domain/oversight/returns';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

/** Noon of 21 November 2026 in Pakistan: October's returns are late. */
const noon = Date.UTC(2026, 10, 21, 7);
const bank = 'account:bankaccount00001';
const october = returnSubject('KP-0123', 'monthly', '2026-27', 4);

async function openOffice(): Promise<readonly [TestDevice, TestDevice]> {
  office = await createTestOffice({ now: () => noon });
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('medical-superintendent');
  return [desk, supervisor];
}
const viewOf = async (device: TestDevice, subject = october) => {
  const view = await device.engine().api.query('return', subject);
  if (!view) throw new Error(`${subject} is not owed`);
  return view;
};
const cellsOf = (view: Awaited<ReturnType<typeof viewOf>>, part: string, key: string) =>
  view.parts.find((one) => one.part === part)?.rows.find((row) => row.key === key)?.cells;

test('the monthly return is filled by the books, signed by another officer on another computer, queried and accepted', async () => {
  const [desk, supervisor] = await openOffice();
  await desk.does({
    do: 'prepare-voucher',
    voucher: {
      ...{ type: 'payment', date: '2026-10-15', payee: 'Stationer', about: 'Paper', account: bank },
      lines: [
        { head: 'A03901', debit: 40_000_00, credit: 0 },
        { head: 'F01406', debit: 0, credit: 40_000_00 },
      ],
      documents: [],
    },
  });
  const [voucher] = await desk.engine().api.query('vouchers', {});
  const waiting = voucher?.voucher ?? '';
  await eventually(
    async () => (await supervisor.engine().api.query('voucher', waiting)) !== null,
    'the voucher is on the laptop',
  );
  await supervisor.does({ do: 'post-voucher', voucher: waiting });
  await eventually(
    async () => (await desk.engine().api.query('voucher', waiting))?.state === 'posted',
    'the desk knows that it was passed',
  );

  const before = await viewOf(desk);
  expect(before).toMatchObject({ state: 'late', lateDays: 11, frozen: false, due: '2026-11-10' });
  expect(cellsOf(before, 'heads', 'A03901')).toEqual({
    ...{ budget: 500_000_00, revised: 500_000_00, released: 225_000_00, period: 40_000_00 },
    ...{ progressive: 40_000_00, balance: 185_000_00, share: 18 },
  });
  expect(cellsOf(before, 'cash', bank)).toMatchObject({
    ...{ opening: 350_000_00, receipts: 0, payments: 40_000_00, closing: 310_000_00, brs: 'no' },
  });
  expect(before.findings.map((finding) => finding.what)).toEqual(
    expect.arrayContaining(['no-brs', 'month-open']),
  );

  const ask = { do: 'prepare-return', template: 'monthly', year: '2026-27', entered: {} } as const;
  expect(await desk.engine().api.perform({ ...ask, period: 5 })).toEqual({
    ok: false,
    refusal: { why: 'period-not-over', detail: { month: '2026-11' } },
  });
  await desk.does({ ...ask, period: 4 });
  await eventually(
    async () => (await viewOf(supervisor)).state === 'prepared',
    'the prepared return is on the laptop',
  );
  const prepared = (await viewOf(supervisor)).prepared?.act ?? '';
  const signed = await supervisor.does({ do: 'submit-return', return: october, prepared });
  await eventually(
    async () => (await viewOf(desk)).state === 'submitted',
    'the desk knows that it is signed',
  );
  expect(await desk.engine().api.perform({ ...ask, period: 4 })).toMatchObject({
    refusal: { why: 'return-state' },
  });
  expect(await viewOf(desk)).toMatchObject({
    frozen: true,
    lateDays: 11,
    submitted: { act: signed.acts[0] },
  });

  await supervisor.does({
    do: 'create-post',
    post: { post: 'fd-review', title: 'Finance Department', rank: 9, powers: ['review'] },
  });
  const added = await supervisor
    .engine()
    .api.addOfficer(
      { person: 'reviewer', name: 'Section Officer', posts: ['fd-review'] },
      'a long passphrase',
    );
  expect(added.ok).toBe(true);
  const key = (await supervisor.engine().api.query('officers')).find((one) => one.person === 'reviewer')?.key;
  await supervisor.engine().api.signIn(key ?? '', 'a long passphrase');
  const submitted = signed.acts[0] ?? '';
  await supervisor.does({ do: 'query-return', return: october, submitted, text: 'No electricity bill?' });
  await eventually(
    async () => (await viewOf(desk)).text === 'No electricity bill?',
    'the desk reads the question',
  );
  expect(
    (await desk.engine().api.query('returns', '2026-27')).find((row) => row.return === october),
  ).toMatchObject({ state: 'queried', text: 'No electricity bill?' });
  await desk.does({ ...ask, period: 4 });
  expect((await viewOf(desk)).events.map((event) => event.what)).toEqual([
    ...['prepared', 'submitted', 'queried', 'prepared'],
  ]);
}, 60_000);

test('what waits comes first; running periods are not late, and of the months before the office joined nothing is asked', async () => {
  const [desk] = await openOffice();
  const rows = await desk.engine().api.query('returns', '2026-27');
  const monthly = rows.filter((row) => row.template === 'monthly');
  expect(monthly.map((row) => [row.period, row.state])).toEqual([
    [3, 'late'],
    [4, 'late'],
    [5, 'running'],
    [2, 'exempt'],
    [1, 'exempt'],
  ]);
  const debt = rows.filter((row) => row.template === 'debt');
  expect(debt.map((row) => [row.period, row.state])).toEqual([
    [3, 'late'],
    [6, 'running'],
  ]);
  expect(await desk.engine().api.query('returns', '2025-26')).toEqual([]);
});

test('typed rows are frozen with their sums and stand in the next form already', async () => {
  const [desk] = await openOffice();
  const september = returnSubject('KP-0123', 'establishment', '2026-27', 3);
  await desk.does({
    ...{ do: 'prepare-return', template: 'establishment', year: '2026-27', period: 3 },
    entered: { posts: [{ category: 'Nurses', scale: '16', sanctioned: 60, filled: 52 }] },
  });
  expect(cellsOf(await viewOf(desk, september), 'posts', 'total')).toEqual({
    ...{ sanctioned: 60, filled: 52, vacant: 8 },
  });
  const next = await viewOf(desk, returnSubject('KP-0123', 'establishment', '2026-27', 4));
  expect(next.entered['posts']).toEqual([
    { category: 'Nurses', scale: '16', sanctioned: 60, filled: 52, vacant: 8 },
  ]);
});

test('the debt return says what the loans register says, as it stood on the quarter’s last day', async () => {
  const [desk] = await openOffice();
  const view = await viewOf(desk, returnSubject('KP-0123', 'debt', '2026-27', 3));
  const statement = await desk.engine().api.query('debtStatement', '2026-07-01', '2026-09-30');
  for (const row of statement)
    expect(cellsOf(view, 'debts', row.loan)).toMatchObject({
      ...{ opening: row.opening, drawn: row.drawn, repaid: row.repaid, closing: row.closing },
      markUpDue: row.dueAfter,
    });
  expect(statement.length).toBeGreaterThan(0);
  expect(view.findings.filter((finding) => finding.stops)).toEqual([]);
});
