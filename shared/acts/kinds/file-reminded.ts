import { z } from 'zod';
import { optionalText } from '../fields';
import { defineKind } from '../kind';

/** Somebody asks the holder for the file; reminders are numbered until it moves. Subject: `file:<id>`. */
export const fileReminded = defineKind({
  kind: 'file.reminded',
  v: 1,
  needs: ['note'],
  body: z.strictObject({ remark: optionalText(300) }),
});
