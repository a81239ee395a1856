import { z } from 'zod';
import { defineKind } from '../kind';

/** The holder has opened the file: from now on it cannot be recalled. Subject: `file:<id>`. */
export const fileReceived = defineKind({
  kind: 'file.received',
  v: 1,
  needs: ['note'],
  body: z.strictObject({}),
});
