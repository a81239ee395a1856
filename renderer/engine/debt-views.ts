import type { DebtAlarm } from '#shared/domain/ledger/debt/alarms';
import type { BaseRate } from '#shared/domain/ledger/debt/base-rates';
import type { DebtMove } from '#shared/domain/ledger/debt/debt-context';
import type { DebtRule } from '#shared/domain/ledger/debt/debt-rules';
import type { FundDue } from '#shared/domain/ledger/debt/fund';
import type { LoanTerms } from '#shared/domain/ledger/debt/loan';
import type { InstalmentState, LoanPosition } from '#shared/domain/ledger/debt/position';
import type { Split } from '#shared/domain/ledger/debt/split';
import type { DebtLine, Maturity } from '#shared/domain/ledger/debt/statement';
import type { Actor, ProblemView, Tick } from './views';

/** What screens see of debt and guarantees. Amounts are paisa, rates basis points. */
export type ConsentView = {
  readonly number: string;
  readonly date: string;
  readonly file?: { readonly file: string; readonly number: string };
  readonly by: Actor;
  readonly at: string;
};
export type DebtMoveView = DebtMove & { readonly tick: Tick };
export type LoanRow = {
  readonly loan: string;
  readonly number: string;
  readonly lender: string;
  readonly sort: string;
  readonly purpose: string;
  readonly agreed: string;
  readonly security?: string;
  readonly sanctioned: number;
  /** The rate of the day in basis points; nothing while its base is not published. */
  readonly rate: number | null;
  readonly consented: boolean;
  readonly position: LoanPosition;
  readonly tick: Tick;
};
/** Some days with one principal under one rate; the last one's mark-up goes through yesterday. */
export type AccrualRow = {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly principal: number;
  readonly rate: number | null;
  readonly markUp: number;
};
export type ScheduleView = {
  readonly from: string;
  readonly to?: string;
  readonly terms: LoanTerms;
  readonly order?: string;
  readonly reason?: string;
  readonly by: Actor;
  readonly at: string;
  readonly rows: readonly InstalmentState[];
};
export type LoanView = LoanRow & {
  readonly opening?: {
    readonly on: string;
    readonly drawn: number;
    readonly repaid: number;
    readonly markUpDue: number;
  };
  readonly consents: readonly ConsentView[];
  /** The last is in force. */
  readonly schedules: readonly ScheduleView[];
  readonly accruals: readonly AccrualRow[];
  readonly moves: readonly DebtMoveView[];
  /** The scanned agreement. */
  readonly documents: readonly string[];
  readonly by: Actor;
  readonly at: string;
  readonly problems: readonly ProblemView[];
};
export type GuaranteeRow = {
  readonly guarantee: string;
  readonly number: string;
  readonly beneficiary: string;
  readonly borrower: string;
  readonly purpose: string;
  readonly amount: number;
  readonly from: string;
  readonly expires: string;
  readonly called: number;
  readonly callsPaid: number;
  readonly released: number;
  /** What may still be called today. */
  readonly contingent: number;
  readonly fee: number;
  readonly feeReceived: number;
  readonly consented: boolean;
  readonly state: 'coming' | 'in-force' | 'expired' | 'ended';
  readonly tick: Tick;
};
export type GuaranteeView = GuaranteeRow & {
  readonly security?: string;
  readonly feeDue?: string;
  readonly consents: readonly ConsentView[];
  readonly events: readonly {
    readonly what: 'called' | 'released';
    readonly on: string;
    readonly amount: number;
    readonly text: string;
    readonly by: Actor;
    readonly at: string;
  }[];
  readonly moves: readonly DebtMoveView[];
  readonly documents: readonly string[];
  readonly by: Actor;
  readonly at: string;
  readonly problems: readonly ProblemView[];
};
export type DebtStatementRow = DebtLine & {
  readonly loan: string;
  readonly number: string;
  readonly lender: string;
};
export type FundView = {
  readonly year: string;
  /** Nothing while no rule asks for a contribution. */
  readonly due: FundDue | null;
  readonly paid: number;
  readonly moves: readonly DebtMoveView[];
};

/** Questions about debt. `day` is a calendar day, mostly today. */
export type DebtQueries = {
  loans(day: string): readonly LoanRow[];
  loan(loan: string, day: string): LoanView | null;
  /** What a payment on a day would settle, vouchers that wait included; nothing when it is more than all that is owed. */
  loanSplit(
    loan: string,
    amount: number,
    day: string,
  ): {
    readonly order: DebtRule['order'];
    readonly owed: LoanPosition['owed'];
    readonly split: Split | null;
  } | null;
  guarantees(day: string): readonly GuaranteeRow[];
  guarantee(guarantee: string, day: string): GuaranteeView | null;
  /** From one day through another, by lender and loan. */
  debtStatement(from: string, to: string): readonly DebtStatementRow[];
  maturities(day: string): readonly Maturity[];
  debtFund(year: string): FundView;
  baseRates(): readonly BaseRate[];
  /** The newest first. */
  debtRules(): readonly DebtRule[];
  debtAlarms(day: string): readonly DebtAlarm[];
};
