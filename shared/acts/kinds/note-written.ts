import { z } from 'zod';
import { actIdPattern } from '#shared/base/ids';
import { language, subject, text } from '../fields';
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
    /** What the paragraphs (`3/N`) and pages (`12/C`) that it cites were when it was signed: numbers may shift later. */
    cites: z
      .array(
        z.union([
          z.strictObject({ number: z.number().int().min(1), act: z.string().regex(actIdPattern) }),
          z.strictObject({
            number: z.number().int().min(1),
            document: z.union([subject('document'), subject('draft')]),
            page: z.number().int().min(0),
          }),
        ]),
      )
      .max(100)
      .optional(),
  }),
});
