import type { Day } from '#shared/base/calendar';
import type { PastVoucher } from './batch';
import type { ImportFault } from './check';
import type { ImportFacts } from './facts';

export type PastLine = PastVoucher['lines'][number];
type Type = PastVoucher['type'];

/** What the rows of one voucher say together; `lines` have their amounts as debits where the file has one column. */
export type Composed = {
  readonly line: number;
  readonly number: string;
  readonly day: Day;
  /** Nothing when neither a cell nor the number says it. */
  readonly type: Type | undefined;
  readonly payee: string;
  readonly about: string;
  readonly account: string;
  readonly instrument: string;
  readonly amounts: 'two' | 'one';
  readonly lines: readonly PastLine[];
};
type Fault = { readonly why: ImportFault; readonly cell: string };

const types: readonly (readonly [Type, RegExp])[] = [
  ['payment', /^(pv|payment|paid|ادائیگی)/i],
  ['receipt', /^(rv|receipt|received|وصولی)/i],
  ['journal', /^(jv|journal|jr|انتقالی|جرنل)/i],
  ['contra', /^(cv|contra|کنٹرا)/i],
];

/** What sort of voucher a cell names, or else its number ("PV-12"); `bad` for a cell that names none. */
export function typeOf(cell: string, number: string): Type | undefined | 'bad' {
  const find = (text: string) => types.find(([, pattern]) => pattern.test(text))?.[0];
  return cell === '' ? find(number) : (find(cell) ?? 'bad');
}

type Accounts = ImportFacts['accounts'];

const plain = (text: string): string => text.trim().toLowerCase();

/** The account that a cell names by its title, its number at the bank, its head, or its id. */
const accountNamed = (cell: string, accounts: Accounts) =>
  accounts.find((one) =>
    [one.title, one.number ?? '', one.head, one.account].some(
      (name) => name !== '' && plain(name) === plain(cell),
    ),
  );

/** The accounts whose heads are among the lines, on that side. */
const moved = (lines: readonly PastLine[], side: 'debit' | 'credit', accounts: Accounts) =>
  accounts.filter((one) => lines.some((line) => line.head === one.head && line[side] > 0));

type Money = {
  readonly type: Type;
  readonly account?: string;
  readonly toAccount?: string;
  readonly lines: readonly PastLine[];
};

/** What sort a voucher with both sides is and through which accounts its money moves, where the file does not say it. */
function moneyOf(
  { type, lines, account: cell }: Composed,
  facts: ImportFacts,
  asked: string | undefined,
): Money | Fault {
  const { accounts } = facts;
  const named = cell === '' ? undefined : accountNamed(cell, accounts);
  if (cell !== '' && !named) return { why: 'unknown-account', cell };
  const pick = (side: 'debit' | 'credit', except?: string): string | undefined => {
    const fit = moved(lines, side, accounts).filter((one) => one.account !== except);
    const first = fit.find((one) => one.account === (named?.account ?? asked)) ?? fit[0];
    return first?.account;
  };
  const from = pick('credit');
  const to = pick('debit', from);
  const sort: Type =
    type ?? (from && to && lines.length === 2 ? 'contra' : from ? 'payment' : to ? 'receipt' : 'journal');
  if (sort === 'journal') return { type: sort, lines };
  if (sort === 'contra') {
    if (!from || !to) return { why: 'account-not-moved', cell };
    return { type: sort, account: from, toAccount: to, lines };
  }
  const account = named?.account ?? (sort === 'payment' ? from : pick('debit'));
  return account ? { type: sort, account, lines } : { why: 'no-account', cell };
}

/** Heads with one column of amounts: the line of the account stands against their sum. */
function withAccountLine(
  { type, lines, account: cell, day }: Composed,
  facts: ImportFacts,
  asked: string | undefined,
): Money | Fault {
  const { accounts } = facts;
  const account = cell === '' ? accounts.find((one) => one.account === asked) : accountNamed(cell, accounts);
  if (!account) return { why: cell === '' ? 'no-account' : 'unknown-account', cell };
  if (type === 'journal' || type === 'contra') return { why: 'bad-type', cell: type };
  const sort = type ?? 'payment';
  const sum = lines.reduce((total, line) => total + line.debit, 0);
  const found = facts.head(account.head, day);
  const own = { head: account.head, name: 'name' in found ? found.name.name : account.title };
  const isPayment = sort === 'payment';
  return {
    type: sort,
    account: account.account,
    lines: [
      ...(isPayment ? lines : lines.map((line) => ({ ...line, debit: 0, credit: line.debit }))),
      { ...own, debit: isPayment ? 0 : sum, credit: isPayment ? sum : 0 },
    ],
  };
}

/** A past voucher of what its rows say together, or what keeps it from being one. Whether it balances is asked later. */
export function composeVoucher(
  composed: Composed,
  facts: ImportFacts,
  asked: string | undefined,
): PastVoucher | Fault {
  const { line, number, day, instrument } = composed;
  const payee = composed.payee || composed.about;
  const about = composed.about || composed.payee;
  if (payee === '') return { why: 'no-text', cell: number };
  if (number.length > 40 || instrument.length > 40 || payee.length > 160 || about.length > 500)
    return {
      why: 'too-long',
      cell: [number, instrument, payee, about].sort((a, b) => b.length - a.length)[0] ?? '',
    };
  const made =
    composed.amounts === 'one' ? withAccountLine(composed, facts, asked) : moneyOf(composed, facts, asked);
  if ('why' in made) return made;
  const { type, account, toAccount, lines } = made;
  return {
    ...{ line, number, type, date: day, payee, about },
    ...(account ? { account } : {}),
    ...(toAccount ? { toAccount } : {}),
    ...(instrument && instrument !== '-' ? { instrument } : {}),
    lines: [...lines],
  };
}
