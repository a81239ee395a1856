import type { Actor, ProblemView, Tick } from './views';

/** What screens see of the books. Amounts are paisa. */
export type HeadRow = {
  readonly code: string;
  readonly name: string;
  readonly nameUrdu?: string;
  /** The entity's own head that was looked for, and is booked under this one. */ readonly own?: string;
};
export type AccountRow = {
  readonly account: string;
  readonly title: string;
  readonly sort: 'bank' | 'cash';
  readonly head: string;
  readonly number?: string;
  readonly balance: number;
};
export type VoucherLineView = {
  readonly head: string;
  readonly name: string;
  readonly debit: number;
  readonly credit: number;
  readonly text?: string;
};
export type VoucherRow = {
  readonly voucher: string;
  readonly number: string;
  readonly type: string;
  readonly date: string;
  readonly payee: string;
  readonly about: string;
  readonly amount: number;
  readonly state: 'prepared' | 'posted' | 'returned';
  /** The posted reversal that struck it. */ readonly struck?: {
    readonly voucher: string;
    readonly number: string;
  };
  readonly tick: Tick;
};
export type OverView = {
  readonly reason?: string;
  readonly heads: readonly { readonly head: string; readonly short: number }[];
};
export type VoucherView = VoucherRow & {
  readonly toAccount?: string;
  readonly mode?: 'cheque' | 'transfer';
  readonly reverses?: { readonly voucher: string; readonly number: string };
  readonly imprest?: string;
  /** It came in with a batch of past vouchers. */
  readonly imported?: { readonly batch: string; readonly file: string; readonly line: number };
  readonly year: string;
  readonly account?: string;
  readonly instrument?: string;
  readonly lines: readonly VoucherLineView[];
  readonly documents: readonly string[];
  readonly preparedBy: Actor | null;
  readonly preparedAt: string;
  readonly settledBy: Actor | null;
  readonly settledAt?: string;
  readonly remark?: string;
  /** By how much it passed the release of heads, in paisa, and the reason where the policy asked for one. */
  readonly over?: OverView;
  readonly problems: readonly ProblemView[];
};
export type CashBookRow = {
  readonly date: string;
  readonly voucher: string;
  readonly number: string;
  readonly particulars: string;
  readonly instrument?: string;
  readonly receipt: number;
  readonly payment: number;
  readonly balance: number;
  readonly payee: string;
  readonly about: string;
  /** Money between two accounts of the office: "C" in both books. */ readonly contra: boolean;
  readonly struck?: { readonly voucher: string; readonly number: string };
  /** The heads of the other side. */ readonly classification: string;
  /** What of it is pay, allowances ...: positive for payments. */
  readonly columns: Readonly<Record<'pay' | 'allowances' | 'contingencies' | 'miscellaneous', number>>;
};
/** One month of an account's cash book: opening + receipts - payments = closing (domain.md A7, F5). */
export type CashBookView = {
  readonly account: string;
  readonly title: string;
  readonly number?: string;
  readonly sort: 'bank' | 'cash';
  /** The columns that the office's policy prescribes. */
  readonly form: 'bank' | 'government' | 'local-fund';
  readonly month: string;
  readonly opening: number;
  readonly receipts: number;
  readonly payments: number;
  readonly closing: number;
  readonly rows: readonly CashBookRow[];
};
export type BudgetRow = {
  readonly year: string;
  readonly head: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly sanctioned: number;
  readonly supplementary: number;
  readonly reappropriated: number;
  readonly surrendered: number;
  readonly lapsed: number;
  readonly revised: number;
  readonly released: number;
  readonly committed: number;
  readonly spent: number;
  readonly available: number;
};
