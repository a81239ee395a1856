import { afterEach, expect, test } from 'vitest';
import type { Command } from '#shared/domain/commands';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const start = Date.now();
const now = (): number => Date.UTC(2026, 10, 20, 6) + (Date.now() - start);
const rupees = (amount: number): number => amount * 100;

const voucherOf = (account: string, amount: number, date = '2026-11-20'): Command => ({
  do: 'prepare-voucher',
  voucher: {
    type: 'payment',
    date,
    payee: 'The stationer',
    about: 'Stationery',
    account,
    lines: [
      { head: 'A03901', debit: amount, credit: 0 },
      { head: 'F01406', debit: 0, credit: amount },
    ],
    documents: [],
  },
});
const ask = (device: TestDevice) => device.engine().api;
const line = async (device: TestDevice, head: string) =>
  (await ask(device).query('budget', '2026-27')).find((row) => row.head === head);

async function twoDevices() {
  office = await createTestOffice({ now });
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  const [account] = await ask(desk).query('accounts');
  const prepare = async (amount: number, date?: string): Promise<string> =>
    (await desk.does(voucherOf(account?.account ?? '', amount, date))).subject;
  const together = (what: string, holds: () => Promise<boolean>) => eventually(holds, what);
  return { desk, supervisor, prepare, together };
}

test('what two computers passed apart stands as an exception until the supervisor answers it', async () => {
  const { desk, supervisor, prepare, together } = await twoDevices();
  const [mine, his] = [await prepare(rupees(150_000)), await prepare(rupees(150_000))];
  await together('both vouchers reach the laptop', async () => {
    return (await ask(supervisor).query('vouchers', { state: 'prepared' })).length === 2;
  });
  await ask(desk).cutLine(true);
  await ask(supervisor).cutLine(true);
  await desk.signIn('superintendent');
  await desk.does({ do: 'post-voucher', voucher: mine });
  await supervisor.signIn('medical-superintendent');
  await supervisor.does({ do: 'post-voucher', voucher: his });
  expect(await ask(supervisor).query('exceptions', 'all')).toEqual([]);
  await ask(desk).cutLine(false);
  await ask(supervisor).cutLine(false);

  for (const device of [desk, supervisor])
    await together(`the exception stands on the ${device.name} computer`, async () => {
      const [one] = await ask(device).query('exceptions', 'open');
      return one?.head === 'A03901' && one.short === rupees(75_000);
    });
  expect((await ask(supervisor).query('desk')).exceptions).toHaveLength(1);
  expect((await ask(desk).query('desk')).exceptions).toEqual([]); // not the superintendent's to answer
  expect(await line(desk, 'A03901')).toMatchObject({ available: -rupees(75_000) });

  const [standing] = await ask(supervisor).query('exceptions', 'open');
  const exception = standing?.exception ?? '';
  expect(await ask(desk).perform({ do: 'resolve-exception', exception, reason: 'Mine' })).toEqual({
    ok: false,
    refusal: { why: 'no-power' },
  });
  await desk.does({
    do: 'issue-release',
    release: { year: '2026-27', quarter: 2, head: 'A03901', amount: rupees(75_000), on: '2026-11-20' },
  });
  expect(await ask(desk).query('exceptions', 'open')).toHaveLength(1); // a release does not make it disappear
  await supervisor.does({ do: 'resolve-exception', exception, reason: 'Release FD/9 was obtained' });
  await together('the answer reaches the office computer', async () => {
    return (await ask(desk).query('exceptions', 'open')).length === 0;
  });
  expect(await ask(desk).query('exceptions', 'all')).toMatchObject([
    {
      state: 'resolved',
      answer: { reason: 'Release FD/9 was obtained', by: { person: 'medical-superintendent' } },
    },
  ]);
});

