import type { BodyOf } from '#shared/acts/kind';
import type { loanEntered } from '#shared/acts/kinds/loan-entered';
import type { LoanMove } from '../accrual';
import type { BaseRates } from '../base-rates';
import type { Loan, LoanTerms } from '../loan';

export const clerk = { person: 'p', name: 'P', post: 'clerk', postTitle: 'Clerk' };

/** 12 % fixed, actual/365, four equal quarterly parts from 1 October 2026. */
export const fixedTerms: LoanTerms = {
  markUp: { kind: 'fixed', rate: 1200 },
  basis: 'actual/365',
  method: 'equal-principal',
  first: '2026-10-01',
  every: 3,
  instalments: 4,
  grace: 0,
};
export const entered: BodyOf<typeof loanEntered> = {
  number: 'FD/LOAN/1',
  lender: { name: 'Provincial Government', sort: 'provincial-government' },
  agreed: '2026-06-15',
  purpose: 'Generators',
  currency: 'PKR',
  sanctioned: 1_000_000_00,
  terms: fixedTerms,
  documents: [],
};

/** A loan under one set of terms; amounts in paisa. */
export const loanOf = (terms: LoanTerms, change: Partial<Loan> = {}): Loan => {
  const { terms: _terms, ...rest } = entered;
  const stamp = { act: 'a1', at: '', by: clerk };
  return { ...rest, ...stamp, periods: [{ ...stamp, from: rest.agreed, terms }], consents: [], ...change };
};

export const drawn = (date: string, principal: number): LoanMove => ({
  what: 'drawn',
  date,
  principal,
  markUp: 0,
});
export const paid = (date: string, principal: number, markUp: number): LoanMove => ({
  what: 'paid',
  date,
  principal,
  markUp,
});

/** A table with one base rate: `[from, basis points]`. */
export const kibor = (...rates: readonly (readonly [string, number])[]): BaseRates => ({
  rates: { KIBOR: rates.map(([from, rate]) => ({ name: 'KIBOR', from, rate, source: 's' })) },
});
