import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { text } from '../fields';
import { defineKind, powers } from '../kind';

/** The post that lent powers, or who certifies officers, takes them back. Subject: `registry:<office>`. */
export const delegationWithdrawn = defineKind({
  kind: 'delegation.withdrawn',
  v: 1,
  needs: ['root', ...powers],
  body: z.strictObject({ delegation: z.string().regex(actIdPattern), reason: text(500) }),
});
