import { isDay } from '#shared/base/calendar';
import { ok, refuse, type Result } from '#shared/base/result';
import type { Context, Decided } from '#shared/domain/context';
import { refusal, type Refusal } from '#shared/domain/refusals';
import { drawUp } from '../decide';
import type { DebtCommandOf } from './debt-commands';
import { debtFundSubject, debtRuleOn, type DebtRule } from './debt-rules';
import { loanMoves, type DebtLink } from './debt-voucher';
import { calledOn } from './guarantee';
import type { Loan } from './loan';
import { positionOf, undrawnOf } from './position';
import { splitPayment } from './split';

type Money = Pick<DebtCommandOf<'draw-loan'>, 'account' | 'date' | 'amount' | 'instrument'>;
type Terms = { readonly rule: DebtRule; readonly head: string };

/** The rule of the day and the head of the account, or what is missing. */
function terms({ account, date, amount }: Money, context: Context): Result<Terms, Refusal> {
  if (!isDay(date)) return refuse(refusal('bad-input', { field: 'date' }));
  if (amount <= 0) return refuse(refusal('bad-input', { field: 'amount' }));
  const rule = debtRuleOn(context.debt.rules(), date);
  if (!rule) return refuse(refusal('no-debt-rules', { date }));
  const head = context.account(account)?.head;
  return head === undefined ? refuse(refusal('unknown-account')) : ok({ rule, head });
}

type Movement = {
  readonly payee: string;
  readonly about: string;
  readonly debt: DebtLink;
  /** The heads on the other side of the account, in paisa. */
  readonly heads: readonly { readonly head: string; readonly amount: number }[];
};

/** The voucher of a movement: received into the account, or paid out of it. */
function voucherOf(money: Money, accountHead: string, movement: Movement, context: Context): Decided {
  const { account, date, amount, instrument } = money;
  const received = movement.debt.what === 'drawn' || movement.debt.what === 'fee';
  const others = movement.heads
    .filter((one) => one.amount > 0)
    .map((one) =>
      received
        ? { head: one.head, debit: 0, credit: one.amount }
        : { head: one.head, debit: one.amount, credit: 0 },
    );
  const own = received
    ? { head: accountHead, debit: amount, credit: 0 }
    : { head: accountHead, debit: 0, credit: amount };
  return drawUp(
    {
      type: received ? 'receipt' : 'payment',
      date,
      payee: movement.payee.slice(0, 160),
      about: movement.about.slice(0, 500),
      account,
      ...(instrument ? { instrument } : {}),
      debt: movement.debt,
      lines: received ? [own, ...others] : [...others, own],
      documents: [],
    },
    context,
  );
}

/** Refuses a date before the loan was agreed, or before what was drawn or paid last: mark-up is split in the order of days. */
function dateRefusal(loan: Loan, subject: string, date: string, context: Context): Refusal | undefined {
  if (date < loan.agreed || date < (loan.opening?.on ?? ''))
    return refusal('before-last-move', { date: loan.opening?.on ?? loan.agreed });
  const last = context.debt.moves(subject).at(-1)?.date;
  return last !== undefined && date < last ? refusal('before-last-move', { date: last }) : undefined;
}

/** Draws up the receipt of a draw-down: never more than the agreement leaves, and with the consent that the rule asks for. */
export function drawLoan(command: DebtCommandOf<'draw-loan'>, context: Context): Decided {
  const { loan: subject, amount, date } = command;
  const loan = context.debt.loan(subject);
  if (!loan) return refuse(refusal('unknown-subject'));
  const found = terms(command, context);
  if (!found.ok) return found;
  const { rule, head } = found.value;
  if (rule.consent === 'stop' && loan.consents.length === 0) return refuse(refusal('no-consent'));
  const early = dateRefusal(loan, subject, date, context);
  if (early) return refuse(early);
  const undrawn = undrawnOf(loan, loanMoves(context.debt.moves(subject)));
  if (amount > undrawn) return refuse(refusal('over-loan', { available: Math.max(0, undrawn) }));
  return voucherOf(
    command,
    head,
    {
      payee: loan.lender.name,
      about: `Draw-down of loan ${loan.number}: ${loan.purpose}`,
      debt: { subject, number: loan.number, what: 'drawn', principal: amount, markUp: 0 },
      heads: [{ head: rule.heads.drawn, amount }],
    },
    context,
  );
}

