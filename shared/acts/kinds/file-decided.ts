import { z } from 'zod';
import { amount, optionalText } from '../fields';
import { defineKind } from '../kind';

/** The competent officer approves or declines what the file proposes. Only the holder can. Subject: `file:<id>`. */
export const fileDecided = defineKind({
  kind: 'file.decided',
  v: 1,
  needs: ['decide'],
  bounded: true,
  body: z.strictObject({
    decision: z.enum(['approved', 'declined']),
    remark: optionalText(500),
    amount: amount.optional(), // what is sanctioned, in paisa
  }),
});
