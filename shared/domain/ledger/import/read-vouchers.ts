import { fiscalYearOf, type Day } from '#shared/base/calendar';
import { parseRupees } from '#shared/base/money';
import { readBankDay } from '../bank/cells';
import type { CsvRow } from '../bank/read-csv';
import { numberKey, type PastVoucher } from './batch';
import { dayFault, headFault, voucherFault, type ImportFault } from './check';
import type { ImportFacts } from './facts';
import type { ImportMapping } from './mapping';
import { composeVoucher, typeOf, type Composed, type PastLine } from './compose';

/** A row that cannot be taken: its line in the file, why, and the cell. */
export type ImportRowFault = { readonly line: number; readonly why: ImportFault; readonly cell: string };

export type ReadImport = {
  readonly vouchers: readonly PastVoucher[];
  readonly faults: readonly ImportRowFault[];
};

/** How a file is read: its columns, and the account of rows that name none. */
export type ImportAsked = { readonly mapping: ImportMapping; readonly account?: string | undefined };

type Row = { readonly line: number; readonly at: (name: keyof ImportMapping) => string };
type Fault = { readonly why: ImportFault; readonly cell: string };

const isFault = (value: object): value is Fault => 'why' in value;

/** An amount of the old books in paisa; nothing for a blank cell. Old books have no negative amounts. */
function readAmount(cell: string): number | undefined | ImportFault {
  const text = cell.trim();
  if (text === '' || /^[-–—]$/.test(text)) return undefined;
  const read = parseRupees(text.replace(/^\((.*)\)$/, '-$1').replace(/^[−–—]/, '-'));
  if (!read.ok) return read.refusal === 'too-large' ? 'too-large' : 'bad-amount';
  return read.value < 0 ? 'negative' : read.value;
}

/** The amounts of a row as debit and credit; `amount` when the file has one column. */
function readSides(row: Row, mapping: ImportMapping): Pick<PastLine, 'debit' | 'credit'> | Fault {
  const named = mapping.amounts === 'two' ? (['debit', 'credit'] as const) : (['amount'] as const);
  const sides = { debit: 0, credit: 0 };
  for (const name of named) {
    const read = readAmount(row.at(name));
    if (typeof read === 'string') return { why: read, cell: row.at(name) };
    sides[name === 'amount' ? 'debit' : name] = read ?? 0;
  }
  if (sides.debit > 0 && sides.credit > 0) return { why: 'both-sides', cell: row.at('credit') };
  if (sides.debit === 0 && sides.credit === 0) return { why: 'no-amount', cell: row.at(named[0]) };
  return sides;
}

/** The code at the beginning of a cell: "A03303 Electricity" is A03303. */
const codeOf = (cell: string): string =>
  (/^[A-Za-z0-9]+(-\d{2})?/.exec(cell.trim())?.[0] ?? '').toUpperCase();

/** A row as a line of a voucher, or the first thing that is wrong with it. */
function readLine(row: Row, day: Day, mapping: ImportMapping, facts: ImportFacts): PastLine | Fault {
  const sides = readSides(row, mapping);
  if (isFault(sides)) return sides;
  const cell = row.at('head');
  const head = codeOf(cell);
  if (cell.trim() === '') return { why: 'no-head', cell };
  const fault = headFault(head, day, facts);
  if (fault) return { why: fault, cell };
  const found = facts.head(head, day);
  return { head, name: 'name' in found ? found.name.name : head, ...sides };
}

/** Rows that follow each other under one number are one voucher; a row without a number belongs to the one before it. */
function groupsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  let number = '';
  for (const row of rows) {
    const own = row.at('number');
    if (groups.length === 0 || (own !== '' && own !== number)) groups.push([]);
    if (own !== '') number = own;
    groups.at(-1)?.push(row);
  }
  return groups;
}

