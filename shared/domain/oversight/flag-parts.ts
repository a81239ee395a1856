import type { FlagEvidence, FlagVoucher } from './flag-rows';

/** A name for a flag out of what it is about: letters, digits and hyphens only, since it stands in a subject's id. */
export const flagKey = (...parts: readonly string[]): string =>
  parts
    .join('-')
    .replace(/[^A-Za-z0-9.-]+/g, '_')
    .slice(0, 80);

export const voucherEvidence = ({ voucher, number, amount }: FlagVoucher): FlagEvidence => ({
  subject: voucher,
  number,
  amount,
});

export const sumOf = (rows: readonly { readonly amount: number }[]): number =>
  rows.reduce((sum, one) => sum + one.amount, 0);

/** The last of the days. */
export const newest = (rows: readonly { readonly date: string }[]): string =>
  rows.reduce((last, one) => (one.date > last ? one.date : last), '');
