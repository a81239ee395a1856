import { z } from 'zod';
import { day, text } from '../fields';
import { defineKind } from '../kind';

/** Somebody on the other side received what was issued. Subject: `draft:<id>`. */
export const draftAcknowledged = defineKind({
  kind: 'draft.acknowledged',
  v: 1,
  needs: ['diarise'],
  body: z.strictObject({ on: day, receiver: text(160) }),
});
