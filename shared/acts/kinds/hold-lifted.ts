import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** The file need not be kept for that reason any more. Subject: `file:<id>`. */
export const holdLifted = defineKind({
  kind: 'hold.lifted',
  v: 1,
  needs: ['decide'],
  body: z.strictObject({ reason: text(300) }),
});
