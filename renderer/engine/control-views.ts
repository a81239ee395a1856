import type { Spent } from '#shared/domain/ledger/agreement/agreement';
import type { Statement, StatementName } from '#shared/domain/ledger/statements/statement';
import type { BodyOf } from '#shared/acts/kind';
import type { policySet } from '#shared/acts/kinds/policy-set';
import type { Actor, Tick } from './views';

/** What screens see of heads, budget control, periods and statements. Amounts are paisa. */
export type ChartRow = {
  readonly code: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly first: string;
  readonly closed?: string;
  /** It has local sub-heads, which take its postings. */
  readonly divided: boolean;
  readonly parent?: string;
};
export type OwnHeadRow = {
  readonly own: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly head: string;
  readonly headName: string;
};
export type CommitmentRow = {
  readonly commitment: string;
  readonly date: string;
  readonly head: string;
  readonly party: string;
  readonly about: string;
  readonly order?: string;
  readonly amount: number;
  readonly open: number;
  readonly tick: Tick;
};
export type ReappropriationRow = {
  readonly reappropriation: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly released: number;
  readonly order: string;
  readonly tick: Tick;
};
export type ExceptionRow = {
  readonly exception: string;
  readonly what: 'over-release' | 'late-posting';
  readonly raisedAt: string;
  readonly state: 'open' | 'resolved';
  readonly year?: string;
  readonly head?: string;
  readonly headName?: string;
  readonly headNameUrdu?: string;
  /** How much more is spent and bound than released: when it was raised, and now. */
  readonly short?: number;
  readonly shortNow?: number;
  readonly month?: string;
  readonly voucher?: string;
  readonly number?: string;
  readonly amount?: number;
  readonly answer?: { readonly by: Actor; readonly at: string; readonly reason: string };
  readonly tick?: Tick;
};
export type PeriodRow = {
  readonly month: string;
  readonly state: 'open' | 'closed' | 'reopened';
  /** Posted lines and their debits now, and vouchers that still wait. */
  readonly lines: number;
  readonly debit: number;
  readonly waiting: number;
  readonly closedBy?: Actor;
  readonly closedAt?: string;
  readonly reopenedBy?: Actor;
  readonly reason?: string;
};
export type PeriodsView = {
  readonly year: string;
  readonly months: readonly PeriodRow[];
  /** The balances of this year were carried to the next. */
  readonly carried: boolean;
};
export type PolicySet = BodyOf<typeof policySet>;
export type PolicyView = {
  readonly control: 'stop' | 'warn' | 'note';
  /** The oldest first; the shares are basis points of the revised budget. */
  readonly releases: readonly { readonly heads: string; readonly quarters: readonly number[] }[];
  readonly employeeHeads: readonly string[];
  readonly fundHead?: string;
  readonly lapse: boolean;
};
export type StatementAsked = {
  readonly name: StatementName;
  readonly year: string;
  /** The last month that counts, "2026-11". */
  readonly month: string;
  /** The head of a general ledger; with "*" behind it, its sub-heads with it. */
  readonly head?: string;
};

/** A month as the accounts office has it: who wrote it down, and who signed the office's own figures beside it. */
export type AgreementView = {
  readonly month: string;
  readonly stated: {
    readonly act: string;
    readonly maker: string;
    readonly by: Actor;
    readonly at: string;
    readonly tick: Tick;
    readonly lines: readonly Spent[];
    readonly reference?: string;
    readonly documents: readonly { readonly document: string; readonly title: string }[];
  };
  readonly signed?: {
    readonly by: Actor;
    readonly at: string;
    readonly tick: Tick;
    readonly documents: readonly { readonly document: string; readonly title: string }[];
    /** The heads whose own figures are others now than those that were signed. */
    readonly changed: readonly string[];
  };
};

/** Questions about heads, budget control, periods and statements. */
export type ControlQueries = {
  chart(text: string): readonly ChartRow[];
  ownHeads(): readonly OwnHeadRow[];
  commitments(year: string): readonly CommitmentRow[];
  reappropriations(year: string): readonly ReappropriationRow[];
  exceptions(state: 'open' | 'all'): readonly ExceptionRow[];
  periods(year: string): PeriodsView;
  policy(day: string): PolicyView;
  /** Everything that was set, the oldest day first; what an act leaves out stays as it was. */
  policies(): readonly PolicySet[];
  statement(asked: StatementAsked): Statement | null;
  plainJournal(year: string): string;
  /** What the accounts office says of a month; null before it was written down. */
  agreement(month: string): AgreementView | null;
  /** What the office's own books say that was spent in a month and in its year so far. */
  spending(month: string): readonly Spent[];
};
