import { z } from 'zod';
import { day, text } from '../fields';
import { defineKind } from '../kind';

/** A second officer takes a claim back that was wrong. Its number stays used. Subject: `claim:<id>`. */
export const claimWithdrawn = defineKind({
  kind: 'claim.withdrawn',
  v: 1,
  needs: ['approve-voucher'],
  body: z.strictObject({ on: day, reason: text(500) }),
});
