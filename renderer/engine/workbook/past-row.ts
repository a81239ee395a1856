import type { PastVoucher } from '#shared/domain/ledger/import/batch';
import type { PastVoucherRow } from '../import-views';

/** How many vouchers of a file or a batch a screen gets to see at once. */
export const shownVouchers = 200;

/** A past voucher as a row of a list. */
export const pastRow = ({ lines, ...voucher }: PastVoucher): PastVoucherRow => {
  const { line, number, type, date, payee, about } = voucher;
  return {
    ...{ line, number, type, date, payee, about },
    amount: lines.reduce((sum, one) => sum + one.debit, 0),
    heads: lines.map((one) => one.head).join(', '),
  };
};
