import { groupBy } from '#shared/base/group-by';
import type { RegisterDemand } from '#shared/domain/ledger/receipts/register';
import type { DemandFacts } from '#shared/domain/ledger/receipts/standing';
import type { Params, Sql } from './sql';

/** A collection with what became of its receipt voucher. */
export type CollectionRow = RegisterDemand['collections'][number] & {
  readonly demand: string;
  readonly act: string;
  readonly voucher: string;
};

type Found = {
  act: string;
  demand: string;
  voucher: string;
  date: string;
  amount: number;
  penalty: number;
  state: string | null;
  undone: string | null;
};

/**
 * What became of a receipt voucher (`v.state`, and the day on which a posted voucher reversed it). One that is not
 * there, or is about another sum, is no receipt of this money.
 */
export const receiptStateSql = `v.state AS state, (SELECT r.date FROM vouchers r
  WHERE r.reverses = v.voucher AND r.state = 'posted' ORDER BY r.at, r.voucher LIMIT 1) AS undone`;

/** A receipt's state as the rules see it. */
export const receiptState = (state: string | null, undone: string | null): CollectionRow['state'] =>
  undone === null && (state === 'posted' || state === 'prepared') ? state : 'gone';

/** The collections of demands; `where` is about `c`. */
export const readCollections = (sql: Sql, where: string, params: Params): readonly CollectionRow[] =>
  sql
    .all<Found>(
      `SELECT c.act, c.demand, c.voucher, c.date, c.amount, c.penalty, ${receiptStateSql}
       FROM collections c LEFT JOIN vouchers v
         ON v.voucher = c.voucher AND v.type = 'receipt' AND v.amount = c.amount + c.penalty
       WHERE ${where} ORDER BY c.date, c.act`,
      params,
    )
    .map(({ state, undone, ...row }) => ({
      ...row,
      state: receiptState(state, undone),
      ...(undone === null ? {} : { undone }),
    }));

/** A demand as registers and standings look at it. */
export type DemandRow = Omit<RegisterDemand, 'collections'> &
  Pick<DemandFacts, 'terms' | 'penaltyWaived'> & {
    readonly demand: string;
    readonly payer: string;
    readonly head: string;
    readonly number: string;
    readonly collections: readonly CollectionRow[];
  };

type DemandFound = {
  demand: string;
  payer: string;
  head: string;
  issued: string;
  due: string;
  number: string;
  amount: number;
  grace: number;
  rate: number;
  cap: number;
  penalty_waived: number;
  waived: number | null;
  waived_on: string | null;
  cancelled_on: string | null;
};

/** Demands with their collections; `where` is about `d`, and may end with ORDER BY and LIMIT. */
export function readDemands(sql: Sql, where: string, params: Params): readonly DemandRow[] {
  const rows = sql.all<DemandFound>(`SELECT d.* FROM demands d WHERE ${where}`, params);
  const collections = groupBy(
    readCollections(sql, `c.demand IN (SELECT d.demand FROM demands d WHERE ${where})`, params),
    (one) => one.demand,
  );
  return rows.map((row) => ({
    ...{ demand: row.demand, payer: row.payer, head: row.head, number: row.number },
    ...{ issued: row.issued, due: row.due, amount: row.amount },
    terms: { graceDays: row.grace, rate: row.rate, cap: row.cap },
    penaltyWaived: row.penalty_waived === 1,
    waived:
      row.waived === null || row.waived_on === null ? undefined : { on: row.waived_on, amount: row.waived },
    cancelledOn: row.cancelled_on ?? undefined,
    collections: collections.get(row.demand) ?? [],
  }));
}

/** What the standing of a demand is worked out from. */
export const standingFacts = (row: DemandRow): DemandFacts => ({
  ...{ amount: row.amount, due: row.due, terms: row.terms, penaltyWaived: row.penaltyWaived },
  ...{ waived: row.waived?.amount, cancelled: row.cancelledOn !== undefined, collections: row.collections },
});
