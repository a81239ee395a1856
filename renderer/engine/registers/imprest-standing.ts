import type { ImprestStanding } from '#shared/domain/ledger/cash-facts';
import type { Sql } from './sql';

/** A voucher that counts: not returned, and not undone by a posted reversal. */
const counts = `v.state <> 'returned' AND NOT EXISTS (
  SELECT 1 FROM vouchers r WHERE r.reverses = v.voucher AND r.state = 'posted')`;

/** What an imprest's vouchers and sub-vouchers add up to, in paisa. */
export function imprestStanding(sql: Sql, imprest: string): ImprestStanding {
  const sums = sql.get<{ posted: number; coming: number }>(
    `SELECT COALESCE(SUM(CASE WHEN v.state = 'posted' THEN v.amount ELSE 0 END), 0) AS posted,
            COALESCE(SUM(CASE WHEN v.state = 'prepared' THEN v.amount ELSE 0 END), 0) AS coming
     FROM vouchers v WHERE v.imprest = ? AND ${counts}`,
    [imprest],
  );
  const spent =
    sql.get<{ spent: number }>('SELECT spent FROM imprests WHERE imprest = ?', [imprest])?.spent ?? 0;
  const claims = sql.all<{ expense: string; number: string }>(
    `SELECT c.expense, v.number FROM vouchers v JOIN imprest_claims c ON c.voucher = v.voucher
     WHERE v.imprest = ? AND ${counts} ORDER BY v.at DESC`,
    [imprest],
  );
  return {
    inHand: (sums?.posted ?? 0) - spent,
    coming: sums?.coming ?? 0,
    claimed: new Map(claims.map((one) => [one.expense, one.number])),
  };
}

/** Sub-vouchers that two vouchers recoup, because devices apart both claimed them: ids of acts. */
export const claimedTwice = (sql: Sql, imprest: string): readonly string[] =>
  sql
    .all<{ expense: string }>(
      `SELECT c.expense FROM vouchers v JOIN imprest_claims c ON c.voucher = v.voucher
       WHERE v.imprest = ? AND ${counts} GROUP BY c.expense HAVING COUNT(*) > 1`,
      [imprest],
    )
    .map((row) => row.expense);
