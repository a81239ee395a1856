import { voucherAmount, type Voucher } from '#shared/domain/ledger/voucher';
import { foldText } from '#shared/domain/records/fold-text';
import type { Registers } from '../registers/registers';
import type {
  AccountRow,
  BudgetRow,
  CashBookRow,
  CashBookView,
  HeadRow,
  VoucherRow,
  VoucherView,
} from '../views';
import { actorView, anywhere, isoOf, present, problemView } from './shape';
import type { Ticks } from './ticks';

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

/** Vouchers, cash book, heads and budget as screens see them. Amounts are paisa. */
export function createLedgerViews({ sql, folded, authority }: Registers, ticks: Ticks) {
  const accountNamed = (account: string) =>
    sql.get<Account>('SELECT * FROM accounts WHERE account = ?', [account]);
  const moved = (account: Account, from: string, before: string) =>
    sql.get<{ receipts: number; payments: number }>(movedSql, [
      account.head,
      account.account,
      from,
      before,
    ]) ?? { receipts: 0, payments: 0 };

  const toRow = (voucher: string, state: Voucher): VoucherRow => ({
    voucher,
    number: state.number,
    type: state.type,
    date: state.date,
    payee: state.payee,
    about: state.about,
    amount: voucherAmount(state),
    state: state.state,
    tick: ticks.act(state.settled?.act ?? state.act),
  });

  return {
    heads(text: string): readonly HeadRow[] {
      const words = foldText(text)
        .split(/\s+/)
        .filter((word) => word !== '');
      const where = words.map(() => "folded LIKE ? ESCAPE '\\'").join(' AND ') || '1';
      return sql
        .all<{ code: string; name: string; name_urdu: string | null }>(
          `SELECT code, name, name_urdu FROM heads WHERE ${where} ORDER BY code LIMIT 50`,
          words.map(anywhere),
        )
        .map((row) => present({ code: row.code, name: row.name, nameUrdu: row.name_urdu ?? undefined }));
    },
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
    vouchers(filter: {
      readonly text?: string;
      readonly state?: string;
      readonly limit?: number;
    }): readonly VoucherRow[] {
      const like = anywhere(filter.text);
      return sql
        .all<{ voucher: string }>(
          `SELECT voucher FROM vouchers WHERE (? IS NULL OR state = ?)
           AND (number LIKE ? ESCAPE '\\' OR payee LIKE ? ESCAPE '\\' OR about LIKE ? ESCAPE '\\')
           ORDER BY date DESC, number DESC LIMIT ?`,
          [filter.state ?? null, filter.state ?? null, like, like, like, filter.limit ?? 200],
        )
        .flatMap(({ voucher }) => {
          const state = folded<Voucher>(voucher)?.state;
          return state ? [toRow(voucher, state)] : [];
        });
    },
    voucher(voucher: string): VoucherView | null {
      const found = folded<Voucher>(voucher);
      const state = found?.state;
      if (!state) return null;
      const { account, instrument, settled } = state;
      return {
        ...toRow(voucher, state),
        ...present({ account, instrument, settledAt: settled && isoOf(settled.at), remark: settled?.remark }),
        year: state.year,
        lines: state.lines.map((line) => present(line)),
        documents: state.documents,
        preparedBy: actorView(state.preparedBy),
        preparedAt: isoOf(state.at),
        settledBy: settled ? actorView(settled.by) : null,
        problems: found.problems.map((problem) => problemView(problem, authority())),
      };
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
    budget(year: string): readonly BudgetRow[] {
      return sql
        .all<{
          head: string;
          name: string | null;
          name_urdu: string | null;
          sanctioned: number;
          released: number;
          spent: number;
        }>(
          `SELECT b.head, h.name, h.name_urdu, b.sanctioned, b.released, COALESCE(l.debit - l.credit, 0) AS spent
           FROM budgets b LEFT JOIN heads h ON h.code = b.head LEFT JOIN balances l ON l.year = b.year AND l.head = b.head
           WHERE b.year = ? ORDER BY b.head`,
          [year],
        )
        .map(({ head, name, name_urdu, sanctioned, released, spent }) => ({
          ...present({ nameUrdu: name_urdu ?? undefined }),
          year,
          head,
          name: name ?? head,
          sanctioned,
          released,
          spent,
          available: released - spent,
        }));
    },
  };
}
export type LedgerViews = ReturnType<typeof createLedgerViews>;
