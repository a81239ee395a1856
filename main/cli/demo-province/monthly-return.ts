import type { ActDraft } from '#shared/acts/act';
import { returnPrepared } from '#shared/acts/kinds/return-prepared';
import { fiscalYearOf } from '#shared/base/calendar';
import { draft } from '#shared/domain/context';
import type { ReturnPart } from '#shared/domain/oversight/return';
import type { PlannedEntity } from './plan-entity';
import type { PlannedReturn } from './plan-returns';

type Row = ReturnPart['rows'][number];
type Names = ReadonlyMap<string, string>;

const money = (...names: readonly string[]): ReturnPart['columns'] =>
  names.map((name) => ({ name, kind: 'money' }));

/** Rows with their sum below, as the office's own registers would fill the part. Paisa. */
function partOf(part: string, columns: ReturnPart['columns'], rows: Row[]): ReturnPart {
  const cells = Object.fromEntries(
    columns.map(({ name }) => [name, rows.reduce((sum, row) => sum + Number(row.cells[name] ?? 0), 0)]),
  );
  const total: Row = { key: 'total', level: 'total', label: 'total', cells };
  return { part, columns, rows: rows.length === 0 ? [] : [...rows, total] };
}

const line = (head: string, names: Names, cells: Row['cells']): Row => ({
  ...{ key: head, level: 'line', code: head, name: names.get(head) ?? head, cells },
});

/** A month's return of the demo: expenditure and receipts by head, as its vouchers and releases are planned. */
export function monthlyReturn(
  { vouchers, budgets }: PlannedEntity,
  { month, year, period }: PlannedReturn,
  subject: string,
  names: Names,
): ActDraft {
  const sum = (type: 'payment' | 'receipt', head: string, isIn: (date: string) => boolean): number =>
    vouchers.reduce(
      (total, one) => (one.type === type && one.head === head && isIn(one.date) ? total + one.amount : total),
      0,
    );
  const inMonth = (date: string): boolean => date.startsWith(month);
  const soFar = (date: string): boolean => fiscalYearOf(date) === year && date.slice(0, 7) <= month;
  const heads = budgets
    .filter((one) => one.year === year)
    .map(({ head, sanctioned, releases }) => {
      const released = releases
        .filter(({ on }) => on.slice(0, 7) <= month)
        .reduce((total, one) => total + one.amount, 0);
      const progressive = sum('payment', head, soFar);
      return line(head, names, {
        ...{ budget: sanctioned, revised: sanctioned, released, period: sum('payment', head, inMonth) },
        ...{ progressive, balance: released - progressive },
      });
    });
  const receipts = [...new Set(vouchers.flatMap((one) => (one.type === 'receipt' ? [one.head] : [])))]
    .toSorted()
    .map((head) =>
      line(head, names, {
        period: sum('receipt', head, inMonth),
        progressive: sum('receipt', head, soFar),
      }),
    );
  return draft(returnPrepared, subject, {
    ...{ template: 'monthly', from: '2025-07-01', year, period, seen: [] },
    parts: [
      partOf('heads', money('budget', 'revised', 'released', 'period', 'progressive', 'balance'), heads),
      partOf('receipts', money('period', 'progressive'), receipts),
    ],
  });
}
