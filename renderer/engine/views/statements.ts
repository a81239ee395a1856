import { daysOf, fiscalYearOf } from '#shared/base/calendar';
import type { Chart } from '#shared/domain/ledger/chart';
import { agreementSubject, type Agreement } from '#shared/domain/ledger/agreement/agreement';
import type { HeadSum } from '#shared/domain/ledger/control/context';
import { policyOn, policySubject, type Policy } from '#shared/domain/ledger/control/policy';
import { accountsOffice } from '#shared/domain/ledger/statements/accounts-office';
import { budgetAgainstActual, monthlyExpenditure } from '#shared/domain/ledger/statements/expenditure';
import { generalLedger, type LedgerEntry } from '#shared/domain/ledger/statements/general-ledger';
import { pendingLiabilities } from '#shared/domain/ledger/statements/liabilities';
import { payables } from '#shared/domain/ledger/statements/payables';
import { plainJournal, type JournalEntry } from '#shared/domain/ledger/statements/plain-journal';
import { receiptsAndPayments, type YearBooks } from '#shared/domain/ledger/statements/receipts-payments';
import { netByHead, type Named, type Statement } from '#shared/domain/ledger/statements/statement';
import { trialBalance } from '#shared/domain/ledger/statements/trial-balance';
import type { ControlQueries, StatementAsked } from '../control-views';
import { readLines, readMoved, readOpening } from '../registers/control-rows';
import type { Registers } from '../registers/registers';
import { isLine, readMonth, readSpending, spentUnder } from '../registers/spent-under';
import { payableHeads, readOpenClaims } from './payables';
import { present } from './shape';

const lastOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

/**
 * The statements, each from rows that are read here; the figures are worked out by pure functions. Amounts are paisa.
 * Ages are counted to the end of the month that is asked for, and not beyond `today`.
 */
export function createStatementViews(
  registers: Registers,
  office: string,
  today: () => string = () => '9999-12-31',
): Pick<ControlQueries, 'statement' | 'plainJournal'> {
  const { sql, folded } = registers;
  const fundHead = (day: string): string =>
    policyOn(folded<Policy>(policySubject(office))?.state, 'fundHead', day) ?? 'H';
  const namer = () => {
    const names = new Map(
      sql
        .all<{ code: string; name: string; name_urdu: string | null }>(
          'SELECT code, name, name_urdu FROM heads',
        )
        .map((row): [string, Named] => [
          row.code,
          present({ name: row.name, nameUrdu: row.name_urdu ?? undefined }),
        ]),
    );
    const groups = folded<Chart>(`chart:${office}`)?.state?.groups ?? {};
    return (head: string): Named => names.get(head) ?? groups[head] ?? { name: head };
  };
  const openingOf = (year: string) => readOpening(sql, year, fundHead(daysOf(year).last));
  const books = (year: string, month: string): YearBooks => ({
    year,
    opening: openingOf(year).sums,
    moved: readMoved(sql, year, month),
  });
  const ledgerOf = (head: string, year: string, month: string): Statement => {
    const code = head.replace('*', '');
    const end = head.endsWith('*') ? `${code}.` : `${code}!`; // "!" sorts before "-": the head alone
    const entries = sql.all<LedgerEntry>(
      `SELECT p.voucher, p.line, p.date, v.number, v.payee || ': ' || v.about AS particulars, p.debit, p.credit
       FROM postings p JOIN vouchers v ON v.voucher = p.voucher
       WHERE p.head >= ? AND p.head < ? AND p.date >= ? AND p.date < ? ORDER BY p.date, v.number, p.voucher, p.line`,
      [code, end, daysOf(year).first, `${month}-99`],
    );
    const opening = openingOf(year)
      .sums.filter((one) => one.head >= code && one.head < end)
      .reduce((sum, one) => sum + one.debit - one.credit, 0);
    return generalLedger({ year, month, head, opening, entries });
  };

  const expenditure = ({ name, year, month }: StatementAsked): Statement => {
    const nameOf = namer();
    const all = readLines(sql, year);
    const moved = readMoved(sql, year, month);
    const lines = all.map((line) => ({ ...line, spent: spentUnder(all, moved, line.head) }));
    const own = readMonth(sql, month);
    const spending = (head: string) => {
      const spent = spentUnder(all, own, head);
      return { month: spent, before: spentUnder(all, moved, head) - spent };
    };
    const made =
      name === 'budget-actual'
        ? budgetAgainstActual({ year, month, lines, nameOf })
        : monthlyExpenditure({ year, month, lines, spending, nameOf });
    const divided = (head: string): boolean =>
      moved.some((one) => one.head.startsWith(`${head}-`) && !isLine(all, one.head));
    return {
      ...made,
      rows: made.rows.map((row) => (row.head && divided(row.head) ? { ...row, head: `${row.head}*` } : row)),
    };
  };

  const owed = (now: YearBooks, month: string, nameOf: (head: string) => Named): Statement => {
    const net = netByHead([...now.opening, ...now.moved]);
    const lastDay = lastOf(month);
    return payables({
      ...{ year: now.year, month, on: today() < lastDay ? today() : lastDay },
      claims: readOpenClaims(registers, month),
      owedIn: (head) => 0 - (net.get(head) ?? 0),
      heads: payableHeads(registers, office, now.year),
      nameOf,
    });
  };

  return {
    statement(asked) {
      const { name, year, month, head } = asked;
      if (fiscalYearOf(`${month}-01`) !== year) return null;
      if (name === 'general-ledger') return head ? ledgerOf(head, year, month) : null;
      if (name === 'budget-actual' || name === 'monthly-expenditure') return expenditure(asked);
      const nameOf = namer();
      if (name === 'accounts-office')
        return accountsOffice({
          ...{ year, month, nameOf },
          lines: readLines(sql, year),
          own: readSpending(sql, month),
          agreement: folded<Agreement>(agreementSubject(month))?.state,
        });
      const now = books(year, month);
      if (name === 'trial-balance')
        return trialBalance({ ...now, month, carried: openingOf(year).carried, nameOf });
      if (name === 'payables') return owed(now, month, nameOf);
      if (name === 'pending-liabilities') return pendingLiabilities({ ...now, month, nameOf });
      const before = fiscalYearOf(`${Number(year.slice(0, 4)) - 1}-07-01`);
      const sameMonth = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
      const cashHeads = sql.all<{ head: string }>('SELECT DISTINCT head FROM accounts ORDER BY head');
      return receiptsAndPayments({
        month,
        years: [now, books(before, sameMonth)],
        cashHeads: cashHeads.map((row) => row.head),
        nameOf,
      });
    },
    plainJournal(year) {
      const { first, last } = daysOf(year);
      const entries = new Map<string, JournalEntry & { lines: HeadSum[] }>();
      for (const row of sql.all<HeadSum & { voucher: string; number: string; date: string; about: string }>(
        `SELECT p.voucher, v.number, p.date, v.payee || ': ' || v.about AS about, p.head, p.debit, p.credit
         FROM postings p JOIN vouchers v ON v.voucher = p.voucher WHERE p.date >= ? AND p.date <= ?
         ORDER BY p.date, v.number, p.voucher, p.line`,
        [first, last],
      )) {
        const { voucher, number, date, about, head, debit, credit } = row;
        const entry = entries.get(voucher) ?? { number, date, about, lines: [] };
        entry.lines.push({ head, debit, credit });
        entries.set(voucher, entry);
      }
      return plainJournal(first, openingOf(year).sums, [...entries.values()]);
    },
  };
}
