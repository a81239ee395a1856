import { z } from 'zod';
import { optionalText } from '../fields';
import { defineKind } from '../kind';

/** A second person has checked the bill against its papers and the budget (pre-audit). Subject: `bill:<id>`. */
export const billChecked = defineKind({
  kind: 'bill.checked',
  v: 1,
  needs: ['keep-accounts', 'approve-voucher'],
  body: z.strictObject({ remark: optionalText(500) }),
});
