import { afterEach, expect, test } from 'vitest';
import { dayInPakistan, fiscalYearOf } from '#shared/base/calendar';
import type { TypedBill } from '#shared/domain/ledger/bills/bill-commands';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const today = dayInPakistan(Date.now());
const typed = (documents: readonly string[], change: Partial<TypedBill> = {}): TypedBill => ({
  form: 'supplier',
  date: today,
  payee: 'payee:demopayee0000001',
  about: 'Stationery for the office',
  supply: 'goods',
  invoice: { number: 'INV-17', date: today, tax: 15_254_24 },
  legs: [],
  lines: [{ head: 'A03901', amount: 100_000_00 }],
  overrides: [],
  deductions: [],
  documents,
  ...change,
});

async function openOffice(): Promise<readonly [TestDevice, TestDevice, string]> {
  office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('dealing-assistant');
  await desk.engine().api.bringIn([new File(['Invoice INV-17 of the stationer'], 'invoice.png')]);
  const [document] = await desk.engine().api.query('documents', {});
  return [desk, supervisor, document?.document ?? ''];
}

const bill = (device: TestDevice, subject: string) => device.engine().api.query('bill', subject);
const arrives = (device: TestDevice, subject: string, state: string) =>
  eventually(
    async () => (await bill(device, subject))?.state === state,
    `the bill is ${state} on ${device.name}`,
  );

/** What the statement of payables says this month, without its heading: row, owed, of it up to thirty days old. */
async function owedOn(device: TestDevice) {
  const month = today.slice(0, 7);
  const statement = await device
    .engine()
    .api.query('statement', { name: 'payables', year: fiscalYearOf(today), month });
  return (statement?.rows ?? [])
    .slice(1)
    .map(({ key, bill: of, cells }) => [of ? 'bill' : key, cells.owed, cells.upTo30]);
}

test('a bill is prepared, checked, passed and paid on two devices, and every register shows it to the paisa', async () => {
  const [desk, supervisor, document] = await openOffice();
  const unsaid = { number: 'INV-17', date: today };
  expect(
    await desk.engine().api.perform({ do: 'prepare-bill', typed: typed([document], { invoice: unsaid }) }),
  ).toEqual({ ok: false, refusal: { why: 'sales-tax-unknown' } });
  const made = await desk.does({ do: 'prepare-bill', typed: typed([document]) });
  expect(made.number).toMatch(/^B\/20\d\d-\d\d\/A-00001$/);
  expect(await desk.engine().api.query('billsForMe')).toEqual([]);

  await arrives(supervisor, made.subject, 'prepared');
  await supervisor.signIn('superintendent');
  expect((await supervisor.engine().api.query('billsForMe')).map((row) => row.waitsFor)).toEqual(['check']);
  await supervisor.does({ do: 'return-bill', bill: made.subject, objections: ['TOT'], query: 'See line 1' });
  await arrives(desk, made.subject, 'returned');
  expect((await desk.engine().api.query('billsForMe')).map((row) => row.waitsFor)).toEqual(['mend']);
  const again = await desk.does({
    do: 'prepare-bill',
    bill: made.subject,
    typed: typed([document], { answer: 'Totals mended' }),
  });
  expect(again.number).toBe(made.number);

  await eventually(
    async () => (await bill(supervisor, made.subject))?.answer === 'Totals mended',
    'the answer arrives',
  );
  await supervisor.does({ do: 'check-bill', bill: made.subject });
  expect(await supervisor.engine().api.perform({ do: 'pass-bill', bill: made.subject })).toEqual({
    ok: false,
    refusal: { why: 'checker-is-passer' },
  });
  await supervisor.signIn('medical-superintendent');
  expect((await supervisor.engine().api.query('billsForMe')).map((row) => row.waitsFor)).toEqual(['pass']);
  const passed = await supervisor.does({ do: 'pass-bill', bill: made.subject });
  expect(passed.number).toMatch(/^JV\/.*\/B-00001$/);

  await arrives(desk, made.subject, 'passed');
  expect((await owedOn(desk)).at(-1)).toEqual(['payables-owed-total', 91_449_15, 91_449_15]);
  const [account] = await desk.engine().api.query('accounts');
  const pay = {
    do: 'pay-bill',
    bill: made.subject,
    account: account?.account ?? '',
    instrument: '001201',
  } as const;
  const paid = await desk.does(pay);
  expect(paid.number).toMatch(/^PV\/.*\/A-00001$/);
  expect(await owedOn(desk)).toEqual([['payables-owed-total', 0, 0]]);
  expect(await desk.engine().api.perform(pay)).toEqual({ ok: false, refusal: { why: 'bill-state' } });

  const api = desk.engine().api;
  const book = await api.query('cashBook', account?.account ?? '', today.slice(0, 7));
  expect(book?.rows.map((row) => [row.number, row.instrument, row.payment])).toEqual([
    [paid.number, '001201', 91_449_15],
  ]);
  const line = (await api.query('budget', (await bill(desk, made.subject))?.year ?? '')).find(
    (row) => row.head === 'A03901',
  );
  expect(line?.spent).toBe(100_000_00);
  const view = await bill(desk, made.subject);
  expect(view).toMatchObject({
    gross: 100_000_00,
    net: 91_449_15,
    rowIsPublished: true,
    alike: [],
    spoiled: [],
  });
  const voucher = await api.query('voucher', view?.liability?.voucher ?? '');
  expect(voucher?.lines.map((one) => [one.head, one.debit, one.credit])).toEqual([
    ['A03901', 100_000_00, 0],
    ['G01101', 0, 91_449_15],
    ['G01204', 0, 5_500_00],
    ['G01205', 0, 3_050_85],
  ]);
  expect((await api.query('vouchers', {})).map((row) => row.number).sort()).toEqual([
    passed.number,
    paid.number,
  ]);
  expect((await api.query('search', 'INV-17')).map((hit) => hit.sort)).toContain('bill');
  expect((await api.query('payees', '0000000 stationery')).map((row) => row.name)).toEqual([
    'Stationery supplier (demo)',
  ]);
  expect((await api.query('document', document))?.usedIn.map((use) => use.title)).toContain(made.number);
});

