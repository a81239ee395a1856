import type { Day } from '#shared/base/calendar';

/**
 * What the rules of red flags look at: plain rows, read from an office's registers or folded from its acts at the hub.
 * Amounts are paisa, times milliseconds since 1970; persons are names of certificates.
 */
export type FlagVoucher = {
  readonly voucher: string;
  readonly number: string;
  readonly type: string;
  readonly date: Day;
  readonly payee: string;
  readonly amount: number;
  /** The heads that it is posted under, net debits. */
  readonly heads: readonly { readonly head: string; readonly amount: number }[];
  readonly account?: string | undefined;
  /** The number of the cheque, and whether a bank statement has it. */
  readonly instrument?: string | undefined;
  readonly presented?: boolean | undefined;
  /** It undoes another voucher, or another undoes it. */
  readonly undone?: boolean | undefined;
  readonly maker?: string | undefined;
  readonly passer?: string | undefined;
  /** Unknown for past vouchers that were imported: nobody prepared or passed them here at that time. */
  readonly preparedAt?: number | undefined;
  readonly passedAt?: number | undefined;
};

export type FlagBill = {
  readonly bill: string;
  readonly number: string;
  readonly date: Day;
  readonly payeeNumber: string;
  readonly payeeName: string;
  /** The invoice's number in its one spelling. */
  readonly claim?: string | undefined;
  readonly gross: number;
};

/** A line of the budget register. */
export type FlagLine = {
  readonly year: string;
  readonly head: string;
  readonly released: number;
  readonly spent: number;
  readonly committed: number;
};

/** What was spent under heads A in one month, "2027-06". */
export type FlagMonth = { readonly month: string; readonly spent: number };

/** A bank account; months are "2026-10". */
export type FlagBank = {
  readonly account: string;
  readonly title: string;
  readonly opened: Day;
  readonly lockedThrough?: string | undefined;
  /** The last day that any imported statement reaches. */
  readonly statedThrough?: Day | undefined;
};

export type FlagPayee = { readonly payee: string; readonly name: string; readonly number: string };

export type FlagRows = {
  readonly today: Day;
  /** Posted ones. */
  readonly vouchers: readonly FlagVoucher[];
  /** Those that were neither returned nor cancelled. */
  readonly bills: readonly FlagBill[];
  readonly lines: readonly FlagLine[];
  readonly months: readonly FlagMonth[];
  readonly banks: readonly FlagBank[];
  readonly payees: readonly FlagPayee[];
};

/** A rule with its thresholds as they hold today. */
export type FlagRule = { readonly code: string; readonly thresholds: Readonly<Record<string, number>> };

/** Something that a flag rests on: a voucher, a bill, an account or a payee. */
export type FlagEvidence = {
  readonly subject: string;
  readonly number: string;
  readonly amount?: number;
};

/**
 * A red flag. `key` names it among those of its rule, and stays the same while more evidence comes; `facts` are the
 * figures that the rule found, for words.
 */
export type Flag = {
  readonly rule: string;
  readonly key: string;
  /** The day of the newest evidence. */
  readonly date: Day;
  readonly amount?: number;
  readonly evidence: readonly FlagEvidence[];
  readonly facts: Readonly<Record<string, string | number>>;
};
