import { z } from 'zod';
import { day, optionalText, postCode } from '../fields';
import { defineKind, powers } from '../kind';
import { personName } from './charge-taken';

/**
 * A person gives up the charge of a post: `on` is his last day in it. What he did after that day and before this act
 * stays, and is shown for review. He may do it himself. Subject: `registry:<office>`.
 */
export const chargeRelinquished = defineKind({
  kind: 'charge.relinquished',
  v: 1,
  needs: ['root', ...powers],
  body: z.strictObject({ person: personName, post: postCode, on: day, remark: optionalText(500) }),
});
