import { z } from 'zod';
import { text } from '../fields';
import { defineKind } from '../kind';

/** A post asks the record room for a recorded file. Subject: `file:<id>`. */
export const fileRequested = defineKind({
  kind: 'file.requested',
  v: 1,
  needs: ['note'],
  body: z.strictObject({ purpose: text(200) }),
});
