import { z } from 'zod';
import { amount, text } from '../fields';
import { defineKind } from '../kind';

/**
 * The office's answer to a red flag, and what the flag rested on when it was answered: so many pieces of evidence, and the
 * sum in paisa if there is one. Every answer stays. Subject: `flag:<office>:<rule>:<key>`.
 */
export const flagAnswered = defineKind({
  kind: 'flag.answered',
  v: 1,
  needs: ['decide', 'approve-voucher', 'keep-accounts'],
  body: z.strictObject({
    text: text(1000),
    seen: z.strictObject({ evidence: z.number().int().min(0), amount: amount.optional() }),
  }),
});
