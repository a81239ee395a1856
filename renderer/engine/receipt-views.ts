import type { RegisterLine } from '#shared/domain/ledger/receipts/register';
import type { Standing } from '#shared/domain/ledger/receipts/standing';
import type { TariffItem } from '#shared/domain/ledger/receipts/tariff';
import type { DemandBody } from '#shared/domain/ledger/receipts/demand';
import type { Holding } from '#shared/domain/ledger/receipts/payer';
import type { Actor, ProblemView, Tick } from './views';

/** What screens see of payers, demands and what came in for them. Amounts are paisa, times ISO strings (UTC). */
export type PayerRow = {
  readonly payer: string;
  readonly name: string;
  readonly nameUrdu?: string;
  readonly number?: string;
  readonly phone?: string;
  /** What he owes today: what is left of his demands, and their penalties. */
  readonly balance: number;
  readonly penaltyDue: number;
  readonly tick: Tick;
};
export type PayerView = PayerRow & {
  readonly address?: string;
  readonly holdings: readonly HoldingRow[];
  readonly demands: readonly DemandRowView[];
  /** His account by day: what was demanded, collected and let off, with the balance after each; penalties beside it. */
  readonly ledger: readonly PayerEntry[];
};
export type PayerEntry = {
  readonly key: string;
  readonly date: string;
  readonly what: 'demand' | 'receipt' | 'undone' | 'waived' | 'cancelled';
  readonly demand: string;
  readonly number: string;
  /** The receipt voucher, where there is one. */
  readonly voucher?: string;
  readonly debit: number;
  readonly credit: number;
  readonly penalty: number;
  readonly balance: number;
  /** The receipt waits to be passed into the books. */
  readonly waits: boolean;
};
export type HoldingRow = Pick<
  Holding,
  'kind' | 'type' | 'subType' | 'place' | 'status' | 'payer' | 'charges'
> & {
  readonly holding: string;
  readonly label: string;
  readonly payerName?: string;
  readonly payerNameUrdu?: string;
  /** What is charged for it this month. */
  readonly monthly: number;
  readonly tick: Tick;
};
export type TariffRow = TariffItem & {
  /** It is the one that holds today. */
  readonly holds: boolean;
  readonly headName: string;
};
export type DemandRowView = Standing & {
  readonly demand: string;
  readonly number: string;
  readonly payer: string;
  readonly payerName: string;
  readonly payerNameUrdu?: string;
  readonly about: string;
  /** The tariff's Urdu name, where the tariff says what it is for. */
  readonly aboutUrdu?: string;
  readonly label?: string;
  readonly head: string;
  readonly issued: string;
  readonly due: string;
  readonly amount: number;
  /** Two computers issued it while they were apart: the numbers that were spoiled. */
  readonly spoiled: readonly string[];
  readonly tick: Tick;
};
export type ReceiptLine = {
  readonly act: string;
  readonly voucher: string;
  readonly number: string;
  readonly date: string;
  readonly instrument: string;
  readonly reference?: string;
  readonly amount: number;
  readonly penalty: number;
  readonly state: 'posted' | 'prepared' | 'gone';
  readonly by: Actor;
};
type Remission = { readonly by: Actor; readonly on: string; readonly reason: string };
export type DemandView = DemandRowView &
  Pick<DemandBody, 'terms' | 'period' | 'penaltyHead' | 'name'> & {
    /** The act that issued it. */
    readonly act: string;
    readonly payerNumber?: string;
    readonly payerAddress?: string;
    readonly holding?: string;
    readonly cap: number;
    readonly issuedBy: Actor;
    readonly receipts: readonly ReceiptLine[];
    readonly penaltyWaiver?: Remission;
    readonly waiver?: Remission & { readonly amount: number };
    readonly cancellation?: Remission;
    readonly problems: readonly ProblemView[];
  };
/** What issuing a month would make. `isNew` is false for what is issued already. */
export type PlanRow = {
  readonly demand: string;
  readonly holding: string;
  readonly label: string;
  readonly payerName: string;
  readonly payerNameUrdu?: string;
  readonly item: string;
  readonly itemName: string;
  readonly itemNameUrdu?: string;
  readonly amount: number;
  readonly isNew: boolean;
};
export type RegisterBy = 'head' | 'month' | 'payer';
export type RegisterAsked = {
  /** Months ("2026-07"), both included. */
  readonly from: string;
  readonly to: string;
  readonly by: RegisterBy;
};
/** `key` is a head, a month or a payer. */
export type DemandRegisterRow = RegisterLine & {
  readonly key: string;
  readonly name: string;
  readonly nameUrdu?: string;
};
export type DemandRegister = {
  /** The day to which it is made up: the last of the period, or today. */
  readonly on: string;
  readonly rows: readonly DemandRegisterRow[];
  readonly total: RegisterLine;
};

/** Questions about payers and demands. */
export type ReceiptQueries = {
  /** Found by typing a name, a CNIC or an NTN. */
  payers(text: string): readonly PayerRow[];
  /** Every payer by name, without what he owes: to choose from. */
  payerNames(): readonly Pick<PayerRow, 'payer' | 'name' | 'nameUrdu'>[];
  payer(payer: string): PayerView | null;
  holdings(): readonly HoldingRow[];
  tariff(): readonly TariffRow[];
  demands(filter: {
    readonly text?: string;
    /** A state, `open` for all that is not settled, `look` for what came in twice. */
    readonly state?: string;
    readonly head?: string;
    readonly limit?: number;
  }): readonly DemandRowView[];
  /** A demand as it stands on a day (today when it is left out): so the penalty of a later payment is known before. */
  demand(demand: string, on?: string): DemandView | null;
  demandPlan(month: string): readonly PlanRow[];
  demandRegister(asked: RegisterAsked): DemandRegister;
};
