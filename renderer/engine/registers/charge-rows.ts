import type { CollectionFact } from '#shared/domain/ledger/receipts/standing';
import { receiptState, receiptStateSql } from './receipt-rows';
import type { Params, Sql } from './sql';

/** A counter's day as it was entered, with what became of its receipt voucher. Paisa. */
export type TallyFound = {
  readonly act: string;
  readonly tally: string;
  readonly counter: string;
  readonly date: string;
  readonly voucher: string;
  readonly number: string;
  readonly due: number;
  readonly counted: number;
  readonly state: CollectionFact['state'];
};

type Raw = { readonly state: string | null; readonly undone: string | null };

/** Entries of counters' days; `where` is about `t`. A receipt over another sum is none of this money. */
export const readTallies = (sql: Sql, where: string, params: Params): readonly TallyFound[] =>
  sql
    .all<Omit<TallyFound, 'state'> & Raw>(
      `SELECT t.*, ${receiptStateSql} FROM tallies t LEFT JOIN vouchers v
         ON v.voucher = t.voucher AND v.type = 'receipt' AND v.amount = MAX(t.due, t.counted) WHERE ${where}`,
      params,
    )
    .map(({ state, undone, ...row }) => ({ ...row, state: receiptState(state, undone) }));

/** What came in for a claim, by the act that says so. */
export type ClaimReceiptFound = CollectionFact & { readonly act: string; readonly voucher: string };

export const readClaimReceipts = (sql: Sql, claim: string): readonly ClaimReceiptFound[] =>
  sql
    .all<{ act: string; voucher: string; date: string; amount: number } & Raw>(
      `SELECT c.act, c.voucher, c.date, c.amount, ${receiptStateSql} FROM claim_receipts c LEFT JOIN vouchers v
         ON v.voucher = c.voucher AND v.type = 'receipt' AND v.amount = c.amount
       WHERE c.claim = ? ORDER BY c.date, c.act`,
      [claim],
    )
    .map(({ state, undone, ...row }) => ({ ...row, penalty: 0, state: receiptState(state, undone) }));
