import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { text } from '../fields';
import { defineKind } from '../kind';

/** The province sends a return back with a question; the office prepares it anew. */
export const returnQueried = defineKind({
  kind: 'return.queried',
  v: 1,
  needs: ['root', 'review'],
  body: z.strictObject({ submitted: z.string().regex(actIdPattern), text: text(1000) }),
});
