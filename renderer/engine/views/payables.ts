import { daysOf } from '#shared/base/calendar';
import type { Bill } from '#shared/domain/ledger/bills/bill';
import { ratesSubject, type Rates } from '#shared/domain/ledger/bills/withholding';
import type { OpenClaim } from '#shared/domain/ledger/statements/payables';
import type { Registers } from '../registers/registers';

type Row = {
  bill: string;
  number: string;
  payee: string;
  claimed: string;
  net: number;
  passed: string | null;
};

/**
 * The bills that are not paid and not cancelled at the end of a month, the oldest claim first, as the vouchers of that
 * time say it: what was done later does not change what the office owed then. Paisa.
 */
export function readOpenClaims({ sql, folded }: Registers, month: string): readonly OpenClaim[] {
  const end = `${month}-99`;
  const until = (name: string, suffix: string): string =>
    `LEFT JOIN vouchers ${name} ON ${name}.voucher = b.bill || '.${suffix}' AND ${name}.date < ?`;
  return sql
    .all<Row>(
      `SELECT b.bill, b.number, b.payee_name AS payee, b.claimed_on AS claimed, b.net, owed.date AS passed FROM bills b
       ${until('owed', 'jv')} ${until('paid', 'pv')} ${until('undone', 'rv')}
       WHERE b.date < ? AND paid.voucher IS NULL AND undone.voucher IS NULL
         AND (b.state <> 'cancelled' OR EXISTS (SELECT 1 FROM vouchers v WHERE v.voucher = b.bill || '.jv'))
       ORDER BY b.claimed_on, b.number`,
      [end, end, end, end],
    )
    .map(({ bill, number, payee, claimed, net, passed }) => {
      const head = folded<Bill>(bill)?.state?.payable.head ?? '';
      return {
        bill,
        number,
        payee,
        claimed,
        net,
        passed: passed === null ? undefined : { on: passed, head },
      };
    });
}

/** The heads that passed bills are owed in, by every table of rates that the office ever published up to a year. */
export const payableHeads = ({ folded }: Registers, office: string, year: string): readonly string[] =>
  [
    ...new Set(
      (folded<Rates>(ratesSubject(office))?.state?.tables ?? [])
        .filter((table) => table.from <= daysOf(year).last)
        .map((table) => table.heads.payable),
    ),
  ].sort();
