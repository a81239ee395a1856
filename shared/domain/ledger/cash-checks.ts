import type { Context } from '../context';
import { refusal, type Refusal } from '../refusals';
import { leafOf } from './cheques/chequebook';

/** The parts of a voucher that the rules of cash and bank look at. */
type Paying = {
  readonly type: string;
  readonly date: string;
  readonly account?: string | undefined;
  readonly toAccount?: string | undefined;
  readonly instrument?: string | undefined;
  readonly mode?: 'cheque' | 'transfer' | undefined;
  readonly lines: readonly { readonly head: string; readonly debit: number; readonly credit: number }[];
};

/** Refuses a date in days that an account's cash book is closed through, or in a month that is reconciled and locked. */
export function closedDay(
  { date, account, toAccount }: Pick<Paying, 'date' | 'account' | 'toAccount'>,
  context: Context,
): Refusal | undefined {
  for (const one of [account, toAccount]) {
    const through = one && context.cash.closedThrough(one);
    if (through && date <= through) return refusal('day-closed', { date: through });
    const locked = one && context.cash.lockedThrough(one);
    if (locked && date.slice(0, 7) <= locked) return refusal('reconciled-locked');
  }
  return undefined;
}

/**
 * Refuses a cheque that another payment uses, that was voided, or, in an account whose cheque books are registered,
 * that is in none of them. `except` is the voucher itself when it is looked at again.
 */
export function leafRefusal(
  account: string,
  instrument: string,
  context: Context,
  except?: string,
): Refusal | undefined {
  const leaf = instrument.trim();
  const user = context.cash.leafUsedBy(account, leaf, except);
  if (user) return refusal('leaf-used', { leaf, by: user });
  const books = context.cash.chequebooks(account);
  if (books.length === 0) return undefined;
  const book = books.find((one) => leafOf(one, leaf) !== undefined);
  if (!book) return refusal('leaf-not-in-book', { leaf });
  const voided = book.voided[leafOf(book, leaf) ?? ''];
  return voided && refusal('leaf-used', { leaf, by: voided.reason });
}

/** A contra's two lines are the two accounts' own heads: out of the one, into the other. */
function contraRefusal({ type, account, toAccount, lines }: Paying, context: Context): Refusal | undefined {
  if (type !== 'contra') return undefined;
  const [from, to] = [context.account(account ?? ''), context.account(toAccount ?? '')];
  if (!from || !to) return refusal('unknown-account');
  const out = lines.find((line) => line.credit > 0);
  const into = lines.find((line) => line.debit > 0);
  return out?.head === from.head && into?.head === to.head ? undefined : refusal('unknown-account');
}

/** An account's opening balance holds what was before its first day, so nothing is dated before that. */
function openingRefusal({ date, account, toAccount }: Paying, context: Context): Refusal | undefined {
  const opened = [account, toAccount].map((one) => (one ? (context.account(one)?.on ?? '') : ''));
  const latest = opened.reduce((last, on) => (on > last ? on : last), '');
  return date < latest ? refusal('before-opening', { date: latest }) : undefined;
}

/** What the books of cash and bank have against a voucher, when it is drawn up and again when it is passed. */
export function cashRefusal(voucher: Paying, context: Context, self?: string): Refusal | undefined {
  const { account, instrument, mode, type } = voucher;
  if (voucher.toAccount && !context.account(voucher.toAccount)) return refusal('unknown-account');
  const drawn = type === 'payment' || type === 'contra';
  const usesLeaf =
    account &&
    instrument?.trim() &&
    drawn &&
    mode !== 'transfer' &&
    context.account(account)?.sort === 'bank';
  return (
    contraRefusal(voucher, context) ??
    openingRefusal(voucher, context) ??
    closedDay(voucher, context) ??
    (usesLeaf ? leafRefusal(account, instrument ?? '', context, self) : undefined)
  );
}
