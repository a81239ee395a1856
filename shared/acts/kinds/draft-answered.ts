import { z } from 'zod';
import { day, optionalText, subject } from '../fields';
import { defineKind } from '../kind';

/**
 * What was issued was answered: by which letter of the diary, if it came as one, and whether that settles the matter.
 * The newest counts. Subject: `draft:<id>`.
 */
export const draftAnswered = defineKind({
  kind: 'draft.answered',
  v: 1,
  needs: ['note', 'decide'],
  body: z.strictObject({
    on: day,
    letter: subject('letter').optional(),
    settles: z.boolean(),
    remark: optionalText(500),
  }),
});
