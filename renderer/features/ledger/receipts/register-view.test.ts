import { expect, test } from 'vitest';
import { registerLine } from '#shared/domain/ledger/receipts/register';
import { sumReceivables } from '#shared/domain/ledger/receipts/receivables';
import { receivablesSheet, registerPath, registerSheet } from './register-view';

const head = { title: 'T', about: [], rightToLeft: false };
const say = (key: string): string => key;

test('the register is kept with its total, its efficiency in whole percent and the ageing of each balance', () => {
  const paid = { date: '2026-10-09', amount: 333, penalty: 0, state: 'posted' as const };
  const demand = { issued: '2026-10-01', due: '2026-10-10', amount: 1000, collections: [paid] };
  const line = registerLine([demand], '2026-10-01', '2026-10-31');
  const sheet = registerSheet(
    { on: '2026-10-31', rows: [{ ...line, key: 'C02701', name: 'Rent' }], total: line },
    { say, nameOf: (row) => row.name, by: 'head' },
    head,
  );
  const figures = [0, 1000, 0, 333, 667, 0, 33, 0, 667, 0, 0, 0, 0];
  expect(sheet.rows.map((row) => row.cells)).toEqual([
    ['C02701', 'Rent', ...figures],
    [null, 'total', ...figures],
  ]);
  for (const row of sheet.rows) expect(row.cells).toHaveLength(sheet.columns.length);
});

test('receivables are kept with who owes, what, and how old it is', () => {
  const sums = sumReceivables([{ outstanding: 5, approved: 2, daysOver: 91 }]);
  const row = { ...sums, key: 'claim a', kind: 'claim' as const, payer: 'payer:a', name: 'Insurer' };
  const sheet = receivablesSheet(
    { on: '2026-10-31', rows: [row], total: sums },
    { say, nameOf: (one) => one.name },
    head,
  );
  expect(sheet.rows[0]?.cells).toEqual(['Insurer', 'rcpt-owes-claim', 1, 5, 2, 0, 0, 0, 0, 5, 0]);
  for (const one of sheet.rows) expect(one.cells).toHaveLength(sheet.columns.length);
});

test('an empty register is kept without a total', () => {
  const nothing = registerLine([], '2026-10-01', '2026-10-31');
  const empty = { on: '2026-10-31', rows: [], total: nothing };
  expect(registerSheet(empty, { say, nameOf: () => '', by: 'month' }, head).rows).toEqual([]);
  expect(registerPath({ from: '2026-07', to: '2026-11', by: 'head' })).toBe(
    '/ledger/receipts/register?from=2026-07&to=2026-11&by=head',
  );
});
