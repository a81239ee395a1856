import type { Sheet, SheetCell, SheetColumn, SheetRow } from '#shared/domain/ledger/statements/sheet';
import type { CashBookClosing, CashBookRow, CashBookView, ReconcileView } from '#engine/views';
import { shortDay } from '#ui/format';
import { bookLines, sideOf } from './cash-view';

type Say = (key: string) => string;
type Column = SheetColumn & {
  readonly of: (row: CashBookRow) => SheetCell;
  readonly total?: (book: CashBookView) => SheetCell;
};
type Side = 'receipt' | 'payment';

const parts = ['pay', 'allowances', 'contingencies', 'miscellaneous'] as const;

/** An amount of a cash book's column: nothing stands where nothing moved. */
const filled = (amount: number): SheetCell => (amount === 0 ? null : amount);

/** The prescribed columns of a book (domain.md A7) as columns of a table. */
function columnsOf(form: CashBookView['form'], say: Say): readonly Column[] {
  const text = (title: string, of: Column['of']): Column => ({ title, kind: 'text', of });
  const onSide =
    (name: Side, of: Column['of']): Column['of'] =>
    (row) =>
      row[name] === 0 ? null : of(row);
  const particulars = (row: CashBookRow): string =>
    row.struck ? `${row.particulars} (${say('cash-struck')} ${row.struck.number})` : row.particulars;
  const number = text(say('number'), (row) => (row.contra ? `${row.number} C` : row.number));
  const reference = (row: CashBookRow): SheetCell => row.instrument ?? null;
  const date: Column = { title: say('date'), kind: 'day', of: (row) => row.date };
  const amount = (name: Side, title = say(`${name}s`)): Column => ({
    title,
    kind: 'money',
    of: (row) => filled(row[name]),
    total: (book) => book[`${name}s`],
  });
  const balance: Column = { title: say('balance'), kind: 'money', of: (row) => row.balance };
  const side = (name: Side): readonly Column[] =>
    parts.map((part) => ({
      title: `${say(`${name}s`)}: ${say(`cash-column-${part}`)}`,
      kind: 'money',
      of: (row) => filled(sideOf(row, name)[part]),
      total: (book) => book.rows.reduce((sum, row) => sum + sideOf(row, name)[part], 0),
    }));
  if (form === 'bank')
    return [
      date,
      number,
      text(say('particulars'), particulars),
      text(say('reference'), reference),
      amount('receipt'),
      amount('payment'),
      balance,
    ];
  if (form === 'local-fund')
    return [
      date,
      text(say('cash-income-from'), onSide('receipt', particulars)),
      text(say('cash-challan'), onSide('receipt', reference)),
      amount('receipt', say('cash-income')),
      number,
      text(say('reference'), onSide('payment', reference)),
      text(say('payee'), onSide('payment', particulars)),
      amount('payment', say('cash-expenditure')),
      balance,
    ];
  return [
    date,
    number,
    text(say('particulars'), particulars),
    ...side('receipt'),
    amount('receipt'),
    ...side('payment'),
    amount('payment'),
    text(say('cash-classification'), (row) => row.classification),
    balance,
  ];
}

/** A month of a cash book as a table to be kept: opening, entries with the daily closings, totals, closing. */
export function cashBookSheet(
  book: CashBookView,
  say: Say,
  head: Pick<Sheet, 'title' | 'about' | 'rightToLeft'>,
  closings: readonly CashBookClosing[] = [],
): Sheet {
  const columns = columnsOf(book.form, say);
  const labelAt = columns.findIndex((column) => column.kind === 'text');
  const labelled = (
    level: SheetRow['level'],
    label: string,
    cell: (column: Column) => SheetCell,
  ): SheetRow => ({
    level,
    cells: columns.map((column, at) => (at === labelAt ? label : cell(column))),
  });
  const last = columns.at(-1);
  const balance = (label: string, amount: number): SheetRow =>
    labelled('total', label, (column) => (column === last ? amount : null));
  const closed = ({ day, balance: then, by }: CashBookClosing): SheetRow => {
    const label = `${say('cash-balanced')} ${shortDay(day)}; ${say('cash-checked-by')} ${by.name}, ${by.postTitle}`;
    return labelled('group', label, (column) =>
      column.kind === 'day' ? day : column === last ? then : null,
    );
  };
  return {
    ...head,
    columns: columns.map(({ title, kind }) => ({ title, kind })),
    rows: [
      balance(say('openingBF'), book.opening),
      ...bookLines(book.rows, closings).map((line): SheetRow =>
        'closing' in line
          ? closed(line.closing)
          : { level: 'line', cells: columns.map((column) => column.of(line.row)) },
      ),
      labelled('total', say('monthTotals'), (column) => column.total?.(book) ?? null),
      balance(say('closingCF'), book.closing),
    ],
  };
}

/** The bank reconciliation of a month as a table to be kept, in the order of the statement (domain.md A8). */
export function brsSheet(
  found: ReconcileView,
  say: Say,
  head: Pick<Sheet, 'title' | 'about' | 'rightToLeft'>,
): Sheet {
  const { sums } = found;
  const sum = (key: string, amount: number | null): SheetRow => ({
    level: 'total',
    cells: [null, null, null, say(key), amount],
  });
  const entry =
    (amount: 'payment' | 'receipt') =>
    (one: ReconcileView['unpresented'][number]): SheetRow => ({
      level: 'line',
      cells: [one.date, one.number, one.instrument ?? null, one.particulars, one[amount]],
    });
  const isDraft = found.state === 'draft';
  return {
    ...head,
    columns: [
      { title: say('date'), kind: 'day' },
      { title: say('number'), kind: 'text' },
      { title: say('reference'), kind: 'text' },
      { title: say('particulars'), kind: 'text' },
      { title: say('amount'), kind: 'money' },
    ],
    rows: [
      sum('cash-brs-book', sums.book),
      sum('cash-brs-add', sums.unpresented),
      ...found.unpresented.map(entry('payment')),
      sum('cash-brs-less', sums.uncredited),
      ...found.uncredited.map(entry('receipt')),
      sum('cash-brs-calculated', found.calculated),
      sum('cash-brs-actual', isDraft ? null : sums.bank),
      sum('cash-brs-difference', isDraft ? null : found.difference),
      ...(found.bankOnly.length === 0 ? [] : [sum('cash-brs-bank-only', sums.bankOnly)]),
      ...found.bankOnly.map((line): SheetRow => ({
        level: 'line',
        cells: [line.date, null, line.instrument ?? null, line.text, line.deposit - line.withdrawal],
      })),
    ],
  };
}
