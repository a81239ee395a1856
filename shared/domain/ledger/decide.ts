import { accountOpened } from '#shared/acts/kinds/account-opened';
import { budgetSanctioned } from '#shared/acts/kinds/budget-sanctioned';
import { chartPublished } from '#shared/acts/kinds/chart-published';
import { releaseIssued } from '#shared/acts/kinds/release-issued';
import { voucherPosted } from '#shared/acts/kinds/voucher-posted';
import { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import { voucherReturned } from '#shared/acts/kinds/voucher-returned';
import { fiscalYearOf, isDay } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import type { CommandOf } from '../commands';
import { decided, draft, malformed, type Context, type Decided } from '../context';
import { refusal, type Refusal } from '../refusals';
import { budgetSubject, released } from './budget';
import { chartSubject, headOn } from './chart';
import { checkVoucher, voucherNumber } from './voucher';

type Lines = readonly { readonly head: string; readonly debit: number; readonly credit: number }[];

/**
 * Refuses spending beyond what is released for a head (domain.md A4, F4: the control looks at releases, not at the
 * budget). Only expenditure heads (A...) are under this control.
 */
function overRelease(year: string, lines: Lines, context: Context): Refusal | undefined {
  const perHead = new Map<string, number>();
  for (const line of lines)
    if (line.head.startsWith('A'))
      perHead.set(line.head, (perHead.get(line.head) ?? 0) + line.debit - line.credit);
  for (const [head, sum] of perHead) {
    const available = released(context.budget(year, head)) - context.spent(year, head);
    if (sum > available && sum > 0)
      return refusal('over-release', { head, available, short: sum - available });
  }
  return undefined;
}

/** Draws up a voucher with the next number of this device's series; nothing is in the books until it is posted. */
export function prepareVoucher(command: CommandOf<'prepare-voucher'>, context: Context): Decided {
  const { type, date } = command.voucher;
  if (!isDay(date)) return refuse(refusal('bad-input', { field: 'date' }));
  const year = fiscalYearOf(date);
  const chart = context.chart();
  const unknown = command.voucher.lines.find((line) => !headOn(chart, line.head, date));
  if (unknown) return refuse(refusal('unknown-head', { head: unknown.head }));
  if (command.voucher.account && !context.account(command.voucher.account))
    return refuse(refusal('unknown-account'));
  const lines = command.voucher.lines.map((line) => ({
    ...line,
    name: headOn(chart, line.head, date)?.name ?? line.head,
  }));
  const serial = context.nextSerial(type, year);
  const number = voucherNumber(type, year, context.series, serial);
  const voucher = { ...command.voucher, lines, year, series: context.series, serial, number };
  const wrong = malformed(voucherPrepared, JSON.parse(JSON.stringify(voucher)));
  if (wrong) return refuse(wrong);
  const sound = checkVoucher(voucher);
  if (!sound.ok) return refuse(describe(sound.refusal, voucher.lines));
  const over = overRelease(year, lines, context);
  if (over) return refuse(over);
  const subject = subjectId('voucher', context.newName());
  return decided(subject, [draft(voucherPrepared, subject, voucher)], number);
}

function describe(why: Refusal['why'], lines: Lines): Refusal {
  if (why === 'unbalanced') {
    const sum = (side: 'debit' | 'credit') => lines.reduce((total, line) => total + line[side], 0);
    return refusal(why, { debit: sum('debit'), credit: sum('credit') });
  }
  if (why === 'line-empty')
    return refusal(why, { line: lines.findIndex((line) => line.debit > 0 === line.credit > 0) + 1 });
  return refusal(why);
}

/** Passes a voucher into the books. The release is looked at again: others may have spent since it was prepared. */
export function postVoucher(command: CommandOf<'post-voucher'>, context: Context): Decided {
  const voucher = context.voucher(command.voucher);
  const over = voucher && overRelease(voucher.year, voucher.lines, context);
  if (over) return refuse(over);
  return decided(command.voucher, [draft(voucherPosted, command.voucher, { remark: command.remark })]);
}

/** Sends a voucher back with the objection. */
export const returnVoucher = ({ voucher, reason }: CommandOf<'return-voucher'>): Decided =>
  decided(voucher, [draft(voucherReturned, voucher, { reason })]);

/** Publishes heads of account for this office. */
export function publishChart(command: CommandOf<'publish-chart'>, context: Context): Decided {
  const subject = chartSubject(context.office);
  return decided(subject, [draft(chartPublished, subject, command.chart)]);
}

/** Opens a bank or cash account. */
export function openAccount(command: CommandOf<'open-account'>, context: Context): Decided {
  const subject = subjectId('account', context.newName());
  return decided(subject, [draft(accountOpened, subject, command.account)]);
}

/** Enters a sanctioned estimate. */
export function sanctionBudget({ budget }: CommandOf<'sanction-budget'>): Decided {
  const subject = budgetSubject(budget.year, budget.head);
  return decided(subject, [draft(budgetSanctioned, subject, budget)]);
}

/** Enters a release. */
export function issueRelease({ release }: CommandOf<'issue-release'>): Decided {
  const subject = budgetSubject(release.year, release.head);
  return decided(subject, [draft(releaseIssued, subject, release)]);
}
