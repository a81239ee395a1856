import type { CsvRow } from '../bank/read-csv';

/**
 * Which column of a file of past vouchers is which, counted from 0; -1 for none. `heading` is the line of the headings
 * (0: none). `amounts`: debits and credits in two columns, the account's own line among them; or one column of amounts
 * against heads, where the line of the account is added by itself. `headings` are the titles that it was made for.
 */
export type ImportMapping = {
  readonly heading: number;
  readonly number: number;
  readonly type: number;
  readonly date: number;
  readonly payee: number;
  readonly about: number;
  readonly head: number;
  readonly amounts: 'two' | 'one';
  readonly debit: number;
  readonly credit: number;
  readonly amount: number;
  readonly account: number;
  readonly instrument: number;
  readonly headings: string;
};

/** The columns that a mapping names. */
export type ImportColumn = Exclude<keyof ImportMapping, 'heading' | 'amounts' | 'headings'>;

export const importColumns: readonly ImportColumn[] = [
  'number',
  'date',
  'type',
  'head',
  'debit',
  'credit',
  'amount',
  'payee',
  'about',
  'account',
  'instrument',
];

const names: Readonly<Record<ImportColumn, RegExp>> = {
  number: /^(voucher|vr|v)\.?\s*(no|number|#)|^(no|number)\.?$|^voucher$|واؤچر|نمبر/i,
  date: /date|^dated?$|تاریخ/i,
  type: /type|kind|قسم/i,
  head: /head|code|object|ہیڈ|مد/i,
  debit: /debit|\bdr\b|نام/i,
  credit: /credit|\bcr\b|جمع/i,
  amount: /amount|\brs\b|rupees|رقم/i,
  payee: /payee|party|paid to|received from|name|وصول کنندہ|نام/i,
  about: /particular|description|on account|detail|narration|تفصیل/i,
  account: /account|bank|اکاؤنٹ|بینک/i,
  instrument: /cheque|chq|instrument|reference|ref\b|چیک/i,
};

/** In which order titles are looked at: words that stand in several of them go to the one that needs them most. */
const order: readonly ImportColumn[] = [
  'date',
  'instrument',
  'number',
  'type',
  'debit',
  'credit',
  'head',
  'about',
  'payee',
  'account',
  'amount',
];

/** The titles of a file as one text, by which a mapping that was made for such a file is known again. */
export const headingsOf = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.trim().toLowerCase())
    .join('|')
    .slice(0, 400);

/** What the columns of a file seem to be, by their titles; a person confirms it. */
export function guessImport(rows: readonly CsvRow[]): ImportMapping {
  const heading = rows
    .slice(0, 40)
    .find((row) => row.cells.length > 2 && row.cells.some((one) => names.date.test(one)));
  const cells = heading?.cells ?? [];
  const taken = new Set<number>();
  const found = new Map<ImportColumn, number>();
  for (const name of order) {
    const at = cells.findIndex((cell, n) => !taken.has(n) && names[name].test(cell));
    if (at >= 0) taken.add(at);
    found.set(name, at);
  }
  const at = (name: ImportColumn): number => found.get(name) ?? -1;
  const two = at('debit') >= 0 && at('credit') >= 0;
  return {
    heading: heading?.line ?? 0,
    ...{ number: at('number'), type: at('type'), date: at('date'), head: at('head') },
    ...{ payee: at('payee'), about: at('about'), account: at('account'), instrument: at('instrument') },
    amounts: two ? 'two' : 'one',
    debit: two ? at('debit') : -1,
    credit: two ? at('credit') : -1,
    amount: two ? -1 : Math.max(at('amount'), at('debit'), at('credit')),
    headings: headingsOf(cells),
  };
}

/** A mapping that was remembered, if it is one and was made for a file with the same titles on the same line. */
export function rememberedImport(
  saved: Readonly<Record<string, number | string>> | undefined,
  rows: readonly CsvRow[],
): ImportMapping | undefined {
  if (!saved) return undefined;
  const { amounts, heading, headings } = saved;
  const isWhole = importColumns.every((name) => typeof saved[name] === 'number');
  if (!isWhole || (amounts !== 'two' && amounts !== 'one')) return undefined;
  const cells = rows.find((row) => row.line === heading)?.cells;
  return cells && headingsOf(cells) === headings ? (saved as ImportMapping) : undefined; // every field was looked at
}
