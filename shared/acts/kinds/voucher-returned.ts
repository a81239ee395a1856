import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** The voucher goes back unposted, with the objection. Its number stays used. Subject: `voucher:<id>`. */
export const voucherReturned = defineKind({
  kind: 'voucher.returned',
  v: 1,
  needs: ['approve-voucher'],
  body: z.strictObject({ reason: text(500) }),
});
