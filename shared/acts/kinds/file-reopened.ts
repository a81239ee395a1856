import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** A recorded file is taken up again, by its holder or by who decides on files. Subject: `file:<id>`. */
export const fileReopened = defineKind({
  kind: 'file.reopened',
  v: 1,
  needs: ['note', 'decide'],
  body: z.strictObject({ reason: text(300) }),
});
