import { z } from 'zod';
import { day, text } from '../fields';
import { defineKind } from '../kind';

/** A second officer cancels a demand that was wrong. Its number stays used. Subject: `demand:<id>`. */
export const demandCancelled = defineKind({
  kind: 'demand.cancelled',
  v: 1,
  needs: ['approve-voucher'],
  body: z.strictObject({ on: day, reason: text(500) }),
});
