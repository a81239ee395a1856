import type { Registers } from '../registers/registers';
import type { AccountRow, CashBookRow, CashBookView } from '../ledger-views';
import { present } from './shape';

type Account = {
  account: string;
  title: string;
  sort: 'bank' | 'cash';
  head: string;
  number: string | null;
  opening: number;
  opened: string;
};

/** What an account moved by in a span of days (inclusive), from the posted lines of its own head. Paisa. */
const movedSql = `
  SELECT COALESCE(SUM(p.debit), 0) AS receipts, COALESCE(SUM(p.credit), 0) AS payments
  FROM vouchers v JOIN postings p ON p.voucher = v.voucher AND p.head = ?
  WHERE v.account = ? AND v.state = 'posted' AND v.date >= ? AND v.date < ?`;

/** The first day of the month after "2026-07". */
const monthAfter = (month: string): string => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
};

/** The accounts and the cash book as screens see them: derived from the postings, never stored. Amounts are paisa. */
export function createCashBookViews({ sql }: Registers) {
  const accountNamed = (account: string) =>
    sql.get<Account>('SELECT * FROM accounts WHERE account = ?', [account]);
  const moved = (account: Account, from: string, before: string) =>
    sql.get<{ receipts: number; payments: number }>(movedSql, [
      account.head,
      account.account,
      from,
      before,
    ]) ?? { receipts: 0, payments: 0 };

  return {
    accounts(): readonly AccountRow[] {
      return sql.all<Account>('SELECT * FROM accounts ORDER BY sort, title').map((row) => {
        const { receipts, payments } = moved(row, row.opened, '9999-12-31');
        const { account, title, sort, head, opening } = row;
        return {
          ...present({ number: row.number ?? undefined }),
          account,
          title,
          sort,
          head,
          balance: opening + receipts - payments,
        };
      });
    },
    cashBook(account: string, month: string): CashBookView | null {
      const found = accountNamed(account);
      if (!found) return null;
      const first = `${month}-01`;
      const before = moved(found, '0000-01-01', first);
      const opening = found.opening + before.receipts - before.payments;
      let balance = opening;
      const rows = sql
        .all<{
          voucher: string;
          number: string;
          date: string;
          payee: string;
          about: string;
          instrument: string | null;
          receipt: number;
          payment: number;
        }>(
          `SELECT v.voucher, v.number, v.date, v.payee, v.about, v.instrument, SUM(p.debit) AS receipt, SUM(p.credit) AS payment
           FROM vouchers v JOIN postings p ON p.voucher = v.voucher AND p.head = ?
           WHERE v.account = ? AND v.state = 'posted' AND v.date >= ? AND v.date < ?
           GROUP BY v.voucher ORDER BY v.date, v.at, v.voucher`,
          [found.head, account, first, monthAfter(month)],
        )
        .map((row): CashBookRow => {
          balance += row.receipt - row.payment;
          const { voucher, number, date, receipt, payment } = row;
          return {
            ...present({ instrument: row.instrument ?? undefined }),
            voucher,
            number,
            date,
            particulars: `${row.payee}: ${row.about}`,
            receipt,
            payment,
            balance,
          };
        });
      const { receipts, payments } = moved(found, first, monthAfter(month));
      return {
        account,
        title: found.title,
        month,
        opening,
        receipts,
        payments,
        closing: opening + receipts - payments,
        rows,
      };
    },
  };
}
