import { afterEach, expect, test } from 'vitest';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import type { DebtCommandOf } from '#shared/domain/ledger/debt/debt-commands';
import { addDays } from '#shared/domain/ledger/debt/days';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const today = dayInPakistan(Date.now());
const drawnOn = addDays(today, -30);
const account = 'account:bankaccount00001';

async function openOffice(): Promise<readonly [TestDevice, TestDevice]> {
  office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('superintendent');
  return [desk, supervisor];
}
type Entered = DebtCommandOf<'enter-loan'>['loan'];
/** Rs 10,00,000 at 12 %, four parts, the first due today. */
const agreement: Entered = {
  ...{ number: 'FD/LOAN/90', agreed: addDays(today, -40), purpose: 'Incinerator', currency: 'PKR' },
  lender: { name: 'Provincial Government', sort: 'provincial-government' },
  sanctioned: 1_000_000_00,
  consent: { number: 'FD/DEBT/90', date: addDays(today, -45) },
  terms: {
    markUp: { kind: 'fixed', rate: 1200 },
    ...{ basis: 'actual/365', method: 'equal-principal', first: today, every: 1, instalments: 4, grace: 0 },
  },
  documents: [],
};
const enter = async (device: TestDevice, change: Partial<Entered> = {}): Promise<string> =>
  (await device.does({ do: 'enter-loan', loan: { ...agreement, ...change } })).subject;
const loanAt = (device: TestDevice, loan: string) => device.engine().api.query('loan', loan, today);
const draw = (loan: string, amount = 1_000_000_00) => ({
  ...{ do: 'draw-loan' as const, loan, account, date: drawnOn, amount },
});
const pay = (loan: string, amount: number) => ({
  ...{ do: 'pay-loan' as const, loan, account, date: today, amount, instrument: '000418' },
});
const alarmsOf = async (device: TestDevice, subject: string) =>
  (await device.engine().api.query('debtAlarms', today))
    .filter((one) => one.subject === subject)
    .map((one) => [one.what, one.amount]);

