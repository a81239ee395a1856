import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** The province does not ask for this return of this period. */
export const returnExempted = defineKind({
  kind: 'return.exempted',
  v: 1,
  needs: ['root', 'review'],
  body: z.strictObject({ reason: text(500) }),
});
