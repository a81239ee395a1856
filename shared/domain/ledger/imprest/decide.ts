import { imprestOpened } from '#shared/acts/kinds/imprest-opened';
import { imprestSpent } from '#shared/acts/kinds/imprest-spent';
import { fiscalYearOf, isDay } from '#shared/base/calendar';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import type { CashCommandOf } from '../cash-commands';
import { headOn } from '../chart';
import { drawUp } from '../decide';
import { subVoucherNumber } from './imprest';

/** Opens an imprest for a holder. */
export function openImprest({ imprest }: CashCommandOf<'open-imprest'>, context: Context): Decided {
  if (!headOn(context.chart(), imprest.head, imprest.on))
    return refuse(refusal('unknown-head', { head: imprest.head }));
  const subject = subjectId('imprest', context.newName());
  return decided(subject, [draft(imprestOpened, subject, imprest)]);
}

/** Enters a sub-voucher: never more than is in the holder's hand. */
export function spendImprest(command: CashCommandOf<'spend-imprest'>, context: Context): Decided {
  const { imprest, expense } = command;
  if (!context.cash.imprest(imprest)) return refuse(refusal('unknown-subject'));
  if (!isDay(expense.date)) return refuse(refusal('bad-input', { field: 'date' }));
  const head = headOn(context.chart(), expense.head, expense.date);
  if (!head) return refuse(refusal('unknown-head', { head: expense.head }));
  const { inHand } = context.cash.imprestStanding(imprest);
  if (expense.amount > inHand) return refuse(refusal('over-imprest', { available: Math.max(0, inHand) }));
  const year = fiscalYearOf(expense.date);
  const numbered = { year, series: context.series, serial: context.nextSerial(imprest, year) };
  return decided(
    imprest,
    [draft(imprestSpent, imprest, { ...expense, ...numbered, name: head.name })],
    subVoucherNumber(numbered),
  );
}

/** The voucher that gives the holder money: what he then holds stays within the limit. */
export function advanceImprest(command: CashCommandOf<'advance-imprest'>, context: Context): Decided {
  const { imprest, amount } = command;
  const state = context.cash.imprest(imprest);
  const account = context.account(command.account);
  if (!state) return refuse(refusal('unknown-subject'));
  if (!account) return refuse(refusal('unknown-account'));
  const { inHand, coming } = context.cash.imprestStanding(imprest);
  const spent = state.expenses
    .filter((one) => !context.cash.imprestStanding(imprest).claimed.has(one.act))
    .reduce((sum, one) => sum + one.amount, 0);
  const available = state.limit - inHand - coming - spent; // what is spent comes back by recoupment
  if (amount > available) return refuse(refusal('over-imprest', { available: Math.max(0, available) }));
  return drawUp(
    {
      ...paidFrom(command),
      payee: state.holder,
      about: `Permanent advance (imprest), limit Rs ${state.limit / 100}`,
      imprest: { imprest, expenses: [] },
      documents: [],
      lines: [
        { head: state.head, debit: amount, credit: 0 },
        { head: account.head, debit: 0, credit: amount },
      ],
    },
    context,
  );
}

/** The voucher that puts back every sub-voucher that none claims yet: one debit per head. */
export function recoupImprest(command: CashCommandOf<'recoup-imprest'>, context: Context): Decided {
  const { imprest } = command;
  const state = context.cash.imprest(imprest);
  const account = context.account(command.account);
  if (!state) return refuse(refusal('unknown-subject'));
  if (!account) return refuse(refusal('unknown-account'));
  const { claimed } = context.cash.imprestStanding(imprest);
  const waiting = state.expenses.filter((one) => !claimed.has(one.act)).slice(0, 500);
  const [first, last] = [waiting[0], waiting.at(-1)];
  if (!first || !last) return refuse(refusal('nothing-to-recoup'));
  const perHead = new Map<string, number>();
  for (const one of waiting) perHead.set(one.head, (perHead.get(one.head) ?? 0) + one.amount);
  const sum = waiting.reduce((total, one) => total + one.amount, 0);
  return drawUp(
    {
      ...paidFrom(command),
      payee: state.holder,
      about: `Recoupment of imprest: ${subVoucherNumber(first)} to ${subVoucherNumber(last)}`,
      imprest: { imprest, expenses: waiting.map((one) => one.act) },
      documents: [...new Set(waiting.flatMap((one) => one.documents))].slice(0, 50),
      lines: [
        ...[...perHead].map(([head, debit]) => ({ head, debit, credit: 0 })),
        { head: account.head, debit: 0, credit: sum },
      ],
    },
    context,
  );
}

const paidFrom = ({
  account,
  date,
  instrument,
  mode,
}: CashCommandOf<'recoup-imprest' | 'advance-imprest'>) => ({
  type: 'payment' as const,
  account,
  date,
  ...(instrument ? { instrument } : {}),
  ...(mode ? { mode } : {}),
});