/** Draws up the payment of an instalment or an early payment, split by the office's rule as of its day. */
export function payLoan(command: DebtCommandOf<'pay-loan'>, context: Context): Decided {
  const { loan: subject, amount, date } = command;
  const loan = context.debt.loan(subject);
  if (!loan) return refuse(refusal('unknown-subject'));
  const found = terms(command, context);
  if (!found.ok) return found;
  const { rule, head } = found.value;
  const early = dateRefusal(loan, subject, date, context);
  if (early) return refuse(early);
  const moves = loanMoves(context.debt.moves(subject));
  const { owed, missing } = positionOf(loan, context.debt.baseRates(), moves, date);
  if (missing) return refuse(refusal('no-base-rate', { base: missing.base, date: missing.day }));
  const split = splitPayment(amount, owed, rule.order);
  if (!split) return refuse(refusal('over-debt', { available: owed.principal + owed.markUp }));
  return voucherOf(
    command,
    head,
    {
      payee: loan.lender.name,
      about: `Payment of loan ${loan.number}: mark-up and principal`,
      debt: { subject, number: loan.number, what: 'paid', ...split },
      heads: [
        { head: rule.heads.markUp, amount: split.markUp },
        { head: rule.heads.principal, amount: split.principal },
      ],
    },
    context,
  );
}

const paidOf = (subject: string, what: DebtLink['what'], context: Context): number =>
  context.debt
    .moves(subject)
    .filter((move) => move.what === what)
    .reduce((sum, move) => sum + move.principal, 0);

/** Draws up the payment of what a beneficiary called, never more than that. */
export function payGuaranteeCall(command: DebtCommandOf<'pay-guarantee-call'>, context: Context): Decided {
  const { guarantee: subject, amount, date } = command;
  const state = context.debt.guarantee(subject);
  if (!state) return refuse(refusal('unknown-subject'));
  const found = terms(command, context);
  if (!found.ok) return found;
  const available = calledOn(state, date) - paidOf(subject, 'call', context);
  if (amount > available) return refuse(refusal('over-guarantee', { available: Math.max(0, available) }));
  return voucherOf(
    command,
    found.value.head,
    {
      payee: state.beneficiary,
      about: `Guarantee ${state.number} called: ${state.borrower}`,
      debt: { subject, number: state.number, what: 'call', principal: amount, markUp: 0 },
      heads: [{ head: found.value.rule.heads.call, amount }],
    },
    context,
  );
}

/** Draws up the receipt of the fee for a guarantee, never more than is still to come. */
export function receiveFee(command: DebtCommandOf<'receive-guarantee-fee'>, context: Context): Decided {
  const { guarantee: subject, amount } = command;
  const state = context.debt.guarantee(subject);
  if (!state) return refuse(refusal('unknown-subject'));
  const found = terms(command, context);
  if (!found.ok) return found;
  const available = (state.fee?.amount ?? 0) - paidOf(subject, 'fee', context);
  if (amount > available) return refuse(refusal('over-guarantee', { available: Math.max(0, available) }));
  return voucherOf(
    command,
    found.value.head,
    {
      payee: state.borrower,
      about: `Fee for guarantee ${state.number}`,
      debt: { subject, number: state.number, what: 'fee', principal: amount, markUp: 0 },
      heads: [{ head: found.value.rule.heads.fee, amount }],
    },
    context,
  );
}

/** Draws up the payment of a contribution to the Debt Management Fund for a fiscal year. */
export function contributeToFund(command: DebtCommandOf<'contribute-to-fund'>, context: Context): Decided {
  const { year, amount } = command;
  const found = terms(command, context);
  if (!found.ok) return found;
  const subject = debtFundSubject(context.office);
  return voucherOf(
    command,
    found.value.head,
    {
      payee: 'Debt Management Fund',
      about: `Contribution to the Debt Management Fund, ${year}`,
      debt: { subject, number: year, what: 'contribution', year, principal: amount, markUp: 0 },
      heads: [{ head: found.value.rule.heads.fund, amount }],
    },
    context,
  );
}
