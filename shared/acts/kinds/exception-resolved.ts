import { z } from 'zod';
import { amount, text } from '../fields';
import { defineKind } from '../kind';

/** The supervisor answers an exception. `used`: what was spent and bound then, in paisa. Subject: `exception:<what>.<id>`. */
export const exceptionResolved = defineKind({
  kind: 'exception.resolved',
  v: 1,
  needs: ['decide'],
  body: z.strictObject({ reason: text(500), used: amount.optional() }),
});
