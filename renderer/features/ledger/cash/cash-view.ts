import type { StatementMapping } from '#shared/domain/ledger/bank/read-statement';
import type {
  CashBookClosing,
  CashBookRow,
  CashBookState,
  CashBookView,
  NumberingRow,
  VoucherView,
} from '#engine/views';

/** How many numbers of a year have no good reason: missing, or given twice. */
export const unexplained = (series: readonly NumberingRow[]): number =>
  series.flatMap((one) => one.special).filter((one) => one.why === 'missing' || one.why === 'twice').length;

type Me = { readonly person: string; readonly powers: readonly string[] };

/** Whether the officer can have the voucher reversed: it is in the books, not undone yet, and he draws vouchers up. */
export const mayReverse = (voucher: Pick<VoucherView, 'state' | 'type' | 'struck'>, me: Me): boolean =>
  voucher.state === 'posted' &&
  voucher.type !== 'reversal' &&
  voucher.struck === undefined &&
  me.powers.includes('prepare-voucher');

/** Whether the officer closes the days that are open, and if not, why not. */
export function closingOf(
  state: Pick<CashBookState, 'writers' | 'waiting'>,
  me: Me,
): 'close' | 'no-power' | 'writer' | 'waiting' {
  if (!me.powers.includes('approve-voucher') && !me.powers.includes('keep-accounts')) return 'no-power';
  if (state.waiting > 0) return 'waiting';
  return state.writers.includes(me.person) ? 'writer' : 'close';
}

/** The day through which a month's book is closed next: the month's last, or today if that has not come. */
export const dayToClose = (month: string, today: string): string => {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0))
    .toISOString()
    .slice(0, 10);
  return last < today ? last : today;
};

/** A line of a cash book: an entry, by its place among the entries, or the closing that stands below a day's last one. */
export type BookLine =
  { readonly row: CashBookRow; readonly index: number } | { readonly closing: CashBookClosing };

/** The entries of a book with its daily closings between them, each below the last entry of the days that it closes. */
export function bookLines(
  rows: readonly CashBookRow[],
  closings: readonly CashBookClosing[],
): readonly BookLine[] {
  const lines: BookLine[] = [];
  const left = [...closings];
  const closeBefore = (day: string): void => {
    for (let next = left[0]; next && next.day < day; next = left[0]) {
      lines.push({ closing: next });
      left.shift();
    }
  };
  for (const [index, row] of rows.entries()) {
    closeBefore(row.date);
    lines.push({ row, index });
  }
  return [...lines, ...left.map((closing) => ({ closing }))];
}

type Sums = Record<'pay' | 'allowances' | 'contingencies' | 'miscellaneous', number>;

/** The amounts of one side of a row in the columns of the government's form, in paisa; never negative. */
export const sideOf = (row: CashBookView['rows'][number], side: 'receipt' | 'payment'): Sums => {
  const turn = side === 'payment' ? 1 : -1;
  const empty = row[side] === 0;
  const of = (name: keyof Sums) => (empty ? 0 : row.columns[name] * turn);
  return {
    pay: of('pay'),
    allowances: of('allowances'),
    contingencies: of('contingencies'),
    miscellaneous: of('miscellaneous'),
  };
};

/** A mapping with another column; a column that is chosen leaves the place that it had. */
export function withColumn(
  mapping: StatementMapping,
  name: Exclude<keyof StatementMapping, 'amounts' | 'heading'>,
  column: number,
): StatementMapping {
  const moved = Object.entries(mapping).map(([key, value]) =>
    value === column && column >= 0 && key !== 'heading' && key !== 'amounts' ? [key, -1] : [key, value],
  );
  return { ...(Object.fromEntries(moved) as StatementMapping), [name]: column }; // the same keys
}
