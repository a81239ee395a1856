import { afterEach, expect, test } from 'vitest';
import type { Act } from '#shared/acts/act';
import { cashOffices, payment, posted } from './testing/cash-office';
import { createTestOffice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

const openOffice = cashOffices();

const line = (head: string, debit: number, credit: number) => ({ head, debit, credit });

test('a cheque that the bank had time to see and did not is reported as the policy says, until it is reversed', async () => {
  office = await createTestOffice();
  const { office: desk } = office.devices;
  await desk.open();
  await desk.signIn('superintendent');
  const { query } = desk.engine().api;
  const [bank] = await query('accounts');
  if (!bank) throw new Error('the demo has an account');
  const { account } = bank;
  await desk.does({
    do: 'open-chequebook',
    book: { account, prefix: '', first: '001201', last: '001225', issued: '2026-07-01' },
  });
  const pay = async (instrument: string, date: string, mode?: 'transfer'): Promise<string> => {
    await desk.signIn('dealing-assistant');
    const made = await desk.does({
      do: 'prepare-voucher',
      voucher: {
        ...{ type: 'payment', date, payee: 'PESCO', about: 'electricity', account, instrument },
        ...(mode ? { mode } : {}),
        lines: [line('A03303', 100_00, 0), line('F01406', 0, 100_00)],
        documents: [],
      },
    });
    await desk.signIn('superintendent');
    await desk.does({ do: 'post-voucher', voucher: made.subject });
    return made.subject;
  };
  const old = await pay('001201', '2026-07-05');
  await pay('001202', '2026-09-28'); // not old enough when the statement ends
  await pay('a transfer', '2026-07-06', 'transfer');
  expect(await query('bookFaults')).toEqual([]);

  await desk.does({
    do: 'import-statement',
    statement: {
      ...{ account, file: 'bank.csv', sha256: 'b'.repeat(64), closing: 360_000_00, mapping: { date: 0 } },
      lines: [
        { line: 2, date: '2026-07-02', text: 'Deposit', withdrawal: 0, deposit: 5_000_00 },
        { line: 3, date: '2026-09-30', text: 'Deposit', withdrawal: 0, deposit: 5_000_00 },
      ],
    },
  });
  expect(await query('bookFaults')).toEqual([]); // the demo's policy gives a cheque six months
  await desk.signIn('medical-superintendent');
  await desk.does({ do: 'set-policy', policy: { from: '2026-07-01', chequeDays: 60 } });
  expect(await query('bookFaults')).toEqual([
    { what: 'cheque-old', number: '001201', voucher: old, date: '2026-07-05', amount: 100_00 },
  ]);

  await desk.signIn('dealing-assistant');
  const reversal = await desk.does({
    do: 'reverse-voucher',
    voucher: old,
    date: '2026-10-01',
    reason: 'Stale',
  });
  await desk.signIn('superintendent');
  await desk.does({ do: 'post-voucher', voucher: reversal.subject });
  expect(await query('bookFaults')).toEqual([]);
});

test('a voucher number that is missing, given twice or taken for nothing is reported until the acts tell otherwise', async () => {
  const { desk, bank } = await openOffice();
  const { api, registers } = desk.engine();
  const first = await posted(desk, payment(bank.account, 100_00));
  expect(await api.query('bookFaults')).toEqual([]);
  const { author, at } = registers.sql.get<{ author: string; at: string }>(
    "SELECT author, at FROM acts WHERE subject = ? AND kind = 'voucher.prepared'",
    [first],
  ) ?? { author: '', at: '' };
  const { state } = registers.folded<Record<string, unknown>>(first) ?? {};
  if (!state) throw new Error('the voucher was posted');
  const {
    act: _act,
    at: _at,
    preparedBy,
    state: _state,
    settled: _settled,
    number: _number,
    ...body
  } = state;

  /** A voucher of another computer with a number of this one's series. */
  const arrives = (counter: number, serial: number, change: object = {}): Promise<unknown> => {
    const id = `KP-0001.ZZZZZZ.${String(counter).padStart(8, '0')}`;
    const act = {
      ...{
        v: 1,
        id,
        kind: 'voucher.prepared',
        subject: `voucher:elsewhere0000${counter}`,
        office: 'KP-0001',
      },
      ...{ device: 'ZZZZZZ', counter, at: at.replace(/.{6}$/, 'ZZZZZZ'), wall: 0, by: author },
      post: (preparedBy as { post: string }).post,
      body: { ...body, instrument: `00121${counter}`, number: `of serial ${serial}`, serial, ...change },
      ...{ prev: '', sig: '' },
    } as unknown as Act; // unsigned: signatures are checked before acts come to the registers
    return registers.absorb([act], [], registers.position());
  };
  const number = (serial: number): string =>
    `PV/${String(body.year)}/${String(body.series)}-${String(serial).padStart(5, '0')}`;

  await arrives(1, 3);
  expect(await api.query('bookFaults')).toEqual([{ what: 'number-missing', number: number(2) }]);
  await arrives(2, 2);
  expect(await api.query('bookFaults')).toEqual([]);
  await arrives(3, 3);
  expect(await api.query('bookFaults')).toEqual([{ what: 'number-twice', number: number(3) }]);
  await arrives(4, 4, { lines: [] }); // has no effect, and its number stays taken
  expect(await api.query('bookFaults')).toEqual([
    { what: 'number-twice', number: number(3) },
    { what: 'number-void', number: number(4) },
  ]);
});
