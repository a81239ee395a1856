import { z } from 'zod';
import { amount, day, optionalText } from '../fields';
import { defineKind } from '../kind';

/**
 * The insurer answered for a part of a claim or all of it: so much is approved, so much rejected with his reason, in
 * paisa. Several answers may follow each other until nothing is open. Subject: `claim:<id>`.
 */
export const claimDecided = defineKind({
  kind: 'claim.decided',
  v: 1,
  needs: ['root', 'prepare-voucher', 'keep-accounts'],
  body: z.strictObject({
    on: day,
    approved: amount,
    rejected: amount,
    reason: optionalText(500),
    reference: optionalText(60),
  }),
});
