import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { language, text } from '../fields';
import { defineKind } from '../kind';

/**
 * A signed, numbered paragraph on the note sheet. Never edited: a correction is a new paragraph that names the act of
 * the one it `corrects`. Subject: `file:<id>`.
 */
export const noteWritten = defineKind({
  kind: 'note.written',
  v: 1,
  needs: ['note'],
  body: z.strictObject({
    text: text(20_000),
    language,
    corrects: z.string().regex(actIdPattern).optional(),
  }),
});
