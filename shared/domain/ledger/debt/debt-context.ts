import type { Day, FiscalYear } from '#shared/base/calendar';
import type { BaseRates } from './base-rates';
import type { DebtRules } from './debt-rules';
import type { Guarantee } from './guarantee';
import type { Loan } from './loan';

export type DebtWhat = 'drawn' | 'paid' | 'fee' | 'call' | 'contribution';

/** A voucher that names a loan, a guarantee or the fund; reversed and returned ones are left out. Paisa. */
export type DebtMove = {
  readonly voucher: string;
  readonly number: string;
  readonly what: DebtWhat;
  readonly date: Day;
  /** The year that a contribution is for. */
  readonly year?: FiscalYear;
  readonly principal: number;
  readonly markUp: number;
  /** It waits to be passed, and is not in the books yet. */
  readonly waits: boolean;
};

/** What the rules for debt may know of the registers. */
export type DebtContext = {
  loan(subject: string): Loan | undefined;
  guarantee(subject: string): Guarantee | undefined;
  baseRates(): BaseRates;
  rules(): DebtRules | undefined;
  /** The vouchers of a loan, a guarantee or the fund in the order of their dates, without `except`. */
  moves(subject: string, except?: string): readonly DebtMove[];
};

/** An office without debt: for rules' tests that are about something else. */
export const noDebt: DebtContext = {
  loan: () => undefined,
  guarantee: () => undefined,
  baseRates: () => ({ rates: {} }),
  rules: () => undefined,
  moves: () => [],
};
