import type { BodyOf } from '#shared/acts/kind';
import type { billRulesPublished } from '#shared/acts/kinds/bill-rules-published';
import type { payeeRegistered } from '#shared/acts/kinds/payee-registered';
import type { ratesPublished } from '#shared/acts/kinds/rates-published';
import type { BillBody } from './bill-sums';
import type { TaxName } from './withholding';

type TypedLine = { readonly head: string; readonly amount: number; readonly text?: string };

/**
 * A bill as it is typed; taxes, numbers and names are worked out. The amount of a travelling bill's first line is the
 * sum of its journeys, whatever is typed there. Amounts are paisa.
 */
export type TypedBill = Pick<BillBody, 'form' | 'date' | 'about'> & {
  readonly payee: string;
  readonly supply?: BillBody['supply'];
  /** `tax` left out means that nobody has looked yet; zero means that the invoice shows none. */
  readonly invoice?: { readonly number: string; readonly date: string; readonly tax?: number };
  readonly legs: BillBody['legs'];
  readonly lines: readonly TypedLine[];
  readonly overrides: readonly {
    readonly tax: TaxName;
    readonly amount: number;
    readonly reason: string;
  }[];
  readonly deductions: readonly TypedLine[];
  readonly documents: readonly string[];
  /** Why this is not the claim that it looks like. */
  readonly likeness?: string;
  /** What was done about the objections. */
  readonly answer?: string;
  /** The order that the bill pays. */
  readonly commitment?: string;
};

/** Commands about payees and bills. With `payee` or `bill` an existing one is changed or prepared again. */
export type BillCommand =
  | { readonly do: 'register-payee'; readonly payee?: string; readonly entry: BodyOf<typeof payeeRegistered> }
  | { readonly do: 'publish-rates'; readonly rates: BodyOf<typeof ratesPublished> }
  | { readonly do: 'publish-bill-rules'; readonly rules: BodyOf<typeof billRulesPublished> }
  | { readonly do: 'prepare-bill'; readonly bill?: string; readonly typed: TypedBill }
  | { readonly do: 'check-bill'; readonly bill: string; readonly remark?: string }
  | { readonly do: 'pass-bill'; readonly bill: string; readonly remark?: string; readonly over?: string }
  | {
      readonly do: 'pay-bill';
      readonly bill: string;
      readonly account: string;
      readonly instrument: string;
      /** Today when it is left out. */
      readonly date?: string;
    }
  | {
      readonly do: 'return-bill';
      readonly bill: string;
      /** Codes of the office's list. */
      readonly objections: readonly string[];
      readonly query?: string;
    }
  | { readonly do: 'cancel-bill'; readonly bill: string; readonly reason: string };

export type BillCommandOf<N extends BillCommand['do']> = Extract<BillCommand, { do: N }>;
