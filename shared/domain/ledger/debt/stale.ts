import type { Context } from '#shared/domain/context';
import { refusal, type Refusal } from '#shared/domain/refusals';
import type { DebtLink } from './debt-voucher';
import { loanMoves } from './debt-voucher';
import { undrawnOf } from './position';

/**
 * What a loan has against a voucher that names it when it is passed: by now others may have drawn or repaid what it was
 * drawn up for. `self` is the voucher.
 */
export function debtRefusal(debt: DebtLink | undefined, self: string, context: Context): Refusal | undefined {
  const loan = debt && context.debt.loan(debt.subject);
  if (!loan) return undefined;
  const passed = context.debt.moves(debt.subject, self).filter((move) => !move.waits);
  const moves = loanMoves(passed);
  const undrawn = undrawnOf(loan, moves);
  if (debt.what === 'drawn')
    return debt.principal > undrawn ? refusal('over-loan', { available: Math.max(0, undrawn) }) : undefined;
  const repaid = moves.reduce((sum, move) => sum + (move.what === 'paid' ? move.principal : 0), 0);
  const outstanding = loan.sanctioned - undrawn - repaid - (loan.opening?.repaid ?? 0);
  return debt.principal > outstanding
    ? refusal('over-debt', { available: Math.max(0, outstanding) })
    : undefined;
}
