import { expect, test } from 'vitest';
import { askedFrom, fileName, rowPath, statementPath } from './statement-view';

const today = '2026-11-20';
const ask = (name: string | undefined, query: string) => askedFrom(name, new URLSearchParams(query), today);

test('an address asks for a statement up to today, or to the end of a past year', () => {
  expect(ask(undefined, '')).toEqual({ name: 'trial-balance', year: '2026-27', month: '2026-11' });
  expect(ask('nonsense', 'year=2026-28&month=2027-13')).toEqual({
    name: 'trial-balance',
    year: '2026-27',
    month: '2026-11',
  });
  expect(ask('budget-actual', 'year=2025-26')).toMatchObject({ year: '2025-26', month: '2026-06' });
  expect(ask('budget-actual', 'year=2025-26&month=2026-11')).toMatchObject({ month: '2026-06' });
});

test('from any figure it is one step to the ledger of its head, and one more to the voucher', () => {
  const asked = ask('budget-actual', '');
  const line = { key: 'a', level: 'line', cells: {}, head: 'A03303*' } as const;
  expect(rowPath(line, asked)).toBe(
    '/ledger/statements/general-ledger?year=2026-27&month=2026-11&head=A03303*',
  );
  const ledger = { ...asked, name: 'general-ledger', head: 'A03303*' } as const;
  expect(rowPath({ key: 'v', level: 'line', cells: {}, voucher: 'voucher:abcd' }, ledger)).toBe(
    '/ledger/vouchers/voucher:abcd',
  );
  expect(rowPath({ key: 'b', level: 'line', cells: {}, bill: 'bill:abcd' }, asked)).toBe(
    '/ledger/bills/bill:abcd',
  );
  expect(rowPath({ key: 't', level: 'total', cells: {} }, asked)).toBeUndefined();
});

test('an address leads back to what was asked', () => {
  const asked = ask('general-ledger', 'year=2025-26&month=2026-01&head=A03901');
  const [path, query] = statementPath(asked).split('?');
  expect(ask(path?.split('/').at(-1), query ?? '')).toEqual(asked);
  expect(fileName({ ...asked, head: 'A03303*' })).toBe('general-ledger-A03303-2025-26-2026-01');
});
