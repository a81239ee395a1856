import { insertRows } from './rows';
import type { Sql } from './sql';

/** A line of a posted voucher; paisa. */
export type Posting = {
  readonly voucher: string;
  readonly line: number;
  readonly year: string;
  readonly date: string;
  readonly head: string;
  readonly debit: number;
  readonly credit: number;
  readonly account: string | null;
};

type Sum = Pick<Posting, 'year' | 'head' | 'account'> & {
  readonly month: string;
  debit: number;
  credit: number;
  lines: number;
};

/** The postings of each month, head and account added up: a few sums for thousands of postings. */
function sumsOf(postings: readonly Posting[]): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const { year, date, head, account, debit, credit } of postings) {
    const month = date.slice(0, 7);
    const key = `${year} ${month} ${head} ${account}`;
    let sum = sums.get(key);
    if (!sum) sums.set(key, (sum = { year, month, head, account, debit: 0, credit: 0, lines: 0 }));
    sum.debit += debit;
    sum.credit += credit;
    sum.lines++;
  }
  return [...sums.values()];
}

const adding = 'debit = debit + excluded.debit, credit = credit + excluded.credit';

/**
 * Inserts postings, and adds them to the sums that are kept of them, in the same transaction. Triggers take them away
 * from the sums again: they are few then, of vouchers that were written before. Postings come in thousands at a
 * rebuild, for a few heads: three triggers for each cost more than all indexes of the table.
 */
export function insertPostings(sql: Sql, postings: readonly Posting[]): void {
  insertRows(
    sql,
    'postings',
    postings.map((one) => [
      ...[one.voucher, one.line, one.year, one.date, one.head],
      ...[one.debit, one.credit, one.account],
    ]),
  );
  const sums = sumsOf(postings);
  sql.each(
    `INSERT INTO balances VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET ${adding}`,
    sums.map(({ year, head, debit, credit }) => [year, head, debit, credit]),
  );
  sql.each(
    `INSERT INTO account_months VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET ${adding}`,
    sums.flatMap(({ account, head, month, debit, credit }) =>
      account === null ? [] : [[account, head, month, debit, credit]],
    ),
  );
  sql.each(
    `INSERT INTO months VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET ${adding}, lines = lines + excluded.lines`,
    sums.map(({ month, head, year, debit, credit, lines }) => [month, head, year, debit, credit, lines]),
  );
}
