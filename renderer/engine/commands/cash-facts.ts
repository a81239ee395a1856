import type { Reconciliation } from '#shared/domain/ledger/bank/reconciliation';
import { reconciliationSubject } from '#shared/domain/ledger/bank/reconciliation';
import type { Statement } from '#shared/domain/ledger/bank/statement';
import { cashBookSubject, type CashBookMonth } from '#shared/domain/ledger/cash-book/cash-book';
import type { CashFacts } from '#shared/domain/ledger/cash-facts';
import type { Chequebook } from '#shared/domain/ledger/cheques/chequebook';
import type { Imprest } from '#shared/domain/ledger/imprest/imprest';
import { createAccountBook } from '../registers/account-book';
import { imprestStanding } from '../registers/imprest-standing';
import type { Registers } from '../registers/registers';
import { foldedVoucher } from '../registers/voucher-state';

/** The vouchers drawn on a cheque of an account that keep the leaf: returned ones give it back. */
export const leafUsersSql = `
  SELECT voucher, number, state FROM vouchers
  WHERE account = ? AND instrument = ? AND type IN ('payment', 'contra') AND state <> 'returned' ORDER BY at`;

/** The facts of cash and bank, read from the registers. */
export function createCashFacts(registers: Registers): CashFacts {
  const { sql } = registers;
  const book = createAccountBook(sql);
  const state = <S>(subject: string): S | undefined => registers.folded<S>(subject)?.state;
  return {
    voucher: (subject) => foldedVoucher(registers, subject)?.state,
    reversedBy: (voucher) =>
      sql.get<{ number: string }>(
        "SELECT number FROM vouchers WHERE reverses = ? AND state <> 'returned' ORDER BY at",
        [voucher],
      )?.number,
    chequebook: (subject) => state<Chequebook>(subject),
    chequebooks: (account) =>
      sql
        .all<{ chequebook: string }>(
          'SELECT chequebook FROM chequebooks WHERE account = ? ORDER BY issued, chequebook',
          [account],
        )
        .flatMap(({ chequebook }) => state<Chequebook>(chequebook) ?? []),
    leafUsedBy: (account, instrument, except) =>
      sql
        .all<{ voucher: string; number: string }>(leafUsersSql, [account, instrument.trim()])
        .find((row) => row.voucher !== except)?.number,
    imprest: (subject) => state<Imprest>(subject),
    imprestStanding: (subject) => imprestStanding(sql, subject),
    closedThrough: book.closedThrough,
    daysOf(account, after, through) {
      const row = book.account(account);
      if (!row) return { entries: 0, balance: 0, writers: [], waiting: 0 };
      const entries = book.entries(row, after === undefined ? '0000' : `${after}~`, `${through}~`);
      return {
        entries: entries.length,
        balance: book.balanceOn(row, through),
        writers: [...new Set(entries.map((one) => one.maker))].sort(),
        waiting: book.waiting(account, after ?? '', through),
      };
    },
    cashBookMonth: (account, month) => state<CashBookMonth>(cashBookSubject(account, month)),
    entry(account, voucher) {
      const row = book.account(account);
      return row && book.entry(row, voucher);
    },
    statement: (subject) => state<Statement>(subject),
    isMatched: (account, voucher) =>
      sql.get('SELECT 1 AS one FROM statement_lines WHERE voucher = ? AND account = ?', [
        voucher,
        account,
      ]) !== undefined,
    reconciliation(account, month) {
      const row = book.account(account);
      return row?.sort === 'bank' ? book.reconciliation(row, month) : undefined;
    },
    signed: (account, month) => state<Reconciliation>(reconciliationSubject(account, month)),
    lockedThrough: book.lockedThrough,
  };
}
