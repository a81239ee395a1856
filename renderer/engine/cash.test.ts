import { afterEach, expect, test } from 'vitest';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const line = (head: string, debit: number, credit: number) => ({ head, debit, credit });

async function openOffice() {
  office = await createTestOffice();
  const { office: desk, supervisor } = office.devices;
  await desk.open();
  await supervisor.open();
  await desk.signIn('superintendent');
  await supervisor.signIn('medical-superintendent');
  const [bank] = await desk.engine().api.query('accounts');
  if (!bank) throw new Error('the demo has an account');
  return { desk, supervisor, bank };
}
const query = (device: TestDevice) => device.engine().api.query;

/** The clerk draws it up, the superintendent passes it. */
async function posted(desk: TestDevice, voucher: object): Promise<string> {
  await desk.signIn('dealing-assistant');
  const made = await desk.does({ do: 'prepare-voucher', voucher: voucher as never });
  await desk.signIn('superintendent');
  await desk.does({ do: 'post-voucher', voucher: made.subject });
  return made.subject;
}
const payment = (account: string, amount: number, change: object = {}) => ({
  type: 'payment',
  date: '2026-07-05',
  payee: 'PESCO',
  about: 'electricity',
  account,
  instrument: '001201',
  lines: [line('A03303', amount, 0), line('F01406', 0, amount)],
  documents: [],
  ...change,
});
const receipt = (account: string, amount: number, change: object = {}) => ({
  ...payment(account, amount),
  type: 'receipt',
  instrument: undefined,
  date: '2026-07-09',
  payee: 'Consumers',
  about: 'water rates',
  lines: [line('F01406', amount, 0), line('C03431', 0, amount)],
  ...change,
});

test('the cash book of F5 and the bank reconciliation of F6, to the paisa', async () => {
  const { desk, supervisor, bank } = await openOffice();
  const { account } = bank;
  await posted(
    desk,
    receipt(account, 240_000_00, { date: '2026-07-02', payee: 'Finance', about: 'PFC share Q1' }),
  );
  const cheque = await posted(desk, payment(account, 61_500_00));
  await posted(desk, receipt(account, 18_200_00));
  const book = await query(desk)('cashBook', account, '2026-07');
  expect(book).toMatchObject({
    opening: 350_000_00,
    receipts: 258_200_00,
    payments: 61_500_00,
    closing: 546_700_00,
    form: 'bank',
  });
  expect(book?.rows.map((row) => row.balance)).toEqual([590_000_00, 528_500_00, 546_700_00]);

  const imported = await desk.does({
    do: 'import-statement',
    statement: {
      account,
      file: 'july.csv',
      sha256: 'a'.repeat(64),
      closing: 590_000_00,
      mapping: { date: 0 },
      lines: [
        { line: 2, date: '2026-07-02', text: 'PFC', withdrawal: 0, deposit: 240_000_00, balance: 590_000_00 },
      ],
    },
  });
  const before = await query(desk)('reconcile', account, '2026-07');
  expect(before?.proposals).toMatchObject([{ line: 2, why: 'weak', days: 0 }]);
  const proposal = before?.proposals[0];
  await desk.does({
    do: 'match-lines',
    statement: imported.subject,
    pairs: [{ line: 2, voucher: proposal?.voucher ?? '', why: 'weak' }],
  });
  expect(await query(desk)('reconcile', account, '2026-07')).toMatchObject({
    state: 'reconciling',
    sums: { book: 546_700_00, unpresented: 61_500_00, uncredited: 18_200_00, bank: 590_000_00, bankOnly: 0 },
    calculated: 590_000_00,
    difference: 0,
    unexplained: 0,
    unpresented: [{ voucher: cheque, instrument: '001201' }],
    bankOnly: [],
  });
  await desk.does({ do: 'prepare-reconciliation', account, month: '2026-07' });
  const locking = { do: 'lock-reconciliation' as const, account, month: '2026-07' };
  expect(await desk.engine().api.perform(locking)).toMatchObject({ refusal: { why: 'maker-is-approver' } });
  await eventually(
    async () => (await query(supervisor)('reconcile', account, '2026-07'))?.state === 'reconciled',
    'the reconciliation arrives',
  );
  await supervisor.does(locking);
  await eventually(
    async () => (await query(desk)('reconcile', account, '2026-07'))?.state === 'locked',
    'the lock comes back',
  );
  expect(
    await desk.engine().api.perform({ do: 'unmatch-line', statement: imported.subject, line: 2 }),
  ).toMatchObject({ refusal: { why: 'reconciled-locked' } });
});

