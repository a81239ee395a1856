import type { HeadSum } from '../control/context';
import { money, netByHead, sumCells, type NameOf, type Statement, type StatementRow } from './statement';

const columns = [
  'openingDebit',
  'openingCredit',
  'debit',
  'credit',
  'closingDebit',
  'closingCredit',
] as const;

const sides = (net: number) => ({ debit: Math.max(0, net), credit: Math.max(0, -net) });

/** Every head's opening, movement and closing; each pair of columns adds up to the same on both sides. Paisa. */
export function trialBalance(asked: {
  readonly year: string;
  readonly month: string;
  readonly opening: readonly HeadSum[];
  readonly carried: boolean;
  readonly moved: readonly HeadSum[];
  readonly nameOf: NameOf;
}): Statement {
  const { year, month, carried, nameOf } = asked;
  const opening = netByHead(asked.opening);
  const moved = new Map(asked.moved.map((one) => [one.head, one]));
  const heads = [...new Set([...opening.keys(), ...moved.keys()])].sort();
  const rows = heads.map((head): StatementRow => {
    const start = sides(opening.get(head) ?? 0);
    const { debit = 0, credit = 0 } = moved.get(head) ?? {};
    const end = sides((opening.get(head) ?? 0) + debit - credit);
    return {
      key: head,
      level: 'line',
      code: head,
      ...nameOf(head),
      head,
      cells: {
        openingDebit: start.debit,
        openingCredit: start.credit,
        debit,
        credit,
        closingDebit: end.debit,
        closingCredit: end.credit,
      },
    };
  });
  const total: StatementRow = {
    key: 'total',
    level: 'total',
    label: 'total',
    cells: sumCells(rows, columns),
  };
  return {
    name: 'trial-balance',
    year,
    month,
    columns: money(...columns),
    rows: rows.length === 0 ? [] : [...rows, total],
    notes: carried ? [] : ['openingProvisional'],
  };
}
