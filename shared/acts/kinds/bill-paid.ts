import { z } from 'zod';
import { headCode, optionalText, subject, text } from '../fields';
import { defineKind } from '../kind';
import { voucherNumbering } from './bill-passed';

/** The net of a passed bill is paid from an account by cheque, under this payment voucher. Subject: `bill:<id>`. */
export const billPaid = defineKind({
  kind: 'bill.paid',
  v: 1,
  needs: ['prepare-voucher', 'approve-voucher'],
  body: z.strictObject({
    voucher: voucherNumbering,
    account: subject('account'),
    head: headCode,
    name: text(160),
    instrument: text(40),
    remark: optionalText(500),
  }),
});