test('ten lakh at 12 % for 30 days: 9,863.01 of mark-up and 2,50,000 of principal, passed by another officer', async () => {
  const [desk, supervisor] = await openOffice();
  const loan = await enter(desk);
  const drawn = await desk.does(draw(loan));
  expect(drawn.number).toMatch(/^RV\//);
  expect(await desk.engine().api.perform(draw(loan, 1))).toMatchObject({
    refusal: { why: 'over-loan', detail: { available: 0 } },
  });
  expect(await loanAt(desk, loan)).toMatchObject({
    ...{ position: { outstanding: 0 }, moves: [{ what: 'drawn', waits: true }] },
  });
  await eventually(
    async () => (await loanAt(supervisor, loan))?.moves.length === 1,
    'the draw-down is on the laptop',
  );
  await supervisor.does({ do: 'post-voucher', voucher: drawn.subject });
  await eventually(
    async () => (await loanAt(desk, loan))?.position.outstanding === 1_000_000_00,
    'the desk sees that it is passed',
  );
  expect((await loanAt(desk, loan))?.position).toMatchObject({
    ...{ owed: { duePrincipal: 250_000_00, dueMarkUp: 9_863_01 }, markUpDue: 9_863_01 },
  });
  expect(await alarmsOf(desk, loan)).toContainEqual(['instalment', 259_863_01]);
  const { api } = desk.engine();
  expect(await api.query('loanSplit', loan, 259_863_01, today)).toMatchObject({
    ...{ order: 'arrears-first', split: { principal: 250_000_00, markUp: 9_863_01 } },
  });
  const paid = await desk.does(pay(loan, 259_863_01));
  expect(await api.perform({ do: 'post-voucher', voucher: paid.subject })).toMatchObject({ ok: false });
  await eventually(
    async () => (await loanAt(supervisor, loan))?.moves.length === 2,
    'the payment is on the laptop',
  );
  await supervisor.does({ do: 'post-voucher', voucher: paid.subject });
  const found = await loanAt(supervisor, loan);
  expect(found?.position).toMatchObject({ repaid: 250_000_00, outstanding: 750_000_00, markUpDue: 0 });
  expect(found?.schedules.at(-1)?.rows[0]).toMatchObject({ principal: 250_000_00, paid: 250_000_00 });
  const statement = await supervisor.engine().api.query('debtStatement', addDays(today, -40), today);
  expect(statement.find((row) => row.loan === loan)).toMatchObject({
    ...{ opening: 0, drawn: 1_000_000_00, repaid: 250_000_00, closing: 750_000_00 },
    paid: 9_863_01,
  });
  const book = await supervisor.engine().api.query('cashBook', account, today.slice(0, 7));
  expect(book?.rows.at(-1)).toMatchObject({ payment: 259_863_01, classification: 'A07101, A10101' });
  expect(await alarmsOf(supervisor, loan)).not.toContainEqual(['instalment', 259_863_01]);

  // The bank sends the cheque back: the payment is reversed, and all is owed again.
  const back = await supervisor.does({
    ...{ do: 'reverse-voucher', voucher: paid.subject, date: today, reason: 'Returned' },
  });
  await supervisor.signIn('medical-superintendent');
  await supervisor.does({ do: 'post-voucher', voucher: back.subject });
  expect((await loanAt(supervisor, loan))?.position.owed).toMatchObject({
    ...{ duePrincipal: 250_000_00, dueMarkUp: 9_863_01 },
  });
}, 60_000);

test('what two computers that are apart draw is never lost: the second is refused when it is passed, or shown', async () => {
  const [desk, supervisor] = await openOffice();
  const loan = await enter(desk);
  await eventually(async () => (await loanAt(supervisor, loan)) !== null, 'the laptop has the loan');
  await supervisor.engine().api.cutLine(true);
  const mine = await desk.does(draw(loan));
  const theirs = await supervisor.does(draw(loan));
  await desk.signIn('superintendent');
  await desk.does({ do: 'post-voucher', voucher: mine.subject });
  await supervisor.signIn('medical-superintendent');
  await supervisor.does({ do: 'post-voucher', voucher: theirs.subject });
  const third = await desk.engine().api.perform(draw(loan, 1));
  expect(third).toMatchObject({ refusal: { why: 'over-loan' } });
  await supervisor.engine().api.cutLine(false);
  for (const device of [desk, supervisor])
    await eventually(
      async () => (await loanAt(device, loan))?.position.undrawn === -1_000_000_00,
      `${device.name} sees that it was drawn twice`,
    );
  expect(await alarmsOf(desk, loan)).toContainEqual(['over-drawn', 1_000_000_00]);
  expect(await alarmsOf(desk, loan)).toEqual(await alarmsOf(supervisor, loan));
}, 60_000);

test('a draw-down that waits is refused when it is passed after another took the rest', async () => {
  const [desk, supervisor] = await openOffice();
  const loan = await enter(desk);
  await eventually(async () => (await loanAt(supervisor, loan)) !== null, 'the laptop has the loan');
  await supervisor.engine().api.cutLine(true);
  const waits = await desk.does(draw(loan));
  const theirs = await supervisor.does(draw(loan));
  await supervisor.signIn('medical-superintendent');
  await supervisor.does({ do: 'post-voucher', voucher: theirs.subject });
  await supervisor.engine().api.cutLine(false);
  await desk.signIn('superintendent');
  await eventually(
    async () => (await loanAt(desk, loan))?.position.drawn === 1_000_000_00,
    'the desk has what the laptop passed',
  );
  expect(await desk.engine().api.perform({ do: 'post-voucher', voucher: waits.subject })).toMatchObject({
    refusal: { why: 'over-loan', detail: { available: 0 } },
  });
}, 60_000);

test('a floating loan follows its base rate, is not paid while it is unknown, and is rescheduled by who keeps accounts', async () => {
  const [desk] = await openOffice();
  await desk.signIn('superintendent');
  const { api } = desk.engine();
  const markUp = { kind: 'floating', base: 'KIBOR 3 months', spread: 100, resets: 'on-change' } as const;
  const loan = await enter(desk, {
    terms: { ...agreement.terms, markUp },
    opening: { on: drawnOn, drawn: 1_000_000_00, repaid: 0, markUpDue: 0 },
  });
  expect(await api.perform(pay(loan, 100))).toEqual({
    ok: false,
    refusal: { why: 'no-base-rate', detail: { base: 'KIBOR 3 months', date: drawnOn } },
  });
  expect(await alarmsOf(desk, loan)).toContainEqual(['no-base-rate', 0]);
  const publish = (from: string, rate: number) => ({
    ...{ do: 'publish-base-rate' as const, rate: { name: 'KIBOR 3 months', from, rate, source: 'SBP' } },
  });
  await desk.does(publish(addDays(today, -60), 1100));
  expect((await loanAt(desk, loan))?.position.markUpDue).toBe(9_863_01);
  await desk.does(publish(addDays(today, -10), 1900));
  const found = await loanAt(desk, loan);
  expect(found?.accruals.map((row) => [row.days, row.rate, row.markUp])).toEqual([
    [20, 1200, 6_575_34],
    [10, 2000, 5_479_45],
  ]);
  const change = {
    ...{ from: addDays(today, 1), order: 'FD/91', reason: 'Flood' },
    terms: { ...agreement.terms, first: addDays(today, 31), instalments: 8 },
  };
  await desk.does({ do: 'reschedule-loan', loan, change });
  expect((await loanAt(desk, loan))?.schedules.map((one) => one.rows.length)).toEqual([4, 8]);
  await desk.signIn('dealing-assistant');
  expect(await api.perform({ do: 'reschedule-loan', loan, change })).toEqual({
    ok: false,
    refusal: { why: 'no-power' },
  });
}, 60_000);

test('a guarantee is called, the call paid by voucher, and the fund gets its share of the year', async () => {
  const [desk, supervisor] = await openOffice();
  const { api } = desk.engine();
  const { subject: guarantee } = await desk.does({
    do: 'give-guarantee',
    guarantee: {
      ...{ number: 'G/9', beneficiary: 'Bank', borrower: 'Water company', purpose: 'Pumps' },
      ...{ amount: 500_000_00, from: addDays(today, -40), expires: addDays(today, 300), documents: [] },
    },
  });
  expect(await alarmsOf(desk, guarantee)).toEqual([['no-consent', 500_000_00]]);
  await desk.does({
    ...{ do: 'enter-consent', debt: guarantee, consent: { number: 'FD/9', date: addDays(today, -41) } },
  });
  await desk.does({
    ...{ do: 'call-guarantee', guarantee, call: { on: today, amount: 120_000_00, reason: 'Default' } },
  });
  expect(await alarmsOf(desk, guarantee)).toEqual([['call', 120_000_00]]);
  const { subject: voucher } = await desk.does({
    ...{ do: 'pay-guarantee-call', guarantee, account, date: today, amount: 120_000_00 },
    instrument: '000419',
  });
  await eventually(
    async () => (await supervisor.engine().api.query('guarantee', guarantee, today))?.moves.length === 1,
    'the voucher is on the laptop',
  );
  await supervisor.does({ do: 'post-voucher', voucher });
  await eventually(async () => (await alarmsOf(desk, guarantee)).length === 0, 'the call is settled');
  expect(await api.query('guarantee', guarantee, today)).toMatchObject({
    ...{ state: 'in-force', called: 120_000_00, callsPaid: 120_000_00, contingent: 380_000_00 },
  });

  // The demo's loans: Rs 68,00,000 outstanding when the year began, 2 % of it for the fund.
  const year = fiscalYearOf(today);
  expect((await api.query('debtFund', year)).due).toMatchObject({
    ...{ outstanding: 6_800_000_00, amount: 136_000_00 },
  });
  const fund = await desk.does({
    ...{ do: 'contribute-to-fund', year, account, date: today, amount: 36_000_00, instrument: '000420' },
  });
  await eventually(
    async () => (await supervisor.engine().api.query('debtFund', year)).moves.length === 1,
    'the contribution is on the laptop',
  );
  await supervisor.does({ do: 'post-voucher', voucher: fund.subject });
  expect(await supervisor.engine().api.query('debtFund', year)).toMatchObject({ paid: 36_000_00 });
}, 60_000);
