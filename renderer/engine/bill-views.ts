import type { Leg } from '#shared/domain/ledger/bills/bill-sums';
import type { BillState } from '#shared/domain/ledger/bills/bill';
import type { BillRule } from '#shared/domain/ledger/bills/bill-rules';
import type { Likeness } from '#shared/domain/ledger/bills/bill-context';
import type { EntityType, Filer, RateTable, Supply, TaxName } from '#shared/domain/ledger/bills/withholding';
import type { OverView } from './ledger-views';
import type { Actor, ProblemView, Tick } from './views';

export type { BillState, Likeness };
export type BillForm = 'contingent' | 'supplier' | 'travelling' | 'pay';

/** What screens see of payees and bills. Amounts are paisa, times ISO strings (UTC). */
export type PayeeRow = {
  readonly payee: string;
  readonly name: string;
  readonly number: string;
  readonly entity: EntityType;
  readonly filer: Filer | 'exempt';
  readonly checkedOn: string;
  readonly tick: Tick;
};
export type PayeeView = PayeeRow & {
  readonly address?: string;
  readonly phone?: string;
  readonly bank?: string;
  readonly bankAccount?: string;
  readonly changes: readonly {
    readonly act: string;
    readonly at: string;
    readonly by: Actor;
    readonly fields: readonly string[];
  }[];
  readonly bills: readonly BillRow[];
  readonly problems: readonly ProblemView[];
};

export type BillRow = {
  readonly bill: string;
  readonly number: string;
  readonly form: BillForm;
  readonly date: string;
  readonly payee: string;
  readonly about: string;
  readonly gross: number;
  readonly net: number;
  readonly state: BillState;
  /** Two computers did the same deed while they were apart: the bill needs a look. */
  readonly spoiled: boolean;
  readonly tick: Tick;
};
export type BillForMe = BillRow & { readonly waitsFor: 'check' | 'pass' | 'pay' | 'mend' };

export type BillLineView = {
  readonly head: string;
  readonly name: string;
  readonly amount: number;
  readonly text?: string;
};
export type BillTaxView = {
  readonly tax: TaxName;
  readonly head: string;
  readonly name: string;
  readonly computed: number;
  readonly amount: number;
  readonly reason?: string;
};
export type BillVoucherLink = { readonly voucher: string; readonly number: string; readonly date: string };
export type BillLike = { readonly bill: string; readonly number: string };

export type BillView = Omit<BillRow, 'spoiled'> & {
  readonly year: string;
  readonly payeeEntry: Omit<PayeeRow, 'tick'>;
  readonly supply?: Supply;
  readonly invoice?: { readonly number: string; readonly date: string; readonly tax?: number };
  readonly legs: readonly Leg[];
  readonly lines: readonly BillLineView[];
  /** The row of the table of withholding that was used, in basis points. */
  readonly row?: {
    readonly from: string;
    readonly source: string;
    readonly filer: Filer;
    readonly entity: EntityType;
    readonly incomeTax: number;
    readonly salesTax: number;
    readonly stampDuty: number;
  };
  /** False when the office's tables, as known here, have no such row: somebody should look. */
  readonly rowIsPublished: boolean;
  readonly taxes: readonly BillTaxView[];
  readonly deductions: readonly BillLineView[];
  readonly payable: { readonly head: string; readonly name: string };
  readonly documents: readonly string[];
  readonly persons: 2 | 3;
  /** Bills that look like the same claim, with the reason given for those that were known when it was prepared. */
  readonly alike: readonly (BillLike & { readonly reason?: string })[];
  readonly answer?: string;
  readonly over?: OverView;
  /** The order that it pays. */
  readonly commitment?: string;
  readonly maker: Actor;
  readonly checker?: Actor;
  readonly liability?: BillVoucherLink;
  readonly payment?: BillVoucherLink & { readonly account: string; readonly instrument: string };
  readonly reversal?: BillVoucherLink;
  readonly objections: readonly { readonly code: string; readonly text: string; readonly textUrdu: string }[];
  readonly stamps: readonly {
    readonly act: string;
    readonly at: string;
    readonly by: Actor;
    readonly what: BillState;
    readonly remark?: string;
    readonly tick: Tick;
  }[];
  readonly spoiled: readonly (BillVoucherLink & {
    readonly type: 'journal' | 'payment';
    readonly by: Actor;
    readonly at: string;
    readonly instrument?: string;
  })[];
  readonly problems: readonly ProblemView[];
};

/** What holds for bills on a day: the table of withholding and the rule; null where none is published. */
export type BillTerms = { readonly table: RateTable | null; readonly rule: BillRule | null };

/** Questions about payees and bills. */
export type BillQueries = {
  /** Found by typing a name, a CNIC or an NTN. */
  payees(text: string): readonly PayeeRow[];
  payee(payee: string): PayeeView | null;
  bills(filter: {
    readonly text?: string;
    readonly state?: string;
    readonly limit?: number;
  }): readonly BillRow[];
  bill(bill: string): BillView | null;
  /** What waits for the officer who is signed in. */
  billsForMe(): readonly BillForMe[];
  billTerms(day: string): BillTerms;
  /** Every table of withholding and every rule for bills that was published, the oldest first. */
  billTables(): { readonly tables: readonly RateTable[]; readonly rules: readonly BillRule[] };
  billsAlike(likeness: Likeness, except?: string): readonly BillLike[];
};
