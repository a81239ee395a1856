import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** The post that sent the file last takes it back, as long as the other has not opened it. Subject: `file:<id>`. */
export const fileRecalled = defineKind({
  kind: 'file.recalled',
  v: 1,
  needs: ['note'],
  body: z.strictObject({ reason: text(300) }),
});
