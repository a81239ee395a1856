import { z } from 'zod';
import { subject, text, urgency } from '../fields';
import { defineKind } from '../kind';
import { classifications } from './file-opened';
import { retentionClasses } from './file-recorded';

/** What stands on the cover of a file is changed; what is left out stays. Only the holder can. Subject: `file:<id>`. */
export const coverAmended = defineKind({
  kind: 'cover.amended',
  v: 1,
  needs: ['note'],
  body: z.strictObject({
    urgency: urgency.optional(),
    classification: z.enum(classifications).optional(),
    keywords: z.array(text(40)).max(20).optional(),
    links: z.array(subject('file')).max(50).optional(),
    retention: z.enum(retentionClasses).optional(),
  }),
});
