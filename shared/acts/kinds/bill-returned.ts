import { z } from 'zod';
import { optionalText, text } from '../fields';
import { defineKind } from '../kind';

/**
 * The bill goes back to be prepared again, with objections: a code of the office's list with its words as they stood,
 * and what the objector adds. Subject: `bill:<id>`.
 */
export const billReturned = defineKind({
  kind: 'bill.returned',
  v: 1,
  needs: ['keep-accounts', 'approve-voucher'],
  body: z.strictObject({
    objections: z
      .array(
        z.strictObject({ code: z.string().regex(/^[A-Z0-9-]{1,12}$/), text: text(200), textUrdu: text(200) }),
      )
      .max(20),
    query: optionalText(500),
  }),
});
