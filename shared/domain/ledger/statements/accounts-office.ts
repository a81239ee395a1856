import type { Agreement, Spent } from '../agreement/agreement';
import { revised, type BudgetLine } from '../control/context';
import { money, sumCells, type NameOf, type Statement, type StatementRow } from './statement';

const columns = [
  'estimate',
  'revised',
  'month',
  'progressive',
  'officeMonth',
  'officeProgressive',
  'variation',
] as const;

/**
 * The monthly reconciliation with the accounts office (domain.md A8): head, budget, revised, the month and the year so
 * far as this office and as the accounts office has them, and what they differ by. Paisa. Before the accounts office's
 * figures are stated, its columns are empty.
 */
export function accountsOffice(asked: {
  readonly year: string;
  readonly month: string;
  readonly lines: readonly BudgetLine[];
  readonly own: readonly Spent[];
  readonly agreement: Agreement | undefined;
  readonly nameOf: NameOf;
}): Statement {
  const { year, month, lines, own, agreement, nameOf } = asked;
  const byHead = <Row extends { readonly head: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.head, row]));
  const [budget, ours, theirs] = [byHead(lines), byHead(own), byHead(agreement?.stated.lines ?? [])];
  const reasons = byHead(agreement?.signed?.reasons ?? []);
  const heads = [...new Set([...budget.keys(), ...ours.keys(), ...theirs.keys()])].sort();
  const rows = heads.map((head): StatementRow => {
    const line = budget.get(head);
    const { month: spent = 0, progressive = 0 } = ours.get(head) ?? {};
    const stated = theirs.get(head);
    const office = stated?.progressive ?? 0;
    const cells = {
      estimate: line?.sanctioned ?? 0,
      revised: line ? revised(line) : 0,
      month: spent,
      progressive,
      officeMonth: agreement ? (stated?.month ?? 0) : null,
      officeProgressive: agreement ? office : null,
      variation: agreement ? progressive - office : null,
      reason: reasons.get(head)?.text ?? null,
    };
    return { key: head, level: 'line', code: head, ...nameOf(head), head, cells };
  });
  const total = sumCells(rows, columns);
  const empty = { officeMonth: null, officeProgressive: null, variation: null };
  return {
    name: 'accounts-office',
    year,
    month,
    columns: [...money(...columns), ...(reasons.size > 0 ? [{ name: 'reason', kind: 'text' } as const] : [])],
    rows:
      rows.length === 0
        ? []
        : [
            ...rows,
            {
              key: 'total',
              level: 'total',
              label: 'total',
              cells: { ...total, ...(agreement ? {} : empty), reason: null },
            },
          ],
    notes: ['accountsOffice'],
  };
}
