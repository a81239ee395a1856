import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { optionalText } from '../fields';
import { defineKind, powers } from '../kind';
import { personName } from './charge-taken';

/** A person is back from his leave from the moment of this act. He may do it himself. Subject: `registry:<office>`. */
export const leaveEnded = defineKind({
  kind: 'leave.ended',
  v: 1,
  needs: ['root', ...powers],
  body: z.strictObject({
    person: personName,
    leave: z.string().regex(actIdPattern),
    remark: optionalText(500),
  }),
});
