import { foldText } from '#shared/domain/records/fold-text';
import type { Registers } from '../registers/registers';
import type { BudgetRow, HeadRow } from '../ledger-views';
import { anywhere, present } from './shape';

/** Heads of account and the budget register as screens see them. Amounts are paisa. */
export function createBudgetViews({ sql }: Registers) {
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
