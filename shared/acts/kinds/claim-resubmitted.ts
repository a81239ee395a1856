import { z } from 'zod';
import { day, optionalText, text } from '../fields';
import { defineKind } from '../kind';

/**
 * The insurer's question is met and the claim goes in again: what was said or sent, and the day by which it is due now.
 * Subject: `claim:<id>`.
 */
export const claimResubmitted = defineKind({
  kind: 'claim.resubmitted',
  v: 1,
  needs: ['root', 'prepare-voucher', 'keep-accounts'],
  body: z.strictObject({ on: day, due: day, text: text(500), reference: optionalText(60) }),
});