test('the same statement file comes in once, also on two devices that are apart', async () => {
  const { desk, supervisor, bank } = await openOffice();
  await supervisor.signIn('superintendent');
  await supervisor.engine().api.cutLine(true);
  const command = {
    do: 'import-statement' as const,
    statement: {
      account: bank.account,
      file: 'big.csv',
      sha256: 'b'.repeat(64),
      closing: 350_000_00,
      mapping: { date: 0, encoding: 'utf-8' },
      lines: Array.from({ length: 1201 }, (_, n) => ({
        ...{ line: n + 2, date: '2026-08-01', text: `fee ${n}`, withdrawal: 100, deposit: 0 },
      })),
    },
  };
  const done = await desk.does(command);
  expect(done.acts).toHaveLength(3);
  expect(await desk.engine().api.perform(command)).toMatchObject({ refusal: { why: 'already-imported' } });
  await supervisor.does(command);
  await supervisor.engine().api.cutLine(false);
  await eventually(async () => (await query(supervisor)('line')).waitingActs === 0, 'both are at the hub');
  for (const device of [desk, supervisor])
    expect(await query(device)('bankStatements', bank.account)).toMatchObject([{ lines: 1201, whole: true }]);
  expect(await query(desk)('statementMapping', bank.account)).toEqual({ date: 0, encoding: 'utf-8' });
});

test('cheque leaves: the next is proposed, used and foreign ones are refused, one used on two devices shows', async () => {
  const { desk, supervisor, bank } = await openOffice();
  const { account } = bank;
  const book = { account, prefix: 'CB-', first: '001201', last: '001210', issued: '2026-07-01' };
  const opened = await desk.does({ do: 'open-chequebook', book });
  expect(await query(desk)('nextLeaf', account)).toBe('CB-001201');
  const prepare = (device: TestDevice, instrument: string, change: object = {}) =>
    device.engine().api.perform({
      do: 'prepare-voucher',
      voucher: payment(account, 100_00, { instrument, ...change }) as never,
    });
  await eventually(
    async () => (await query(supervisor)('nextLeaf', account)) === 'CB-001201',
    'the book arrives',
  );
  await supervisor.signIn('superintendent');
  await supervisor.engine().api.cutLine(true);
  const first = await prepare(desk, 'CB-001201');
  expect(first).toMatchObject({ ok: true });
  expect(await query(desk)('nextLeaf', account)).toBe('CB-001202');
  expect(await prepare(desk, 'CB-001201')).toMatchObject({
    refusal: { why: 'leaf-used', detail: { by: 'PV/2026-27/A-00001' } },
  });
  expect(await prepare(desk, 'CB-001299')).toMatchObject({ refusal: { why: 'leaf-not-in-book' } });
  expect(await prepare(desk, 'any reference', { mode: 'transfer' })).toMatchObject({ ok: true });
  await desk.does({
    do: 'void-leaf',
    book: opened.subject,
    leaf: { leaf: '001202', state: 'damaged', reason: 'Torn' },
  });
  expect(await prepare(desk, 'CB-001202')).toMatchObject({
    refusal: { why: 'leaf-used', detail: { by: 'Torn' } },
  });
  expect(await query(desk)('nextLeaf', account)).toBe('CB-001203');

  expect(await prepare(supervisor, 'CB-001201')).toMatchObject({ ok: true });
  expect(await query(supervisor)('chequeExceptions')).toEqual([]);
  await supervisor.engine().api.cutLine(false);
  await eventually(async () => (await query(desk)('chequeExceptions')).length === 1, 'the exception shows');
  expect(await query(desk)('chequeExceptions')).toMatchObject([
    {
      instrument: 'CB-001201',
      vouchers: [{ number: 'PV/2026-27/A-00001' }, { number: 'PV/2026-27/B-00001' }],
    },
  ]);
  if (!first.ok) throw new Error('prepared above');
  await eventually(async () => (await query(supervisor)('chequeExceptions')).length === 1, 'on both sides');
  await supervisor.signIn('medical-superintendent');
  await supervisor.does({ do: 'return-voucher', voucher: first.value.subject, reason: 'Leaf used twice' });
  expect(await query(supervisor)('chequeExceptions')).toEqual([]);
});

