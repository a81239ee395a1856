import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** A leaf (its digits) will never be used: cancelled or damaged, and why. Subject: `chequebook:<id>`. */
export const leafVoided = defineKind({
  kind: 'leaf.voided',
  v: 1,
  needs: ['keep-accounts', 'prepare-voucher'],
  body: z.strictObject({
    leaf: z.string().regex(/^\d{1,12}$/),
    state: z.enum(['cancelled', 'damaged']),
    reason: text(200),
  }),
});
