import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import type { BudgetRow } from '#engine/views';
import { shareOfRelease } from './control-view';

const amounts = [
  'sanctioned',
  'supplementary',
  'reappropriated',
  'surrendered',
  'lapsed',
  'revised',
  'released',
  'committed',
  'spent',
  'available',
] as const;

/** The budget control register of a year as a table to be kept, with its totals. */
export function controlSheet(
  rows: readonly BudgetRow[],
  say: (key: string) => string,
  nameOf: (row: BudgetRow) => string,
  head: Pick<Sheet, 'title' | 'about' | 'rightToLeft'>,
): Sheet {
  const sum = (name: (typeof amounts)[number]): number => rows.reduce((total, row) => total + row[name], 0);
  const total = { released: sum('released'), committed: sum('committed'), spent: sum('spent') };
  return {
    ...head,
    columns: [
      { title: say('control-code'), kind: 'text' },
      { title: say('statement-particulars'), kind: 'text' },
      ...amounts.map((name) => ({ title: say(`control-${name}`), kind: 'money' as const })),
      { title: say('control-share'), kind: 'percent' },
    ],
    rows: [
      ...rows.map((row) => ({
        level: 'line' as const,
        cells: [row.head, nameOf(row), ...amounts.map((name) => row[name]), shareOfRelease(row)],
      })),
      ...(rows.length === 0
        ? []
        : [
            {
              level: 'total' as const,
              cells: [null, say('statement-row-total'), ...amounts.map(sum), shareOfRelease(total)],
            },
          ]),
    ],
  };
}
