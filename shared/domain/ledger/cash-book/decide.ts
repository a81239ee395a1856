import { cashbookCertified } from '#shared/acts/kinds/cashbook-certified';
import { cashbookClosed } from '#shared/acts/kinds/cashbook-closed';
import { isDay } from '#shared/base/calendar';
import { refuse } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import type { CashCommandOf } from '../cash-commands';
import { cashBookSubject } from './cash-book';

/**
 * Closes an account's book through a day: nothing of these days may wait to be passed, and whoever wrote one of their
 * entries does not close them (the fold holds that for every device).
 */
export function closeCashBook(command: CashCommandOf<'close-cash-book'>, context: Context): Decided {
  const { account, day, remark } = command;
  if (!context.account(account)) return refuse(refusal('unknown-account'));
  if (!isDay(day)) return refuse(refusal('bad-input', { field: 'day' }));
  if (day > context.today) return refuse(refusal('day-not-over', { date: day }));
  const through = context.cash.closedThrough(account);
  if (through && through >= day) return refuse(refusal('day-closed', { date: through }));
  const { waiting, ...seen } = context.cash.daysOf(account, through, day);
  if (waiting > 0) return refuse(refusal('vouchers-waiting', { count: waiting }));
  const subject = cashBookSubject(account, day.slice(0, 7));
  return decided(subject, [
    draft(cashbookClosed, subject, { account, day, ...seen, writers: [...seen.writers], remark }),
  ]);
}

/** The monthly certificate of an account's book, once every entry of the month is in a closed day. */
export function certifyCashBook(command: CashCommandOf<'certify-cash-book'>, context: Context): Decided {
  const { account, month, counted, remark } = command;
  const state = context.cash.cashBookMonth(account, month);
  const last = state?.closings.at(-1);
  if (!last) return refuse(refusal('days-open'));
  const open = context.cash.daysOf(account, last.day, `${month}-31`);
  if (open.entries + open.waiting > 0 || open.balance !== last.balance) return refuse(refusal('days-open'));
  if (counted !== last.balance && !remark?.trim())
    return refuse(refusal('difference-unexplained', { short: counted - last.balance }));
  const subject = cashBookSubject(account, month);
  return decided(subject, [
    draft(cashbookCertified, subject, { account, month, balance: last.balance, counted, remark }),
  ]);
}
