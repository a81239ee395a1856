import type { Claim } from '#shared/domain/ledger/receipts/claim';
import { claimStanding } from '#shared/domain/ledger/receipts/claim-standing';
import { ageingBuckets, bucketOf, demandStanding } from '#shared/domain/ledger/receipts/standing';
import { daysBetween } from '#shared/domain/ledger/debt/days';
import type { ReturnPart } from '#shared/domain/oversight/return';
import { createAccountBook, monthEnd } from '../registers/account-book';
import { readClaimReceipts } from '../registers/charge-rows';
import { readDemands, standingFacts } from '../registers/receipt-rows';
import type { Registers } from '../registers/registers';
import { counts, headNamer, line, money, withTotal, type PeriodAsked } from './return-rows';

type Owed = { readonly amount: number; readonly days: number };

/** The parts of a return about cash, what is owed and what is bound. Amounts are paisa. */
export function createMoneyParts(registers: Registers, office: string) {
  const { sql, folded } = registers;
  const book = createAccountBook(sql);
  const nameOf = headNamer(registers, office);

  /** What is owed by age, with the number of things. */
  const aged = (part: string, owed: readonly Owed[]): ReturnPart => {
    const rows = ageingBuckets.flatMap((bucket) => {
      const own = owed.filter((one) => bucketOf(one.days) === bucket);
      if (own.length === 0) return [];
      const amount = own.reduce((sum, one) => sum + one.amount, 0);
      return [
        {
          key: bucket,
          level: 'line' as const,
          label: `age-${bucket}`,
          cells: { number: own.length, amount },
        },
      ];
    });
    return withTotal(part, [...counts('number'), ...money('amount')], rows);
  };

  return {
    cash: ({ month, first }: PeriodAsked): ReturnPart => {
      const rows = book.accounts().map((account) => {
        const opening = book.balanceBefore(account, first.slice(0, 7));
        const moved = book.entries(account, first, monthEnd(month));
        const cells = {
          opening,
          receipts: moved.reduce((sum, one) => sum + one.receipt, 0),
          payments: moved.reduce((sum, one) => sum + one.payment, 0),
          closing: book.balanceBefore(account, monthEnd(month).slice(0, 7)),
        };
        const locked = (book.lockedThrough(account.account) ?? '') >= month;
        const brs = account.sort === 'cash' ? 'none' : locked ? 'yes' : 'no';
        const code = account.number ?? account.head;
        return { ...line(code, { name: account.title }, { ...cells, brs }), key: account.account };
      });
      const part = withTotal('cash', money('opening', 'receipts', 'payments', 'closing'), rows);
      return { ...part, columns: [...part.columns, { name: 'brs', kind: 'text' }] };
    },
    bills: ({ last }: PeriodAsked): ReturnPart =>
      aged(
        'bills',
        sql
          .all<{ net: number; day: string }>(
            `SELECT net, claimed_on AS day FROM bills
             WHERE date <= ? AND state IN ('prepared', 'checked', 'passed') ORDER BY bill`,
            [last],
          )
          .map(({ net, day }) => ({ amount: net, days: Math.max(0, daysBetween(day, last)) })),
      ),
    receivables: ({ last }: PeriodAsked): ReturnPart =>
      aged('receivables', [
        ...sql
          .all<{ claim: string }>('SELECT claim FROM claims WHERE submitted <= ? ORDER BY claim', [last])
          .flatMap(({ claim }) => {
            const state = folded<Claim>(claim)?.state;
            if (!state) return [];
            const { outstanding, daysOver } = claimStanding(state, readClaimReceipts(sql, claim), last);
            return outstanding > 0 ? [{ amount: outstanding, days: daysOver }] : [];
          }),
        ...readDemands(sql, 'd.issued <= ?', [last]).flatMap((row) => {
          const { balance, daysOver } = demandStanding(standingFacts(row), last);
          return balance > 0 ? [{ amount: balance, days: daysOver }] : [];
        }),
      ]),
    commitments: ({ year, last }: PeriodAsked): ReturnPart =>
      withTotal(
        'commitments',
        [...counts('number'), ...money('amount')],
        sql
          .all<{ head: string; number: number; amount: number }>(
            `SELECT head, COUNT(*) AS number, SUM(open) AS amount FROM commitments
             WHERE year = ? AND date <= ? AND open > 0 GROUP BY head ORDER BY head`,
            [year, last],
          )
          .map(({ head, number, amount }) => line(head, nameOf(head), { number, amount })),
      ),
  };
}
