import { groupBy } from '#shared/base/group-by';

/** A line of the bank that is no voucher yet. Paisa; one of the two is 0. */
export type OpenLine = {
  readonly statement: string;
  readonly line: number;
  readonly date: string;
  readonly instrument?: string | undefined;
  readonly withdrawal: number;
  readonly deposit: number;
};

/** A voucher that no line of the bank is yet. */
export type OpenEntry = {
  readonly voucher: string;
  readonly date: string;
  readonly instrument?: string | undefined;
  readonly receipt: number;
  readonly payment: number;
};

export type Proposal = {
  readonly statement: string;
  readonly line: number;
  readonly voucher: string;
  readonly why: 'strong' | 'weak';
  /** Days between the bank and the book. */
  readonly days: number;
  /** Other vouchers of the same amount within the days: the more, the weaker. */
  readonly others: number;
};

/** A cheque's number as banks and offices agree on it: digits without leading zeros ("CB-001201" is "1201"). */
export const instrumentKey = (instrument: string | undefined): string =>
  (/\d+$/.exec(instrument?.replace(/[^0-9A-Za-z]/g, '') ?? '')?.[0] ?? '').replace(/^0+/, '');

const daysBetween = (a: string, b: string): number =>
  Math.abs(Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000;

/**
 * Which lines may be which vouchers: first the strong ones (same cheque number, side and amount), then the weak ones
 * (same side and amount within `days` days, the nearest first). No line and no voucher is proposed twice.
 */
export function proposeMatches(
  lines: readonly OpenLine[],
  entries: readonly OpenEntry[],
  days: number,
): readonly Proposal[] {
  const byAmount = groupBy(entries, (entry) => `${entry.payment}/${entry.receipt}`);
  const sameAmount = (line: OpenLine) => byAmount.get(`${line.withdrawal}/${line.deposit}`) ?? [];
  const takenLines = new Set<OpenLine>();
  const takenVouchers = new Set<string>();
  const proposals: Proposal[] = [];
  const take = (line: OpenLine, entry: OpenEntry, why: Proposal['why'], others: number): void => {
    takenLines.add(line);
    takenVouchers.add(entry.voucher);
    const { statement, line: number } = line;
    const apart = daysBetween(line.date, entry.date);
    proposals.push({ statement, line: number, voucher: entry.voucher, why, days: apart, others });
  };
  for (const line of lines) {
    const key = instrumentKey(line.instrument);
    if (key === '') continue;
    const same = sameAmount(line).find(
      (one) => !takenVouchers.has(one.voucher) && instrumentKey(one.instrument) === key,
    );
    if (same) take(line, same, 'strong', 0);
  }
  const pairs = lines.flatMap((line) =>
    takenLines.has(line)
      ? []
      : sameAmount(line)
          .filter((entry) => !takenVouchers.has(entry.voucher))
          .map((entry) => ({ line, entry, apart: daysBetween(line.date, entry.date) }))
          .filter(({ apart }) => apart <= days),
  );
  for (const { line, entry } of pairs.toSorted((a, b) => a.apart - b.apart)) {
    if (takenLines.has(line) || takenVouchers.has(entry.voucher)) continue;
    take(line, entry, 'weak', pairs.filter((one) => one.line === line).length - 1);
  }
  return proposals;
}
