import { expect, test } from 'vitest';
import { guessImport } from '#shared/domain/ledger/import/mapping';
import type { ImportReading } from '#engine/views';
import { batchActions, canTakeIn, columnsFor, withImportColumn } from './import-view';

const mapping = guessImport([{ line: 1, cells: ['No', 'Date', 'Payee', 'Head', 'Debit', 'Credit'] }]);

test('a column that is chosen for something else leaves the place that it had', () => {
  expect(mapping).toMatchObject({
    number: 0,
    date: 1,
    payee: 2,
    head: 3,
    debit: 4,
    credit: 5,
    amounts: 'two',
  });
  expect(withImportColumn(mapping, 'about', 2)).toMatchObject({ about: 2, payee: -1, heading: 1 });
  expect(withImportColumn(mapping, 'credit', -1)).toMatchObject({ credit: -1, about: -1, date: 1 });
});

test('the form asks for the columns that fit its amounts', () => {
  expect(columnsFor('two')).not.toContain('amount');
  expect(columnsFor('one')).toContain('amount');
  expect(columnsFor('one')).not.toContain('debit');
});

test('a file is taken in only when every row is right and it is not here yet', () => {
  const reading = { faultCount: 0, vouchers: 2 } as ImportReading;
  expect(canTakeIn(reading)).toBe(true);
  expect(canTakeIn({ ...reading, faultCount: 1 })).toBe(false);
  expect(canTakeIn({ ...reading, vouchers: 0 })).toBe(false);
  const known = (state: 'coming' | 'prepared' | 'passed' | 'returned') =>
    canTakeIn({ ...reading, known: { import: 'import:x', state } });
  expect([known('coming'), known('returned'), known('prepared'), known('passed')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('another officer passes a batch; its maker may take it back', () => {
  const clerk = { person: 'clerk', powers: ['prepare-voucher', 'approve-voucher'] };
  const chief = { person: 'chief', powers: ['approve-voucher'] };
  const other = { person: 'other', powers: ['scan'] };
  const batch = { state: 'prepared', maker: 'clerk' } as const;
  expect(batchActions(batch, clerk)).toEqual({ pass: 'own-work', back: 'withdraw' });
  expect(batchActions(batch, chief)).toEqual({ pass: 'pass', back: 'return' });
  expect(batchActions(batch, other)).toEqual({ pass: 'no-power', back: null });
  expect(batchActions({ ...batch, state: 'coming' }, clerk)).toEqual({ pass: null, back: 'withdraw' });
  expect(batchActions({ ...batch, state: 'passed' }, chief)).toEqual({ pass: null, back: null });
});
