import { z } from 'zod';
import { day, optionalText } from '../fields';
import { defineKind } from '../kind';

export const retentionClasses = ['A', 'B', 'C', 'D'] as const;

/** The file is closed after action and kept by its class (domain.md B6); without `keepUntil`, for ever. Subject: `file:<id>`. */
export const fileRecorded = defineKind({
  kind: 'file.recorded',
  v: 1,
  needs: ['note'],
  body: z.strictObject({
    retention: z.enum(retentionClasses),
    keepUntil: day.optional(),
    remark: optionalText(300),
  }),
});
