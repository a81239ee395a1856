import { isDay } from '#shared/base/calendar';
import { refuse } from '#shared/base/result';
import type { Context, Decided } from '#shared/domain/context';
import { refusal } from '#shared/domain/refusals';
import { drawUp } from '../decide';
import type { TypedReceipt } from './receipts-commands';

type Received = {
  readonly payer: string;
  readonly about: string;
  readonly receipt: TypedReceipt;
  /** What is credited, head by head, in paisa; the account is debited with `into`, which is their sum when left out. */
  readonly credits: readonly { readonly head: string; readonly amount: number }[];
  /** Debits beside the account's: what is short of a counted sum. */
  readonly debits?: readonly { readonly head: string; readonly amount: number }[];
};

/**
 * The receipt voucher of money that comes in, drawn up like any other: it takes the next number, and is in the books
 * when another officer passes it.
 */
export function receiptVoucher(received: Received, context: Context): Decided {
  const { payer, about, receipt, credits, debits = [] } = received;
  const { account, date, reference, documents = [] } = receipt;
  if (!isDay(date) || date > context.today) return refuse(refusal('bad-input', { field: 'date' }));
  const head = context.account(account)?.head;
  if (head === undefined) return refuse(refusal('unknown-account'));
  const sum = (lines: Received['credits']): number => lines.reduce((total, one) => total + one.amount, 0);
  const into = sum(credits) - sum(debits);
  const debited = [{ head, amount: into }, ...debits].filter((one) => one.amount > 0);
  return drawUp(
    {
      ...{ type: 'receipt', date, payee: payer, about: about.slice(0, 500), account },
      ...(reference?.trim() ? { instrument: reference.trim() } : {}),
      lines: [
        ...debited.map((one) => ({ head: one.head, debit: one.amount, credit: 0 })),
        ...credits
          .filter((one) => one.amount > 0)
          .map((one) => ({ head: one.head, debit: 0, credit: one.amount })),
      ],
      documents: [...documents],
    },
    context,
  );
}
