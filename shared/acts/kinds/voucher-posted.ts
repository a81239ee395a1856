import { z } from 'zod';
import { optionalText } from '../fields';
import { defineKind } from '../kind';

/** A second person passes the voucher; from now on it is in the books. Subject: `voucher:<id>`. */
export const voucherPosted = defineKind({
  kind: 'voucher.posted',
  v: 1,
  needs: ['approve-voucher'],
  body: z.strictObject({
    remark: optionalText(500),
    over: optionalText(500), // the reason for going over the release, where the policy asks for one
  }),
});
