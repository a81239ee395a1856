import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';
import { voucherNumbering } from './bill-passed';

/**
 * The bill will not be paid. Its number stays used. A bill that was passed is taken out of the books again by
 * `voucher`, the reversal of its journal voucher. Subject: `bill:<id>`.
 */
export const billCancelled = defineKind({
  kind: 'bill.cancelled',
  v: 1,
  needs: ['prepare-voucher', 'approve-voucher'],
  body: z.strictObject({ reason: text(500), voucher: voucherNumbering.optional() }),
});
