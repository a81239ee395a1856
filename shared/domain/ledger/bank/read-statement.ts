import type { StatementLine } from './statement';
import { readBankAmount, readBankDay, type BankAmount } from './cells';
import type { CsvRow } from './read-csv';

/**
 * Which column of a bank's file is which, counted from 0; -1 for none. `heading` is the line of the headings (0: none).
 * `amounts`: withdrawals and deposits in two columns; or one column that is signed or marked Dr and Cr, in the cell or in
 * the column `mark`.
 */
export type StatementMapping = {
  readonly heading: number;
  readonly date: number;
  readonly text: number;
  readonly instrument: number;
  readonly amounts: 'two' | 'one';
  readonly withdrawal: number;
  readonly deposit: number;
  readonly amount: number;
  readonly mark: number;
  readonly balance: number;
};

export type RowFault = {
  readonly line: number;
  readonly why: 'bad-date' | 'bad-amount' | 'no-amount' | 'both-sides' | 'no-side' | 'bad-balance';
  readonly cell: string;
};

export type ReadStatement = {
  readonly lines: readonly StatementLine[];
  readonly faults: readonly RowFault[];
  /** The bank's balance after the newest line, if the file says it. */
  readonly closing?: number;
};

const names = {
  date: /^(value |transaction |trans\.? |txn |posting |booking )?date|^dated?$|تاریخ/i,
  text: /description|particular|narration|detail|remark|transaction$|تفصیل/i,
  instrument: /cheque|chq|instrument|check|reference|ref\b|چیک/i,
  withdrawal: /withdraw|debit|\bdr\b|paid out|payment/i,
  deposit: /deposit|credit|\bcr\b|paid in|receipt/i,
  amount: /amount|رقم/i,
  mark: /^(dr\.?\s*\/\s*cr\.?|cr\.?\s*\/\s*dr\.?|type|d\/c|sign|indicator)$/i,
  balance: /balance|بقایا|بیلنس/i,
} as const;

/** What the columns of a file seem to be, by their headings; a person confirms it. */
export function guessMapping(rows: readonly CsvRow[]): StatementMapping {
  const heading = rows
    .slice(0, 40)
    .find((row) => row.cells.some((one) => names.date.test(one)) && row.cells.length > 2);
  const cells = heading?.cells ?? [];
  const taken = new Set<number>();
  const find = (name: keyof typeof names): number => {
    const found = cells.findIndex((cell, at) => !taken.has(at) && names[name].test(cell));
    if (found >= 0) taken.add(found);
    return found;
  };
  const [date, balance, mark] = [find('date'), find('balance'), find('mark')];
  const [instrument, text] = [find('instrument'), find('text')];
  const [withdrawal, deposit] = [find('withdrawal'), find('deposit')];
  const two = withdrawal >= 0 && deposit >= 0;
  return {
    heading: heading?.line ?? 0,
    ...{ date: Math.max(0, date), text, instrument, balance },
    amounts: two ? 'two' : 'one',
    withdrawal: two ? withdrawal : -1,
    deposit: two ? deposit : -1,
    amount: two ? -1 : Math.max(find('amount'), withdrawal, deposit),
    mark,
  };
}

/** A mapping that was remembered, if it is one. */
export function mappingFrom(
  saved: Readonly<Record<string, number | string>> | null,
): StatementMapping | undefined {
  if (!saved) return undefined;
  const { amounts, ...columns } = saved;
  const wanted = [
    'heading',
    'date',
    'text',
    'instrument',
    'withdrawal',
    'deposit',
    'amount',
    'mark',
    'balance',
  ];
  const whole = wanted.every((name) => typeof columns[name] === 'number');
  return whole && (amounts === 'two' || amounts === 'one') ? (saved as StatementMapping) : undefined; // every field was looked at
}

const summary = /opening|closing|brought forward|carried forward|\bb\/?f\b|\bc\/?f\b|\btotal/i;

type Sides = { readonly withdrawal: number; readonly deposit: number };