test('a reversal undoes a posted voucher once; the first stays, struck, and no number is unexplained', async () => {
  const { desk, supervisor, bank } = await openOffice();
  const { account } = bank;
  const voucher = await posted(desk, payment(account, 500_00));
  const returned = await desk.does({
    do: 'prepare-voucher',
    voucher: payment(account, 1, { instrument: 'x' }) as never,
  });
  const reverse = {
    do: 'reverse-voucher' as const,
    voucher,
    date: '2026-07-20',
    reason: 'Paid to the wrong party',
  };
  expect(await desk.engine().api.perform({ ...reverse, voucher: returned.subject })).toMatchObject({
    refusal: { why: 'not-posted' },
  });
  await desk.signIn('dealing-assistant');
  const made = await desk.does(reverse);
  expect(made.number).toBe('REV/2026-27/A-00001');
  expect(await desk.engine().api.perform(reverse)).toMatchObject({ refusal: { why: 'already-reversed' } });
  await eventually(async () => (await query(supervisor)('voucher', made.subject)) !== null, 'it arrives');
  await supervisor.does({ do: 'post-voucher', voucher: made.subject });
  await supervisor.does({ do: 'return-voucher', voucher: returned.subject, reason: 'No bill' });
  await eventually(
    async () => (await query(desk)('voucher', returned.subject))?.state === 'returned',
    'both settled',
  );
  const book = await query(desk)('cashBook', account, '2026-07');
  expect(book).toMatchObject({
    opening: 350_000_00,
    closing: 350_000_00,
    receipts: 500_00,
    payments: 500_00,
  });
  expect(book?.rows.map((row) => row.struck?.number)).toEqual([made.number, undefined]);
  expect(await query(desk)('voucher', voucher)).toMatchObject({
    state: 'posted',
    struck: { number: made.number },
  });
  expect(await query(desk)('numbering', '2026-27')).toMatchObject([
    {
      register: 'payment',
      series: 'A',
      last: 2,
      posted: 0,
      special: [
        { serial: 1, why: 'reversed', reason: made.number },
        { serial: 2, why: 'returned', reason: 'No bill' },
      ],
    },
    { register: 'reversal', last: 1, posted: 1, special: [] },
  ]);
});

test('money moved between bank and cash stands in both books; the cash book is closed by who wrote none of it', async () => {
  const { desk, supervisor, bank } = await openOffice();
  await desk.does({
    do: 'open-account',
    account: { title: 'Cash chest', sort: 'cash', head: 'F01403', on: '2026-07-01', opening: 0 },
  });
  const cash = (await query(desk)('accounts')).find((one) => one.sort === 'cash')?.account ?? '';
  await posted(desk, {
    ...payment(bank.account, 5_000_00, { instrument: '7' }),
    type: 'contra',
    toAccount: cash,
    lines: [line('F01403', 5_000_00, 0), line('F01406', 0, 5_000_00)],
  });
  expect((await query(desk)('cashBook', cash, '2026-07'))?.rows).toMatchObject([
    { receipt: 5_000_00, payment: 0, contra: true },
  ]);
  expect((await query(desk)('cashBook', bank.account, '2026-07'))?.rows).toMatchObject([
    { receipt: 0, payment: 5_000_00, contra: true },
  ]);
  const close = { do: 'close-cash-book' as const, account: bank.account, day: '2026-07-31' };
  await desk.signIn('superintendent');
  const waiting = await desk.does({
    do: 'prepare-voucher',
    voucher: payment(bank.account, 1_00, { instrument: '8' }) as never,
  });
  expect(await desk.engine().api.perform(close)).toMatchObject({ refusal: { why: 'vouchers-waiting' } });
  await eventually(async () => (await query(supervisor)('voucher', waiting.subject)) !== null, 'it arrives');
  await supervisor.does({ do: 'post-voucher', voucher: waiting.subject });
  await eventually(
    async () => (await query(desk)('voucher', waiting.subject))?.state === 'posted',
    'it is passed',
  );
  expect(await desk.engine().api.perform(close)).toMatchObject({ refusal: { why: 'writer-closes' } });
  await supervisor.does(close);
  expect(await query(supervisor)('cashBookState', bank.account, '2026-07')).toMatchObject({
    closedThrough: '2026-07-31',
    closings: [{ entries: 2, balance: 344_999_00, balanceNow: 344_999_00 }],
  });
  await eventually(
    async () => (await query(desk)('cashBookState', bank.account, '2026-07')).closedThrough === '2026-07-31',
    'the closing arrives',
  );
  const late = {
    do: 'prepare-voucher' as const,
    voucher: payment(bank.account, 1_00, { instrument: '9' }) as never,
  };
  expect(await desk.engine().api.perform(late)).toMatchObject({
    refusal: { why: 'day-closed', detail: { date: '2026-07-31' } },
  });
  const certify = { do: 'certify-cash-book' as const, account: bank.account, month: '2026-07' };
  expect(await supervisor.engine().api.perform({ ...certify, counted: 1 })).toMatchObject({
    refusal: { why: 'difference-unexplained' },
  });
  await supervisor.does({ ...certify, counted: 344_999_00 });
});

