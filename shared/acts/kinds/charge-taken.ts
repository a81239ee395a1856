import { z } from 'zod';
import { day, optionalText, postCode } from '../fields';
import { defineKind } from '../kind';

/** A person as certificates name him. */
export const personName = z.string().regex(/^[a-z0-9-]{3,40}$/);
export const manners = ['regular', 'additional', 'acting'] as const;

/**
 * A person takes charge of a post (domain.md B5): as his own, as an additional charge, or acting for an officer who is
 * away. It gives him nothing before this act, however early `from` is. Days are inclusive. Subject: `registry:<office>`.
 */
export const chargeTaken = defineKind({
  kind: 'charge.taken',
  v: 1,
  needs: ['root', 'certify'],
  body: z.strictObject({
    person: personName,
    post: postCode,
    manner: z.enum(manners),
    from: day,
    to: day.optional(),
    order: optionalText(160), // number and date of the order
  }),
});
