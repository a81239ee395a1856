import type { HeadSum } from '../control/context';
import { money, netByHead, sumCells, type NameOf, type Statement, type StatementRow } from './statement';

const columns = ['opening', 'withheld', 'deposited', 'pending'] as const;

/** What the office owes: withheld taxes not deposited yet, bills not paid yet, deposits held (heads G). Paisa. */
export function pendingLiabilities(asked: {
  readonly year: string;
  readonly month: string;
  readonly opening: readonly HeadSum[];
  readonly moved: readonly HeadSum[];
  readonly nameOf: NameOf;
}): Statement {
  const { year, month, nameOf } = asked;
  const opening = netByHead(asked.opening);
  const moved = new Map(asked.moved.map((one) => [one.head, one]));
  const heads = [...new Set([...opening.keys(), ...moved.keys()])]
    .filter((head) => head.startsWith('G'))
    .sort();
  const rows = heads.map((head): StatementRow => {
    const start = 0 - (opening.get(head) ?? 0);
    const { debit = 0, credit = 0 } = moved.get(head) ?? {};
    const cells = { opening: start, withheld: credit, deposited: debit, pending: start + credit - debit };
    return { key: head, level: 'line', code: head, ...nameOf(head), head, cells };
  });
  const total: StatementRow = {
    key: 'total',
    level: 'total',
    label: 'total',
    cells: sumCells(rows, columns),
  };
  return {
    name: 'pending-liabilities',
    year,
    month,
    columns: money(...columns),
    rows: rows.length === 0 ? [] : [...rows, total],
    notes: [],
  };
}
