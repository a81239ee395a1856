import { z } from 'zod';
import { day, optionalText } from '../fields';
import { defineKind, powers } from '../kind';
import { personName } from './charge-taken';

/** A person is on leave on these days (inclusive): he acts for no post then. Subject: `registry:<office>`. */
export const leaveTaken = defineKind({
  kind: 'leave.taken',
  v: 1,
  needs: ['root', ...powers],
  body: z.strictObject({ person: personName, from: day, to: day, remark: optionalText(500) }),
});
