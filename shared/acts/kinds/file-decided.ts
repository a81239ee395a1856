import { z } from 'zod';
import { optionalText } from '../fields';
import { defineKind } from '../kind';

/** The competent officer approves or declines what the file proposes. Only the holder can. Subject: `file:<id>`. */
export const fileDecided = defineKind({
  kind: 'file.decided',
  v: 1,
  needs: ['decide'],
  body: z.strictObject({ decision: z.enum(['approved', 'declined']), remark: optionalText(500) }),
});
