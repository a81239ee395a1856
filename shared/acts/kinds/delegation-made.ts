import { z } from 'zod';
import { amount, day, optionalText, postCode } from '../fields';
import { defineKind, powers } from '../kind';

/** What can be lent to another post. Certifying officers cannot. */
export const lendable = powers.filter((power) => power !== 'certify');

/**
 * The post that signs lends powers of its own to another post, for a time and up to a sum (paisa; without one, any sum).
 * A power that was lent cannot be lent on. Days are inclusive. Subject: `registry:<office>`.
 */
export const delegationMade = defineKind({
  kind: 'delegation.made',
  v: 1,
  needs: powers,
  body: z.strictObject({
    to: postCode,
    powers: z.array(z.enum(powers)).min(1).max(powers.length),
    ceiling: amount.min(1).optional(),
    from: day,
    until: day,
    order: optionalText(160),
  }),
});
