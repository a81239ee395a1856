import { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import { fiscalYearOf, isDay } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import { closedDay } from '../cash-checks';
import type { CashCommandOf } from '../cash-commands';
import { closedMonth } from '../control/spending';
import { voucherNumber } from '../voucher';

/**
 * Draws up the voucher that undoes a posted one: the same lines with their sides turned, under the names that the heads
 * had then. The posted voucher stays as it is; in print it is struck through with the reversal's number.
 */
export function reverseVoucher(command: CashCommandOf<'reverse-voucher'>, context: Context): Decided {
  const { date, reason } = command;
  const old = context.cash.voucher(command.voucher);
  if (!old) return refuse(refusal('unknown-subject'));
  if (old.type === 'reversal') return refuse(refusal('no-change'));
  if (old.state !== 'posted') return refuse(refusal('not-posted', { state: old.state }));
  const number = context.cash.reversedBy(command.voucher);
  if (number) return refuse(refusal('already-reversed', { number }));
  if (!isDay(date) || date < old.date) return refuse(refusal('bad-input', { field: 'date' }));
  const year = fiscalYearOf(date);
  const serial = context.nextSerial('reversal', year);
  const back = old.toAccount !== undefined;
  const voucher = {
    type: 'reversal' as const,
    year,
    series: context.series,
    serial,
    number: voucherNumber('reversal', year, context.series, serial),
    date,
    payee: old.payee,
    about: reason,
    account: back ? old.toAccount : old.account,
    toAccount: back ? old.account : undefined,
    instrument: old.instrument,
    reverses: { voucher: command.voucher, number: old.number },
    lines: old.lines.map((line) => ({ ...line, debit: line.credit, credit: line.debit })),
    documents: old.documents,
  };
  const wrong =
    malformed(voucherPrepared, JSON.parse(JSON.stringify(voucher))) ??
    closedMonth(context, date) ??
    closedDay(voucher, context);
  if (wrong) return refuse(wrong);
  const subject = subjectId('voucher', context.newName());
  return decided(subject, [draft(voucherPrepared, subject, voucher)], voucher.number);
}

/** Why a reversal cannot be passed (any more): what it undoes is not in the books, or another one undid it. */
export function reversalRefusal(reverses: string, self: string, context: Context) {
  const old = context.cash.voucher(reverses);
  if (!old || old.state !== 'posted') return refusal('not-posted', { state: old?.state ?? '' });
  const number = context.cash.reversedBy(reverses);
  const own = context.cash.voucher(self)?.number;
  return number && number !== own ? refusal('already-reversed', { number }) : undefined;
}
