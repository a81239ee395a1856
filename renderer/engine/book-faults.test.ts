import { afterEach, expect, test } from 'vitest';
import { createTestOffice, type TestOffice } from './testing/office';

let office: TestOffice | undefined;
afterEach(async () => {
  await office?.close();
  office = undefined;
});

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
