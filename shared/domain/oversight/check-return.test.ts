import { expect, it, test } from 'vitest';
import { checkReturn } from './check-return';
import type { ReturnPart } from './return';

type Cells = Readonly<Record<string, number | string | null>>;
const part = (
  name: string,
  rows: readonly Cells[],
  total?: Cells,
  kind: 'money' | 'count' = 'money',
): ReturnPart => ({
  part: name,
  columns: Object.entries(rows[0] ?? {}).map(([column, value]) => ({
    name: column,
    kind: typeof value === 'number' ? kind : 'text',
  })),
  rows: [
    ...rows.map((cells, n) => ({
      ...{ key: `row${n}`, level: 'line' as const, code: 'X', name: `Row ${n}`, cells: { ...cells } },
    })),
    ...(total ? [{ key: 'total', level: 'total' as const, label: 'total', cells: { ...total } }] : []),
  ],
});
const found = (one: ReturnPart) =>
  checkReturn([one]).map(({ what, stops, name, by }) => [what, stops, name, by]);

const bank = { opening: 100, receipts: 50, payments: 30, closing: 120, brs: 'yes' };

it.each([
  ['a balance that closes and is reconciled', part('cash', [bank]), []],
  [
    'closing that is not opening + receipts - payments',
    part('cash', [{ ...bank, closing: 121 }]),
    [['closing', true, 'X Row 0', 1]],
  ],
  [
    'a bank without a locked reconciliation',
    part('cash', [{ ...bank, brs: 'no' }]),
    [['no-brs', false, 'X Row 0', undefined]],
  ],
  ['a cash chest, which has none', part('cash', [{ ...bank, brs: 'none' }]), []],
  [
    'a head above its release',
    part('heads', [{ released: 100, progressive: 130, balance: -30 }]),
    [['over-release', false, 'X Row 0', 30]],
  ],
  [
    'a sum that is not the total',
    part('receipts', [{ period: 10 }, { period: 20 }], { period: 31 }),
    [['total', true, undefined, 1]],
  ],
  [
    'a loan that does not close',
    part('debts', [{ opening: 0, drawn: 5, repaid: 1, closing: 5 }]),
    [['closing', true, 'X Row 0', 1]],
  ],
  [
    'more posts filled than sanctioned',
    part('posts', [{ sanctioned: 4, filled: 6, vacant: -2 }], undefined, 'count'),
    [['more-than-sanctioned', false, 'X Row 0', 2]],
  ],
  ['nothing to report', part('paras', []), [['nil', false, undefined, undefined]]],
])('%s', (_, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('a statement of receipts and payments closes as a whole', () => {
  const total = (key: string, now: number) => ({ key, level: 'total' as const, label: key, cells: { now } });
  const statement = (closing: number): ReturnPart => ({
    part: 'receipts-payments',
    columns: [{ name: 'now', kind: 'money' }],
    rows: [
      total('openingCash', 100),
      total('totalReceipts', 50),
      total('totalPayments', 30),
      total('totalOther', 5),
      total('closingCash', closing),
    ],
  });
  expect(found(statement(125))).toEqual([]);
  expect(found(statement(130))).toEqual([['closing', true, undefined, 5]]);
});
