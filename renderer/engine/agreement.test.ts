import { afterEach, expect, test } from 'vitest';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const today = dayInPakistan(Date.now());
const [month, year] = [today.slice(0, 7), fiscalYearOf(today)];
const view = (device: TestDevice) => device.engine().api.query('agreement', month);

/** Spends under stationery: drawn up here, passed there. */
async function spend(desk: TestDevice, supervisor: TestDevice, amount: number): Promise<void> {
  const accounts = await desk.engine().api.query('accounts');
  const account = accounts.find((one) => one.head === 'F01406')?.account ?? '';
  const line = (head: string, debit: number, credit: number) => ({ head, debit, credit });
  const { subject } = await desk.does({
    do: 'prepare-voucher',
    voucher: {
      ...{ type: 'payment', date: today, payee: 'Stationer', about: 'Paper', account, mode: 'transfer' },
      ...{ documents: [], lines: [line('A03901', amount, 0), line('F01406', 0, amount)] },
    },
  });
  const state = async (device: TestDevice) => (await device.engine().api.query('voucher', subject))?.state;
  await eventually(async () => (await state(supervisor)) === 'prepared', 'the voucher arrives');
  await supervisor.does({ do: 'post-voucher', voucher: subject });
  await eventually(async () => (await state(desk)) === 'posted', 'the voucher is passed on both');
}

test('what the accounts office says is entered here, signed there with the reason, and a later posting shows', async () => {
  office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await supervisor.signIn('superintendent');
  expect(await view(desk)).toBeNull();
  await spend(desk, supervisor, 500_00);
  const theirs = [{ head: 'A03901', month: 450_00, progressive: 450_00 }];
  await desk.does({
    do: 'state-agreement',
    statement: { month, lines: theirs, reference: 'DAO/12', documents: [] },
  });
  await eventually(async () => (await view(supervisor)) !== null, 'the figures arrive');
  const statement = (await view(supervisor))?.stated.act ?? '';
  const sign = { do: 'sign-agreement', month, statement, documents: [] } as const;
  expect(await supervisor.engine().api.perform({ ...sign, reasons: [] })).toEqual({
    ok: false,
    refusal: { why: 'variation-unexplained', detail: { head: 'A03901' } },
  });
  await supervisor.does({
    ...sign,
    reasons: [{ head: 'A03901', text: 'Rs 50 booked by them in the next month' }],
  });
  await eventually(async () => (await view(desk))?.signed !== undefined, 'the signature arrives');
  const asked = { name: 'accounts-office', year, month } as const;
  const row = async (device: TestDevice) =>
    (await device.engine().api.query('statement', asked))?.rows.find((one) => one.key === 'A03901')?.cells;
  for (const device of [desk, supervisor])
    expect(await row(device)).toMatchObject({
      ...{ month: 500_00, progressive: 500_00, officeMonth: 450_00, officeProgressive: 450_00 },
      ...{ variation: 50_00, reason: 'Rs 50 booked by them in the next month' },
    });
  expect((await view(desk))?.signed?.changed).toEqual([]);
  await spend(desk, supervisor, 1_00);
  for (const device of [desk, supervisor]) expect((await view(device))?.signed?.changed).toEqual(['A03901']);
});
