import { z } from 'zod';
import { day, headCode, text } from '../fields';
import { defineKind } from '../kind';

/** A head may be posted to until `to`, inclusive, and not after it. A later name opens it again. Subject: `chart:<office>`. */
export const headClosed = defineKind({
  kind: 'head.closed',
  v: 1,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({ head: headCode, to: day, reason: text(200) }),
});
