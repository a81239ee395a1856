import type { HeadSum } from '../control/context';
import { netByHead, sumCells, type NameOf, type Statement, type StatementRow } from './statement';

/** One year's books: what heads started with and moved by; paisa. */
export type YearBooks = {
  readonly year: string;
  readonly opening: readonly HeadSum[];
  readonly moved: readonly HeadSum[];
};

type Groups = { readonly of: string; readonly label: string };
const receipts: readonly Groups[] = [
  { of: 'B', label: 'taxReceipts' },
  { of: 'C', label: 'nonTaxReceipts' },
  { of: 'E', label: 'capitalReceipts' },
];

/**
 * Statement of cash receipts and payments in the shape of IPSAS cash basis, with the year before beside it. Receipts and
 * payments are shown under their own heads; what was not yet paid or received in cash stands under other balances, so
 * that opening + receipts - payments + other balances = closing cash. Payments are gathered by major head ("A03"). Paisa.
 */
export function receiptsAndPayments(asked: {
  readonly month: string;
  /** This year, then the one before. */
  readonly years: readonly [YearBooks, YearBooks];
  /** The heads of the bank and cash accounts. */
  readonly cashHeads: readonly string[];
  readonly nameOf: NameOf;
}): Statement {
  const { month, years, cashHeads, nameOf } = asked;
  const [now, before] = years;
  const isCash = (head: string): boolean => cashHeads.includes(head);
  const nets = years.map((one) => netByHead(one.moved));
  const openings = years.map((one) => netByHead(one.opening));
  const heads = [...new Set(nets.flatMap((net) => [...net.keys()]))].sort();
  const valueOf = (fits: (head: string) => boolean, sign: 1 | -1) => {
    const sum = (n: number) =>
      [...(nets[n] ?? [])].reduce((total, [head, net]) => total + (fits(head) ? sign * net : 0), 0);
    return { now: sum(0), before: sum(1) };
  };
  const line = (head: string, sign: 1 | -1): StatementRow => ({
    key: head,
    level: 'line',
    code: head,
    ...nameOf(head),
    head,
    cells: valueOf((one) => one === head, sign),
  });
  const group = (label: string): StatementRow => ({
    key: `group-${label}`,
    level: 'group',
    label,
    cells: {},
  });
  const total = (label: string, rows: readonly StatementRow[]): StatementRow => ({
    key: label,
    level: 'total',
    label,
    cells: sumCells(rows, ['now', 'before']),
  });
  const receiptRows = receipts.flatMap(({ of, label }) => {
    const rows = heads.filter((head) => head.startsWith(of)).map((head) => line(head, -1));
    return rows.length === 0 ? [] : [group(label), ...rows];
  });
  const majors = [...new Set(heads.filter((head) => head.startsWith('A')).map((head) => head.slice(0, 3)))];
  const paymentRows = majors.flatMap((major): StatementRow[] => [
    {
      key: major,
      level: 'group',
      code: major,
      ...nameOf(major),
      cells: valueOf((head) => head.startsWith(major), 1),
    },
    ...heads.filter((head) => head.startsWith(major)).map((head) => line(head, 1)),
  ]);
  const otherRows = heads
    .filter((head) => /^[FGH]/.test(head) && !isCash(head))
    .map((head) => line(head, -1));
  const opening = (n: number) => cashHeads.reduce((sum, head) => sum + (openings[n]?.get(head) ?? 0), 0);
  const lines = (rows: readonly StatementRow[]) => rows.filter((row) => row.level === 'line');
  const [received, paid, other] = [
    total('totalReceipts', lines(receiptRows)),
    total('totalPayments', lines(paymentRows)),
    total('totalOther', lines(otherRows)),
  ];
  const start = { now: opening(0), before: opening(1) };
  const end = (column: 'now' | 'before') =>
    start[column] + Number(received.cells[column]) - Number(paid.cells[column]) + Number(other.cells[column]);
  return {
    name: 'receipts-payments',
    year: now.year,
    month,
    columns: [
      { name: 'now', kind: 'money', blank: now.year },
      { name: 'before', kind: 'money', blank: before.year },
    ],
    rows: [
      { key: 'openingCash', level: 'total', label: 'openingCash', cells: start },
      ...receiptRows,
      received,
      ...(paymentRows.length > 0 ? [group('payments')] : []),
      ...paymentRows,
      paid,
      ...(otherRows.length > 0 ? [group('otherBalances')] : []),
      ...otherRows,
      other,
      {
        key: 'closingCash',
        level: 'total',
        label: 'closingCash',
        cells: { now: end('now'), before: end('before') },
      },
    ],
    notes: ['cashBasis'],
  };
}
