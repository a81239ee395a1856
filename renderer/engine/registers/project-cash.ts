import type { Reconciliation } from '#shared/domain/ledger/bank/reconciliation';
import type { Statement } from '#shared/domain/ledger/bank/statement';
import type { CashBookMonth } from '#shared/domain/ledger/cash-book/cash-book';
import type { Chequebook } from '#shared/domain/ledger/cheques/chequebook';
import type { Imprest } from '#shared/domain/ledger/imprest/imprest';
import type { Sql } from './sql';

/** Writes a cheque book; its leaves are counted from its state when they are asked for. */
export function projectChequebook(sql: Sql, chequebook: string, state: Chequebook | undefined): void {
  sql.run('DELETE FROM chequebooks WHERE chequebook = ?', [chequebook]);
  if (state) sql.run('INSERT INTO chequebooks VALUES (?, ?, ?)', [chequebook, state.account, state.issued]);
}

/** Writes an imprest and the numbers of its sub-vouchers. */
export function projectImprest(sql: Sql, imprest: string, state: Imprest | undefined): void {
  sql.run('DELETE FROM imprests WHERE imprest = ?', [imprest]);
  sql.run('DELETE FROM sub_vouchers WHERE imprest = ?', [imprest]);
  if (!state) return;
  const spent = state.expenses.reduce((sum, one) => sum + one.amount, 0);
  sql.run('INSERT INTO imprests VALUES (?, ?, ?)', [imprest, state.holder, spent]);
  for (const { act, year, series, serial } of state.expenses)
    sql.run('INSERT INTO sub_vouchers VALUES (?, ?, ?, ?, ?)', [act, imprest, year, series, serial]);
}

/** Writes the days through which a month of a cash book was closed. */
export function projectCashBook(sql: Sql, subject: string, state: CashBookMonth | undefined): void {
  sql.run('DELETE FROM cashbook_days WHERE subject = ?', [subject]);
  for (const { account, day, act } of state?.closings ?? [])
    sql.run('INSERT INTO cashbook_days VALUES (?, ?, ?, ?)', [account, day, act, subject]);
}

/** Writes a bank statement, its lines and what they are matched with. */
export function projectStatement(sql: Sql, statement: string, state: Statement | undefined): void {
  sql.run('DELETE FROM statements WHERE statement = ?', [statement]);
  sql.run('DELETE FROM statement_lines WHERE statement = ?', [statement]);
  if (!state) return;
  const whole = state.have.length === state.parts ? 1 : 0;
  const { account, file, from, to, closing, at } = state;
  sql.run('INSERT INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
    ...[statement, account, file, from, to],
    ...[closing, whole, at],
  ]);
  for (const line of state.lines) {
    const match = state.matches[line.line];
    sql.run('INSERT OR IGNORE INTO statement_lines VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      ...[statement, line.line, account, line.date, line.text, line.instrument ?? null],
      ...[line.withdrawal, line.deposit, line.balance ?? null, match?.voucher ?? null, match?.why ?? null],
    ]);
  }
}

/** Writes that a month is reconciled, and whether it is locked. */
export function projectReconciliation(sql: Sql, subject: string, state: Reconciliation | undefined): void {
  const name = subject.slice('reconciliation:'.length);
  const [account, month] = [`account:${name.slice(0, -8)}`, name.slice(-7)];
  sql.run('DELETE FROM reconciliations WHERE account = ? AND month = ?', [account, month]);
  if (state) sql.run('INSERT INTO reconciliations VALUES (?, ?, ?)', [account, month, state.locked ? 1 : 0]);
}
