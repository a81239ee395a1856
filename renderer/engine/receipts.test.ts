import { afterEach, expect, test } from 'vitest';
import { dayInPakistan } from '#shared/base/calendar';
import { dayAfter } from '#shared/domain/ledger/receipts/penalty';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const today = dayInPakistan(Date.now());
const month = today.slice(0, 7);
const account = 'account:bankaccount00001';
const payer = 'payer:demopayer0000002';

async function openOffice(): Promise<readonly [TestDevice, TestDevice]> {
  office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('superintendent');
  return [desk, supervisor];
}
const demandOf = (device: TestDevice, demand: string) => device.engine().api.query('demand', demand);
const late = { ...{ graceDays: 10, rate: 100, cap: 200 } };

/** F9's demand: Rs 10,000, due 40 days ago. */
const issueF9 = async (device: TestDevice): Promise<string> =>
  (
    await device.does({
      do: 'issue-demand',
      demand: {
        ...{ payer, head: 'C02701', penaltyHead: 'C03841', about: 'Rent of the godown' },
        period: { from: dayAfter(today, -60), to: dayAfter(today, -40) },
        ...{ issued: dayAfter(today, -50), due: dayAfter(today, -40), amount: 10_000_00, terms: late },
      },
    })
  ).subject;
const receipt = { date: today, instrument: 'cheque' as const, reference: '000417', account };

test('F9 on two devices: the penalty is Rs 200 to the paisa, and the receipt is in the books once another officer passes it', async () => {
  const [desk, supervisor] = await openOffice();
  const demand = await issueF9(desk);
  expect(await demandOf(desk, demand)).toMatchObject({
    ...{ state: 'overdue', daysOver: 40, balance: 10_000_00, penaltyDue: 200_00, cap: 200_00 },
  });
  const collect = { do: 'collect-demand' as const, demand, receipt };
  expect(await desk.engine().api.perform({ ...collect, amount: 10_000_01, penalty: 0 })).toEqual({
    ok: false,
    refusal: { why: 'over-payment', detail: { available: 10_000_00, short: 1 } },
  });
  expect(await desk.engine().api.perform({ ...collect, amount: 0, penalty: 200_01 })).toEqual({
    ok: false,
    refusal: { why: 'over-penalty', detail: { available: 200_00, short: 1 } },
  });
  const done = await desk.does({ ...collect, amount: 10_000_00, penalty: 200_00 });
  expect(done.number).toMatch(/^RV\/20\d\d-\d\d\/A-00001$/);
  const taken = await demandOf(desk, demand);
  expect(taken).toMatchObject({ state: 'paid', waiting: 10_200_00, penaltyCollected: 200_00 });
  const voucher = taken?.receipts[0]?.voucher ?? '';
  expect(await desk.engine().api.perform({ do: 'post-voucher', voucher })).toMatchObject({ ok: false });

  await eventually(
    async () => (await demandOf(supervisor, demand))?.receipts.length === 1,
    'the receipt is on the laptop',
  );
  await supervisor.does({ do: 'post-voucher', voucher });
  expect(await demandOf(supervisor, demand)).toMatchObject({ state: 'paid', waiting: 0 });
  const { api } = supervisor.engine();
  const book = await api.query('cashBook', account, month);
  expect(book?.rows.at(-1)).toMatchObject({ receipt: 10_200_00, classification: 'C02701, C03841' });
  const register = await api.query('demandRegister', { from: month, to: month, by: 'head' });
  expect(register.rows.find((row) => row.key === 'C02701')).toMatchObject({
    ...{ collected: 10_000_00, penalty: 200_00, waiting: 0 },
  });

  // The cheque bounces: the receipt is reversed, and the demand is owed again with its penalty.
  const back = await supervisor.does({ do: 'reverse-voucher', voucher, date: today, reason: 'Bounced' });
  await desk.signIn('superintendent');
  await supervisor.signIn('medical-superintendent');
  await supervisor.does({ do: 'post-voucher', voucher: back.subject });
  expect(await demandOf(supervisor, demand)).toMatchObject({ state: 'overdue', penaltyDue: 200_00 });
  const account2 = await api.query('payer', payer);
  expect(account2?.ledger.map((one) => one.what).slice(-2)).toEqual(['receipt', 'undone']);
}, 60_000);

