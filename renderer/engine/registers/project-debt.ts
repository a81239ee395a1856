import type { DebtMove } from '#shared/domain/ledger/debt/debt-context';
import type { Guarantee } from '#shared/domain/ledger/debt/guarantee';
import type { Loan } from '#shared/domain/ledger/debt/loan';
import type { Voucher } from '#shared/domain/ledger/voucher';
import { writeEntries } from './search-tables';
import type { Sql } from './sql';

/** Lists a loan, and what it is found by. */
export function projectLoan(sql: Sql, loan: string, state: Loan | undefined): void {
  sql.run('DELETE FROM loans WHERE loan = ?', [loan]);
  if (!state) return writeEntries(sql, loan, []);
  const { agreed, number, lender, purpose, consents, at } = state;
  sql.run('INSERT INTO loans VALUES (?, ?, ?)', [loan, agreed, number]);
  const body = [lender.name, purpose, ...consents.map((one) => one.number)].join(' ');
  writeEntries(sql, loan, [{ sort: 'loan', part: '', title: number, body, at }]);
}

/** Lists a guarantee, and what it is found by. */
export function projectGuarantee(sql: Sql, guarantee: string, state: Guarantee | undefined): void {
  sql.run('DELETE FROM guarantees WHERE guarantee = ?', [guarantee]);
  if (!state) return writeEntries(sql, guarantee, []);
  const { from, number, beneficiary, borrower, purpose, at } = state;
  sql.run('INSERT INTO guarantees VALUES (?, ?, ?)', [guarantee, from, number]);
  const body = [beneficiary, borrower, purpose].join(' ');
  writeEntries(sql, guarantee, [{ sort: 'guarantee', part: '', title: number, body, at }]);
}

/** Writes which debt a voucher names; a row of the voucher's own, beside its postings. */
export function writeDebtMove(sql: Sql, voucher: string, state: Voucher | undefined): void {
  sql.run('DELETE FROM debt_moves WHERE voucher = ?', [voucher]);
  if (!state?.debt) return;
  const { subject, what, year, principal, markUp } = state.debt;
  sql.run('INSERT INTO debt_moves VALUES (?, ?, ?, ?, ?, ?)', [
    ...[voucher, subject, what, year ?? null],
    ...[principal, markUp],
  ]);
}

type MoveRow = {
  voucher: string;
  number: string;
  what: DebtMove['what'];
  date: string;
  year: string | null;
  principal: number;
  mark_up: number;
  state: string;
};

/** The vouchers of a debt in the order of their dates: those in the books and those that wait, without reversed ones. */
export const readDebtMoves = (sql: Sql, subject: string, except = ''): readonly DebtMove[] =>
  sql
    .all<MoveRow>(
      `SELECT m.voucher, v.number, m.what, v.date, m.year, m.principal, m.mark_up, v.state
       FROM debt_moves m JOIN vouchers v ON v.voucher = m.voucher
       WHERE m.subject = ? AND m.voucher <> ? AND v.state <> 'returned' AND NOT EXISTS (
         SELECT 1 FROM vouchers r WHERE r.reverses = m.voucher AND r.state = 'posted')
       ORDER BY v.date, v.at, v.voucher`,
      [subject, except],
    )
    .map(({ year, mark_up: markUp, state, ...move }) => ({
      ...move,
      ...(year === null ? {} : { year }),
      markUp,
      waits: state === 'prepared',
    }));
