import { groupBy } from '#shared/base/group-by';
import type { CashBookMonth } from '#shared/domain/ledger/cash-book/cash-book';
import { cashBookSubject } from '#shared/domain/ledger/cash-book/cash-book';
import { policyOn, policySubject, type Policy } from '#shared/domain/ledger/control/policy';
import type { CashBookState } from '../cash-views';
import type { AccountRow, CashBookRow, CashBookView } from '../ledger-views';
import { createAccountBook, monthEnd, type AccountEntry } from '../registers/account-book';
import type { Registers } from '../registers/registers';
import { actorView, isoOf, present } from './shape';

type OtherLine = { voucher: string; head: string; debit: number; credit: number };
type Columns = NonNullable<ReturnType<typeof columnsOf>>;

const columnsOf = (policy: Policy | undefined, day: string) => policyOn(policy, 'cashBookColumns', day);

/** The column of the government's form that a head belongs to (domain.md A7); the office's policy says it. */
const columnOf = (columns: Columns | undefined, head: string) =>
  columns?.find((one) => one.heads.some((start) => head.startsWith(start)))?.column ?? 'miscellaneous';

/** The accounts and the cash book as screens see them: derived from the postings, never stored. Amounts are paisa. */
export function createCashBookViews({ sql, folded }: Registers, office: string) {
  const book = createAccountBook(sql);

  /** The other side of a month's entries: the heads that they are classified under. */
  const otherLines = (account: string, head: string, from: string, before: string) =>
    groupBy(
      sql.all<OtherLine>(
        `SELECT o.voucher, o.head, o.debit, o.credit FROM postings p JOIN postings o ON o.voucher = p.voucher
         WHERE p.account = ?1 AND p.head = ?2 AND p.date >= ?3 AND p.date < ?4 AND NOT (o.head = ?2 AND o.account IS ?1)
         GROUP BY o.voucher, o.line ORDER BY o.voucher, o.line`,
        [account, head, from, before],
      ),
      (line) => line.voucher,
    );

  /** The numbers of the posted reversals of a month's vouchers, which are then shown as struck. */
  const struckIn = (account: string, head: string, from: string, before: string) =>
    new Map(
      sql
        .all<{ reverses: string; voucher: string; number: string }>(
          `SELECT r.reverses, r.voucher, r.number FROM postings p JOIN vouchers r ON r.reverses = p.voucher AND r.state = 'posted'
           WHERE p.account = ? AND p.head = ? AND p.date >= ? AND p.date < ? ORDER BY r.at DESC`,
          [account, head, from, before],
        )
        .map((row) => [row.reverses, { voucher: row.voucher, number: row.number }] as const),
    );

  const entryRow = (
    entry: AccountEntry,
    balance: number,
    others: readonly OtherLine[],
    columns: Columns | undefined,
    struck: { readonly voucher: string; readonly number: string } | undefined,
  ): CashBookRow => {
    const parts = { pay: 0, allowances: 0, contingencies: 0, miscellaneous: 0 };
    for (const line of others) parts[columnOf(columns, line.head)] += line.debit - line.credit;
    const { voucher, number, date, payee, about, receipt, payment } = entry;
    return {
      ...present({ instrument: entry.instrument ?? undefined, struck }),
      ...{ voucher, number, date, receipt, payment, balance },
      particulars: `${payee}: ${about}`,
      payee,
      about,
      contra: entry.toAccount !== null,
      classification: [...new Set(others.map((line) => line.head))].join(', '),
      columns: parts,
    };
  };

  return {
    accounts(): readonly AccountRow[] {
      return book.accounts().map((row) => {
        const { account, title, sort, head, number } = row;
        return {
          ...present({ number: number ?? undefined }),
          ...{ account, title, sort, head },
          balance: book.balanceBefore(row, '9999'),
        };
      });
    },
    cashBook(account: string, month: string): CashBookView | null {
      const row = book.account(account);
      if (!row) return null;
      const [first, before] = [`${month}-01`, monthEnd(month)];
      const opening = book.balanceBefore(row, month);
      const others = otherLines(account, row.head, first, before);
      const struck = struckIn(account, row.head, first, before);
      const policy = folded<Policy>(policySubject(office))?.state;
      const columns = columnsOf(policy, first);
      let balance = opening;
      const rows = book.entries(row, first, before).map((entry) => {
        balance += entry.receipt - entry.payment;
        return entryRow(entry, balance, others.get(entry.voucher) ?? [], columns, struck.get(entry.voucher));
      });
      return {
        ...present({ number: row.number ?? undefined }),
        account,
        title: row.title,
        sort: row.sort,
        month,
        form: policyOn(policy, 'cashBookForm', first) ?? 'bank',
        opening,
        receipts: rows.reduce((sum, one) => sum + one.receipt, 0),
        payments: rows.reduce((sum, one) => sum + one.payment, 0),
        closing: balance,
        rows,
      };
    },
    cashBookState(account: string, month: string): CashBookState {
      const row = book.account(account);
      const state = folded<CashBookMonth>(cashBookSubject(account, month))?.state;
      const through = book.closedThrough(account);
      const last = `${monthEnd(month)}`;
      const open = row ? book.entries(row, through === undefined ? '0000' : `${through}~`, last) : [];
      return {
        ...present({ closedThrough: through }),
        closings: (state?.closings ?? []).map((one) => ({
          ...present({ remark: one.remark }),
          day: one.day,
          balance: one.balance,
          entries: one.entries,
          by: actorView(one.by),
          at: isoOf(one.at),
          balanceNow: row ? book.balanceOn(row, one.day) : one.balance,
        })),
        ...(state?.certificate
          ? {
              certificate: {
                ...present({ remark: state.certificate.remark }),
                balance: state.certificate.balance,
                counted: state.certificate.counted,
                by: actorView(state.certificate.by),
                at: isoOf(state.certificate.at),
              },
            }
          : {}),
        waiting: book.waiting(account, through ?? '', `${month}-31`),
        writers: [...new Set(open.map((one) => one.maker))],
      };
    },
  };
}