test('a month is issued once, even by two computers that are apart; the spoiled numbers stay known', async () => {
  const [desk, supervisor] = await openOffice();
  const plan = await desk.engine().api.query('demandPlan', month);
  expect(plan.map((row) => [row.payerName, row.amount, row.isNew])).toEqual([
    ['Canteen contractor', 40_000_00, true],
    ['Parking contractor', 60_000_00, true],
    ['Medical store, shop 2', 25_000_00, true],
    ['Photocopy shop, shop 5', 18_000_00, true],
  ]);
  await supervisor.engine().api.cutLine(true);
  const made = await desk.does({ do: 'issue-demands', month, issued: today });
  await supervisor.does({ do: 'issue-demands', month, issued: today });
  expect(made.acts).toHaveLength(4);
  const rent = await demandOf(desk, plan[0]?.demand ?? '');
  expect(rent).toMatchObject({ about: 'Canteen licence fee', aboutUrdu: 'کینٹین لائسنس فیس' });
  expect(await desk.engine().api.perform({ do: 'issue-demands', month, issued: today })).toEqual({
    ok: false,
    refusal: { why: 'nothing-to-demand', detail: { month } },
  });
  await supervisor.engine().api.cutLine(false);
  const first = plan[0]?.demand ?? '';
  const spoiled = async (device: TestDevice) => (await demandOf(device, first))?.spoiled ?? [];
  await eventually(async () => (await spoiled(desk)).length === 1, 'the desk has both');
  await eventually(async () => (await spoiled(supervisor)).length === 1, 'the laptop has both');
  expect(await demandOf(desk, first)).toMatchObject({ number: (await demandOf(supervisor, first))?.number });
  for (const device of [desk, supervisor]) {
    const register = await device
      .engine()
      .api.query('demandRegister', { from: month, to: month, by: 'month' });
    expect(register.total.demanded).toBe(143_000_00);
  }
  const next = await supervisor.does({
    do: 'issue-demand',
    demand: {
      ...{ payer, head: 'C03841', penaltyHead: 'C03841', about: 'Breakage' },
      period: { from: today, to: today },
      ...{ issued: today, due: today, amount: 500_00, terms: late },
    },
  });
  expect(next.number).toMatch(/B-00005$/); // the four spoiled ones are never used again
}, 60_000);

test('money that two computers took for one demand is kept and shown, not lost', async () => {
  const [desk, supervisor] = await openOffice();
  const demand = await issueF9(desk);
  await eventually(async () => (await demandOf(supervisor, demand)) !== null, 'the laptop has the demand');
  await supervisor.engine().api.cutLine(true);
  const collect = { do: 'collect-demand' as const, demand, receipt, amount: 10_000_00, penalty: 0 };
  await desk.does(collect);
  await supervisor.does({ ...collect, receipt: { ...receipt, instrument: 'cash' } });
  await supervisor.engine().api.cutLine(false);
  await eventually(
    async () => (await demandOf(desk, demand))?.excess === 10_000_00,
    'the desk sees that it was paid twice',
  );
  const look = await desk.engine().api.query('demands', { state: 'look' });
  expect(look.map((row) => row.demand)).toEqual([demand]);
  expect((await desk.engine().api.query('search', 'godown')).map((hit) => hit.subject)).toContain(demand);
}, 60_000);

test('only a second officer waives or cancels, with a reason, and never what is paid', async () => {
  const [desk] = await openOffice();
  const { api } = desk.engine();
  const demand = await issueF9(desk);
  const waive = { do: 'waive-demand' as const, demand, what: 'penalty' as const, reason: 'Flood' };
  expect(await api.perform(waive)).toEqual({ ok: false, refusal: { why: 'no-power' } });
  await desk.signIn('superintendent');
  const own = await issueF9(desk);
  expect(await api.perform({ ...waive, demand: own })).toEqual({
    ok: false,
    refusal: { why: 'maker-is-approver' },
  });
  await desk.does(waive);
  expect(await demandOf(desk, demand)).toMatchObject({ penaltyDue: 0, balance: 10_000_00 });
  expect(await api.perform(waive)).toMatchObject({ refusal: { why: 'demand-state' } });
  await desk.does({ do: 'collect-demand', demand, receipt, amount: 4_000_00, penalty: 0 });
  expect(await api.perform({ do: 'cancel-demand', demand, reason: 'Wrong' })).toMatchObject({
    refusal: { why: 'demand-state' },
  });
  await desk.does({ ...waive, what: 'demand' });
  expect(await demandOf(desk, demand)).toMatchObject({
    ...{ state: 'waived', balance: 0, waiver: { amount: 6_000_00 } },
  });
  await desk.signIn('medical-superintendent');
  await desk.does({ do: 'cancel-demand', demand: own, reason: 'Entered twice' });
  expect(await demandOf(desk, own)).toMatchObject({ state: 'cancelled', balance: 0 });
}, 60_000);
