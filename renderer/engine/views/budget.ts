import { available, revised } from '#shared/domain/ledger/control/context';
import { foldText } from '#shared/domain/records/fold-text';
import { readLines } from '../registers/control-rows';
import type { Registers } from '../registers/registers';
import type { BudgetRow, HeadRow } from '../ledger-views';
import { anywhere, present } from './shape';

type NameRow = { code: string; name: string; name_urdu: string | null };

/** Heads of account and the budget control register as screens see them. Amounts are paisa. */
export function createBudgetViews({ sql }: Registers, today: () => string) {
  /** Heads that take postings today: begun, not closed, and not divided into sub-heads that do. */
  const open = (head: string): string =>
    `${head}.first <= ?1 AND (${head}.closed IS NULL OR ${head}.closed >= ?1)`;
  return {
    heads(text: string): readonly HeadRow[] {
      const words = foldText(text)
        .split(/\s+/)
        .filter((word) => word !== '');
      const found = (column: string) =>
        words.map((_, n) => `${column} LIKE ?${n + 2} ESCAPE '\\'`).join(' AND ') || '1';
      return sql
        .all<NameRow & { own: string | null; own_name: string | null }>(
          `SELECT h.code, h.name, h.name_urdu, o.own, o.name AS own_name
           FROM heads h LEFT JOIN own_heads o ON o.head = h.code AND ${found('o.folded')}
           WHERE (o.own IS NOT NULL OR ${found('h.folded')}) AND ${open('h')}
             AND NOT EXISTS (SELECT 1 FROM heads s WHERE s.parent = h.code AND ${open('s')})
           GROUP BY h.code ORDER BY h.code LIMIT 50`,
          [today(), ...words.map(anywhere)],
        )
        .map((row) =>
          present({
            code: row.code,
            name: row.name,
            nameUrdu: row.name_urdu ?? undefined,
            own: row.own === null ? undefined : `${row.own} ${row.own_name ?? ''}`.trim(),
          }),
        );
    },
    budget(year: string): readonly BudgetRow[] {
      const names = new Map(
        sql.all<NameRow>('SELECT code, name, name_urdu FROM heads').map((row) => [row.code, row]),
      );
      return readLines(sql, year).map((line) => {
        const name = names.get(line.head);
        return {
          ...present({ nameUrdu: name?.name_urdu ?? undefined }),
          ...line,
          name: name?.name ?? line.head,
          revised: revised(line),
          available: available(line),
        };
      });
    },
  };
}
