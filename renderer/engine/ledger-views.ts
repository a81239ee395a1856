import type { Actor, ProblemView, Tick } from './views';

/** What screens see of the books. Amounts are paisa. */
export type HeadRow = { readonly code: string; readonly name: string; readonly nameUrdu?: string };
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
  readonly tick: Tick;
};
export type VoucherView = VoucherRow & {
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
};
/** One month of an account's cash book: opening + receipts - payments = closing (domain.md A7, F5). */
export type CashBookView = {
  readonly account: string;
  readonly title: string;
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
  readonly released: number;
  readonly spent: number;
  readonly available: number;
};
