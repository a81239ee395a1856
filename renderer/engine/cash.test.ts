import { expect, test } from 'vitest';
import { line, payment, posted, query, cashOffices } from './testing/cash-office';
import { eventually } from './testing/office';

const openOffice = cashOffices();

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
