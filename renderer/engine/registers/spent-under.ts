import { fiscalYearOf } from '#shared/base/calendar';
import type { Spent } from '#shared/domain/ledger/agreement/agreement';
import type { BudgetLine, HeadSum } from '#shared/domain/ledger/control/context';
import { readLines, readMoved } from './control-rows';
import type { Sql } from './sql';

/** Whether a head has a line of its own in the budget register. */
export const isLine = (lines: readonly BudgetLine[], head: string): boolean =>
  lines.some((line) => line.head === head);

/** What is spent under a line: its head's net debits, and those of its sub-heads that have no line of their own. Paisa. */
export const spentUnder = (lines: readonly BudgetLine[], sums: readonly HeadSum[], head: string): number =>
  sums
    .filter((one) => one.head === head || (one.head.startsWith(`${head}-`) && !isLine(lines, one.head)))
    .reduce((total, one) => total + one.debit - one.credit, 0);

/** What heads moved by in a month; paisa. */
export const readMonth = (sql: Sql, month: string): readonly HeadSum[] =>
  sql.all<HeadSum>('SELECT head, debit, credit FROM months WHERE month = ?', [month]);

/** What is spent in a month and in its year so far: under each line of the budget, and under heads that have no line. */
export function readSpending(sql: Sql, month: string): readonly Spent[] {
  const year = fiscalYearOf(`${month}-01`);
  const lines = readLines(sql, year);
  const [moved, own] = [readMoved(sql, year, month), readMonth(sql, month)];
  const isUnderLine = (head: string): boolean => isLine(lines, head) || isLine(lines, head.slice(0, 6));
  const loose = moved.filter(({ head }) => head.startsWith('A') && !isUnderLine(head));
  const heads = [...new Set([...lines, ...loose].map(({ head }) => head))].sort();
  return heads
    .map((head) => ({
      head,
      month: spentUnder(lines, own, head),
      progressive: spentUnder(lines, moved, head),
    }))
    .filter((one) => one.month !== 0 || one.progressive !== 0);
}
