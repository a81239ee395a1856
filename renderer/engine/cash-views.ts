import type { Proposal } from '#shared/domain/ledger/bank/propose';
import type { ReconciliationSums } from '#shared/domain/ledger/cash-facts';
import type { Actor, Tick } from './views';

/** What screens see of cheques, imprests, numbers and the bank. Amounts are paisa, times ISO strings (UTC). */
export type LeafView = {
  readonly leaf: string;
  readonly instrument: string;
  readonly state: 'available' | 'issued' | 'cancelled' | 'damaged';
  readonly reason?: string;
  /** The vouchers drawn on it; more than one when devices apart used the same leaf. */
  readonly vouchers: readonly {
    readonly voucher: string;
    readonly number: string;
    readonly reversed: boolean;
  }[];
};
export type ChequebookView = {
  readonly chequebook: string;
  readonly account: string;
  readonly accountTitle: string;
  readonly prefix: string;
  readonly first: string;
  readonly last: string;
  readonly issued: string;
  readonly available: number;
  readonly leaves: readonly LeafView[];
};
/** A cheque that two payments use because their devices were apart. */
export type ChequeException = {
  readonly account: string;
  readonly accountTitle: string;
  readonly instrument: string;
  readonly vouchers: readonly {
    readonly voucher: string;
    readonly number: string;
    readonly state: string;
  }[];
};

/** What in the books needs a person; amounts are paisa. A cheque's or a voucher's or a bill's `number`. */
export type BookFault = {
  readonly what:
    'cheque-twice' | 'cheque-old' | 'bill-twice' | 'number-missing' | 'number-twice' | 'number-void';
  readonly number: string;
  readonly voucher?: string;
  readonly bill?: string;
  readonly date?: string;
  readonly amount?: number;
};

export type ImprestRow = {
  readonly imprest: string;
  readonly holder: string;
  readonly limit: number;
  readonly head: string;
  readonly on: string;
  readonly inHand: number;
  readonly coming: number;
  readonly unclaimed: number;
};
export type ExpenseView = {
  readonly act: string;
  readonly number: string;
  readonly date: string;
  readonly payee: string;
  readonly about: string;
  readonly head: string;
  readonly name: string;
  readonly amount: number;
  readonly claimedBy?: string;
  /** Devices apart recouped it in two vouchers. */
  readonly claimedTwice: boolean;
  readonly by: Actor;
  readonly tick: Tick;
};
export type ImprestView = ImprestRow & {
  readonly expenses: readonly ExpenseView[];
  readonly vouchers: readonly {
    readonly voucher: string;
    readonly number: string;
    readonly date: string;
    readonly amount: number;
    readonly state: string;
    readonly expenses: number;
  }[];
};

/** One series of numbers and what became of each number that is not simply in the books. */
export type NumberingRow = {
  readonly register: string;
  readonly series: string;
  readonly last: number;
  readonly posted: number;
  readonly special: readonly {
    readonly serial: number;
    readonly number: string;
    readonly voucher?: string;
    /** `missing` and `twice` have no good reason; the others explain themselves. */
    readonly why: 'prepared' | 'returned' | 'reversed' | 'without-effect' | 'missing' | 'twice';
    readonly reason: string;
  }[];
};

export type CashBookClosing = {
  readonly day: string;
  readonly balance: number;
  readonly entries: number;
  readonly by: Actor;
  readonly at: string;
  readonly remark?: string;
  /** What the book says of that day now: differs when a device that was apart posted into it. */
  readonly balanceNow: number;
};
export type CashBookState = {
  readonly closedThrough?: string;
  readonly closings: readonly CashBookClosing[];
  readonly certificate?: {
    readonly balance: number;
    readonly counted: number;
    readonly by: Actor;
    readonly at: string;
    readonly remark?: string;
  };
  /** Vouchers of the month's open days that wait to be passed. */
  readonly waiting: number;
  /** Who wrote entries of the days that are still open. */
  readonly writers: readonly string[];
};

export type StatementRow = {
  readonly statement: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly closing: number;
  readonly lines: number;
  readonly matched: number;
  readonly whole: boolean;
  readonly by: Actor;
  readonly at: string;
};
export type BankLineView = {
  readonly statement: string;
  readonly line: number;
  readonly date: string;
  readonly text: string;
  readonly instrument?: string;
  readonly withdrawal: number;
  readonly deposit: number;
  readonly voucher?: string;
  readonly number?: string;
  readonly why?: 'strong' | 'weak' | 'by-hand';
  /** Devices apart matched the same voucher with two lines. */
  readonly twice: boolean;
};
export type OpenEntryView = {
  readonly voucher: string;
  readonly number: string;
  readonly date: string;
  readonly particulars: string;
  readonly instrument?: string;
  readonly receipt: number;
  readonly payment: number;
};
export type ReconcileView = {
  readonly account: string;
  readonly title: string;
  readonly number?: string;
  readonly month: string;
  readonly state: 'draft' | 'reconciling' | 'reconciled' | 'locked';
  readonly sums: ReconciliationSums;
  readonly calculated: number;
  readonly difference: number;
  readonly unexplained: number;
  readonly unpresented: readonly OpenEntryView[];
  readonly uncredited: readonly OpenEntryView[];
  readonly bankOnly: readonly BankLineView[];
  readonly matched: readonly BankLineView[];
  readonly proposals: readonly Proposal[];
  readonly statements: readonly StatementRow[];
  readonly prepared?: { readonly by: Actor; readonly at: string };
  readonly locked?: { readonly by: Actor; readonly at: string; readonly remark?: string };
  /** Since it was signed, books or bank changed. */
  readonly changed: boolean;
};
/** A line that is here already, for telling repeats in the next file. */
export type KnownLine = {
  readonly date: string;
  readonly withdrawal: number;
  readonly deposit: number;
  readonly text: string;
};

export type CashQueries = {
  chequebooks(): readonly ChequebookView[];
  chequeExceptions(): readonly ChequeException[];
  bookFaults(): readonly BookFault[];
  /** The next unused leaf of an account's cheque books, as it is printed; null without one. */
  nextLeaf(account: string): string | null;
  imprests(): readonly ImprestRow[];
  imprest(imprest: string): ImprestView | null;
  numbering(year: string): readonly NumberingRow[];
  cashBookState(account: string, month: string): CashBookState;
  bankStatements(account: string): readonly StatementRow[];
  /** How the columns of the account's last file were read; null before the first. */
  statementMapping(account: string): Readonly<Record<string, number | string>> | null;
  knownLines(account: string, from: string, to: string): readonly KnownLine[];
  reconcile(account: string, month: string): ReconcileView | null;
  /** The id and hash of the act that drew a voucher up: what is printed at its foot. */
  voucherSeal(voucher: string): { readonly act: string; readonly hash: string } | null;
  /** An act's hash, the SHA-256 of its canonical text; null when the act is not on this computer. */
  actSeal(act: string): { readonly act: string; readonly hash: string } | null;
};
