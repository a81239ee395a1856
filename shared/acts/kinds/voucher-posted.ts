import { z } from 'zod';
import { amount, headCode, optionalText } from '../fields';
import { defineKind } from '../kind';

/** A second person passes the voucher; from now on it is in the books. Subject: `voucher:<id>`. */
export const voucherPosted = defineKind({
  kind: 'voucher.posted',
  v: 1,
  needs: ['approve-voucher'],
  bounded: true,
  body: z.strictObject({
    remark: optionalText(500),
    over: optionalText(500), // the reason for going over the release, where the policy asks for one
    noted: z
      .array(z.strictObject({ head: headCode, short: amount.min(1) }))
      .max(200)
      .optional(), // what it passes over the release by, in paisa
  }),
});