test('a posting that comes from a cut-off computer after its month was closed is an exception', async () => {
  const { desk, supervisor, prepare, together } = await twoDevices();
  const [early, late] = [await prepare(rupees(100), '2026-10-05'), await prepare(rupees(200), '2026-10-06')];
  await desk.signIn('superintendent');
  await desk.does({ do: 'post-voucher', voucher: early });
  await together('the laptop has both', async () => {
    return (await ask(supervisor).query('vouchers', {})).length === 2;
  });
  await ask(supervisor).cutLine(true);
  expect(await ask(desk).perform({ do: 'close-period', month: '2026-10' })).toMatchObject({
    refusal: { why: 'closer-is-poster' },
  });
  await desk.signIn('medical-superintendent');
  await desk.does({ do: 'close-period', month: '2026-10' });
  await supervisor.signIn('medical-superintendent');
  await supervisor.does({ do: 'post-voucher', voucher: late });
  await ask(supervisor).cutLine(false);
  await together('the late posting stands as an exception', async () => {
    const [one] = await ask(desk).query('exceptions', 'open');
    return one?.what === 'late-posting' && one.voucher === late && one.month === '2026-10';
  });
  await desk.signIn('dealing-assistant');
  const [account] = await ask(desk).query('accounts');
  const another = voucherOf(account?.account ?? '', 500, '2026-10-31');
  expect(await ask(desk).perform(another)).toEqual({
    ok: false,
    refusal: { why: 'period-closed', detail: { month: '2026-10' } },
  });
  await desk.signIn('superintendent');
  const reopen: Command = { do: 'reopen-period', month: '2026-10', reason: 'A bill was left out' };
  expect(await ask(desk).perform(reopen)).toMatchObject({ refusal: { why: 'no-power' } });
  await desk.signIn('medical-superintendent');
  await desk.does(reopen);
  await desk.signIn('dealing-assistant');
  await desk.does(another);
  const months = (await ask(desk).query('periods', '2026-27')).months;
  expect(months.find((one) => one.month === '2026-10')).toMatchObject({
    state: 'reopened',
    reason: 'A bill was left out',
    debit: rupees(300),
    waiting: 1,
  });
});

test('heads, orders and commitments show in the register and the statements', async () => {
  const { desk, prepare } = await twoDevices();
  await desk.signIn('superintendent');
  const year = '2026-27';
  await desk.does({
    do: 'reappropriate',
    move: {
      year,
      from: 'A03901',
      to: 'A03303',
      amount: rupees(25_000),
      priority: false,
      on: '2026-11-20',
      order: 'FD/1',
      reason: 'Summer',
    },
  });
  await desk.does({
    do: 'open-sub-head',
    parent: 'A03303',
    head: { name: 'Wards', from: '2026-11-01' },
  });
  expect((await ask(desk).query('heads', 'A03303')).map((row) => row.code)).toEqual(['A03303-01']);
  await desk.does({
    do: 'map-head',
    head: { own: 'OPD', name: 'Tickets', head: 'C03431', from: '2026-07-01' },
  });
  expect(await ask(desk).query('heads', 'tickets')).toMatchObject([{ code: 'C03431', own: 'OPD Tickets' }]);
  await desk.signIn('dealing-assistant');
  const { subject: commitment } = await desk.does({
    do: 'make-commitment',
    commitment: {
      head: 'A03303-01',
      amount: rupees(30_000),
      on: '2026-11-20',
      party: 'PESCO',
      about: 'Bill',
    },
  });
  const asked = voucherOf('', rupees(20_000));
  if (asked.do !== 'prepare-voucher') throw new Error('not a voucher');
  const [account] = await ask(desk).query('accounts');
  const { subject: voucher } = await desk.does({
    ...asked,
    voucher: {
      ...asked.voucher,
      account: account?.account ?? '',
      commitment,
      lines: [
        { head: 'A03303-01', debit: rupees(20_000), credit: 0 },
        { head: 'F01406', debit: 0, credit: rupees(20_000) },
      ],
    },
  });
  await prepare(rupees(10));
  await desk.signIn('superintendent');
  await desk.does({ do: 'post-voucher', voucher });
  expect(await line(desk, 'A03303')).toMatchObject({
    reappropriated: rupees(25_000),
    revised: rupees(1_825_000),
    committed: rupees(10_000),
    spent: rupees(20_000),
  });
  const statement = async (
    name: 'trial-balance' | 'general-ledger' | 'monthly-expenditure' | 'receipts-payments',
    head?: string,
  ) => ask(desk).query('statement', { name, year, month: '2026-11', ...(head ? { head } : {}) });
  const spent = (await statement('monthly-expenditure'))?.rows.find((row) => row.key === 'A03303');
  expect(spent).toMatchObject({ head: 'A03303*', cells: { month: rupees(20_000), before: 0 } });
  expect((await statement('general-ledger', spent?.head))?.rows.find((row) => row.voucher)).toMatchObject({
    voucher,
  });
  const total = (await statement('trial-balance'))?.rows.at(-1)?.cells;
  expect(total?.closingDebit).toBe(total?.closingCredit);
  const cash = (await statement('receipts-payments'))?.rows.at(-1)?.cells.now;
  expect(cash).toBe((await ask(desk).query('accounts'))[0]?.balance);
  expect(await ask(desk).query('plainJournal', year)).toContain('expenses:A03303-01  PKR 20000.00');
});