test('an imprest never holds more than its limit, and is recouped head by head', async () => {
  const { desk, supervisor, bank } = await openOffice();
  const { account } = bank;
  const opened = await desk.does({
    do: 'open-imprest',
    imprest: { holder: 'Storekeeper', limit: 10_000_00, head: 'F01403', on: '2026-07-01' },
  });
  const imprest = opened.subject;
  const advance = {
    do: 'advance-imprest' as const,
    imprest,
    account,
    date: '2026-07-02',
    amount: 10_000_00,
    instrument: '21',
  };
  expect(await desk.engine().api.perform({ ...advance, amount: 10_000_01 })).toMatchObject({
    refusal: { why: 'over-imprest', detail: { available: 10_000_00 } },
  });
  const spend = (amount: number, head = 'A03901') => ({
    do: 'spend-imprest' as const,
    imprest,
    expense: { date: '2026-07-10', payee: 'Shop', about: 'Small things', head, amount, documents: [] },
  });
  expect(await desk.engine().api.perform(spend(100))).toMatchObject({ refusal: { why: 'over-imprest' } });
  const given = await desk.does(advance);
  expect(await desk.engine().api.perform({ ...advance, amount: 1, instrument: '22' })).toMatchObject({
    refusal: { why: 'over-imprest', detail: { available: 0 } },
  });
  const pass = async (voucher: string) => {
    await eventually(async () => (await query(supervisor)('voucher', voucher)) !== null, 'it arrives');
    await supervisor.does({ do: 'post-voucher', voucher });
    await eventually(async () => (await query(desk)('voucher', voucher))?.state === 'posted', 'it is passed');
  };
  await pass(given.subject);
  expect((await desk.does(spend(1_200_50))).number).toBe('SV/2026-27/A-001');
  expect((await desk.does(spend(300_00))).number).toBe('SV/2026-27/A-002');
  await desk.does(spend(2_000_00, 'A03303'));
  expect(await query(desk)('imprest', imprest)).toMatchObject({ inHand: 6_499_50, unclaimed: 3_500_50 });
  expect(await desk.engine().api.perform({ ...advance, amount: 1, instrument: '22' })).toMatchObject({
    refusal: { why: 'over-imprest', detail: { available: 0 } },
  });
  const recoup = { do: 'recoup-imprest' as const, imprest, account, date: '2026-07-31', instrument: '23' };
  const recouped = await desk.does(recoup);
  expect((await query(desk)('voucher', recouped.subject))?.lines).toMatchObject([
    { head: 'A03901', debit: 1_500_50 },
    { head: 'A03303', debit: 2_000_00 },
    { head: 'F01406', credit: 3_500_50 },
  ]);
  expect(await desk.engine().api.perform(recoup)).toMatchObject({ refusal: { why: 'nothing-to-recoup' } });
  await pass(recouped.subject);
  expect(await query(desk)('imprest', imprest)).toMatchObject({ inHand: 10_000_00, unclaimed: 0 });
});

test('what is printed at the foot of a voucher is the hash of the act that drew it up', async () => {
  const { desk, bank } = await openOffice();
  const voucher = await posted(desk, payment(bank.account, 5_00));
  const seal = await query(desk)('voucherSeal', voucher);
  expect(seal?.act).toMatch(/^KP-0123\.[A-Z2-7]{6}\.\d{8}$/);
  expect(seal?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await query(desk)('voucherSeal', 'voucher:nothing')).toBeNull();
});
