import { z } from 'zod';
import { sha256 } from '../fields';
import { defineKind } from '../kind';

/**
 * A person looked at what OCR read on a page. `words` are the words that he checked: the place among the words of the
 * reading, what was read and what stands on the paper (the same when it was read right, empty when there is nothing).
 * `text` is the whole page, typed by him. Subject: `page:<sha256>`.
 */
export const pageCorrected = defineKind({
  kind: 'page.corrected',
  v: 1,
  needs: ['scan', 'diarise'],
  body: z
    .strictObject({
      page: sha256,
      words: z
        .array(
          z.strictObject({
            at: z.number().int().min(0).max(20_000),
            old: z.string().min(1).max(400),
            new: z.string().trim().max(400),
          }),
        )
        .min(1)
        .max(5000)
        .optional(),
      text: z.string().trim().min(1).max(20_000).optional(),
    })
    .refine((body) => (body.words === undefined) !== (body.text === undefined), { path: ['words'] }),
});
