import type { BudgetLine, HeadSum } from '#shared/domain/ledger/control/context';
import { parentOf } from '#shared/domain/ledger/chart';
import { fiscalYearOf } from '#shared/base/calendar';
import type { Sql } from './sql';

/** The acts that put money into the books. */
export const postingKinds = "('voucher.posted', 'bill.passed', 'bill.paid', 'import.passed')";

/** The subject whose acts a row of `vouchers` comes from: those of a bill or an import carry its id and a dot. */
const ownerOf = (voucher: string): string =>
  `CASE WHEN ${voucher} LIKE 'bill:%' OR ${voucher} LIKE 'import:%' THEN substr(${voucher}, 1, instr(${voucher} || '.', '.') - 1) ELSE ${voucher} END`;

/**
 * What was spent under each line: its head, and its local sub-heads that have no line of their own ("-" to "." spans
 * exactly the head and its sub-heads). `?1` is the year.
 */
const linesSql = `
  SELECT b.year, b.head, b.sanctioned, b.supplementary, b.reappropriated, b.surrendered, b.lapsed, b.released, b.committed,
    (SELECT COALESCE(SUM(l.debit - l.credit), 0) FROM balances l
      WHERE l.year = b.year AND l.head >= b.head AND l.head < b.head || '.'
        AND (l.head = b.head OR NOT EXISTS (SELECT 1 FROM budgets s WHERE s.year = l.year AND s.head = l.head))) AS spent
  FROM budgets b WHERE b.year = ?`;

/** The budget register of a year by head; paisa. */
export const readLines = (sql: Sql, year: string): readonly BudgetLine[] =>
  sql.all<BudgetLine>(`${linesSql} ORDER BY b.head`, [year]);

/** The line that a head is spent under: its own, or its parent's for a sub-head without one. */
export function readLine(sql: Sql, year: string, head: string): BudgetLine | undefined {
  const own = sql.get<BudgetLine>(`${linesSql} AND b.head = ?`, [year, head]);
  const parent = parentOf(head);
  return own ?? (parent === undefined ? undefined : readLine(sql, year, parent));
}

/** Lines on which more is spent and bound than is released. */
export const readExcess = (sql: Sql): readonly BudgetLine[] =>
  sql
    .all<{ year: string }>('SELECT DISTINCT year FROM budgets')
    .flatMap(({ year }) => readLines(sql, year))
    .filter((line) => line.head.startsWith('A') && line.spent + line.committed > line.released);

/** What a month adds up to: posted lines and their debits in paisa. */
export const readMonthTotal = (sql: Sql, month: string): { readonly lines: number; readonly debit: number } =>
  sql.get<{ lines: number; debit: number }>(
    'SELECT COALESCE(SUM(lines), 0) AS lines, COALESCE(SUM(debit), 0) AS debit FROM months WHERE month = ?',
    [month],
  ) ?? { lines: 0, debit: 0 };

/** The key that passed the newest posting of a month. */
export const readLastPoster = (sql: Sql, month: string): string | undefined =>
  sql.get<{ author: string }>(
    `SELECT a.author FROM vouchers v JOIN acts a ON a.subject = ${ownerOf('v.voucher')}
     WHERE v.date >= ? AND v.date < ? AND v.state = 'posted' AND a.kind IN ${postingKinds} ORDER BY a.at DESC, a.id DESC LIMIT 1`,
    [`${month}-01`, `${month}-99`],
  )?.author;

/** Up to which act of each device these registers have everything that came. */
export const readSeen = (sql: Sql): readonly { readonly device: string; readonly counter: number }[] =>
  sql.all('SELECT device, MAX(counter) AS counter FROM acts GROUP BY device ORDER BY device');

/** The posted vouchers of a month whose posting was not among the acts that its closer had. */
export function readLate(
  sql: Sql,
  month: string,
  seen: readonly { readonly device: string; readonly counter: number }[],
): readonly string[] {
  const known = new Map(seen.map((one) => [one.device, one.counter]));
  return sql
    .all<{ voucher: string; device: string; counter: number }>(
      `SELECT v.voucher, a.device, MIN(a.counter) AS counter FROM vouchers v JOIN acts a ON a.subject = ${ownerOf('v.voucher')}
       WHERE v.date >= ? AND v.date < ? AND v.state = 'posted' AND a.kind IN ${postingKinds}
       GROUP BY v.voucher, a.device ORDER BY v.voucher`,
      [`${month}-01`, `${month}-99`],
    )
    .filter((row) => row.counter > (known.get(row.device) ?? 0))
    .map((row) => row.voucher);
}

/** The months that are closed and add up to something else than when they were. */
export const readChangedMonths = (sql: Sql): readonly string[] =>
  sql
    .all<{ month: string }>(
      `SELECT p.month FROM periods p WHERE p.closed = 1
       AND (p.lines, p.debit) <> (SELECT COALESCE(SUM(m.lines), 0), COALESCE(SUM(m.debit), 0) FROM months m WHERE m.month = p.month)`,
    )
    .map((row) => row.month);

/** Opening balances of the accounts that were opened in these years (inclusive), against the fund head; net debits in paisa. */
function addAccounts(
  sql: Sql,
  years: { readonly from: string; readonly to: string },
  fundHead: string,
  add: (head: string, amount: number) => void,
): void {
  for (const account of sql.all<{ head: string; opening: number; opened: string }>(
    'SELECT head, opening, opened FROM accounts',
  )) {
    const opened = fiscalYearOf(account.opened);
    if (opened < years.from || opened > years.to) continue;
    add(account.head, account.opening);
    add(fundHead, -account.opening);
  }
}

/**
 * What heads start a year with, in paisa: the balances that an act carried to it or, while there is none, what the
 * balance sheet heads ended the years before with. What accounts opened in the year brought along is in it too.
 */
export function readOpening(
  sql: Sql,
  year: string,
  fundHead: string,
): { readonly carried: boolean; readonly sums: readonly HeadSum[] } {
  const net = new Map<string, number>();
  const add = (head: string, amount: number): void => void net.set(head, (net.get(head) ?? 0) + amount);
  const carriedYear = sql.get<{ year: string | null }>(
    'SELECT MAX(year) AS year FROM openings WHERE year <= ?',
    [year],
  )?.year;
  if (carriedYear)
    for (const one of sql.all<HeadSum>('SELECT head, debit, credit FROM openings WHERE year = ?', [
      carriedYear,
    ]))
      add(one.head, one.debit - one.credit);
  for (const one of sql.all<HeadSum>(
    'SELECT head, SUM(debit) AS debit, SUM(credit) AS credit FROM balances WHERE year >= ? AND year < ? GROUP BY head',
    [carriedYear ?? '', year],
  ))
    add(/^[FGH]/.test(one.head) ? one.head : fundHead, one.debit - one.credit);
  addAccounts(sql, { from: carriedYear ?? '', to: year }, fundHead, add);
  const sums = [...net]
    .filter(([, sum]) => sum !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([head, sum]) => ({ head, debit: Math.max(0, sum), credit: Math.max(0, -sum) }));
  return { carried: carriedYear === year, sums };
}

/** What heads moved by in a year up to and with a month; paisa. */
export const readMoved = (sql: Sql, year: string, through: string): readonly HeadSum[] =>
  sql.all<HeadSum>(
    'SELECT head, SUM(debit) AS debit, SUM(credit) AS credit FROM months WHERE year = ? AND month <= ? GROUP BY head ORDER BY head',
    [year, through],
  );
