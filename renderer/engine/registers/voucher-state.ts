import type { Folded } from '#shared/domain/fold';
import { batchOfVoucher } from '#shared/domain/ledger/import/batch';
import { billOfVoucher, billVouchers } from '#shared/domain/ledger/bills/bill-vouchers';
import type { Bill } from '#shared/domain/ledger/bills/bill';
import type { Voucher } from '#shared/domain/ledger/voucher';
import type { Registers } from './registers';

/**
 * A voucher by its id, whether it is a subject of its own or one of a bill's or of an imported batch; their problems are
 * shown with the bill and the batch.
 */
export function foldedVoucher(
  { folded, sql }: Pick<Registers, 'folded' | 'sql'>,
  voucher: string,
): Pick<Folded<Voucher>, 'state' | 'problems'> | undefined {
  if (batchOfVoucher(voucher) !== undefined) {
    const row = sql.get<{ state: string }>('SELECT state FROM imported_vouchers WHERE voucher = ?', [
      voucher,
    ]);
    return row && { state: JSON.parse(row.state) as Voucher, problems: [] }; // written by `projectImport`
  }
  const bill = billOfVoucher(voucher);
  if (bill === undefined) return folded<Voucher>(voucher);
  const state = folded<Bill>(bill)?.state;
  const found = state && billVouchers(bill, state).find((one) => one.voucher === voucher);
  return found && { state: found.state, problems: [] };
}
