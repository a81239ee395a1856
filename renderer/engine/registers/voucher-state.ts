import type { Folded } from '#shared/domain/fold';
import { billOfVoucher, billVouchers } from '#shared/domain/ledger/bills/bill-vouchers';
import type { Bill } from '#shared/domain/ledger/bills/bill';
import type { Voucher } from '#shared/domain/ledger/voucher';
import type { Registers } from './registers';

/** A voucher by its id, whether it is a subject of its own or one of a bill's; a bill's problems are shown with the bill. */
export function foldedVoucher(
  { folded }: Pick<Registers, 'folded'>,
  voucher: string,
): Pick<Folded<Voucher>, 'state' | 'problems'> | undefined {
  const bill = billOfVoucher(voucher);
  if (bill === undefined) return folded<Voucher>(voucher);
  const state = folded<Bill>(bill)?.state;
  const found = state && billVouchers(bill, state).find((one) => one.voucher === voucher);
  return found && { state: found.state, problems: [] };
}
