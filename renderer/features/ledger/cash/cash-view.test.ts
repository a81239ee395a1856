import { expect, it } from 'vitest';
import type { CashBookView } from '#engine/views';
import { guessMapping } from '#shared/domain/ledger/bank/read-statement';
import { bookLines, closingOf, dayToClose, mayReverse, sideOf, unexplained, withColumn } from './cash-view';

const clerk = { person: 'clerk', powers: ['prepare-voucher'] };
const chief = { person: 'chief', powers: ['approve-voucher'] };

it('offers a reversal only for a voucher that is in the books and not undone', () => {
  const posted = { state: 'posted', type: 'payment' } as const;
  expect(mayReverse(posted, clerk)).toBe(true);
  expect(mayReverse(posted, chief)).toBe(false);
  expect(mayReverse({ ...posted, state: 'returned' }, clerk)).toBe(false);
  expect(mayReverse({ ...posted, type: 'reversal' }, clerk)).toBe(false);
  expect(mayReverse({ ...posted, struck: { voucher: 'v', number: 'REV' } }, clerk)).toBe(false);
});

it('lets only somebody close the book who wrote none of it, when nothing waits', () => {
  expect(closingOf({ writers: ['clerk'], waiting: 0 }, chief)).toBe('close');
  expect(closingOf({ writers: ['clerk', 'chief'], waiting: 0 }, chief)).toBe('writer');
  expect(closingOf({ writers: ['clerk'], waiting: 2 }, chief)).toBe('waiting');
  expect(closingOf({ writers: [], waiting: 0 }, clerk)).toBe('no-power');
});

it('closes a month through its last day, or through today', () => {
  expect(dayToClose('2026-07', '2026-11-21')).toBe('2026-07-31');
  expect(dayToClose('2028-02', '2028-11-21')).toBe('2028-02-29');
  expect(dayToClose('2026-11', '2026-11-21')).toBe('2026-11-21');
});

it('puts each closing below the last entry that it closes, also where a day or the whole month has none', () => {
  const by = { person: 'p', name: 'C', post: 's', postTitle: 'S' };
  const closing = (day: string) => ({ day, balance: 0, entries: 0, by, at: '', balanceNow: 0 });
  const entry = (date: string) => ({
    ...{ date, voucher: '', number: '', particulars: '', payee: '', about: '', balance: 0, receipt: 0 },
    ...{ contra: false, classification: '', payment: 0 },
    columns: { pay: 0, allowances: 0, contingencies: 0, miscellaneous: 0 },
  });
  const shown = (entries: readonly string[], closings: readonly string[]) =>
    bookLines(entries.map(entry), closings.map(closing)).map((line) =>
      'closing' in line ? `closed ${line.closing.day}` : `${line.index} ${line.row.date}`,
    );
  expect(shown(['07-01', '07-01', '07-03', '07-09'], ['07-01', '07-02', '07-31'])).toEqual([
    ...['0 07-01', '1 07-01', 'closed 07-01', 'closed 07-02'],
    ...['2 07-03', '3 07-09', 'closed 07-31'],
  ]);
  expect(shown([], ['07-31'])).toEqual(['closed 07-31']);
  expect(shown(['07-01'], [])).toEqual(['0 07-01']);
});

it('counts numbers without a good reason, and only those', () => {
  const special = (['returned', 'missing', 'reversed', 'twice', 'without-effect'] as const).map(
    (why, serial) => ({
      ...{ serial, number: '', reason: '', why },
    }),
  );
  expect(unexplained([{ register: 'payment', series: 'A', last: 9, posted: 4, special }])).toBe(2);
});

it('puts a payment on the payment side and a receipt on the other, never negative', () => {
  const row = (receipt: number, payment: number, amount: number): CashBookView['rows'][number] => ({
    ...{ date: '', voucher: '', number: '', particulars: '', payee: '', about: '', balance: 0 },
    ...{ contra: false, classification: '', receipt, payment },
    columns: { pay: amount, allowances: 0, contingencies: 0, miscellaneous: 0 },
  });
  expect(sideOf(row(0, 500, 500), 'payment').pay).toBe(500);
  expect(sideOf(row(0, 500, 500), 'receipt').pay).toBe(0);
  expect(sideOf(row(500, 0, -500), 'receipt').pay).toBe(500);
});

it('gives a column of the bank’s file to one use only', () => {
  const mapping = guessMapping([{ line: 1, cells: ['Date', 'Description', 'Debit', 'Credit'] }]);
  expect(mapping).toMatchObject({ date: 0, text: 1, withdrawal: 2, deposit: 3 });
  expect(withColumn(mapping, 'withdrawal', 3)).toMatchObject({ withdrawal: 3, deposit: -1 });
});
