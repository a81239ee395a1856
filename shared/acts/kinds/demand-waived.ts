import { z } from 'zod';
import { amount, day, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A second officer lets a payer off: the penalty of a demand, or what is left of the demand itself (`amount`, paisa,
 * as it was known then; 0 for a penalty). Subject: `demand:<id>`.
 */
export const demandWaived = defineKind({
  kind: 'demand.waived',
  v: 1,
  needs: ['approve-voucher'],
  body: z.strictObject({ what: z.enum(['penalty', 'demand']), amount, on: day, reason: text(500) }),
});
