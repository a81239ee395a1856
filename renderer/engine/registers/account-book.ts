import type { ReconciliationSums } from '#shared/domain/ledger/cash-facts';
import type { Sql } from './sql';

/** One voucher as an account's book shows it. Paisa; `toAccount` is there for money moved between two accounts. */
export type AccountEntry = {
  readonly voucher: string;
  readonly number: string;
  readonly type: string;
  readonly date: string;
  readonly payee: string;
  readonly about: string;
  readonly instrument: string | null;
  readonly maker: string;
  readonly toAccount: string | null;
  readonly reverses: string | null;
  readonly receipt: number;
  readonly payment: number;
};

type AccountRow = {
  account: string;
  title: string;
  sort: 'bank' | 'cash';
  head: string;
  number: string | null;
  opened: string;
  opening: number;
};

const entrySql = `
  SELECT v.voucher, v.number, v.type, v.date, v.payee, v.about, v.instrument, v.maker, v.to_account AS toAccount,
         v.reverses, SUM(p.debit) AS receipt, SUM(p.credit) AS payment
  FROM postings p JOIN vouchers v ON v.voucher = p.voucher
  WHERE p.account = ? AND p.head = ? AND p.date >= ? AND p.date < ?`;

/** The day after the last of a month ("2026-07"): the first of the next. */
export const monthEnd = (month: string): string => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
};

/** An account's book, derived from the postings of its own head. Nothing of it is stored. Amounts are paisa. */
export function createAccountBook(sql: Sql) {
  const account = (subject: string): AccountRow | undefined =>
    sql.get<AccountRow>('SELECT * FROM accounts WHERE account = ?', [subject]);

  /** The balance before the first day of a month. */
  const balanceBefore = (row: AccountRow, month: string): number => {
    const moved = sql.get<{ net: number }>(
      'SELECT COALESCE(SUM(debit - credit), 0) AS net FROM account_months WHERE account = ? AND head = ? AND month < ?',
      [row.account, row.head, month],
    );
    return row.opening + (moved?.net ?? 0);
  };
  /** Entries from a day on and before another, in the order of the book. */
  const entries = (row: AccountRow, from: string, before: string): readonly AccountEntry[] =>
    sql.all<AccountEntry>(`${entrySql} GROUP BY p.voucher ORDER BY v.date, v.at, v.voucher`, [
      row.account,
      row.head,
      from,
      before,
    ]);
  /** The balance at the end of a day. */
  const balanceOn = (row: AccountRow, day: string): number =>
    entries(row, `${day.slice(0, 7)}-01`, `${day}~`).reduce(
      (sum, one) => sum + one.receipt - one.payment,
      balanceBefore(row, day.slice(0, 7)),
    );
  /** Entries before a day that no line of the bank before that day is, without those that undo each other. */
  const outstanding = (row: AccountRow, before: string): readonly AccountEntry[] => {
    const open = sql.all<AccountEntry>(
      `${entrySql} AND NOT EXISTS (
         SELECT 1 FROM statement_lines l WHERE l.voucher = p.voucher AND l.account = p.account AND l.date < ?)
       GROUP BY p.voucher ORDER BY v.date, v.at, v.voucher`,
      [row.account, row.head, '0000', before, before],
    );
    const here = new Set(open.map((one) => one.voucher));
    const undone = new Set(
      open.flatMap((one) =>
        one.reverses !== null && here.has(one.reverses) ? [one.voucher, one.reverses] : [],
      ),
    );
    return open.filter((one) => !undone.has(one.voucher));
  };
  /** What the bank says it holds before a day, from the statement that reaches nearest; 0 without any. */
  const bankBefore = (subject: string, before: string): number => {
    const found =
      sql.get<{ last: string; closing: number }>(
        'SELECT last, closing FROM statements WHERE account = ? AND last >= ? ORDER BY last, at LIMIT 1',
        [subject, before],
      ) ??
      sql.get<{ last: string; closing: number }>(
        'SELECT last, closing FROM statements WHERE account = ? ORDER BY last DESC, at DESC LIMIT 1',
        [subject],
      );
    if (!found) return 0;
    const later = sql.get<{ net: number }>(
      'SELECT COALESCE(SUM(deposit - withdrawal), 0) AS net FROM statement_lines WHERE account = ? AND date >= ? AND date <= ?',
      [subject, before, found.last],
    );
    return found.closing - (later?.net ?? 0);
  };
  /** Net of the bank's lines before a day that are no voucher before that day. */
  const bankOnlyNet = (row: AccountRow, before: string): number =>
    sql.get<{ net: number }>(
      `SELECT COALESCE(SUM(l.deposit - l.withdrawal), 0) AS net FROM statement_lines l
       WHERE l.account = ? AND l.date < ? AND NOT EXISTS (
         SELECT 1 FROM postings p WHERE p.voucher = l.voucher AND p.account = l.account AND p.head = ? AND p.date < ?)`,
      [row.account, before, row.head, before],
    )?.net ?? 0;

  return {
    account,
    accounts: () => sql.all<AccountRow>('SELECT * FROM accounts ORDER BY sort, title'),
    balanceBefore,
    balanceOn,
    entries,
    outstanding,
    entry: (row: AccountRow, voucher: string): AccountEntry | undefined =>
      sql.get<AccountEntry>(`${entrySql} AND p.voucher = ? GROUP BY p.voucher`, [
        row.account,
        row.head,
        '0000',
        '9999',
        voucher,
      ]),
    /** The sums of the reconciliation of a month (domain.md A8). */
    reconciliation(row: AccountRow, month: string): ReconciliationSums {
      const before = monthEnd(month);
      const open = outstanding(row, before);
      return {
        book: balanceBefore(row, before.slice(0, 7)),
        unpresented: open.reduce((sum, one) => sum + one.payment, 0),
        uncredited: open.reduce((sum, one) => sum + one.receipt, 0),
        bank: bankBefore(row.account, before),
        bankOnly: bankOnlyNet(row, before),
      };
    },
    closedThrough: (subject: string): string | undefined =>
      sql.get<{ day: string | null }>('SELECT MAX(day) AS day FROM cashbook_days WHERE account = ?', [
        subject,
      ])?.day ?? undefined,
    lockedThrough: (subject: string): string | undefined =>
      sql.get<{ month: string | null }>(
        'SELECT MAX(month) AS month FROM reconciliations WHERE account = ? AND locked = 1',
        [subject],
      )?.month ?? undefined,
    /** Vouchers of the account that wait to be passed, dated after a day and through another. */
    waiting: (subject: string, after: string, through: string): number =>
      sql.get<{ count: number }>(
        "SELECT COUNT(*) AS count FROM vouchers WHERE state = 'prepared' AND (account = ? OR to_account = ?) AND date > ? AND date <= ?",
        [subject, subject, after, through],
      )?.count ?? 0,
  };
}
export type AccountBook = ReturnType<typeof createAccountBook>;
