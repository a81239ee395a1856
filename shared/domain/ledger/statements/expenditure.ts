import { revised, type BudgetLine } from '../control/context';
import { money, percent, sumCells, type NameOf, type Statement, type StatementRow } from './statement';

const withTotal = (rows: readonly StatementRow[], names: readonly string[]): readonly StatementRow[] =>
  rows.length === 0
    ? []
    : [...rows, { key: 'total', level: 'total', label: 'total', cells: sumCells(rows, names) }];

const budgetColumns = ['original', 'final', 'actual', 'difference'] as const;

/** The original budget, the final one, what was spent, and the difference (domain.md A12). Paisa. */
export function budgetAgainstActual(asked: {
  readonly year: string;
  readonly month: string;
  readonly lines: readonly BudgetLine[];
  readonly nameOf: NameOf;
}): Statement {
  const { year, month, lines, nameOf } = asked;
  const share = (cells: Readonly<Record<string, number | string | null>>) => ({
    ...cells,
    share: percent(Number(cells.actual), Number(cells.final)),
  });
  const rows = lines.map((line): StatementRow => {
    const final = revised(line);
    const { head, sanctioned: original, spent: actual } = line;
    const cells = share({ original, final, actual, difference: final - actual });
    return { key: head, level: 'line', code: head, ...nameOf(head), head, cells };
  });
  return {
    name: 'budget-actual',
    year,
    month,
    columns: [...money(...budgetColumns), { name: 'share', kind: 'percent' }],
    rows: withTotal(rows, budgetColumns).map((row) =>
      row.level === 'total' ? { ...row, cells: share(row.cells) } : row,
    ),
    notes: [],
  };
}

/** What is spent under a line in one month, and in the months of the year before it; paisa. */
export type MonthSpending = { readonly month: number; readonly before: number };

const monthColumns = ['estimate', 'revised', 'month', 'before', 'progressive', 'left'] as const;

/** The monthly expenditure statement (domain.md A8): estimate, revised, this month, brought forward, progressive. Paisa. */
export function monthlyExpenditure(asked: {
  readonly year: string;
  readonly month: string;
  readonly lines: readonly BudgetLine[];
  readonly spending: (head: string) => MonthSpending;
  readonly nameOf: NameOf;
}): Statement {
  const { year, month, lines, spending, nameOf } = asked;
  const rows = lines.map((line): StatementRow => {
    const { head, sanctioned: estimate } = line;
    const spent = spending(head);
    const progressive = spent.month + spent.before;
    const cells = {
      estimate,
      revised: revised(line),
      month: spent.month,
      before: spent.before,
      progressive,
      left: revised(line) - progressive,
    };
    return { key: head, level: 'line', code: head, ...nameOf(head), head, cells };
  });
  return {
    name: 'monthly-expenditure',
    year,
    month,
    columns: money(...monthColumns),
    rows: withTotal(rows, monthColumns),
    notes: [],
  };
}
