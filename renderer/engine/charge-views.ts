import type { Fee } from '#shared/domain/ledger/receipts/fees';
import type { ClaimBody } from '#shared/domain/ledger/receipts/claim';
import type { ClaimStanding } from '#shared/domain/ledger/receipts/claim-standing';
import type { ReceivableSums } from '#shared/domain/ledger/receipts/receivables';
import type { TallyBody } from '#shared/domain/ledger/receipts/tally';
import type { Actor, ProblemView, Tick } from './views';

/** What screens see of user charges and claims. Amounts are paisa, times ISO strings (UTC). */
export type CounterRow = {
  readonly counter: string;
  readonly title: string;
  readonly titleUrdu?: string;
  readonly account: string;
  readonly shortageHead: string;
  readonly excessHead: string;
};
export type FeeRow = Fee & { readonly holds: boolean; readonly headName: string };

type ReceiptState = 'posted' | 'prepared' | 'gone';
/** A counter's day. `difference` is counted less due: negative for a shortage. */
export type TallyRow = {
  readonly act: string;
  readonly tally: string;
  readonly title: string;
  readonly titleUrdu?: string;
  readonly date: string;
  readonly due: number;
  readonly counted: number;
  readonly difference: number;
  readonly number: string;
  readonly voucher: string;
  readonly state: ReceiptState;
  /** Another entry of the same day counts too: two computers entered it while they were apart. */
  readonly isTwice: boolean;
  readonly tick: Tick;
};
export type TallyView = TallyRow & {
  readonly rows: TallyBody['rows'];
  readonly reason?: string;
  readonly by: Actor;
  readonly problems: readonly ProblemView[];
};

export type ClaimRow = ClaimStanding & {
  readonly claim: string;
  readonly number: string;
  readonly payer: string;
  readonly payerName: string;
  readonly payerNameUrdu?: string;
  readonly scheme: string;
  readonly month: string;
  readonly cases: number;
  readonly submitted: string;
  readonly due: string;
  readonly amount: number;
  readonly tick: Tick;
};
/** One thing that happened to a claim. */
export type ClaimEvent = {
  readonly act: string;
  readonly on: string;
  readonly what: 'submitted' | 'answered' | 'queried' | 'resubmitted' | 'received' | 'withdrawn';
  readonly approved: number;
  readonly rejected: number;
  readonly received: number;
  readonly reason?: string;
  readonly reference?: string;
  readonly voucher?: string;
  readonly state?: ReceiptState;
  readonly by: Actor;
};
export type ClaimView = ClaimRow &
  Pick<ClaimBody, 'head' | 'name'> & {
    readonly reference?: string;
    readonly submittedBy: Actor;
    readonly events: readonly ClaimEvent[];
    readonly problems: readonly ProblemView[];
  };

export type ReceivableRow = ReceivableSums & {
  readonly key: string;
  readonly kind: 'claim' | 'demand';
  readonly payer: string;
  readonly name: string;
  readonly nameUrdu?: string;
};
export type Receivables = {
  readonly on: string;
  readonly rows: readonly ReceivableRow[];
  readonly total: ReceivableSums;
};

/** Questions about user charges and claims. */
export type ChargeQueries = {
  counters(): readonly CounterRow[];
  feeTable(): readonly FeeRow[];
  /** The charges that hold on a day. */
  feesOfDay(day: string): readonly Fee[];
  tallies(filter: { readonly limit?: number }): readonly TallyRow[];
  /** An entry of a counter's day, by its act. */
  tally(act: string): TallyView | null;
  claims(filter: {
    readonly text?: string;
    /** A state, or `open` for all that is outstanding. */
    readonly state?: string;
    readonly limit?: number;
  }): readonly ClaimRow[];
  claim(claim: string): ClaimView | null;
  /** Who owes the office what today: claims and demands, with their age. */
  receivables(): Receivables;
};