/** What stands for the whole voucher: the first cell that says it; another row must not say it differently. */
function sharedCell(
  group: readonly Row[],
  name: keyof ImportMapping,
): string | (Fault & { readonly line: number }) {
  const said = group.find((row) => row.at(name) !== '')?.at(name) ?? '';
  const other = group.find((row) => row.at(name) !== '' && row.at(name) !== said);
  return other ? { line: other.line, why: 'differs', cell: other.at(name) } : said;
}

function readGroup(
  group: readonly Row[],
  asked: ImportAsked,
  facts: ImportFacts,
): PastVoucher | readonly ImportRowFault[] {
  const { mapping } = asked;
  const first = group[0];
  if (!first) return [];
  const fault = (why: ImportFault, cell = '', line = first.line): readonly ImportRowFault[] => [
    { line, why, cell },
  ];
  const shared = { number: '', date: '', type: '', payee: '', about: '', account: '', instrument: '' };
  for (const name of ['number', 'date', 'type', 'account', 'instrument'] as const) {
    const said = sharedCell(group, name);
    if (typeof said !== 'string') return fault(said.why, said.cell, said.line);
    shared[name] = said;
  }
  for (const name of ['payee', 'about'] as const)
    shared[name] = group.find((row) => row.at(name) !== '')?.at(name) ?? '';
  if (shared.number === '') return fault('no-number');
  const day = readBankDay(shared.date);
  if (!day) return fault('bad-date', shared.date);
  const badDay = dayFault(day, facts);
  if (badDay) return fault(badDay, shared.date);
  const read = group.map((row) => ({ line: row.line, ...readLine(row, day, mapping, facts) }));
  const faults = read.flatMap((one) =>
    isFault(one) ? [{ line: one.line, why: one.why, cell: one.cell }] : [],
  );
  if (faults.length > 0) return faults;
  const lines = read.flatMap((one) => {
    if (isFault(one)) return [];
    const { line: _line, ...rest } = one;
    return [rest];
  });
  const type = typeOf(shared.type, shared.number);
  if (type === 'bad') return fault('bad-type', shared.type);
  const asComposed: Composed = { ...shared, line: first.line, day, type, lines, amounts: mapping.amounts };
  const made = composeVoucher(asComposed, facts, asked.account);
  return isFault(made) ? fault(made.why, made.cell) : made;
}

/**
 * Reads the rows of a file into past vouchers, and whatever cannot be taken into faults by their line: one for a row, and
 * one at its first line for a voucher whose rows are sound but do not make one. Amounts in paisa.
 */
export function readVouchers(rows: readonly CsvRow[], asked: ImportAsked, facts: ImportFacts): ReadImport {
  const { mapping } = asked;
  const cells = (row: CsvRow): Row => ({
    line: row.line,
    at: (name) => {
      const column = mapping[name];
      return typeof column === 'number' && column >= 0 ? (row.cells[column] ?? '').trim() : '';
    },
  });
  const groups = groupsOf(rows.filter((row) => row.line > mapping.heading).map(cells));
  const vouchers: PastVoucher[] = [];
  const faults: ImportRowFault[] = [];
  const seen = new Set<string>();
  for (const group of groups) {
    const read = readGroup(group, asked, facts);
    if (!('lines' in read)) {
      faults.push(...read);
      continue;
    }
    const why = voucherFault(read, facts, seen);
    seen.add(numberKey(read));
    if (why) faults.push({ line: read.line, why, cell: read.number });
    else vouchers.push(read);
  }
  return { vouchers, faults: faults.sort((a, b) => a.line - b.line) };
}

/** The fiscal year that most of the file's days lie in; nothing when it has none. */
export function yearOf(rows: readonly CsvRow[], mapping: ImportMapping): string | undefined {
  const count = new Map<string, number>();
  for (const row of rows) {
    const day = row.line > mapping.heading ? readBankDay(row.cells[mapping.date] ?? '') : undefined;
    if (day) count.set(fiscalYearOf(day), (count.get(fiscalYearOf(day)) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0];
}
