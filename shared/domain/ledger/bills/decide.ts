import { billCancelled } from '#shared/acts/kinds/bill-cancelled';
import { billChecked } from '#shared/acts/kinds/bill-checked';
import { billPaid } from '#shared/acts/kinds/bill-paid';
import { billPassed } from '#shared/acts/kinds/bill-passed';
import { billReturned } from '#shared/acts/kinds/bill-returned';
import { billRulesPublished } from '#shared/acts/kinds/bill-rules-published';
import { payeeRegistered } from '#shared/acts/kinds/payee-registered';
import { ratesPublished } from '#shared/acts/kinds/rates-published';
import { fiscalYearOf, isDay, type Day } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import { decided, draft, malformed, type Context, type Decided } from '#shared/domain/context';
import { refusal, type Refusal } from '#shared/domain/refusals';
import { cashRefusal } from '../cash-checks';
import { headOn } from '../chart';
import { closedMonth, headToPost } from '../control/spending';
import { overRelease, settling } from '../decide';
import { voucherNumber } from '../voucher';
import type { Bill, BillState, Numbering } from './bill';
import type { BillCommand, BillCommandOf } from './bill-commands';
import { billRuleOn, billRulesSubject } from './bill-rules';
import { prepareBill } from './prepare-bill';
import { ratesSubject } from './withholding';

function registerPayee(
  { payee, entry }: BillCommandOf<'register-payee'>,
  { bills, newName }: Context,
): Decided {
  const known = bills.payeeNumbered(entry.number);
  if (known && known.payee !== payee) return refuse(refusal('payee-exists', { name: known.name }));
  if (payee !== undefined && !bills.payee(payee)) return refuse(refusal('unknown-payee'));
  const subject = payee ?? subjectId('payee', newName());
  return decided(subject, [draft(payeeRegistered, subject, entry)]);
}

/** The next number of a voucher series on a day. */
function numbering(type: 'journal' | 'payment', date: Day, context: Context): Numbering {
  const year = fiscalYearOf(date);
  const serial = context.nextSerial(type, year);
  const { series } = context;
  return { year, series, serial, number: voucherNumber(type, year, series, serial), date };
}

/** The bill if it is in one of these states; whatever comes too late is refused before it spoils a number. */
function billIn(
  context: Context,
  bill: string,
  states: readonly BillState[],
): Bill | 'unknown-subject' | 'bill-state' {
  const found = context.bills.bill(bill);
  if (!found) return 'unknown-subject';
  return states.includes(found.state) ? found : 'bill-state';
}

function passBill({ bill, remark, over }: BillCommandOf<'pass-bill'>, context: Context): Decided {
  const found = billIn(context, bill, ['checked']);
  if (typeof found === 'string') return refuse(refusal(found));
  const voucher = numbering('journal', context.today, context);
  const lines = found.lines.map((line) => ({ head: line.head, debit: line.amount, credit: 0 }));
  const { year } = voucher;
  const unfit =
    closedMonth(context, voucher.date) ??
    overRelease({ year, lines, ...(over === undefined ? {} : { over }) }, found.commitment, context);
  if (unfit) return refuse(unfit);
  const { noted, drafts } = settling(bill, { year, lines }, found.commitment, context);
  const body = { voucher, remark, over, ...(noted ? { noted: [...noted] } : {}) };
  return decided(bill, [draft(billPassed, bill, body), ...drafts], voucher.number);
}

function payBill(command: BillCommandOf<'pay-bill'>, context: Context): Decided {
  const { bill, account, instrument, date = context.today } = command;
  const found = billIn(context, bill, ['passed']);
  if (typeof found === 'string') return refuse(refusal(found));
  if (!isDay(date) || date < (found.liability?.date ?? ''))
    return refuse(refusal('bad-input', { field: 'date' }));
  const closed = closedMonth(context, date);
  if (closed) return refuse(closed);
  const head = context.account(account)?.head;
  if (head === undefined) return refuse(refusal('unknown-account'));
  const name = headOn(context.chart(), head, date)?.name;
  if (name === undefined) return refuse(refusal('unknown-head', { head }));
  const unfit = cashRefusal({ type: 'payment', date, account, instrument, lines: [] }, context);
  if (unfit) return refuse(unfit);
  const voucher = numbering('payment', date, context);
  return decided(bill, [draft(billPaid, bill, { voucher, account, head, name, instrument })], voucher.number);
}

function returnBill({ bill, objections, query }: BillCommandOf<'return-bill'>, context: Context): Decided {
  const list = billRuleOn(context.bills.rules(), context.today)?.objections ?? [];
  const chosen = objections.map((code) => list.find((one) => one.code === code));
  const known = chosen.filter((one) => one !== undefined);
  if (known.length < chosen.length || (known.length === 0 && (query ?? '').trim() === ''))
    return refuse(refusal('bad-input', { field: 'objections' }));
  return decided(bill, [draft(billReturned, bill, { objections: known, query: query?.trim() || undefined })]);
}

function cancelBill({ bill, reason }: BillCommandOf<'cancel-bill'>, context: Context): Decided {
  const found = billIn(context, bill, ['prepared', 'checked', 'returned', 'passed']);
  if (typeof found === 'string') return refuse(refusal(found));
  const voucher = found.state === 'passed' ? numbering('journal', context.today, context) : undefined;
  const closed = voucher && closedMonth(context, voucher.date);
  if (closed) return refuse(closed);
  return decided(bill, [draft(billCancelled, bill, { reason, voucher })], voucher?.number);
}

const names = [
  'register-payee',
  'publish-rates',
  'publish-bill-rules',
  'prepare-bill',
  'check-bill',
  'pass-bill',
  'pay-bill',
  'return-bill',
  'cancel-bill',
] as const satisfies readonly BillCommand['do'][];

/** Whether a command is about payees or bills. */
export const isBillCommand = (command: { readonly do: string }): command is BillCommand =>
  (names as readonly string[]).includes(command.do);

/** Why a head that a table credits takes no postings on the table's first day. */
function unknownHead(rates: BillCommandOf<'publish-rates'>['rates'], context: Context): Refusal | undefined {
  for (const head of Object.values(rates.heads)) {
    const found = headToPost(context, head, rates.from);
    if (!found.ok) return found.refusal;
  }
  return undefined;
}

/** The rule for a command about payees and bills. */
export function decideBill(command: BillCommand, context: Context): Decided {
  switch (command.do) {
    case 'register-payee':
      return registerPayee(command, context);
    case 'publish-rates': {
      const subject = ratesSubject(context.office);
      const wrong = malformed(ratesPublished, command.rates) ?? unknownHead(command.rates, context);
      if (wrong) return refuse(wrong);
      return decided(subject, [draft(ratesPublished, subject, command.rates)]);
    }
    case 'publish-bill-rules': {
      const subject = billRulesSubject(context.office);
      const wrong = malformed(billRulesPublished, command.rules);
      if (wrong) return refuse(wrong);
      return decided(subject, [draft(billRulesPublished, subject, command.rules)]);
    }
    case 'prepare-bill':
      return prepareBill(command, context);
    case 'check-bill':
      return decided(command.bill, [draft(billChecked, command.bill, { remark: command.remark })]);
    case 'pass-bill':
      return passBill(command, context);
    case 'pay-bill':
      return payBill(command, context);
    case 'return-bill':
      return returnBill(command, context);
    case 'cancel-bill':
      return cancelBill(command, context);
  }
}
