import { assertNever } from '#shared/base/result';
import type { Context, Decided } from '../context';
import {
  importStatement,
  lockReconciliation,
  matchLines,
  prepareReconciliation,
  unmatchLine,
} from './bank/decide';
import { certifyCashBook, closeCashBook } from './cash-book/decide';
import type { CashCommand } from './cash-commands';
import { openChequebook, voidLeaf } from './cheques/decide';
import { advanceImprest, openImprest, recoupImprest, spendImprest } from './imprest/decide';
import { reverseVoucher } from './vouchers/reverse';

const names: Readonly<Record<CashCommand['do'], true>> = {
  'reverse-voucher': true,
  'open-chequebook': true,
  'void-leaf': true,
  'open-imprest': true,
  'spend-imprest': true,
  'advance-imprest': true,
  'recoup-imprest': true,
  'close-cash-book': true,
  'certify-cash-book': true,
  'import-statement': true,
  'match-lines': true,
  'unmatch-line': true,
  'prepare-reconciliation': true,
  'lock-reconciliation': true,
};

/** Whether a command is about cash or bank. */
export const isCashCommand = (command: { readonly do: string }): command is CashCommand =>
  Object.hasOwn(names, command.do);

/** The rule for a command about vouchers' reversal, cheques, imprests, cash books or the bank. */
export function decideCash(command: CashCommand, context: Context): Decided {
  switch (command.do) {
    case 'reverse-voucher':
      return reverseVoucher(command, context);
    case 'open-chequebook':
      return openChequebook(command, context);
    case 'void-leaf':
      return voidLeaf(command, context);
    case 'open-imprest':
      return openImprest(command, context);
    case 'spend-imprest':
      return spendImprest(command, context);
    case 'advance-imprest':
      return advanceImprest(command, context);
    case 'recoup-imprest':
      return recoupImprest(command, context);
    case 'close-cash-book':
      return closeCashBook(command, context);
    case 'certify-cash-book':
      return certifyCashBook(command, context);
    case 'import-statement':
      return importStatement(command, context);
    case 'match-lines':
      return matchLines(command, context);
    case 'unmatch-line':
      return unmatchLine(command, context);
    case 'prepare-reconciliation':
      return prepareReconciliation(command, context);
    case 'lock-reconciliation':
      return lockReconciliation(command, context);
    default:
      return assertNever(command, 'command');
  }
}