test('a payee is found by any letters of his name, number or telephone, and no more by what he gave up', async () => {
  const [desk] = await openOffice();
  const entry = { entity: 'company', filer: 'filer', checkedOn: '2026-07-01', number: '7654321-1' } as const;
  const register = (name: string, phone: string, payee?: string) =>
    desk.does({ do: 'register-payee', entry: { ...entry, name, phone }, ...(payee ? { payee } : {}) });
  const { subject } = await register('Peshawar Oxygen & Co "West"', '091-9216666');
  const found = async (text: string): Promise<readonly string[]> =>
    (await desk.engine().api.query('payees', text))
      .filter((row) => row.payee === subject)
      .map((row) => row.name);
  const hits = [
    '',
    'shawa',
    'OXY',
    'oxygen west',
    '&',
    'co',
    'co xyge',
    '7654',
    '76543211',
    '6666',
    '"west"',
    '"',
  ];
  for (const text of hits) expect([text, await found(text)]).toEqual([text, ['Peshawar Oxygen & Co "West"']]);
  for (const text of ['xygen OR', 'oxigen', 'oxygen east', '%', 'x%g', 'NEAR', '***', '*'])
    expect([text, await found(text)]).toEqual([text, []]);

  await register('گیس سپلائی', '091-9217777', subject);
  expect(await found('oxygen')).toEqual([]);
  for (const text of ['سپل', 'گيس', 'گی', '217777', '7654321'])
    expect(await found(text)).toEqual(['گیس سپلائی']);
});

test('a bill paid twice by devices that were apart is paid once, and the second cheque is shown on both', async () => {
  const [desk, supervisor, document] = await openOffice();
  const made = await desk.does({ do: 'prepare-bill', typed: typed([document]) });
  await desk.signIn('superintendent');
  await desk.does({ do: 'check-bill', bill: made.subject });
  await desk.signIn('medical-superintendent');
  await desk.does({ do: 'pass-bill', bill: made.subject });
  await arrives(supervisor, made.subject, 'passed');

  await supervisor.engine().api.cutLine(true);
  await supervisor.signIn('superintendent');
  const [account] = await desk.engine().api.query('accounts');
  const pay = (instrument: string) =>
    ({ do: 'pay-bill', bill: made.subject, account: account?.account ?? '', instrument }) as const;
  await desk.does(pay('001201'));
  const second = await supervisor.does(pay('002002'));
  await supervisor.engine().api.cutLine(false);

  for (const device of [desk, supervisor]) {
    await eventually(
      async () => (await bill(device, made.subject))?.spoiled.length === 1,
      `${device.name} shows the second cheque`,
    );
    const view = await bill(device, made.subject);
    expect(view?.payment?.instrument).toBe('001201');
    expect(view?.spoiled[0]).toMatchObject({ number: second.number, instrument: '002002' });
    const book = await device.engine().api.query('cashBook', account?.account ?? '', today.slice(0, 7));
    expect(book?.payments).toBe(91_449_15);
    const faults = await device.engine().api.query('bookFaults');
    expect(faults).toContainEqual({ what: 'bill-twice', number: made.number, bill: made.subject });
  }
  const next = await supervisor.does({
    do: 'prepare-voucher',
    voucher: {
      ...{ type: 'payment', date: today, payee: 'Somebody', about: 'Next', account: account?.account ?? '' },
      lines: [
        { head: 'A03901', debit: 100, credit: 0 },
        { head: 'F01406', debit: 0, credit: 100 },
      ],
      documents: [],
    },
  });
  expect(next.number).toMatch(/B-00002$/);
});

test('the same invoice entered again needs a reason, and both bills show each other on both devices', async () => {
  const [desk, supervisor, document] = await openOffice();
  const first = await desk.does({ do: 'prepare-bill', typed: typed([document]) });
  const twice = {
    do: 'prepare-bill',
    typed: typed([document], { invoice: { number: 'inv 17', date: today, tax: 0 } }),
  } as const;
  expect(await desk.engine().api.perform(twice)).toEqual({
    ok: false,
    refusal: { why: 'looks-paid', detail: { number: first.number } },
  });
  await eventually(
    async () => (await supervisor.engine().api.query('documents', {})).length === 1,
    'the scan reaches the other device',
  );
  await arrives(supervisor, first.subject, 'prepared');
  await supervisor.signIn('superintendent');
  const other = await supervisor.does({ ...twice, typed: { ...twice.typed, likeness: 'Second delivery' } });
  expect((await bill(supervisor, other.subject))?.alike).toEqual([
    { bill: first.subject, number: first.number, reason: 'Second delivery' },
  ]);
  await arrives(desk, other.subject, 'prepared');
  expect((await bill(desk, first.subject))?.alike).toEqual([{ bill: other.subject, number: other.number }]);
});
