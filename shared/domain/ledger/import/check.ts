import { fiscalYearOf } from '#shared/base/calendar';
import { maximumPaisa } from '#shared/base/money';
import type { Why } from '#shared/domain/refusals';
import { numberKey, type PastVoucher } from './batch';
import type { ImportFacts } from './facts';

/** What can be wrong with a row or a voucher of a file. The words are in the language files under `import-fault-<why>`. */
export type ImportFault =
  | 'bad-date'
  | 'outside-year'
  | 'future'
  | 'period-closed'
  | 'day-closed'
  | 'reconciled-locked'
  | 'no-number'
  | 'number-twice'
  | 'number-taken'
  | 'differs'
  | 'no-text'
  | 'too-long'
  | 'bad-amount'
  | 'negative'
  | 'too-large'
  | 'no-amount'
  | 'both-sides'
  | 'no-head'
  | 'unknown-head'
  | 'head-closed'
  | 'head-divided'
  | 'unknown-account'
  | 'no-account'
  | 'account-not-moved'
  | 'before-opening'
  | 'bad-type'
  | 'too-few-lines'
  | 'too-many-lines'
  | 'unbalanced';

const dayFaults: Partial<Record<Why, ImportFault>> = {
  'period-closed': 'period-closed',
  'day-closed': 'day-closed',
  'reconciled-locked': 'reconciled-locked',
};
const headFaults: Partial<Record<Why, ImportFault>> = {
  'head-closed': 'head-closed',
  'head-divided': 'head-divided',
};

/** What is wrong with a day for the books of a year; nothing if it can be written into. */
export function dayFault(
  day: string,
  facts: ImportFacts,
  account?: string,
  toAccount?: string,
): ImportFault | undefined {
  if (fiscalYearOf(day) !== facts.year) return 'outside-year';
  if (day > facts.today) return 'future';
  const why = facts.closed(day, account, toAccount);
  return why && (dayFaults[why] ?? 'period-closed');
}

/** What is wrong with a head on a day. */
export function headFault(code: string, day: string, facts: ImportFacts): ImportFault | undefined {
  const found = facts.head(code, day);
  return 'why' in found ? (headFaults[found.why] ?? 'unknown-head') : undefined;
}

/**
 * Money of a voucher moves through the accounts that it names: their heads are among its lines, on the right side. An
 * account's opening balance holds what was before its first day, so nothing is dated before that.
 */
function accountFault(voucher: PastVoucher, facts: ImportFacts): ImportFault | undefined {
  const { type, date, account, toAccount, lines } = voucher;
  const named = [account, toAccount].filter((one) => one !== undefined);
  const found = (subject: string | undefined) => facts.accounts.find((one) => one.account === subject);
  if (named.some((one) => !found(one))) return 'unknown-account';
  if (named.some((one) => date < (found(one)?.on ?? ''))) return 'before-opening';
  if (type === 'journal') return undefined;
  if (account === undefined) return 'no-account';
  const moves = (subject: string | undefined, side: 'debit' | 'credit'): boolean =>
    lines.some((line) => line.head === found(subject)?.head && line[side] > 0);
  if (type === 'contra') {
    const isWhole = toAccount !== undefined && toAccount !== account && lines.length === 2;
    return isWhole && moves(account, 'credit') && moves(toAccount, 'debit') ? undefined : 'account-not-moved';
  }
  return moves(account, type === 'payment' ? 'credit' : 'debit') ? undefined : 'account-not-moved';
}

/** The first thing that is wrong with a past voucher; `seen` are the numbers of the vouchers of the file before it. */
export function voucherFault(
  voucher: PastVoucher,
  facts: ImportFacts,
  seen: ReadonlySet<string>,
): ImportFault | undefined {
  const { date, account, toAccount, lines } = voucher;
  const day = dayFault(date, facts, account, toAccount);
  if (day) return day;
  if (seen.has(numberKey(voucher))) return 'number-twice';
  if (facts.taken.has(numberKey(voucher))) return 'number-taken';
  if (lines.length < 2) return 'too-few-lines';
  if (lines.length > 200) return 'too-many-lines';
  for (const line of lines) {
    const fault = headFault(line.head, date, facts);
    if (fault) return fault;
    if (line.debit > 0 === line.credit > 0) return 'no-amount';
  }
  const sum = (side: 'debit' | 'credit') => lines.reduce((total, line) => total + line[side], 0);
  if (sum('debit') !== sum('credit')) return 'unbalanced';
  if (sum('debit') > maximumPaisa) return 'too-large';
  return accountFault(voucher, facts);
}

/** Every voucher of a batch that the books do not take, by its line in the file. */
export function batchFaults(
  vouchers: readonly PastVoucher[],
  facts: ImportFacts,
): readonly { readonly line: number; readonly why: ImportFault }[] {
  const seen = new Set<string>();
  return vouchers.flatMap((voucher) => {
    const why = voucherFault(voucher, facts, seen);
    seen.add(numberKey(voucher));
    return why ? [{ line: voucher.line, why }] : [];
  });
}
