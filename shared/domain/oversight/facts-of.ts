import { sortOf } from '#shared/base/ids';
import type { Account } from '../ledger/account';
import type { Bill } from '../ledger/bills/bill';
import type { Budget } from '../ledger/budget';
import type { Commitment } from '../ledger/control/commitment';
import type { Reappropriation } from '../ledger/control/reappropriation';
import type { Guarantee } from '../ledger/debt/guarantee';
import type { Loan } from '../ledger/debt/loan';
import type { ImportBatch } from '../ledger/import/batch';
import type { Voucher } from '../ledger/voucher';
import { factsOfBudget, factsOfCommitment, factsOfReappropriation } from './facts-budget';
import { factsOfGuarantee, factsOfLoan } from './facts-debt';
import {
  factsOfAccount,
  factsOfBill,
  factsOfImport,
  factsOfVoucher,
  relatedVouchers,
} from './facts-vouchers';
import { addFacts, type Flow, type Related } from './facts-flow';
import type { Fact } from './facts';

/** Facts of one sort of subject. The sort's own fold made the state. */
type FactsOf = (subject: string, state: never, related: Related) => readonly Flow[];

const bySort: Readonly<Record<string, FactsOf>> = {
  voucher: (subject, state: Voucher, related) => factsOfVoucher(subject, state, related),
  bill: (subject, state: Bill, related) => factsOfBill(subject, state, related),
  import: (subject, state: ImportBatch, related) => factsOfImport(subject, state, related),
  account: (subject, state: Account) => factsOfAccount(subject, state),
  budget: (_subject, state: Budget) => factsOfBudget(state),
  reappropriation: (_subject, state: Reappropriation) => factsOfReappropriation(state),
  commitment: (_subject, state: Commitment) => factsOfCommitment(state),
  loan: (subject, state: Loan) => factsOfLoan(subject, state),
  guarantee: (subject, state: Guarantee) => factsOfGuarantee(subject, state),
};

/** Whether subjects of this sort can have facts. */
export const hasFacts = (subject: string): boolean => Object.hasOwn(bySort, sortOf(subject));

/** The other subjects that a subject's facts rest on: the accounts that its money went through, the voucher that it undoes. */
export const relatedOf = (subject: string, state: unknown): readonly string[] =>
  state === undefined ? [] : relatedVouchers(sortOf(subject), subject, state);

/**
 * What a subject adds to the province's figures: one row for each month, measure and key, none of nothing, in the order
 * of these; a pure function of its state and the states of `relatedOf`. Nothing for a subject without a state.
 */
export function factsOf(subject: string, state: unknown, related: Related): readonly Fact[] {
  const facts = bySort[sortOf(subject)];
  return !facts || state === undefined ? [] : addFacts(facts(subject, state as never, related)); // see `FactsOf`
}
