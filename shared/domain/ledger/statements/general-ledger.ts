import { money, type Statement, type StatementRow } from './statement';

/** One posting as the ledger of a head shows it; paisa. */
export type LedgerEntry = {
  readonly voucher: string;
  readonly line: number;
  readonly date: string;
  readonly number: string;
  readonly particulars: string;
  readonly debit: number;
  readonly credit: number;
};

/** The ledger of a head: opening, every posting with the balance after it, closing. Balances are debits less credits, paisa. */
export function generalLedger(asked: {
  readonly year: string;
  readonly month: string;
  readonly head: string;
  readonly opening: number;
  readonly entries: readonly LedgerEntry[];
}): Statement {
  const { year, month, head, opening, entries } = asked;
  let balance = opening;
  const rows = entries.map(({ voucher, line, date, number, particulars, debit, credit }): StatementRow => {
    balance += debit - credit;
    return {
      key: `${voucher}/${line}`,
      level: 'line',
      code: number,
      name: particulars,
      voucher,
      cells: { date, debit, credit, balance },
    };
  });
  const sum = (side: 'debit' | 'credit') => entries.reduce((total, one) => total + one[side], 0);
  return {
    name: 'general-ledger',
    year,
    month,
    head,
    columns: [{ name: 'date', kind: 'day' }, ...money('debit', 'credit', 'balance')],
    rows: [
      { key: 'opening', level: 'group', label: 'opening', cells: { balance: opening } },
      ...rows,
      {
        key: 'closing',
        level: 'total',
        label: 'closing',
        cells: { debit: sum('debit'), credit: sum('credit'), balance },
      },
    ],
    notes: [],
  };
}
