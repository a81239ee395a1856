import type { Bill } from './bill';
import type { BillRules } from './bill-rules';
import type { Payee } from './payee';
import type { Rates } from './withholding';

/** What makes two bills look like one: the payee's number, and the invoice's number or its day and amount (paisa). */
export type Likeness = {
  readonly payeeNumber: string;
  readonly invoice?: string | undefined;
  readonly invoiceDate: string;
  readonly gross: number;
};

/** What the rules for bills may know of the registers. */
export type BillContext = {
  payee(subject: string): Payee | undefined;
  /** The payee that has this CNIC or NTN already. */
  payeeNumbered(number: string): { readonly payee: string; readonly name: string } | undefined;
  bill(subject: string): Bill | undefined;
  rates(): Rates | undefined;
  rules(): BillRules | undefined;
  /** Bills that are not cancelled and look like the same claim, without `except`. */
  alike(likeness: Likeness, except?: string): readonly { readonly bill: string; readonly number: string }[];
};
