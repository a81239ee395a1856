import { addPaisa, paisa, type Paisa } from '#shared/base/money';
import type { BudgetRow, ExceptionRow } from '#engine/views';

type Column = 'revised' | 'released' | 'committed' | 'spent' | 'available';

/** The column totals of the budget control register, in paisa. */
export function sumLines(rows: readonly BudgetRow[]): Readonly<Record<Column, Paisa>> {
  const sum = (name: Column) => addPaisa(rows.map((row) => paisa(row[name])));
  return {
    revised: sum('revised'),
    released: sum('released'),
    committed: sum('committed'),
    spent: sum('spent'),
    available: sum('available'),
  };
}

/** How much of the release is spent and bound, in whole percents half up; null when nothing is released. */
export const shareOfRelease = (row: Pick<BudgetRow, 'released' | 'spent' | 'committed'>): number | null =>
  row.released <= 0 ? null : Math.round(((row.spent + row.committed) / row.released) * 100);

/** Exceptions that nobody answered yet first, the newest first among each. */
export const openFirst = (rows: readonly ExceptionRow[]): readonly ExceptionRow[] =>
  [...rows].sort((a, b) =>
    a.state === b.state ? (a.raisedAt < b.raisedAt ? 1 : -1) : a.state === 'open' ? -1 : 1,
  );
