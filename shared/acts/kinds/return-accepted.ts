import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { optionalText } from '../fields';
import { defineKind } from '../kind';

/** The province takes a return as it was signed by the act `submitted`. */
export const returnAccepted = defineKind({
  kind: 'return.accepted',
  v: 1,
  needs: ['root', 'review'],
  body: z.strictObject({ submitted: z.string().regex(actIdPattern), remark: optionalText(500) }),
});
