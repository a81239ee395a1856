import { daysOf, fiscalYearOf } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import { groupBy } from '#shared/base/group-by';
import { addMonths } from '#shared/domain/ledger/debt/days';
import type { FlagRows } from '#shared/domain/oversight/flag-rows';
import { readLines } from '../registers/control-rows';
import type { Registers } from '../registers/registers';

type VoucherRow = {
  readonly voucher: string;
  readonly number: string;
  readonly type: string;
  readonly date: string;
  readonly payee: string;
  readonly amount: number;
  readonly account: string | null;
  readonly instrument: string | null;
  readonly maker: string;
  readonly at: string;
  readonly author: string | null;
  readonly posted: string | null;
  readonly undone: number;
  readonly presented: number;
};

const vouchersSql = `
  SELECT v.voucher, v.number, v.type, v.date, v.payee, v.amount, v.account, v.instrument, v.maker, v.at,
    a.author, a.at AS posted,
    v.reverses IS NOT NULL OR EXISTS (
      SELECT 1 FROM vouchers r WHERE r.reverses = v.voucher AND r.state = 'posted') AS undone,
    EXISTS (SELECT 1 FROM statement_lines l WHERE l.voucher = v.voucher AND l.account = v.account) AS presented
  FROM vouchers v LEFT JOIN acts a ON a.subject = v.voucher AND a.kind = 'voucher.posted'
  WHERE v.state = 'posted' AND v.date >= ? ORDER BY v.date, v.number, v.voucher`;

/**
 * What the rules of red flags look at, of this fiscal year and the one before. A bill's vouchers and imported ones have no
 * maker and passer here: three persons stand behind the one, and the other happened before these books.
 */
export function readFlagRows({ sql, authority }: Registers, today: string): FlagRows {
  const years = [fiscalYearOf(addMonths(today, -12)), fiscalYearOf(today)];
  const { first } = daysOf(years[0] ?? fiscalYearOf(today));
  const { certificates } = authority();
  const heads = groupBy(
    sql.all<{ voucher: string; head: string; amount: number }>(
      "SELECT voucher, head, debit - credit AS amount FROM postings WHERE date >= ? AND head LIKE 'A%'",
      [first],
    ),
    (one) => one.voucher,
  );
  const found = new Map(sql.all<VoucherRow>(vouchersSql, [first]).map((row) => [row.voucher, row]));
  return {
    today,
    vouchers: [...found.values()].map((row) => {
      const own = row.author !== null && row.posted !== null;
      return {
        ...{ voucher: row.voucher, number: row.number, type: row.type, date: row.date, payee: row.payee },
        ...{ amount: row.amount, account: row.account ?? undefined, presented: row.presented === 1 },
        ...{ instrument: row.instrument ?? undefined, undone: row.undone === 1 },
        heads: (heads.get(row.voucher) ?? []).map(({ head, amount }) => ({ head, amount })),
        ...(own
          ? {
              maker: row.maker,
              passer: certificates[row.author]?.person ?? row.author,
              preparedAt: readClock(row.at).milliseconds,
              passedAt: readClock(row.posted).milliseconds,
            }
          : {}),
      };
    }),
    bills: sql
      .all<{
        bill: string;
        number: string;
        date: string;
        payee_number: string;
        payee_name: string;
        claim: string | null;
        gross: number;
      }>(
        `SELECT bill, number, date, payee_number, payee_name, claim, gross FROM bills
         WHERE date >= ? AND state IN ('prepared', 'checked', 'passed', 'paid') ORDER BY date, bill`,
        [first],
      )
      .map(({ payee_number: payeeNumber, payee_name: payeeName, claim, ...bill }) => ({
        ...{ ...bill, payeeNumber, payeeName, claim: claim ?? undefined },
      })),
    lines: years.flatMap((year) => readLines(sql, year)),
    months: sql.all<{ month: string; spent: number }>(
      `SELECT month, SUM(debit) - SUM(credit) AS spent FROM months
       WHERE month >= ? AND head LIKE 'A%' GROUP BY month ORDER BY month`,
      [first.slice(0, 7)],
    ),
    banks: sql
      .all<{ account: string; title: string; opened: string; locked: string | null; stated: string | null }>(
        `SELECT a.account, a.title, a.opened,
           (SELECT MAX(r.month) FROM reconciliations r WHERE r.account = a.account AND r.locked = 1) AS locked,
           (SELECT MAX(s.last) FROM statements s WHERE s.account = a.account) AS stated
         FROM accounts a WHERE a.sort = 'bank' ORDER BY a.account`,
      )
      .map(({ locked, stated, ...bank }) => ({
        ...{ ...bank, lockedThrough: locked ?? undefined, statedThrough: stated ?? undefined },
      })),
    payees: sql.all('SELECT payee, name, number FROM payees ORDER BY payee'),
  };
}
