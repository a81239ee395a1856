import { accountOpened } from '#shared/acts/kinds/account-opened';
import { budgetSanctioned } from '#shared/acts/kinds/budget-sanctioned';
import { chartPublished } from '#shared/acts/kinds/chart-published';
import { commitmentReduced } from '#shared/acts/kinds/commitment-reduced';
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
import { budgetSubject } from './budget';
import { revised } from './control/context';
import { closedMonth, headToPost, notedExcess, releaseRefusal } from './control/spending';
import { cashRefusal } from './cash-checks';
import { chartSubject } from './chart';
import { debtRefusal } from './debt/stale';
import { checkVoucher, voucherNumber } from './voucher';
import { reversalRefusal } from './vouchers/reverse';

type Lines = readonly { readonly head: string; readonly debit: number; readonly credit: number }[];

/** The control of spending for a bill that is passed or drawn up today. */
export const overRelease = (
  spending: {
    readonly year: string;
    readonly lines: Lines;
    readonly over?: string;
    readonly drawnUp?: boolean;
  },
  commitment: string | undefined,
  context: Context,
): Refusal | undefined =>
  releaseRefusal(context, { ...spending, day: context.today, freed: paidCommitment(context, commitment) });

/** What posting lines records and frees: what it passes over the release by, and less bound by the commitment it pays. */
export function settling(
  owner: string,
  spending: { readonly year: string; readonly lines: Lines },
  commitment: string | undefined,
  context: Context,
) {
  const { year, lines } = spending;
  const freed = paidCommitment(context, commitment);
  const noted = notedExcess(context, { year, day: context.today, lines, freed });
  const lineOf = (head: string): string => context.control.line(year, head)?.head ?? head;
  const paid = lines
    .filter((line) => lineOf(line.head) === freed?.head)
    .reduce((sum, line) => sum + line.debit - line.credit, 0);
  const amount = Math.min(freed?.amount ?? 0, Math.max(0, paid));
  return {
    noted: noted.length > 0 ? noted.slice(0, 200) : undefined,
    drafts:
      commitment === undefined || amount === 0
        ? []
        : [draft(commitmentReduced, commitment, { amount, reason: owner })],
  };
}

/** Draws up a voucher with the next number of this device's series; nothing is in the books until it is posted. */
export const prepareVoucher = (command: CommandOf<'prepare-voucher'>, context: Context): Decided =>
  drawUp(command.voucher, context);

/** The voucher that a command describes, under its number and the names that its heads have on its day. */
export function drawUp(asked: CommandOf<'prepare-voucher'>['voucher'], context: Context): Decided {
  const { type, date } = asked;
  if (!isDay(date)) return refuse(refusal('bad-input', { field: 'date' }));
  const year = fiscalYearOf(date);
  const heads = asked.lines.map((line) => headToPost(context, line.head, date));
  const unknown = heads.find((head) => !head.ok);
  if (unknown && !unknown.ok) return unknown;
  const shut = closedMonth(context, date);
  if (shut) return refuse(shut);
  if (asked.account && !context.account(asked.account)) return refuse(refusal('unknown-account'));
  const lines = asked.lines.map((line, n) => {
    const head = heads[n];
    return { ...line, name: head?.ok ? head.value.name : line.head };
  });
  const serial = context.nextSerial(type, year);
  const number = voucherNumber(type, year, context.series, serial);
  const voucher = { ...asked, lines, year, series: context.series, serial, number };
  const wrong = malformed(voucherPrepared, JSON.parse(JSON.stringify(voucher)));
  if (wrong) return refuse(wrong);
  const sound = checkVoucher(voucher);
  if (!sound.ok) return refuse(describe(sound.refusal, voucher.lines));
  const unfit = cashRefusal(voucher, context);
  if (unfit) return refuse(unfit);
  const freed = paidCommitment(context, voucher.commitment);
  const over = releaseRefusal(context, { year, day: date, lines, freed, drawnUp: true });
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
  if (!voucher) return decided(command.voucher, [draft(voucherPosted, command.voucher, {})]);
  const { year, lines, commitment } = voucher;
  const date = voucher.date ?? context.today;
  const shut = closedMonth(context, date) ?? staleRefusal(command.voucher, context);
  if (shut) return refuse(shut);
  const freed = paidCommitment(context, commitment);
  const over = releaseRefusal(context, { year, day: date, lines, freed, over: command.over });
  if (over) return refuse(over);
  const { remark } = command;
  const { noted, drafts } = settling(command.voucher, { year, lines }, commitment, context);
  const body = { remark, over: command.over, ...(noted ? { noted: [...noted] } : {}) };
  return decided(command.voucher, [draft(voucherPosted, command.voucher, body), ...drafts]);
}

/** What cheques, cash books and reversals have against a voucher by now. */
function staleRefusal(subject: string, context: Context): Refusal | undefined {
  const drawn = context.cash.voucher(subject);
  const undone = drawn?.reverses?.voucher;
  return (
    (drawn && cashRefusal(drawn, context, subject)) ??
    debtRefusal(drawn?.debt, subject, context) ??
    (undone === undefined ? undefined : reversalRefusal(undone, subject, context))
  );
}

/** What a commitment still binds, and under which head. */
function paidCommitment(context: Context, subject: string | undefined) {
  const found = subject === undefined ? undefined : context.control.commitment(subject);
  return found && { head: found.head, amount: found.open };
}

/** Sends a voucher back with the objection. */
export const returnVoucher = ({ voucher, reason }: CommandOf<'return-voucher'>): Decided =>
  decided(voucher, [draft(voucherReturned, voucher, { reason })]);

/** Publishes heads of account for this office. */
export function publishChart(command: CommandOf<'publish-chart'>, context: Context): Decided {
  const subject = chartSubject(context.office);
  return decided(subject, [draft(chartPublished, subject, command.chart)]);
}

/** Opens a bank or cash account: under a head that can be posted to, in a month that is not closed. */
export function openAccount(command: CommandOf<'open-account'>, context: Context): Decided {
  const { head: code, on } = command.account;
  const head = headToPost(context, code, on);
  if (!head.ok) return head;
  const closed = closedMonth(context, on);
  if (closed) return refuse(closed);
  const subject = subjectId('account', context.newName());
  return decided(subject, [draft(accountOpened, subject, command.account)]);
}

/** Enters a sanctioned estimate. */
export function sanctionBudget({ budget }: CommandOf<'sanction-budget'>): Decided {
  const subject = budgetSubject(budget.year, budget.head);
  return decided(subject, [draft(budgetSanctioned, subject, budget)]);
}

/** Enters a release; not beyond the revised budget where there is one. */
export function issueRelease({ release }: CommandOf<'issue-release'>, context: Context): Decided {
  const line = context.control.line(release.year, release.head);
  const left = line ? revised(line) - line.lapsed - line.released : release.amount;
  if (line && release.amount > left) {
    const short = release.amount - left;
    return refuse(refusal('over-sanction', { head: line.head, available: left, short }));
  }
  const subject = budgetSubject(release.year, release.head);
  return decided(subject, [draft(releaseIssued, subject, release)]);
}
