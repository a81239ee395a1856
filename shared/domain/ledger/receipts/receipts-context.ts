import type { CollectionFact } from './standing';
import type { Claim } from './claim';
import type { Demand } from './demand';
import type { Counter, Fees } from './fees';
import type { Holding, Payer } from './payer';
import type { Tariff } from './tariff';

/** What the rules of receipts may know of the registers. */
export type ReceiptsContext = {
  payer(subject: string): Payer | undefined;
  /** The payer that has this CNIC or NTN already. */
  payerNumbered(number: string): { readonly payer: string; readonly name: string } | undefined;
  holding(subject: string): Holding | undefined;
  /** Every property and licence, in the order of their places. */
  holdings(): readonly { readonly holding: string; readonly state: Holding }[];
  tariff(): Tariff | undefined;
  demand(subject: string): Demand | undefined;
  /** The collections of a demand, each with what became of its receipt voucher. */
  collections(demand: string): readonly CollectionFact[];
  counter(subject: string): Counter | undefined;
  fees(): Fees | undefined;
  /** The number of the receipt on which a counter's day stands already. */
  tallied(tally: string): string | undefined;
  claim(subject: string): Claim | undefined;
  claimReceipts(claim: string): readonly CollectionFact[];
};

/** An office without payers: for rules' tests that are about something else. */
export const noReceipts: ReceiptsContext = {
  payer: () => undefined,
  payerNumbered: () => undefined,
  holding: () => undefined,
  holdings: () => [],
  tariff: () => undefined,
  demand: () => undefined,
  collections: () => [],
  counter: () => undefined,
  fees: () => undefined,
  tallied: () => undefined,
  claim: () => undefined,
  claimReceipts: () => [],
};