function oneColumn(cell: string, mark: string): Sides | RowFault['why'] {
  const read = readBankAmount(cell);
  if (read === 'blank') return 'no-amount';
  if (!read) return 'bad-amount';
  const marked =
    mark === '' ? undefined : /^(d|w|-)/i.test(mark) ? 'out' : /^(c|p|\+)/i.test(mark) ? 'in' : 'wrong';
  if (marked === 'wrong') return 'no-side';
  const out = (marked ?? read.side ?? 'in') === 'out';
  return { withdrawal: out ? read.amount : 0, deposit: out ? 0 : read.amount };
}

function twoColumns(out: string, into: string): Sides | RowFault['why'] {
  const [withdrawal, deposit] = [readBankAmount(out), readBankAmount(into)];
  if (!withdrawal || !deposit) return 'bad-amount';
  const paisaOf = (read: BankAmount | 'blank') => (read === 'blank' ? 0 : read.amount);
  if (paisaOf(withdrawal) > 0 && paisaOf(deposit) > 0) return 'both-sides';
  return { withdrawal: paisaOf(withdrawal), deposit: paisaOf(deposit) };
}

/**
 * Reads the rows of a bank's file into lines, and every row that cannot be read into a fault with its line number. Rows
 * that only sum up (opening balance, totals) are passed over. Amounts in paisa.
 */
export function readStatement(rows: readonly CsvRow[], mapping: StatementMapping): ReadStatement {
  const lines: StatementLine[] = [];
  const faults: RowFault[] = [];
  const at = (row: CsvRow, column: number): string => (column < 0 ? '' : (row.cells[column] ?? ''));
  for (const row of rows) {
    if (row.line <= mapping.heading) continue;
    const fault = (why: RowFault['why'], cell: string): void =>
      void faults.push({ line: row.line, why, cell });
    const sides =
      mapping.amounts === 'two'
        ? twoColumns(at(row, mapping.withdrawal), at(row, mapping.deposit))
        : oneColumn(at(row, mapping.amount), at(row, mapping.mark).trim());
    const isEmpty =
      sides === 'no-amount' || (typeof sides === 'object' && sides.withdrawal + sides.deposit === 0);
    if (summary.test(row.cells.join(' ')) && (isEmpty || !readBankDay(at(row, mapping.date)))) continue;
    const date = readBankDay(at(row, mapping.date));
    const balance = readBankAmount(at(row, mapping.balance));
    const amounts = at(row, mapping.amounts === 'two' ? mapping.withdrawal : mapping.amount);
    if (!date) fault('bad-date', at(row, mapping.date));
    else if (typeof sides === 'string') fault(sides, amounts);
    else if (isEmpty) fault('no-amount', amounts);
    else if (!balance) fault('bad-balance', at(row, mapping.balance));
    else {
      const instrument = at(row, mapping.instrument).slice(0, 40);
      lines.push({
        line: row.line,
        date,
        text: at(row, mapping.text).replace(/\s+/g, ' ').slice(0, 200),
        ...(instrument && instrument !== '-' ? { instrument } : {}),
        ...sides,
        ...(balance === 'blank'
          ? {}
          : { balance: balance.side === 'out' ? -balance.amount : balance.amount }),
      });
    }
  }
  const closing = newestOf(lines)?.balance;
  return { lines, faults, ...(closing === undefined ? {} : { closing }) };
}

/** The newest line: the last of a file that goes forward, the first of one that goes back. */
function newestOf(lines: readonly StatementLine[]): StatementLine | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last && first.date > last.date ? first : last;
}

type Known = Pick<StatementLine, 'date' | 'withdrawal' | 'deposit' | 'text'>;

/**
 * The lines of a file that are not here yet: files of overlapping days bring the same lines again. Each known line
 * covers one equal line of the file.
 */
export function withoutKnown(
  lines: readonly StatementLine[],
  known: readonly Known[],
): readonly StatementLine[] {
  const keyOf = (one: Known) => JSON.stringify([one.date, one.withdrawal, one.deposit, one.text]);
  const left = new Map<string, number>();
  for (const one of known) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(keyOf(line)) ?? 0;
    if (count > 0) left.set(keyOf(line), count - 1);
    return count === 0;
  });
}
