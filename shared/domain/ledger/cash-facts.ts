import type { Reconciliation } from './bank/reconciliation';
import type { Statement } from './bank/statement';
import type { CashBookMonth } from './cash-book/cash-book';
import type { Chequebook } from './cheques/chequebook';
import type { Imprest } from './imprest/imprest';
import type { Voucher } from './voucher';

/** What an account's book shows of one voucher: money in or out, in paisa. */
export type BookEntry = {
  readonly voucher: string;
  readonly number: string;
  readonly date: string;
  readonly receipt: number;
  readonly payment: number;
};

/** The sums of a bank reconciliation, in paisa (domain.md A8). */
export type ReconciliationSums = {
  readonly book: number;
  readonly unpresented: number;
  readonly uncredited: number;
  readonly bank: number;
  readonly bankOnly: number;
};

/** What the registers say of an imprest beyond its own acts: vouchers that name it, posted or waiting. Paisa. */
export type ImprestStanding = {
  /** In the holder's hand: advanced and recouped less spent. Negative when devices apart overspent it. */
  readonly inHand: number;
  /** On its way in vouchers that wait to be passed. */
  readonly coming: number;
  /** The number of the voucher that recoups a sub-voucher, by the act that entered it. */
  readonly claimed: ReadonlyMap<string, string>;
};

/** Facts across subjects that the rules of cash and bank look at; the engine reads them from the registers. */
export type CashFacts = {
  voucher(subject: string): Voucher | undefined;
  /** The number of the voucher that reverses this one, posted or waiting to be. */
  reversedBy(voucher: string): string | undefined;
  chequebook(subject: string): Chequebook | undefined;
  chequebooks(account: string): readonly Chequebook[];
  /** The number of the payment that was drawn on a cheque of an account and not returned; not `except` itself. */
  leafUsedBy(account: string, instrument: string, except?: string): string | undefined;
  imprest(subject: string): Imprest | undefined;
  imprestStanding(subject: string): ImprestStanding;
  /** The last day through which an account's cash book is closed. */
  closedThrough(account: string): string | undefined;
  /** Entries of an account's book after a day (or from the beginning) and through another: how many, who wrote them, how many vouchers wait. */
  daysOf(
    account: string,
    after: string | undefined,
    through: string,
  ): {
    readonly entries: number;
    readonly balance: number;
    readonly writers: readonly string[];
    readonly waiting: number;
  };
  cashBookMonth(account: string, month: string): CashBookMonth | undefined;
  entry(account: string, voucher: string): BookEntry | undefined;
  statement(subject: string): Statement | undefined;
  /** Whether a voucher is matched with a line of any statement of the account. */
  isMatched(account: string, voucher: string): boolean;
  reconciliation(account: string, month: string): ReconciliationSums | undefined;
  /** The reconciliation of a month as it was last signed. */
  signed(account: string, month: string): Reconciliation | undefined;
  /** The last month of an account ("2026-07") that is reconciled and locked. */
  lockedThrough(account: string): string | undefined;
};

/** An office with no cash books, cheques, imprests or statements: for rules' tests that are about something else. */
export const noCash: CashFacts = {
  voucher: () => undefined,
  reversedBy: () => undefined,
  chequebook: () => undefined,
  chequebooks: () => [],
  leafUsedBy: () => undefined,
  imprest: () => undefined,
  imprestStanding: () => ({ inHand: 0, coming: 0, claimed: new Map() }),
  closedThrough: () => undefined,
  daysOf: () => ({ entries: 0, balance: 0, writers: [], waiting: 0 }),
  cashBookMonth: () => undefined,
  entry: () => undefined,
  statement: () => undefined,
  isMatched: () => false,
  reconciliation: () => undefined,
  signed: () => undefined,
  lockedThrough: () => undefined,
};
