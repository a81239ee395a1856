import {
  bankDifference,
  calculatedBank,
  reconciliationSubject,
  type Reconciliation,
} from '#shared/domain/ledger/bank/reconciliation';
import { proposeMatches } from '#shared/domain/ledger/bank/propose';
import type { Statement } from '#shared/domain/ledger/bank/statement';
import { policyOn, policySubject, type Policy } from '#shared/domain/ledger/control/policy';
import type { BankLineView, KnownLine, OpenEntryView, ReconcileView, StatementRow } from '../cash-views';
import { createAccountBook, monthEnd, type AccountEntry } from '../registers/account-book';
import type { Registers } from '../registers/registers';
import { actorView, isoOf, present } from './shape';

type LineRow = {
  statement: string;
  line: number;
  date: string;
  text: string;
  instrument: string | null;
  withdrawal: number;
  deposit: number;
  voucher: string | null;
  why: BankLineView['why'] | null;
  number: string | null;
  booked: string | null;
  times: number;
};

const linesSql = `
  SELECT l.statement, l.line, l.date, l.text, l.instrument, l.withdrawal, l.deposit, l.voucher, l.why,
    (SELECT v.number FROM vouchers v WHERE v.voucher = l.voucher) AS number,
    (SELECT MIN(p.date) FROM postings p WHERE p.voucher = l.voucher AND p.account = l.account) AS booked,
    (SELECT COUNT(*) FROM statement_lines m WHERE m.voucher = l.voucher AND m.account = l.account) AS times
  FROM statement_lines l WHERE l.account = ?`;

/** Without a policy a payment may take so long to its bank: days. */
const usualMatchDays = 10;

/** The bank beside the book: statements, matches and the reconciliation of a month (domain.md A8). Paisa. */
export function createBankViews({ sql, folded }: Registers, office: string) {
  const book = createAccountBook(sql);

  const lineView = (row: LineRow): BankLineView => ({
    ...present({
      instrument: row.instrument ?? undefined,
      voucher: row.voucher ?? undefined,
      number: row.number ?? undefined,
      why: row.why ?? undefined,
    }),
    statement: row.statement,
    line: row.line,
    date: row.date,
    text: row.text,
    withdrawal: row.withdrawal,
    deposit: row.deposit,
    twice: row.times > 1,
  });
  const entryView = (entry: AccountEntry): OpenEntryView => ({
    ...present({ instrument: entry.instrument ?? undefined }),
    voucher: entry.voucher,
    number: entry.number,
    date: entry.date,
    particulars: `${entry.payee}: ${entry.about}`,
    receipt: entry.receipt,
    payment: entry.payment,
  });
  const statements = (account: string): readonly StatementRow[] =>
    sql
      .all<{ statement: string; lines: number; matched: number; whole: number }>(
        `SELECT s.statement, s.whole, COUNT(l.line) AS lines, COUNT(l.voucher) AS matched FROM statements s
         LEFT JOIN statement_lines l ON l.statement = s.statement
         WHERE s.account = ? GROUP BY s.statement ORDER BY s.last DESC, s.at DESC`,
        [account],
      )
      .flatMap(({ statement, lines, matched, whole }) => {
        const state = folded<Statement>(statement)?.state;
        if (!state) return [];
        const { file, from, to, closing } = state;
        const by = actorView(state.by);
        return [
          { statement, file, from, to, closing, lines, matched, whole: whole === 1, by, at: isoOf(state.at) },
        ];
      });

  return {
    bankStatements: statements,
    statementMapping(account: string) {
      const row = sql.get<{ statement: string }>(
        'SELECT statement FROM statements WHERE account = ? ORDER BY at DESC LIMIT 1',
        [account],
      );
      return (row && folded<Statement>(row.statement)?.state?.mapping) ?? null;
    },
    knownLines: (account: string, from: string, to: string): readonly KnownLine[] =>
      sql.all<KnownLine>(
        'SELECT date, withdrawal, deposit, text FROM statement_lines WHERE account = ? AND date >= ? AND date <= ?',
        [account, from, to],
      ),
    reconcile(account: string, month: string): ReconcileView | null {
      const row = book.account(account);
      if (row?.sort !== 'bank') return null;
      const before = monthEnd(month);
      const lines = sql.all<LineRow>(`${linesSql} AND l.date < ? ORDER BY l.date, l.statement, l.line`, [
        account,
        before,
      ]);
      const isBankOnly = (line: LineRow) => line.booked === null || line.booked >= before;
      const bankOnly = lines.filter(isBankOnly).map(lineView);
      const matched = lines.filter((line) => !isBankOnly(line) && line.date.startsWith(month)).map(lineView);
      const open = book.outstanding(row, before).map(entryView);
      const sums = book.reconciliation(row, month);
      const difference = bankDifference(sums);
      const signed = folded<Reconciliation>(reconciliationSubject(account, month))?.state;
      const policy = folded<Policy>(policySubject(office))?.state;
      const days = policyOn(policy, 'matchDays', `${month}-01`) ?? usualMatchDays;
      const sheets = statements(account).filter((one) => one.from < before);
      const names = ['book', 'unpresented', 'uncredited', 'bank', 'bankOnly'] as const;
      const state = signed?.locked
        ? 'locked'
        : signed
          ? 'reconciled'
          : sheets.length > 0
            ? 'reconciling'
            : 'draft';
      return {
        ...present({
          number: row.number ?? undefined,
          prepared: signed && { by: actorView(signed.prepared.by), at: isoOf(signed.prepared.at) },
          locked:
            signed?.locked &&
            present({
              by: actorView(signed.locked.by),
              at: isoOf(signed.locked.at),
              remark: signed.locked.remark,
            }),
        }),
        ...{ account, title: row.title, month, state, sums, difference, bankOnly, matched },
        calculated: calculatedBank(sums),
        unexplained: difference - sums.bankOnly,
        unpresented: open.filter((one) => one.payment > 0),
        uncredited: open.filter((one) => one.receipt > 0),
        proposals: proposeMatches(
          bankOnly.filter((line) => line.voucher === undefined),
          open.filter((one) => !lines.some((line) => line.voucher === one.voucher)),
          days,
        ),
        statements: sheets,
        changed: signed !== undefined && names.some((name) => signed[name] !== sums[name]),
      };
    },
  };
}
