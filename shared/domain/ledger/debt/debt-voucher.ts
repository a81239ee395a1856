import type { BodyOf } from '#shared/acts/kind';
import type { voucherPrepared } from '#shared/acts/kinds/voucher-prepared';
import type { LoanMove } from './accrual';
import type { DebtMove } from './debt-context';

type Prepared = BodyOf<typeof voucherPrepared>;
export type DebtLink = NonNullable<Prepared['debt']>;

const isReceived = (what: DebtLink['what']): boolean => what === 'drawn' || what === 'fee';

/** Whether a voucher that names a debt is of the right type and for what it says of the debt, whoever wrote it down. */
export function debtFits({ debt, type, lines }: Pick<Prepared, 'debt' | 'type' | 'lines'>): boolean {
  if (!debt) return true;
  const amount = lines.reduce((sum, line) => sum + line.debit, 0);
  const about = { loan: 'drawn paid', guarantee: 'fee call', debtfund: 'contribution' };
  const sort = debt.subject.slice(0, debt.subject.indexOf(':'));
  return (
    type === (isReceived(debt.what) ? 'receipt' : 'payment') &&
    debt.principal + debt.markUp === amount &&
    (debt.markUp === 0 || debt.what === 'paid') &&
    (debt.what === 'contribution') === (debt.year !== undefined) &&
    ((about as Readonly<Record<string, string>>)[sort] ?? '').split(' ').includes(debt.what)
  );
}

/** The moves of a loan among the vouchers that name it. */
export const loanMoves = (moves: readonly DebtMove[]): readonly LoanMove[] =>
  moves.flatMap(({ what, date, principal, markUp }) =>
    what === 'drawn' || what === 'paid' ? [{ what, date, principal, markUp }] : [],
  );
