import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** The supervisor opens a closed month again. Subject: `period:<month>`. */
export const periodReopened = defineKind({
  kind: 'period.reopened',
  v: 1,
  needs: ['decide'],
  body: z.strictObject({ reason: text(500) }),
});
