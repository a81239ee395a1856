import { expect, test } from 'vitest';
import { payment, posted, query, receipt, cashOffices } from './testing/cash-office';
import { eventually, type TestDevice } from './testing/office';

const openOffice = cashOffices();

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
  expect(await query(desk)('bookFaults')).toMatchObject([{ what: 'cheque-twice', number: 'CB-001201' }]);
  if (!first.ok) throw new Error('prepared above');
  await eventually(async () => (await query(supervisor)('chequeExceptions')).length === 1, 'on both sides');
  await supervisor.signIn('medical-superintendent');
  await supervisor.does({ do: 'return-voucher', voucher: first.value.subject, reason: 'Leaf used twice' });
  expect(await query(supervisor)('chequeExceptions')).toEqual([]);
  expect(await query(supervisor)('bookFaults')).toEqual([]);
});
