import { sortOf } from '#shared/base/ids';
import type { Bill } from './bills/bill';
import { billVouchers } from './bills/bill-vouchers';
import { batchVouchers, type ImportBatch } from './import/batch';
import type { Voucher } from './voucher';

/** The sorts of subjects that are vouchers or hold some. */
export const voucherSorts: readonly string[] = ['voucher', 'bill', 'import'];

/** The vouchers that a subject is or holds. `state` is the subject's own, as its sort folds it. */
export function vouchersOf(
  subject: string,
  state: unknown,
): readonly { readonly voucher: string; readonly state: Voucher }[] {
  const sort = sortOf(subject);
  if (state === undefined) return [];
  // A folded state is of the subject's own sort.
  if (sort === 'voucher') return [{ voucher: subject, state: state as Voucher }];
  if (sort === 'bill') return billVouchers(subject, state as Bill);
  return sort === 'import' ? batchVouchers(subject, state as ImportBatch) : [];
}

/** The scanned documents that a subject's vouchers rest on. */
export const documentsOf = (subject: string, state: unknown): readonly string[] =>
  sortOf(subject) === 'bill'
    ? ((state as Bill | undefined)?.documents ?? [])
    : vouchersOf(subject, state).flatMap((one) => one.state.documents);
